"""What a report takes back: matter that a correction names as the error of an earlier version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from secondsource.model.annotated import Annotated, Sentence
from secondsource.model.report import BlockKind
from secondsource.model.span import Span
from secondsource.model.statement import Statement

RETRACTED: Final = "retracted"

_TAKES_BACK: Final = re.compile(
    r"\b(?:earlier|previous|original|initial|prior|first) (?:versions?|editions?|posts?|reports?|articles?|stor(?:y|ies)|headlines?)\b"
    r"|\b(?:incorrectly|mistakenly|wrongly|erroneously|misstated|misspelled|misspelt|misidentified|misattributed)\b"
    r"|\bpreviously (?:said|stated|reported|named|gave)\b",
    re.IGNORECASE,
)


def mark_retracted(annotated: Annotated, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, those that a correction takes back flagged "retracted" and credited to nobody but the report itself.

    Only sentences of a correction block that name the error count; what the correction puts in its place stays.
    """
    areas = [s.span for s in _taken_back(annotated)]
    return tuple(_retracted(s) if _inside(s.hull, areas) else s for s in statements)


def without_retracted(annotated: Annotated) -> Annotated:
    """The report as it stands now: without the sentences that name an error of an earlier version."""
    taken = set(_taken_back(annotated))
    return replace(annotated, sentences=tuple(s for s in annotated.sentences if s not in taken)) if taken else annotated


def _taken_back(annotated: Annotated) -> list[Sentence]:
    blocks, text = annotated.report.blocks, annotated.report.text
    corrections = (s for s in annotated.sentences if blocks[s.block].kind is BlockKind.CORRECTION)
    return [s for s in corrections if _TAKES_BACK.search(s.span.of(text))]


def _inside(span: Span, areas: Sequence[Span]) -> bool:
    return any(area.contains(span) for area in areas)


def _retracted(statement: Statement) -> Statement:
    return replace(statement, flags=(*statement.flags, RETRACTED), chain=statement.chain[:1])
