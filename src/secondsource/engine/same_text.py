"""Reports that are one text are read once: what one of them says of its sources, all of them say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from secondsource.model.annotated import Annotated
from secondsource.model.report import Report
from secondsource.model.statement import Statement
from secondsource.text.folding import fold


def statements_once(annotated: Sequence[Annotated], read: Callable[[Annotated], tuple[Statement, ...]]) -> tuple[Statement, ...]:
    """Statements of all reports in order; of those that share one text only one is read, the others mirror it.

    Who is behind a statement may depend on the outlet ("told the Courier" in the Courier): a copy under another name would
    otherwise add an origin. The one that is read is whose outlet the text itself names, else the earliest.
    """
    by_text: dict[str, list[Annotated]] = {}
    for one in annotated:
        by_text.setdefault(one.report.text, []).append(one)
    found = {text: read(min(group, key=_rank)) for text, group in by_text.items()}
    return tuple(_as_told_by(s, a.report) for a in annotated for s in found[a.report.text])


def _rank(one: Annotated) -> tuple[bool, str, str]:
    report = one.report
    own = fold(report.outlet or "").removeprefix("the ")
    is_named = bool(own) and own in fold(report.text)
    return not is_named, report.published or "9999", report.id


def _as_told_by(statement: Statement, report: Report) -> Statement:
    if statement.report == report.id:
        return statement
    first = replace(statement.chain[0], name=report.id)
    return replace(statement, report=report.id, chain=(first, *statement.chain[1:]))
