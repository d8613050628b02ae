"""Dates in words: ISO days and TIMEX3 values as a reader would say them."""

from __future__ import annotations

import re

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "E": "decade", "C": "century", "H": "hour"}
ORDINALS = ("first", "second", "third", "fourth")

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T(.*))?")
_PART = re.compile(r"([0-9]{4})-(?:([0-9]{2})|W([0-9]{2})(-WE)?|(SP|SU|FA|WI)|([QH])([1-4]))")
_PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_DURATION = re.compile(r"P(T?)([0-9X]{1,4})([YMWDECH]|DE|CE)")


def day_in_words(iso: str | None) -> str:
    """A publication date for people; a clock time is left out, what cannot be read stays as it is.

    >>> day_in_words("2026-03-10T08:00:00Z"), day_in_words(None)
    ('10 March 2026', 'no date given')
    """
    if not iso:
        return "no date given"
    found = _DAY.match(iso)
    return _day(found) if found and _is_month(found[2]) else iso


def value_in_words(value: str | None) -> str:
    """A TIMEX3 value for people.

    >>> [value_in_words(v) for v in ("2024-11", "2011-WI", "2018-W20-WE", "193", "P2W", None)]
    ['November 2024', 'winter 2011–12', 'weekend of week 20, 2018', '1930s', '2 weeks', 'not known']
    """
    if not value:
        return "not known"
    if value in REFERENCES:
        return REFERENCES[value]
    if found := _DAY.fullmatch(value):
        return _day(found) + _clock(found[4]) if _is_month(found[2]) else value
    if found := _PART.fullmatch(value):
        return _part_of_year(found) or value
    if found := _DURATION.fullmatch(value):
        return _duration(found)
    if value.isdigit() and value.isascii():
        return {2: f"century from {value}00", 3: f"{value}0s"}.get(len(value), value)
    return value


def says_its_interval(value: str | None) -> bool:
    """Whether a value is a plain day, month or year, so that its first and last day need no telling.

    >>> says_its_interval("2024-11"), says_its_interval("2024-SP"), says_its_interval(None)
    (True, False, False)
    """
    return bool(value and _PLAIN.fullmatch(value))


def interval_in_words(earliest: str | None, latest: str | None) -> str:
    """Two ISO days, both included, as one phrase.

    >>> interval_in_words("2024-11-01", "2024-11-30")
    '1 November 2024 to 30 November 2024'
    """
    if not earliest and not latest:
        return "no date can be given"
    if earliest == latest:
        return day_in_words(earliest)
    if not earliest:
        return f"up to {day_in_words(latest)}"
    return f"from {day_in_words(earliest)} on" if not latest else f"{day_in_words(earliest)} to {day_in_words(latest)}"


def _is_month(two_digits: str) -> bool:
    return 1 <= int(two_digits) <= len(MONTHS)


def _day(found: re.Match[str]) -> str:
    return f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"


def _clock(rest: str | None) -> str:
    if not rest:
        return ""
    return f", {PARTS.get(rest, rest)}"


def _part_of_year(found: re.Match[str]) -> str:
    year, month, week, weekend, season, letter, number = found.groups()
    if month:
        return f"{MONTHS[int(month) - 1]} {year}" if _is_month(month) else ""
    if week:
        return f"{'weekend of week' if weekend else 'week'} {int(week)}, {year}"
    if season:
        return f"{SEASONS[season]} {year}" + (f"–{(int(year) + 1) % 100:02}" if season == "WI" else "")
    return f"{ORDINALS[int(number) - 1]} {'quarter' if letter == 'Q' else 'half'} of {year}"


def _duration(found: re.Match[str]) -> str:
    is_clock, number, letter = found.groups()
    unit = "minute" if is_clock and letter == "M" else {"DE": "decade", "CE": "century"}.get(letter) or UNITS[letter]
    if not number.isdigit():
        return f"some {_plural(unit)}"
    return f"{int(number)} {unit if int(number) == 1 else _plural(unit)}"


def _plural(unit: str) -> str:
    return "centuries" if unit == "century" else f"{unit}s"
