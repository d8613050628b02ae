"""The way of a report through the house, one function an arrow."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.dates import find_dates
from secondsource.language.annotating import annotate
from secondsource.model.annotated import Annotated
from secondsource.model.readings import DateMention, Quantity
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.quantities import find_quantities


def read_once(report: Report) -> Annotated:
    """`report` with words, names, quotation marks, dates and quantities; nothing later parses again."""
    return annotate(report, find_dates=_dates, find_quantities=_quantities)


def _dates(text: str, published: str | None, spans: Sequence[Span]) -> tuple[DateMention, ...]:
    return find_dates(text, published, spans=spans)


def _quantities(text: str, spans: Sequence[Span]) -> tuple[Quantity, ...]:
    return find_quantities(text, spans=spans)
