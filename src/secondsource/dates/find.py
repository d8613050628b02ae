"""Finds the time expressions of a text: one pass from left to right, each word looked up once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from secondsource.dates.calendar import interval
from secondsource.dates.clock import read_clock, read_part_of_day, read_spoken_clock, with_part_of_day
from secondsource.dates.dateline import dateline_day
from secondsource.dates.days import read_day_word, read_figures, read_future_or_past, read_rate, read_reference, with_edges
from secondsource.dates.holidays import HOLIDAY_WORDS, read_holiday
from secondsource.dates.lexicon import (
    DECADE_WORDS,
    MONTHS,
    NUMBERS,
    PARTS_OF_DAY,
    SEASON_PLURALS,
    SEASONS,
    UNITS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from secondsource.dates.months import read_month
from secondsource.dates.periods import read_half, read_quarter_code, read_season, read_season_plural
from secondsource.dates.reader import EXPLICIT, FROM_MENTION, FROM_PUBLICATION, Found, Reader
from secondsource.dates.tokens import tokens_of
from secondsource.dates.units import read_period, read_unit
from secondsource.dates.weekdays import read_weekday, read_weekday_plural
from secondsource.dates.years import read_decade_words, read_distant_year, read_short_decade, read_year, spoken_year
from secondsource.model.readings import DateMention
from secondsource.model.span import Span

Rule = Callable[[Reader, int], list[Found]]


def find_dates(text: str, published: str | None, *, spans: Sequence[Span] | None = None) -> tuple[DateMention, ...]:
    """The time expressions of `text` in order, never overlapping; time grows with the length of the text.

    Args:
        text: what the offsets of the mentions point into.
        published: ISO day (a time after it is ignored) that relative expressions count from. None or anything else: they count from a
            dateline (a full date alone on one of the first lines; basis relative_to_mention), or stay unresolved.
        spans: the stretches to look at, in order; None = all. Expressions do not cross from one to the next, references do.

    >>> [(m.text, m.value, m.alternatives) for m in find_dates("He said so in August.", "2018-09-08")]
    [('August', '2018-08', ('2017-08',))]
    """
    tokens = tokens_of(text, spans)
    day = _day_of(published)
    reader = Reader(tokens, day or dateline_day(text), _dispatch, reckons_from_text=day is None)
    words = tokens.words
    for index in [place for place, word in enumerate(words) if word in _RULES or "0" <= word[0] <= "9"]:
        if index >= reader.floor:
            _read_at(reader, index)
    return tuple(_mention(reader, found) for found in reader.found)


def _day_of(published: str | None) -> date | None:
    if not published:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None  # "unknown", "n/a": as good as missing
    return day if 2 <= day.year <= 9990 else None


def _read_at(reader: Reader, index: int) -> None:
    for found in _dispatch(reader, index):
        found = with_edges(reader, with_part_of_day(reader, found))
        while reader.found and reader.found[-1].last >= found.first:
            reader.found.pop()
        reader.found.append(found)
        reader.floor = max(reader.floor, found.last + 1)


def _dispatch(reader: Reader, index: int) -> list[Found]:
    word = reader.word(index)
    if "0" <= word[0] <= "9":
        return _read_number(reader, index) if len(word) <= 4 else []
    for rule in _RULES.get(word, ()):
        if found := rule(reader, index):
            return found
    return []


def _read_number(reader: Reader, index: int) -> list[Found]:
    word = reader.word(index)
    if word == "9" and (found := read_holiday(reader, index)):
        return found
    if found := read_figures(reader, index) or read_clock(reader, index):
        return found
    if distant := read_distant_year(reader, index):
        return [distant]
    if len(word) == 4:
        if reader.word(index + 1) == "q" and (quarter := read_quarter_code(reader, index + 1)):
            return quarter
        year = read_year(reader, index)
        return [year] if year else []
    if len(word) == 2:
        decade = read_short_decade(reader, index)
        return [decade] if decade else []
    return []


def _read_spoken_year(reader: Reader, index: int) -> list[Found]:
    """As in "nineteen ninety-six", "the year two thousand" told in words."""
    found = spoken_year(reader, index)
    if found is None or reader.word(found[1] + 1).endswith("s") or reader.word(found[1] + 1) in {"percent", "people", "million"}:
        return []
    year, last = found
    if year % 100 == 0 and reader.free(index - 1) != "year":
        return []
    if year >= 2000 and reader.free(index - 1) not in {"in", "since", "year", "of", "by", "until"}:
        return []
    first = index - 1 if reader.free(index - 1) == "year" else index
    return [Found(first, last, "DATE", f"{year:04d}", EXPLICIT)]


def _one(rule: Callable[[Reader, int], Found | None]) -> Rule:
    def listed(reader: Reader, index: int) -> list[Found]:
        found = rule(reader, index)
        return [found] if found else []

    return listed


def _table() -> dict[str, tuple[Rule, ...]]:
    groups: list[tuple[Rule, Sequence[str]]] = [
        (read_holiday, [word for word in HOLIDAY_WORDS if word.isalpha()]),
        (read_month, list(MONTHS)),
        (read_weekday, list(WEEKDAYS)),
        (read_weekday_plural, list(WEEKDAY_PLURALS)),
        (read_part_of_day, [word for word in PARTS_OF_DAY if word != "midday"]),
        (read_unit, list(UNITS)),
        (read_period, ["period", "quarter"]),
        (read_season, list(SEASONS)),
        (read_season_plural, list(SEASON_PLURALS)),
        (read_half, ["half"]),
        (read_quarter_code, ["q", "h"]),
        (read_spoken_clock, ["noon", "midday", "midnight", "o"]),
        (read_day_word, ["yesterday", "today", "tomorrow", "tonight", "overnight"]),
        (read_reference, ["now", "currently", "nowadays", "recently", "recent", "current", "lately"]),
        (read_future_or_past, ["future", "past"]),
        (read_rate, ["daily", "weekly", "monthly", "annual", "annually", "hourly", "yearly"]),
        (_one(read_decade_words), list(DECADE_WORDS)),
        (_read_spoken_year, [word for word, number in NUMBERS.items() if number in {2, 16, 17, 18, 19, 20}]),
    ]
    table: dict[str, tuple[Rule, ...]] = {}
    for rule, words in groups:
        for word in words:
            table[word] = (*table.get(word, ()), rule)
    return table


_RULES = _table()


def _mention(reader: Reader, found: Found) -> DateMention:
    start, end = reader.tokens.starts[found.first], reader.tokens.ends[found.last]
    days = interval(found.value)
    return DateMention(
        span=Span(start, end),
        text=reader.tokens.text[start:end],
        type=found.type,
        value=found.value,
        earliest=days[0].isoformat() if days else None,
        latest=days[1].isoformat() if days else None,
        basis=FROM_MENTION if reader.reckons_from_text and found.basis == FROM_PUBLICATION else found.basis,
        alternatives=tuple(dict.fromkeys(other for other in found.alternatives if other != found.value)),
    )
