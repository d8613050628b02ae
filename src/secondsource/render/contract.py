"""The shape of `secondsource.account/1`, written once: the writer is typed by it and the schema is made from it.

Names and meanings are fixed; fields may be added. All offsets are code points, half-open.
"""

from __future__ import annotations

from typing import Literal, TypedDict

SCHEMA_NAME = "secondsource.account/1"

Severity = Literal["high", "medium", "low"]
Basis = Literal["stated", "inferred"]


class SpanJson(TypedDict):
    """Characters of the report that the surrounding object names: `[start, end)`."""

    start: int
    end: int


class PhraseJson(TypedDict):
    """Characters and the words they are."""

    start: int
    end: int
    text: str


class EvidenceJson(TypedDict):
    """Characters of one report, and the words they are."""

    report: str
    start: int
    end: int
    text: str


class DroppedJson(TypedDict):
    """A stretch that is marked and not read, with the reason in words."""

    start: int
    end: int
    kind: str
    reason: str


class CreditJson(TypedDict):
    """A news organisation that the report credits as a whole."""

    name: str
    start: int
    end: int
    form: str


class RepairJson(TypedDict):
    """What the decoding gate changed, how often, and where first (bytes)."""

    kind: str
    count: int
    first_byte: int


class ProfileJson(TypedDict):
    """Shares of the report's statements, each in [0, 1]; `statements` is how many."""

    statements: int
    attributed: float
    named: float
    unnamed: float
    vague: float
    outlet_voice: float


class ReportJson(TypedDict):
    """One report; `hash` is the SHA-256 of its text in UTF-8."""

    id: str
    path: str | None
    source_id: str | None
    outlet: str | None
    family: str | None
    published: str | None
    title: str | None
    byline: str | None
    url: str | None
    language: str | None
    hash: str
    length: int
    dropped: list[DroppedJson]
    credits: list[CreditJson]
    repairs: list[RepairJson]
    profile: ProfileJson | None


class SourceJson(TypedDict):
    """Who speaks or is cited; `count` and `role` belong to unnamed sources."""

    start: int
    end: int
    text: str
    kind: Literal["named_person", "unnamed_person", "unnamed_group", "organisation", "media", "document", "social_media"]
    count: int | None
    role: str | None
    ground_rules: str | None
    knowledge: str | None


class ResolvedJson(TypedDict):
    """How a hop got its name; `antecedent` stands in the same report."""

    by: str
    antecedent: SpanJson | None


class HopJson(TypedDict):
    """One station of a chain; the first is the report itself, by its id."""

    name: str
    kind: str
    basis: Basis
    resolved: ResolvedJson | None
    span: SpanJson | None
    count: int | None


StatementJson = TypedDict(
    "StatementJson",
    {
        "id": str,
        "report": str,
        "spans": list[list[int]],
        "text": str,
        "kind": Literal["direct", "indirect", "mixed", "outlet_voice"],
        "class": Literal["said", "written", "thought", "planned", "asked", "ordered"],
        "level": int,
        "parent": str | None,
        "source": SourceJson | None,
        "cue": PhraseJson | None,
        "chain": list[HopJson],
        "hedges": list[PhraseJson],
        "flags": list[str],
    },
)


class OriginJson(TypedDict):
    """Where the matter first entered print or record."""

    name: str
    kind: str
    basis: Basis


class IndependentJson(TypedDict):
    """How many independent origins the texts establish; `max` null is unknown."""

    min: int
    max: int | None
    reason: str


class ClaimJson(TypedDict):
    """What aligned statements share; heavier claims first."""

    id: str
    text: str
    statements: list[str]
    reports: list[str]
    origins: list[OriginJson]
    independent: IndependentJson
    first_report: str | None
    weight: float


class DiscrepancyJson(TypedDict):
    """Two spans that cannot both be right, or credit, quote or hedge differently."""

    id: str
    type: Literal["number", "date", "place", "name", "attribution", "certainty", "polarity", "quote", "participant", "predicate"]
    severity: Severity
    a: EvidenceJson
    b: EvidenceJson
    why: str
    claim: str | None


class QuoteJson(TypedDict):
    """One quotation wherever it occurs."""

    id: str
    text: str
    speaker: str | None
    occurrences: list[EvidenceJson]
    match: Literal["verbatim", "altered", "truncated", "single"]
    flags: list[str]


class TimelineJson(TypedDict):
    """An event with its date as an interval of ISO days, both included."""

    id: str
    event: str
    value: str | None
    earliest: str | None
    latest: str | None
    basis: Literal["explicit", "relative_to_publication", "relative_to_mention", "cross_report", "unresolved"]
    alternatives: list[str]
    mentions: list[EvidenceJson]


class EntityJson(TypedDict):
    """A person, organisation, place, unnamed source, document or event over all reports."""

    id: str
    name: str
    type: str
    mentions: list[EvidenceJson]


class NodeJson(TypedDict):
    """A station of the provenance graph."""

    id: str
    name: str
    kind: str


EdgeJson = TypedDict(
    "EdgeJson",
    {"from": str, "to": str, "basis": Literal["stated", "inferred", "reuse"], "statements": list[str]},
)


class ProvenanceJson(TypedDict):
    """Who got what from whom."""

    nodes: list[NodeJson]
    edges: list[EdgeJson]


class LinkJson(TypedDict):
    """Two statements that assert the same or part of it; `score` in [0, 1]."""

    a: str
    b: str
    relation: Literal["verbatim", "paraphrase", "partial"]
    score: float
    why: str


class PassageJson(TypedDict):
    """Characters in each of two reports that share these words."""

    a: list[int]
    b: list[int]


class ReuseJson(TypedDict):
    """Text that two reports share; `containment` in [0, 1]."""

    a: str
    b: str
    containment: float
    passages: list[PassageJson]


class PickUpJson(TypedDict):
    """A claim credited in one report and told as the outlet's own in another."""

    id: str
    claim: str
    report: str
    statement: str
    credited_in: str
    origin: str


class CheckJson(TypedDict):
    """One line of the desk's to-check list."""

    id: str
    kind: str
    what: str
    why: str
    claims: list[str]
    evidence: list[EvidenceJson]


class VerdictJson(TypedDict):
    """The two-source rule over the whole story, in words."""

    headline: str
    sentence: str
    reports: int
    independent: IndependentJson


class NoticeJson(TypedDict):
    """What could not be done or must be known."""

    code: str
    message: str
    report: str | None


class AccountJson(TypedDict):
    """One story, read: who says what, where each outlet got it, how many independent origins that makes."""

    schema: Literal["secondsource.account/1"]
    verdict: VerdictJson
    reports: list[ReportJson]
    claims: list[ClaimJson]
    statements: list[StatementJson]
    discrepancies: list[DiscrepancyJson]
    quotes: list[QuoteJson]
    timeline: list[TimelineJson]
    entities: list[EntityJson]
    provenance: ProvenanceJson
    pick_ups: list[PickUpJson]
    to_check: list[CheckJson]
    links: list[LinkJson]
    reuse: list[ReuseJson]
    notices: list[NoticeJson]
    generator: dict[str, str]
