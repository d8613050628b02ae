"""Which statements of different reports assert the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.span import Span


class Relation(StrEnum):
    """How two statements belong together."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements (ids) that assert the same or part of it; `score` in [0, 1], rounded; `why` in words."""

    a: str
    b: str
    relation: Relation
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Statements (ids) that share one claim; `text` is the wording of the clearest, `clearest` its id.

    A statement that tells two things may be in two groups.
    """

    statements: tuple[str, ...]
    clearest: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that two reports share: characters in each."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Reuse:
    """Text that two reports (ids) share; `containment` is the share of the shorter one's 8-word shingles found in the other."""

    a: str
    b: str
    containment: float
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links and the groups they make; groups differ, may share statements, and cover every statement that may carry a claim."""

    links: tuple[Link, ...]
    groups: tuple[ClaimGroup, ...]
    reuse: tuple[Reuse, ...] = ()
