"""A report with its words, sentences, names and quotation marks read: plain arrays, no parser object."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model.readings import DateMention, Quantity
from secondsource.model.report import Report
from secondsource.model.span import Span


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel arrays, one entry a token, in text order; `head` is a token index (the root points to itself).

    `pos` and `dep` are the parser's labels (Universal POS; ClearNLP dependencies), `tag` is Penn Treebank.
    """

    start: tuple[int, ...]
    end: tuple[int, ...]
    text: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.start)

    def span(self, first: int, last: int) -> Span:
        """Characters from token `first` to token `last`, both included."""
        return Span(self.start[first], self.end[last])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its characters (trimmed), its tokens `[first, last]` inclusive, and the index of its block in `Report.blocks`."""

    span: Span
    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True)
class NameMention:
    """A proper name: `type` is PERSON, ORG, PLACE, EVENT, DOCUMENT, GROUP (nationalities, parties) or OTHER."""

    span: Span
    text: str
    type: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, marks included.

    `flags`: "unclosed" (ended at its paragraph), "reopened" (continues the unclosed one of the paragraph before), "scare"
    (a word or two, a title or a nickname rather than speech), "nested" (inside another). `block` indexes `Report.blocks`.
    """

    span: Span
    block: int
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report read once; every later room works on this and never parses again."""

    report: Report
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...]
    quotations: tuple[Quotation, ...]
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
