"""A text as words, figures and signs with their places; nothing is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.model.span import Span
from secondsource.quantities.patterns import TOKEN

BREAK = "\n"
"""The word that stands for an empty line or the end of a stretch: no expression crosses it."""


@dataclass(slots=True)
class Tokens:
    """Parallel lists: casefolded `words` (to look them up) and where each one starts and ends."""

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def word(self, index: int) -> str:
        """The word at a place, or a break outside of the text."""
        return self.words[index] if 0 <= index < len(self.words) else BREAK

    def touches(self, index: int) -> bool:
        """Whether nothing stands between this token and the next one."""
        return 0 <= index < len(self.words) - 1 and self.ends[index] == self.starts[index + 1]

    def is_capital(self, index: int) -> bool:
        """Whether the token begins with a capital."""
        return 0 <= index < len(self.words) and self.text[self.starts[index] : self.starts[index] + 1].isupper()

    def is_figure(self, index: int) -> bool:
        """Whether the token is a run of ASCII digits."""
        return "0" <= self.word(index)[0] <= "9"

    def starts_sentence(self, index: int) -> bool:
        """Whether a sentence or a quotation begins with this token, by light rules."""
        return (
            self.word(index - 1) in {BREAK, ".", "!", "?", '"', "“", "”", "‘", "(", "—", ":", "-", "–"}
            or "\n" in self.text[self.ends[index - 1] : self.starts[index]]
        )

    def at_or_before(self, first: int, end: int) -> int:
        """The last token from `first` on that ends at or before a place in the text."""
        last = first
        while last + 1 < len(self.words) and self.ends[last + 1] <= end and self.words[last + 1] != BREAK:
            last += 1
        return last


def tokens_of(text: str, spans: Sequence[Span] | None = None) -> Tokens:
    """The tokens of `text`, or of the given stretches alone, with a break after each stretch; linear in the length."""
    tokens = Tokens(text)
    stretches = [(0, len(text))] if spans is None else [(span.start, span.end) for span in spans]
    for start, end in stretches:
        found = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, start, end)]
        tokens.words += [word.lower() if word.isalpha() else BREAK if word.isspace() else word for word, _, _ in found]
        tokens.starts += [place for _, place, _ in found]
        tokens.ends += [place for _, _, place in found]
        tokens.words.append(BREAK)
        tokens.starts.append(end)
        tokens.ends.append(end)
    return tokens
