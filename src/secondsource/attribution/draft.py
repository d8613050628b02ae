"""An attribution while it is being put together: token and character spans that later steps still move."""

from __future__ import annotations

from dataclasses import dataclass, field

from secondsource.model.span import Span
from secondsource.model.statement import Matter


@dataclass(slots=True)
class Draft:
    """One attribution in the making; `at` is the token that carries the cue, `sentence` indexes `Annotated.sentences`.

    `is_speech` says that the cue is a word of uttering: only such a cue takes hold of quotations next to it.
    """

    at: int
    sentence: int
    cue: list[Span]
    source: list[Span]
    content: list[Span]
    form: str
    matter: Matter = Matter.SAID
    recipient: Span | None = None
    is_speech: bool = False
    lemma: str = ""
    twin: Draft | None = None
    flags: list[str] = field(default_factory=list)

    @property
    def anchor(self) -> Span:
        """Where the attribution is made: the cue, or the source where that alone tells it."""
        return (self.cue or self.source or self.content)[0]

    def follow(self) -> None:
        """Take over the content of the twin, if there is one."""
        if self.twin is not None:
            self.content = self.twin.content

    @property
    def start(self) -> int:
        """First character of the content, or of the cue where there is none yet."""
        spans = self.content or self.cue
        return min(s.start for s in spans)
