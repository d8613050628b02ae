"""One line of `secondsource annotate`: what one report alone tells."""

from __future__ import annotations

from typing import Final

from secondsource.attribution.chains import build_statements
from secondsource.attribution.spans import find_attributions
from secondsource.engine.jobs import read_once
from secondsource.engine.pipeline import without_inferred
from secondsource.entities import find_entities
from secondsource.language.names import build_names, repair
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.model.statement import Attribution, Statement

LAYERS: Final = ("attributions", "dates", "quantities", "entities")

Row = dict[str, object]


def annotation_of(report: Report, *, layers: tuple[str, ...] = LAYERS, outer_only: bool = False, keep_inferred: bool = True) -> Row:
    """The annotations of one report as in ACCOUNT.md §2; offsets into the text as given.

    `outer_only` gives attributions of level 1 alone. The report is read as a story of its own: names come from it and nowhere else.
    """
    row: Row = {"id": report.source_id if report.source_id is not None else report.id}
    parsed = read_once(report)
    if "attributions" in layers or "entities" in layers:
        names = build_names([parsed])
        annotated = repair(parsed, names)
        attributions = find_attributions(annotated)
        statements = build_statements(annotated, attributions, names)
        statements = statements if keep_inferred else without_inferred(statements)
        if "attributions" in layers:
            row["attributions"] = _attributions(attributions, statements, str(row["id"]), outer_only=outer_only)
    if "dates" in layers:
        row["dates"] = [
            {
                "start": d.span.start,
                "end": d.span.end,
                "text": d.text,
                "type": d.type,
                "value": d.value,
                "earliest": d.earliest,
                "latest": d.latest,
                "basis": d.basis,
                "alternatives": list(d.alternatives),
            }
            for d in parsed.dates
        ]
    if "quantities" in layers:
        row["quantities"] = [
            {
                "start": q.span.start,
                "end": q.span.end,
                "text": q.text,
                "low": q.low,
                "high": q.high,
                "unit": q.unit,
                "counted": {"start": q.counted.start, "end": q.counted.end} if q.counted else None,
            }
            for q in parsed.quantities
        ]
    if "entities" in layers:
        row["entities"] = [
            {
                "id": e.id,
                "name": e.name,
                "type": e.type,
                "mentions": [{"start": m.span.start, "end": m.span.end} for m in e.mentions],
            }
            for e in find_entities([annotated], names, statements)
        ]
    return row


def _attributions(
    attributions: tuple[Attribution, ...], statements: tuple[Statement, ...], rid: str, *, outer_only: bool
) -> list[Row]:
    """One entry an attribution, with the chain of the statement that was made of it."""
    chains: dict[tuple[tuple[Span, ...], int, Span | None], Statement] = {}
    for statement in statements:
        if statement.is_attributed:
            chains.setdefault(_key(statement), statement)
    rows: list[Row] = []
    for found in attributions:
        if outer_only and found.level != 1:
            continue
        told = chains.get((found.content, found.level, found.cue[0] if found.cue else None))
        rows.append(
            {
                "source": _pairs(found.source),
                "cue": _pairs(found.cue),
                "content": _pairs(found.content),
                "kind": found.kind.value,
                "class": found.matter.value,
                "level": found.level,
                "chain": [rid, *(h.name for h in told.chain[1:])] if told else [rid],
            }
        )
    return rows


def _key(statement: Statement) -> tuple[tuple[Span, ...], int, Span | None]:
    return statement.spans, statement.level, statement.cue.span if statement.cue else None


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]
