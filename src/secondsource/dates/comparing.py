"""Whether two time expressions can mean the same, and which reading the one leaves of the other. Pure functions."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from secondsource.dates.calendar import interval
from secondsource.dates.wording import in_words
from secondsource.model.readings import DateMention

Moments = tuple[datetime, datetime]
"""From the first moment to the first one after; without zone."""

_PARTS = {"MO": (0, 12), "AF": (12, 18), "EV": (16, 24), "NI": (17, 31), "MI": (11, 14)}
"""Hours of the parts of a day; a night runs into the next morning."""

_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?(?::\d\d)?(Z|[+-]\d\d:\d\d)?")
_PARTIAL = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_PARTIAL_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_KNOWN_DURATION = re.compile(r"PT?\d+(?:\.\d+)?[A-Z]")


def readings(mention: DateMention) -> tuple[str, ...]:
    """All values that the mention may have, likeliest first; empty where nothing is known."""
    return tuple(dict.fromkeys((*((mention.value,) if mention.value else ()), *mention.alternatives)))


def compatible(a: DateMention, b: DateMention) -> bool:
    """Whether some reading of `a` overlaps or contains some reading of `b`; True where either is unknown or they are of two kinds.

    Days, months and years count as stretches; clock times with a zone are compared as moments.
    """
    first, second = readings(a), readings(b)
    if not first or not second:
        return True
    return any(_may_agree(x, y) for x in first for y in second)


def conflict(a: DateMention, b: DateMention) -> str | None:
    """Why no reading of `a` can equal any reading of `b`, in words; None where one can, or where one is unknown."""
    if compatible(a, b):
        return None
    return f"“{a.text}” is {_all_in_words(a)}, “{b.text}” is {_all_in_words(b)}: no reading of the two agrees"


def narrowed(a: DateMention, b: DateMention) -> DateMention | None:
    """The one of the two with several readings, left with those that the other allows, basis cross_report; None if nothing is settled.

    The other must have one reading only. "August" (2018, perhaps 2017) beside "August of last year" (2017) becomes August 2017.
    """
    for open_one, firm in ((a, b), (b, a)):
        values, settled = readings(open_one), readings(firm)
        if len(values) < 2 or len(settled) != 1 or not _is_firm(settled[0], open_one):
            continue
        left = tuple(value for value in values if _may_agree(value, settled[0]))
        if left and len(left) < len(values):
            return _read_as(open_one, left)
    return None


def _read_as(mention: DateMention, values: tuple[str, ...]) -> DateMention:
    days = interval(values[0])
    earliest, latest = (day.isoformat() for day in days) if days else (None, None)
    return replace(mention, value=values[0], earliest=earliest, latest=latest, basis="cross_report", alternatives=values[1:])


def _is_firm(value: str, mention: DateMention) -> bool:
    """Whether a value is a stretch of days, and the mention one too."""
    return interval(value) is not None and mention.type in {"DATE", "TIME"}


def _all_in_words(mention: DateMention) -> str:
    return " or ".join(in_words(value) for value in readings(mention))


def _may_agree(x: str, y: str) -> bool:
    if x == y:
        return True
    first, second = _moments(x, y), _moments(y, x)
    if first and second:
        return first[0] < second[1] and second[0] < first[1]
    if _KNOWN_DURATION.fullmatch(x) and _KNOWN_DURATION.fullmatch(y):
        return _days_long(x) == _days_long(y)
    return _partly_agree(x, y) and _partly_agree(y, x)


def _moments(value: str, other: str) -> Moments | None:
    """When a value begins and ends; with zones only where both have one, else as the clock on the wall shows."""
    days = interval(value)
    if days is None:
        return None
    start, end = (datetime(day.year, day.month, day.day) for day in days)  # noqa: DTZ001 - walls, not zones, are compared
    try:
        return _within_day(value, other, start) or (start, end + timedelta(days=1))
    except OverflowError:
        return start, end


def _within_day(value: str, other: str, start: datetime) -> Moments | None:
    part = _PARTS.get(value[11:]) if value[10:11] == "T" else None
    if part:
        return start + timedelta(hours=part[0]), start + timedelta(hours=part[1])
    clock = _CLOCK.fullmatch(value[10:])
    if not clock:
        return None
    moment = start + timedelta(hours=int(clock[1]), minutes=int(clock[2] or 0))
    other_clock = _CLOCK.fullmatch(other[10:])
    if clock[3] and other_clock and other_clock[3]:
        moment -= _offset(clock[3])
    return moment, moment + timedelta(minutes=1 if clock[2] else 60)


def _offset(zone: str) -> timedelta:
    if zone == "Z":
        return timedelta()
    size = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    return -size if zone[0] == "-" else size


def _days_long(value: str) -> float:
    number = float(value.lstrip("PT")[:-1])
    if value.startswith("PT"):
        return number / {"H": 24, "M": 1440, "S": 86400}.get(value[-1], 1)
    return number * {"D": 1, "W": 7, "M": 365.25 / 12, "Q": 365.25 / 4, "Y": 365.25}.get(value[-1], 1)


def _partly_agree(partial: str, value: str) -> bool:
    """Whether a value with an unknown year ("XXXX-08-04") or week ("XXXX-WXX-4") may lie in the days of another."""
    days = interval(value)
    if found := _PARTIAL_WEEKDAY.fullmatch(partial):
        return days is None or days[0] != days[1] or days[0].isoweekday() == int(found[1])
    if not (found := _PARTIAL.fullmatch(partial)):
        return True
    if other := _PARTIAL.fullmatch(value):
        return found[1] == other[1] and (not found[2] or not other[2] or found[2] == other[2])
    return days is None or _meets_month(days, int(found[1]), int(found[2]) if found[2] else None)


def _meets_month(days: tuple[date, date], month: int, day: int | None) -> bool:
    if (days[1] - days[0]).days >= 366:
        return True
    for year in {days[0].year: None, days[1].year: None}:
        stretch = interval(f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else ""))
        if stretch and stretch[0] <= days[1] and days[0] <= stretch[1]:
            return True
    return False
