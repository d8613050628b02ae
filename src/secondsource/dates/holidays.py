"""Holidays and days with a name: "Christmas Eve", "last Thanksgiving", "Good Friday", "D-Day", "9/11"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from secondsource.dates.lexicon import EASTER_HOLIDAYS, EVENTS, MONTH_HOLIDAYS, NTH_HOLIDAYS
from secondsource.dates.reader import EXPLICIT, UNRESOLVED, Found, Reader
from secondsource.dates.tense import FUTURE
from secondsource.dates.years import year_phrase

_RULED = ("black friday", "cyber monday", "election day", "mother s day", "mothering sunday", "independence day")
_OTHER_NEW_YEARS = frozenset("chinese lunar jewish persian tamil thai islamic hindu orthodox happy khmer tibetan".split())


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian rule, Meeus 1991).

    >>> easter(2019)
    datetime.date(2019, 4, 21)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The nth weekday (Monday 0) of a month; -1 is the last one."""
    if count < 0:
        end = date(year, month, 31 if month in {1, 3, 5, 7, 8, 10, 12} else 30)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    start = date(year, month, 1)
    return start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (count - 1))


def holiday(name: str, year: int) -> tuple[date, ...]:
    """The day of a holiday in a year; two where countries differ, the likelier first."""
    if name in MONTH_HOLIDAYS:
        return (date(year, *MONTH_HOLIDAYS[name]),)
    if name in NTH_HOLIDAYS:
        return (nth_weekday(year, *NTH_HOLIDAYS[name]),)
    if name in EASTER_HOLIDAYS:
        return (easter(year) + timedelta(days=EASTER_HOLIDAYS[name]),)
    thanksgiving = nth_weekday(year, 11, 3, 4)
    match name:
        case "black friday":
            return (thanksgiving + timedelta(days=1),)
        case "cyber monday":
            return (thanksgiving + timedelta(days=4),)
        case "election day":
            return (nth_weekday(year, 11, 0, 1) + timedelta(days=1),)
        case "independence day":
            return (date(year, 7, 4),)
        case "mothering sunday":
            return (easter(year) - timedelta(days=21),)
        case _:
            return nth_weekday(year, 5, 6, 2), easter(year) - timedelta(days=21)


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(word for word in name.split() if word != "'")
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(set(found), key=lambda words: (-len(words), words))) for first, found in table.items()}


HOLIDAY_WORDS = _by_first_word([*MONTH_HOLIDAYS, *NTH_HOLIDAYS, *EASTER_HOLIDAYS, *_RULED, *EVENTS])
"""First word of every name -> the names as words, longest first."""


def read_holiday(reader: Reader, index: int) -> list[Found]:
    """The mention of a holiday or named day that begins at the token, if one does."""
    word = reader.word(index)
    if not (reader.tokens.is_capital(index) or word[0].isdigit()):
        return []
    for words in HOLIDAY_WORDS[word]:
        last = _matches(reader, index, words)
        if last is None:
            continue
        name = " ".join(words)
        if name in EVENTS:
            return (
                []
                if word[0].isdigit() and not _is_nine_eleven(reader, index, last)
                else [Found(index, last, "DATE", EVENTS[name], EXPLICIT)]
            )
        if _is_other(reader, index, last, name):
            continue
        return [_dated(reader, index, last, _plain(name))]
    return []


def _plain(name: str) -> str:
    """The name as it stands in the tables (some keep the apostrophe)."""
    if name in MONTH_HOLIDAYS or name in NTH_HOLIDAYS or name in EASTER_HOLIDAYS:
        return name
    with_mark = name.replace("s day", "s ' day")
    return with_mark if with_mark in MONTH_HOLIDAYS or with_mark in NTH_HOLIDAYS else name


def _matches(reader: Reader, index: int, words: tuple[str, ...]) -> int | None:
    at = index
    for word in words:
        while at > index and reader.word(at) in {"'", "’", "‘"}:
            at += 1
        if reader.word(at) != word:
            return None
        at += 1
    return at - 1


def _is_nine_eleven(reader: Reader, index: int, last: int) -> bool:
    after = reader.word(last + 1)
    return reader.tokens.touches(index) and reader.tokens.touches(index + 1) and not (after == "/" and reader.tokens.touches(last))


def _is_other(reader: Reader, index: int, last: int, name: str) -> bool:
    """As in "Christmas Island", "Chinese New Year", "Independence Day" as a film have no day we know."""
    tokens = reader.tokens
    if name == "new year":
        return reader.free(index - 1) in _OTHER_NEW_YEARS or not tokens.is_capital(last) or reader.word(last + 1) == "honours"
    if name in {"christmas", "easter", "halloween", "epiphany"}:
        return (tokens.is_capital(last + 1) and reader.word(last + 1).isalpha()) or (
            name == "easter" and reader.word(last + 1) == "week"
        )
    return not tokens.is_capital(last) and name != "cinco de mayo"


def _dated(reader: Reader, index: int, last: int, name: str) -> Found:
    before = reader.free(index - 1)
    first = index - 1 if before in {"last", "next", "this"} else index
    told = year_phrase(reader, last + 1)
    if told and told[0] is not None:
        days = holiday(name, told[0])
        return Found(first, told[1], "DATE", days[0].isoformat(), told[2], tuple(day.isoformat() for day in days[1:]))
    published = reader.published
    if published is None or not 2 < published.year < 9990:
        fixed = MONTH_HOLIDAYS.get(name)
        return Found(first, last, "DATE", f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else None, UNRESOLVED)
    years = range(published.year - 1, published.year + 2)
    past = [year for year in years if holiday(name, year)[0] <= published]
    ahead = [year for year in years if holiday(name, year)[0] >= published]
    if before == "next" or (before != "last" and reader.tense(first, last) == FUTURE):
        order = [ahead[0], ahead[0] - 1]
    elif before == "this" and holiday(name, published.year)[0] >= published:
        order = [published.year, published.year - 1]
    elif before == "last":
        before_today = [year for year in past if holiday(name, year)[0] < published]
        order = [before_today[-1], before_today[-1] - 1]
    else:
        order = [past[-1], past[-1] - 1, *([ahead[0]] if ahead[0] != past[-1] else [])]
    days = tuple(day for year in order for day in holiday(name, year))
    return reader.deictic(first, last, "DATE", days[0].isoformat(), *(day.isoformat() for day in days[1:]))
