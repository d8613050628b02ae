"""One article as it was read, and what each stretch of it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of a report is; all but TITLE, SUMMARY and PARAGRAPH are dropped from reading, never from the text."""

    TITLE = "title"
    SUMMARY = "summary"  # a standfirst: read like a paragraph
    PARAGRAPH = "paragraph"
    SECTION_LABEL = "section_label"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    DATELINE = "dateline"
    AGENCY_TAG = "agency_tag"
    TIMESTAMP = "timestamp"
    SHARE = "share"
    READ_MORE = "read_more"
    REPEATED = "repeated"
    COPYRIGHT = "copyright"
    CORRECTION = "correction"  # "This article was amended on …": read as a statement of the outlet about itself
    BOILERPLATE = "boilerplate"

    @property
    def is_read(self) -> bool:
        """Whether statements are looked for in it."""
        return self in _READ


_READ = frozenset({BlockKind.TITLE, BlockKind.SUMMARY, BlockKind.PARAGRAPH, BlockKind.CORRECTION})


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch with one kind and the reason for it, in words.

    A dateline or agency tag may stand at the head of a paragraph's line: then two blocks share that line.
    """

    span: Span
    kind: BlockKind
    reason: str


@dataclass(frozen=True, slots=True)
class Credit:
    """A news organisation that the report credits as a whole (ACCOUNT.md, rule 9): agency tag, footer, "originally appeared in".

    `name` is canonical; `form` is tag, dateline, footer, contributed, republished or copyright.
    """

    name: str
    span: Span
    form: str

    @property
    def is_root(self) -> bool:
        """Whether the whole text is that organisation's (a contribution alone is not)."""
        return self.form != "contributed"


@dataclass(frozen=True, slots=True)
class Repair:
    """What the decoding gate changed before offsets were given: `kind`, how many times, where it first stood (bytes)."""

    kind: str
    count: int
    first_byte: int


@dataclass(frozen=True, slots=True)
class Notice:
    """What could not be done or must be known, in one sentence; `report` is an id or None for the whole account."""

    code: str
    message: str
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One article; `text` never changes, every offset points into it.

    `blocks` are in order and do not overlap; what is in none is white space. `published` is ISO 8601 (date or date-time) or None.
    `title` is the words of the TITLE block, or metadata where the text holds none; `byline` is the author where stated.
    """

    id: str
    text: str
    path: str | None = None
    source_id: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    credits: tuple[Credit, ...] = ()
    repairs: tuple[Repair, ...] = ()
    notices: tuple[Notice, ...] = ()
    family: str | None = None  # the publisher family, where stated with the report or known for its outlet

    @property
    def dropped(self) -> tuple[Block, ...]:
        """Blocks that are marked and left out of reading."""
        return tuple(b for b in self.blocks if not b.kind.is_read)

    @property
    def read_blocks(self) -> tuple[Block, ...]:
        """Blocks that are read, in order."""
        return tuple(b for b in self.blocks if b.kind.is_read)
