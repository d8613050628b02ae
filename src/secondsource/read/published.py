"""The date of publication as it is given: checked, never guessed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from secondsource.read.patterns import FULL_DAY, ISO_DATE, ORDINAL, REVISED

EARLIEST_YEAR: Final = 1600  # the first newspapers
LATEST_YEAR: Final = 2100
_FORMS: Final = (
    "%B %d, %Y",
    "%b %d, %Y",
    "%d %B %Y",
    "%d %b %Y",
    "%b %d %Y",
    "%B %d %Y",
    "%A, %B %d, %Y",
    "%A, %d %B %Y",
    "%Y/%m/%d",
    "%d.%m.%Y",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
)


def iso(given: str) -> str | None:
    """`given` as an ISO 8601 date or date-time; None where it cannot be read or lies outside 1600 to 2100.

    A month or a year alone is kept as it is ("2018-09"). Day and month in figures with a slash are two readings: None.

    >>> iso("2018-09-08T12:00:00Z"), iso("8 September 2018"), iso("Sat, 08 Sep 2018 10:00:00 GMT")
    ('2018-09-08T12:00:00Z', '2018-09-08', '2018-09-08T10:00:00+00:00')
    >>> iso("09/08/2018") is None, iso("2999-01-01") is None, iso("soon") is None
    (True, True, True)
    """
    words = given.strip()
    found = ISO_DATE.match(words)
    if found is not None:
        return _checked(words) if _is_real(found.groups()) else None
    for form in _FORMS:
        try:
            read = datetime.strptime(words.replace("Sept ", "Sep ").replace("Sept.", "Sep"), form)  # noqa: DTZ007 - none is stated
        except ValueError:
            continue
        return _checked(read.isoformat() if "%H" in form else read.date().isoformat())
    try:
        return _checked(parsedate_to_datetime(words).isoformat())
    except (ValueError, TypeError, IndexError):
        return None


def stated_day(lines: Iterable[str]) -> str | None:
    """The first day with month and year among lines that say when the page was published; lines about updates do not count.

    >>> stated_day(["Last updated: 4 March 2018", "Published: 12:03, 3rd March 2018"])
    '2018-03-03'
    """
    for line in lines:
        found = None if REVISED.search(line) else FULL_DAY.search(line)
        if found is not None:
            return iso(ORDINAL.sub("", found.group()).replace(",", "").replace(".", ""))
    return None


def _is_real(groups: tuple[str | None, ...]) -> bool:
    year, month, day, hour, minute = (int(g) if g else None for g in groups[:5])
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        return False
    return (hour or 0) < 24 and (minute or 0) < 60


def _checked(value: str) -> str | None:
    if len(value) in {6, 8} and value.isdigit():
        value = "-".join(part for part in (value[:4], value[4:6], value[6:8]) if part)
    return value if EARLIEST_YEAR <= int(value[:4]) <= LATEST_YEAR else None
