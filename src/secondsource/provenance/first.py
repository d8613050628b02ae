"""Who reported a claim first, where dates of publication tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from secondsource.model.report import Report


def first_report(reports: Iterable[Report]) -> str | None:
    """The id of the report that was certainly published before all other dated ones; None where none is.

    A date without a time is the whole day: two reports of one day are a tie unless both tell the time. Undated reports and
    dates that are not ISO 8601 do not take part. A time without a zone is taken as UTC.

    >>> first_report([Report("r1", "", published="2031-01-02"), Report("r2", "", published="2031-01-01")])
    'r2'
    >>> first_report([Report("r1", "", published="2031-01-02"), Report("r2", "", published="2031-01-02")]) is None
    True
    """
    dated = [(*found, report.id) for report in reports if (found := _interval(report.published))]
    if not dated:
        return None
    _, end, earliest = min(dated)
    others = [row for row in dated if row[2] != earliest]
    return earliest if all(end < other[0] for other in others) else None


def _interval(published: str | None) -> tuple[datetime, datetime] | None:
    """Earliest and latest moment that a date of publication can mean."""
    if published is None:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    if len(published) <= len("2031-01-01"):
        day = datetime.combine(moment.date(), time(), UTC)
        return day, day + timedelta(days=1) - timedelta(microseconds=1)
    instant = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return instant, instant
