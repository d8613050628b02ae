"""TIMEX3 values as stretches of days, and steps from one value to another."""

from __future__ import annotations

import re
from datetime import date, timedelta

SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season; winter takes the year in which it begins."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))")
_SLASH_YEARS = re.compile(r"(\d{4})/(\d{4})")
_DAYS_APART = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")

Interval = tuple[date, date]


def month_end(year: int, month: int) -> date:
    """Last day of a month.

    >>> month_end(2020, 2)
    datetime.date(2020, 2, 29)
    """
    if (year, month) >= (9999, 12):
        return date.max
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def monday_of(day: date) -> date:
    """The Monday of the ISO week of `day`, or the first day there is."""
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def week_value(day: date) -> str:
    """The ISO week of `day`, such as 2018-W20."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_value(year: int, month: int) -> str:
    """The month, such as 2018-05."""
    return f"{year:04d}-{month:02d}"


def season_of(day: date) -> tuple[int, str]:
    """Year and code of the season of `day`; January 2012 lies in the winter of 2011."""
    month = day.month
    if month <= 2:
        return day.year - 1, "WI"
    return day.year, ("SP", "SU", "FA", "WI")[(month - 3) // 3]


def shifted_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month so many months on (back if negative)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def is_day(value: str) -> bool:
    """Whether the value names one day, with or without a time of day."""
    return _DAY.fullmatch(value) is not None


def interval(value: str | None) -> Interval | None:
    """First and last day that a TIMEX3 value covers; None for durations, references and partly known values.

    >>> interval("2011-WI")
    (datetime.date(2011, 12, 1), datetime.date(2012, 2, 29))
    """
    if not value:
        return None
    try:
        return _days(value) or _months(value) or _years(value)
    except (ValueError, OverflowError):
        return None  # a value such as 2018-02-31 or year 0: no such days


def _days(value: str) -> Interval | None:
    if found := _DAY.fullmatch(value):
        day = date(*(int(part) for part in found.groups()))
        return day, day
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday + timedelta(days=5 if found[3] else 0), monday + timedelta(days=6)
    if found := _DAYS_APART.fullmatch(value):
        return date.fromisoformat(found[1]), date.fromisoformat(found[2])
    return None


def _months(value: str) -> Interval | None:
    if found := _MONTH.fullmatch(value):
        year, month = int(found[1]), int(found[2])
        return date(year, month, 1), month_end(year, month)
    found = _PART.fullmatch(value)
    if not found:
        return None
    year = int(found[1])
    if found[2]:
        first, length = int(found[2]) * 3 - 2, 3
    elif found[3]:
        first, length = int(found[3]) * 6 - 5, 6
    else:
        first, length = SEASON_START[found[4]], 3
    last = shifted_month(year, first, length - 1)
    return date(year, first, 1), month_end(*last)


def _years(value: str) -> Interval | None:
    if found := _SLASH_YEARS.fullmatch(value):
        return date(int(found[1]), 1, 1), date(int(found[2]), 12, 31)
    if not (value.isascii() and value.isdigit() and 2 <= len(value) <= 4):
        return None
    step = 10 ** (4 - len(value))
    first = int(value) * step
    return date(max(first, 1), 1, 1), date(first + step - 1, 12, 31)


def grain(value: str) -> str:
    """How fine a value is: day, week, month, quarter, half, season, year, decade, century, or other.

    >>> grain("2018-Q2"), grain("199"), grain("P3D")
    ('quarter', 'decade', 'other')
    """
    if is_day(value):
        return "day"
    if found := _WEEK.fullmatch(value):
        return "weekend" if found[3] else "week"
    if _MONTH.fullmatch(value):
        return "month"
    if found := _PART.fullmatch(value):
        return "quarter" if found[2] else "half" if found[3] else "season"
    if value.isascii() and value.isdigit():
        return {4: "year", 3: "decade", 2: "century"}.get(len(value), "other")
    return "other"


def coarsened(value: str, unit: str) -> str | None:
    """The day, week, month, quarter, year, decade or century in which `value` lies; None where it lies in more than one.

    >>> coarsened("2018-05-30", "month"), coarsened("2018", "month")
    ('2018-05', None)
    """
    days = interval(value)
    if days is None:
        return None
    first, last = (value_in(day, unit) for day in days)
    return first if first == last else None


def value_in(day: date, unit: str) -> str:
    """The value of the given unit around a day."""
    match unit:
        case "day":
            return day.isoformat()
        case "week" | "fortnight":
            return week_value(day)
        case "weekend":
            return week_value(day) + "-WE"
        case "month":
            return month_value(day.year, day.month)
        case "quarter":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "decade":
            return f"{day.year // 10:03d}"
        case "century":
            return f"{day.year // 100:02d}"
        case _:
            return f"{day.year:04d}"


def shifted(day: date, count: int, unit: str) -> date | None:
    """The day so many units on (back if negative); None beyond the calendar. A 31st becomes the month's last day.

    >>> shifted(date(2020, 3, 31), -1, "month")
    datetime.date(2020, 2, 29)
    """
    try:
        match unit:
            case "day":
                return day + timedelta(days=count)
            case "week" | "weekend":
                return day + timedelta(days=7 * count)
            case "fortnight":
                return day + timedelta(days=14 * count)
        months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        year, month = shifted_month(day.year, day.month, months)
        return date(year, month, min(day.day, month_end(year, month).day))
    except (ValueError, OverflowError):
        return None
