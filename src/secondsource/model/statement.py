"""Who says what in one report, and where the report got it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.span import Span, hull


class StatementKind(StrEnum):
    """How the words stand in the report."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OUTLET_VOICE = "outlet_voice"


class SourceKind(StrEnum):
    """What a source, hop or origin is."""

    NAMED_PERSON = "named_person"
    UNNAMED_PERSON = "unnamed_person"
    UNNAMED_GROUP = "unnamed_group"
    ORGANISATION = "organisation"
    MEDIA = "media"
    AGENCY = "agency"
    DOCUMENT = "document"
    SOCIAL_MEDIA = "social_media"
    REPORT = "report"  # the first hop of every chain: the report itself

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody is named."""
        return self in (SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP)

    @property
    def is_news(self) -> bool:
        """Whether it is a news organisation."""
        return self in (SourceKind.MEDIA, SourceKind.AGENCY)


class Matter(StrEnum):
    """What the content is to its source; PLANNED, THOUGHT and ORDERED are nobody's word for a fact."""

    SAID = "said"
    WRITTEN = "written"
    THOUGHT = "thought"
    PLANNED = "planned"
    ASKED = "asked"
    ORDERED = "ordered"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content as spans (PARC 3.0), before anyone is resolved.

    `source` and `cue` may be empty. `recipient` is the whole of "the Times" in "told the Times"; `parent` is the index of the
    attribution whose content holds this one. `form` names the rule or model that found it. `level` 1 is the outermost.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: StatementKind
    matter: Matter = Matter.SAID
    level: int = 1
    parent: int | None = None
    recipient: Span | None = None
    form: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name the source, and what they tell about it.

    `count` is how many unnamed people (11, 1) or None; `role` their description; `ground_rules` is on_record, on_background,
    anonymous or None; `knowledge` is first_hand, second_hand, eyewitness, official, participant, document or None: stated only.
    """

    span: Span
    text: str
    kind: SourceKind
    count: int | None = None
    role: str | None = None
    ground_rules: str | None = None
    knowledge: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """How a hop got its name: `by` alias, surname, definite, pronoun, credit_line, lede or carried.

    `antecedent` stands in the same report.
    """

    by: str
    antecedent: Span | None


@dataclass(frozen=True, slots=True)
class Hop:
    """One station of a chain, canonical name; `basis` is "stated" or "inferred"; `span` the words in this report, if any."""

    name: str
    kind: SourceKind
    basis: str = "stated"
    resolved: Resolution | None = None
    span: Span | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A cue or a hedge: characters and words."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing asserted in one report; `chain[0]` is the report itself.

    `spans` are the content's characters, in order. `level` 1 is outermost, `parent` the id of the statement it stands inside.
    """

    id: str
    report: str
    spans: tuple[Span, ...]
    kind: StatementKind
    source: Source | None
    cue: Phrase | None
    chain: tuple[Hop, ...]
    hedges: tuple[Phrase, ...] = ()
    level: int = 1
    matter: Matter = Matter.SAID
    parent: str | None = None
    flags: tuple[str, ...] = ()

    @property
    def hull(self) -> Span:
        """From the first to the last character of the content."""
        return hull(self.spans)

    @property
    def is_attributed(self) -> bool:
        """Whether the report credits it to someone or something."""
        return self.kind is not StatementKind.OUTLET_VOICE
