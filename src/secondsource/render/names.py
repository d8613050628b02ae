"""What a report is called: its outlet, else its title, else its number; never an id."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from secondsource.model.report import Report
from secondsource.render.visible import one_line, shorten, visible
from secondsource.render.when import day_in_words

LONGEST_NAME = 48  # characters: a longer outlet or title breaks tables and chains
_ID = re.compile(r"(?<![\w-])r[0-9]+(?![\w-])")


def report_names(reports: Sequence[Report]) -> dict[str, str]:
    """The name of each report by id; equal names are told apart by date, then by number.

    >>> report_names([Report("r1", "x", outlet="The Courier"), Report("r2", "x")])
    {'r1': 'The Courier', 'r2': 'Report 2'}
    """
    plain = {r.id: _plain_name(r, number) for number, r in enumerate(reports, 1)}
    dated = {r.id: _with_day(plain[r.id], r.published) for r in reports}
    how_often, how_often_dated = Counter(plain.values()), Counter(dated.values())
    names: dict[str, str] = {}
    for number, report in enumerate(reports, 1):
        if how_often[plain[report.id]] == 1:
            names[report.id] = plain[report.id]
        elif how_often_dated[dated[report.id]] == 1 and dated[report.id] != plain[report.id]:
            names[report.id] = dated[report.id]
        else:
            names[report.id] = f"{plain[report.id]} (report {number})"
    return names


def root_credits(report: Report) -> tuple[str, ...]:
    """The news organisations whose text the report is, by its tags and footers; the longest form of a name only.

    >>> from secondsource.model.report import Credit
    >>> from secondsource.model.span import Span
    >>> forms = Credit("Meridian", Span(0, 1), "tag"), Credit("Meridian News Agency", Span(0, 1), "copyright")
    >>> root_credits(Report("r1", "x", credits=forms))
    ('Meridian News Agency',)
    """
    names = dict.fromkeys(one_line(credit.name) for credit in report.credits if credit.is_root)
    return tuple(n for n in names if not any(n != other and n.casefold() in other.casefold() for other in names))


def with_names(prose: str, names: dict[str, str]) -> str:
    """`prose` with ids of reports put into names: other rooms write ids where they know nothing better.

    >>> with_names("r1 and r9 differ", {"r1": "The Courier"})
    'The Courier and r9 differ'
    """
    return _ID.sub(lambda found: names.get(found[0], found[0]), visible(prose))


def _plain_name(report: Report, number: int) -> str:
    outlet, title = (visible(part or "").strip() for part in (report.outlet, report.title))
    if outlet:
        return shorten(outlet, LONGEST_NAME)
    return f"“{shorten(title, LONGEST_NAME - 2)}”" if title else f"Report {number}"


def _with_day(name: str, published: str | None) -> str:
    return f"{name}, {day_in_words(published)}" if published else name
