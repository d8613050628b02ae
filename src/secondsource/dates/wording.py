"""TIMEX3 values in plain English."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday"}
_QUARTERS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "TH": "hour", "TM": "minute", "TS": "second"}
_REFERENCES = {"PRESENT_REF": "the present", "PAST_REF": "some time past", "FUTURE_REF": "some time to come"}
_SHAPE = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d)(?:T(.+))?)?|W(\d\d)(-WE)?|Q(\d)|H(\d)|(SP|SU|FA|WI)))?")
_LENGTH = re.compile(r"P(T?)([\d.]+|X)([A-Z])")


def in_words(value: str) -> str:
    """A value as one would say it; the value itself where it has no plain form.

    >>> in_words("2017-08"), in_words("2011-WI"), in_words("199"), in_words("P5Y")
    ('August 2017', 'the winter of 2011', 'the 1990s', '5 years')
    """
    if value in _REFERENCES:
        return _REFERENCES[value]
    if found := _SHAPE.fullmatch(value):
        return _dated(found)
    if found := _LENGTH.fullmatch(value):
        number, unit = found[2], _UNITS.get(found[1] + found[3], "")
        return f"{'some' if number == 'X' else number} {unit}{'' if number == '1' else 's'}" if unit else value
    if len(value) == 3 and value.isdigit():
        return f"the {value}0s"
    if len(value) == 2 and value.isdigit():
        return f"the {int(value) + 1}th century"
    return value


def _dated(found: re.Match[str]) -> str:
    year, month, day, time, week, weekend, quarter, half, season = found.groups()
    if month and 1 <= int(month) <= 12:
        name = f"{_MONTHS[int(month) - 1]} {year}"
        if not day:
            return name
        return f"{_weekday(year, month, day)}{int(day)} {name}{_timed(time)}"
    if week:
        return f"{'the weekend' if weekend else 'the week'} of {_week_start(year, week, weekend)}"
    if quarter:
        return f"the {_QUARTERS.get(quarter, quarter)} quarter of {year}"
    if half:
        return f"the {'first' if half == '1' else 'second'} half of {year}"
    return f"the {_SEASONS[season]} of {year}" if season else year


def _weekday(year: str, month: str, day: str) -> str:
    try:
        return f"{_DAYS[date(int(year), int(month), int(day)).weekday()]} "
    except ValueError:
        return ""  # no such day: said as it is written


def _week_start(year: str, week: str, weekend: str | None) -> str:
    try:
        start = date.fromisocalendar(int(year), int(week), 6 if weekend else 1)
    except ValueError:
        return f"week {week}, {year}"  # no such week: said as it is written
    return f"{start.day} {_MONTHS[start.month - 1]} {start.year}"


def _timed(time: str | None) -> str:
    if not time:
        return ""
    return f", {_PARTS[time]}" if time in _PARTS else f", {time.replace('Z', ' GMT')}"
