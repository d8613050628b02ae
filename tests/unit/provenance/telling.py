"""Builds reports and statements for the tests of this room, from words."""

from __future__ import annotations

from dataclasses import replace

from secondsource.model.report import Credit, Report
from secondsource.model.span import Span
from secondsource.model.statement import Hop, Matter, Phrase, Source, SourceKind, Statement, StatementKind
from secondsource.provenance import Sourcing, find_reuse, independence

NEWS, AGENCY, PERSON = SourceKind.MEDIA, SourceKind.AGENCY, SourceKind.NAMED_PERSON
ORG, DOC = SourceKind.ORGANISATION, SourceKind.DOCUMENT
SOMEONE, SOME = SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP


def report(
    number: int,
    text: str,
    *,
    outlet: str | None = None,
    wire: str | None = None,
    family: str | None = None,
    published: str | None = None,
) -> Report:
    tags = (Credit(wire, Span(0, 0), "tag"),) if wire else ()
    return Report(f"r{number}", text, outlet=outlet, credits=tags, family=family, published=published)


def say(
    told: Report,
    content: str,
    *chain: tuple[str, SourceKind],
    source: str | None = None,
    cue: str | None = None,
    matter: Matter = Matter.SAID,
    basis: str = "stated",
) -> Statement:
    start = told.text.index(content)
    hops = (Hop(told.id, SourceKind.REPORT), *(Hop(name, kind, basis) for name, kind in chain))
    words = source or (chain[-1][0] if chain else None)
    at = told.text.find(words) if words else -1
    who = Source(Span(max(at, 0), max(at, 0) + len(words)), words, chain[-1][1]) if words and chain else None
    how = Phrase(Span(0, 0), cue) if cue else None
    kind = StatementKind.INDIRECT if chain else StatementKind.OUTLET_VOICE
    span = Span(start, start + len(content))
    return Statement(f"{told.id}-{start}-{len(hops)}-{words or ''}", told.id, (span,), kind, who, how, hops, matter=matter)


def count(reports: list[Report], statements: list[Statement], others: tuple[Statement, ...] = ()) -> tuple[int, int | None]:
    told = independence(statements, sourcing(reports, [*statements, *others]))[0]
    return told.min, told.max


def sourcing(reports: list[Report], statements: list[Statement]) -> Sourcing:
    return Sourcing(reports, statements, find_reuse(reports))


def renamed(told: Report, number: int) -> Report:
    return replace(told, id=f"r{number}")
