"""The finished account of a story: what every output shows."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model.alignment import Link, Reuse
from secondsource.model.report import Notice, Report
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind, Statement


@dataclass(frozen=True, slots=True)
class Evidence:
    """Characters of one report."""

    report: str
    span: Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a matter first entered print or record, as far as the texts tell; `basis` is stated or inferred."""

    name: str
    kind: SourceKind
    basis: str


@dataclass(frozen=True, slots=True)
class Independence:
    """How many independent origins the texts establish: `[min, max]`, max None = unknown; `reason` names the rule in words."""

    min: int
    max: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What aligned statements share. `reports` and `statements` in order; `first_report` the earliest dated one, or None."""

    id: str
    text: str
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent: Independence
    first_report: str | None = None
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two spans that cannot both be right, or credit, quote or hedge differently.

    `type` is number, date, place, name, attribution, certainty, polarity, quote, participant or predicate; `severity` high
    (changes the story), medium (a desk would ask), low (worth a note). `claim` is the claim's id or None.
    """

    id: str
    type: str
    severity: str
    a: Evidence
    b: Evidence
    why: str
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """One quotation wherever it occurs; `match` is verbatim, altered, truncated or single."""

    text: str
    speaker: str | None
    occurrences: tuple[Evidence, ...]
    match: str
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event with its date as an interval; fields as in `DateMention`."""

    event: str
    value: str | None
    earliest: str | None
    latest: str | None
    basis: str
    alternatives: tuple[str, ...]
    mentions: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, unnamed source, document or event over all reports."""

    id: str
    name: str
    type: str
    mentions: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A station of the provenance graph."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` got matter from `target`; `basis` stated, inferred or reuse; `statements` carry it."""

    source: str
    target: str
    basis: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PickUp:
    """A claim credited in one report and told as the outlet's own in another."""

    claim: str
    report: str
    statement: str
    credited_in: str
    origin: str


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares of a report's statements, each in [0, 1]: attributed, named, unnamed, vague, outlet_voice; `statements` how many."""

    report: str
    statements: int
    attributed: float
    named: float
    unnamed: float
    vague: float
    outlet_voice: float


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the desk's to-check list: `kind` is document, person, date, single_origin, number, quote or credit."""

    kind: str
    what: str
    why: str
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The two-source rule over the whole story, in words: `independent` is the main claim's range."""

    headline: str
    sentence: str
    reports: int
    independent: Independence


@dataclass(frozen=True, slots=True)
class Account:
    """One story, read; everything an output shows and nothing else."""

    reports: tuple[Report, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    discrepancies: tuple[Discrepancy, ...]
    quotes: tuple[QuoteGroup, ...]
    timeline: tuple[TimelineEntry, ...]
    entities: tuple[Entity, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    links: tuple[Link, ...]
    reuse: tuple[Reuse, ...]
    pick_ups: tuple[PickUp, ...]
    profiles: tuple[Profile, ...]
    to_check: tuple[Check, ...]
    verdict: Verdict
    notices: tuple[Notice, ...]
    generator: dict[str, str]
