"""Stretches of a report in quotation marks, found by the marks alone."""

from __future__ import annotations

from typing import Final

from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.provenance.patterns import DOUBLE_MARK

_OPENING: Final = "“„«"
_CLOSING: Final = "”»"


def quoted_spans(report: Report) -> tuple[Span, ...]:
    """Stretches in double quotation marks, marks included, in text order; an unclosed one ends with its paragraph.

    A report without blocks is taken line by line.
    """
    areas = [b.span for b in report.blocks] or _lines(report.text)
    return tuple(span for area in areas for span in _within(report.text, area))


def _lines(text: str) -> list[Span]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def _within(text: str, area: Span) -> list[Span]:
    found: list[Span] = []
    start = -1
    for seen in DOUBLE_MARK.finditer(text, area.start, area.end):
        at, mark = seen.start(), seen.group()
        if start < 0 and (mark in _OPENING or mark == '"'):
            start = at
        elif start >= 0 and (mark in _CLOSING or mark == '"'):
            found.append(Span(start, at + 1))
            start = -1
    if start >= 0:
        found.append(Span(start, area.end))
    return found
