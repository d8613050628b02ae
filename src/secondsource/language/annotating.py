"""A report read once: words, sentences, names, quotation marks, dates, quantities."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from secondsource.language.parser import parse
from secondsource.language.quotations import find_quotations
from secondsource.model.annotated import Annotated
from secondsource.model.readings import DateMention, Quantity
from secondsource.model.report import Report
from secondsource.model.span import Span


def annotate(
    report: Report,
    *,
    find_dates: Callable[[str, str | None, Sequence[Span]], tuple[DateMention, ...]] | None = None,
    find_quantities: Callable[[str, Sequence[Span]], tuple[Quantity, ...]] | None = None,
) -> Annotated:
    """`report` with everything that can be read off it alone; time linear in its length."""
    parsed = parse(report)
    read = [b.span for b in report.read_blocks]
    dates = find_dates(report.text, report.published, read) if find_dates else ()
    numbers = find_quantities(report.text, read) if find_quantities else ()
    return Annotated(
        report=report,
        tokens=parsed.tokens,
        sentences=parsed.sentences,
        names=parsed.names,
        quotations=find_quotations(report.text, report.blocks),
        dates=dates,
        quantities=tuple(q for q in numbers if not any(q.span.overlaps(d.span) for d in dates)),
    )
