"""Offsets of named time zones on a given day."""

from __future__ import annotations

from datetime import date, timedelta

_FIXED = {
    "GMT": "Z", "UTC": "Z", "Z": "Z", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
    "PST": "-08:00", "PDT": "-07:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
    "IST": "+05:30", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "SGT": "+08:00", "HKT": "+08:00", "Greenwich Mean": "Z",
    "Moscow": "+03:00", "Beijing": "+08:00", "Hong Kong": "+08:00", "Singapore": "+08:00", "Tokyo": "+09:00", "Seoul": "+09:00",
}  # fmt: skip
_EUROPEAN = {"London": 0, "Central European": 1, "Paris": 1, "Berlin": 1, "Brussels": 1, "Rome": 1, "Madrid": 1}
_AMERICAN = {
    "New York": 5,
    "Washington": 5,
    "Los Angeles": 8,
    "ET": 5,
    "CT": 6,
    "MT": 7,
    "PT": 8,
    "Eastern": 5,
    "Central": 6,
    "Mountain": 7,
    "Pacific": 8,
}


def offset_on(zone: str, day: date | None) -> str:
    """What a zone adds to a clock time on a day: "Z" or such as "-08:00"; "" where that depends on an unknown day.

    >>> offset_on("PT", date(2013, 1, 8)), offset_on("PT", date(2013, 7, 8))
    ('-08:00', '-07:00')
    """
    if zone in _FIXED:
        return _FIXED[zone]
    if day is None:
        return ""
    if zone in _EUROPEAN:
        ahead = _EUROPEAN[zone] + (_last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10))
        return f"+{ahead:02d}:00" if ahead else "Z"
    hours = _AMERICAN[zone]
    return f"-{hours - 1 if _is_american_summer(day) else hours:02d}:00"


def _last_sunday(year: int, month: int) -> date:
    end = date(year, month, 31)
    return end - timedelta(days=(end.weekday() + 1) % 7)


def _is_american_summer(day: date) -> bool:
    """From the second Sunday of March to the first of November (since 2007); before, April to October (1987 on)."""
    if day.year >= 2007:
        start, end = date(day.year, 3, 8), date(day.year, 11, 1)
        start += timedelta(days=(6 - start.weekday()) % 7)
        end += timedelta(days=(6 - end.weekday()) % 7)
    else:
        start, end = date(day.year, 4, 1), _last_sunday(day.year, 10)
        start += timedelta(days=(6 - start.weekday()) % 7)
    return start <= day < end
