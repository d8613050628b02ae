"""A span with the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.render.visible import one_line, visible

CONTEXT = 140  # characters to each side: a line and a half on the page
_STOP = re.compile(r"[.!?][”’\"']?\s")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The span's own words and what stands before and after it in the same block; an ellipsis where it was cut."""

    before: str
    words: str
    after: str


def excerpt(report: Report, span: Span) -> Excerpt:
    """`span` of `report` in the sentence it stands in, at most `CONTEXT` characters to each side."""
    text = visible(report.text)
    low, high = _bounds(report, span)
    before, after = text[low : span.start], text[span.end : high]
    stops = list(_STOP.finditer(before))
    if stops:
        before = before[stops[-1].end() :]
    stop = _STOP.search(after)
    if stop:
        after = after[: stop.end()]
    return Excerpt(_tail(before), one_line(span.of(text)), _head(after))


def _bounds(report: Report, span: Span) -> tuple[int, int]:
    """The block around `span`, or the line where no block holds it."""
    for block in report.blocks:
        if block.span.contains(span):
            return block.span.start, block.span.end
    start = report.text.rfind("\n", 0, span.start) + 1
    end = report.text.find("\n", span.end)
    return start, len(report.text) if end < 0 else end


def _tail(text: str) -> str:
    line = one_line(text)
    kept = line if len(line) <= CONTEXT else "…" + line[-CONTEXT:].partition(" ")[2]
    return kept + " " if kept and text[-1:].isspace() else kept


def _head(text: str) -> str:
    line = one_line(text)
    kept = line if len(line) <= CONTEXT else line[:CONTEXT].rpartition(" ")[0] + "…"
    return " " + kept if kept and text[:1].isspace() else kept
