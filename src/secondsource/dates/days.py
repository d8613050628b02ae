"""Today and its neighbours, dates in figures, and words for now, then and soon."""

from __future__ import annotations

from datetime import date, timedelta

from secondsource.dates.lexicon import EDGES, PAST, PRESENT, UNITS
from secondsource.dates.patterns import DOTTED, ISO_DAY, SLASHED, YEAR_FIRST
from secondsource.dates.reader import EXPLICIT, FROM_PUBLICATION, UNRESOLVED, Found, Reader
from secondsource.dates.years import century_of

_STEPS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_RATES = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annual": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "yearly": "P1Y",
    "nightly": "P1D",
}


def read_day_word(reader: Reader, index: int) -> list[Found]:
    """As in "yesterday", "today", "tomorrow", "tonight", "overnight"."""
    word = reader.word(index)
    if reader.tokens.is_capital(index) and not reader.tokens.starts_sentence(index) and reader.tokens.word(index - 1) == "the":
        return []
    if (
        reader.tokens.is_capital(index)
        and reader.tokens.is_capital(index - 1)
        and reader.tokens.word(index - 1) in {"usa", "russia", "the", "psychology"}
    ):
        return []
    if word in _STEPS:
        return [reader.deictic(index, index, "DATE", _day(reader, _STEPS[word]))]
    day = _day(reader, 0)
    if word == "tonight":
        return [reader.deictic(index, index, "TIME", f"{day}TNI" if day else None, *(f"{day}T{code}" for code in ("EV",)))]
    if reader.free(index - 1) in {"an", "the", "his", "her", "their", "became"}:
        return []
    before = _day(reader, -1)
    return [reader.deictic(index, index, "TIME", f"{before}TNI" if before else None, *((day,) if day else ()))]


def _day(reader: Reader, step: int) -> str | None:
    if reader.published is None or reader.published in {date.min, date.max}:
        return None
    return (reader.published + timedelta(days=step)).isoformat()


def read_reference(reader: Reader, index: int) -> list[Found]:
    """As in "now", "currently", "recently", "recent": present or past, no more."""
    word, after = reader.word(index), reader.word(index + 1)
    if word == "now":
        if (reader.tokens.touches(index) and after == "-") or after == "that" or reader.free(index - 1) in {"from", "for"}:
            return []
    elif (word == "recent" and (after in UNITS or reader.word(index + 2) in UNITS)) or (
        word == "current"
        and (after in UNITS or reader.word(index + 2) == "year" or reader.free(index - 1) in {"alternating", "direct", "electric"})
    ):
        return []
    present = word in PRESENT or word == "current"
    value = "PRESENT_REF" if present else "PAST_REF" if word in PAST or word == "recent" else "FUTURE_REF"
    return [Found(index, index, "DATE", value, FROM_PUBLICATION if reader.published else UNRESOLVED)]


def read_future_or_past(reader: Reader, index: int) -> list[Found]:
    """As in "the future", "in the past" told of time."""
    if reader.free(index - 1) not in {"the", "in"} or (reader.word(index + 1).isalpha() and reader.word(index + 1) in UNITS):
        return []
    if reader.word(index) == "past" and (
        reader.free(index - 1) != "the" or reader.word(index + 1) not in {",", ".", ";", "\n", "”", '"', "?", "and", "that"}
    ):
        return []
    if reader.word(index) == "future" and reader.word(index + 1) == "of":
        return []
    first = index - 1 if reader.free(index - 1) == "the" else index
    return [
        Found(
            first,
            index,
            "DATE",
            "FUTURE_REF" if reader.word(index) == "future" else "PAST_REF",
            FROM_PUBLICATION if reader.published else UNRESOLVED,
        )
    ]


def read_rate(reader: Reader, index: int) -> list[Found]:
    """As in "daily", "annual": every day, every year; not in names ("the Daily Bugle")."""
    if reader.tokens.is_capital(index):
        return []
    return [Found(index, index, "SET", _RATES[reader.word(index)], EXPLICIT)]


def read_figures(reader: Reader, index: int) -> list[Found]:
    """Dates in figures that begin at the number token: 2017-11-05, 14.03.2015, 23/07/2016, 2016/07/23."""
    tokens = reader.tokens
    if tokens.touches(index - 1) and tokens.word(index - 1) in {".", "/", "-", ",", "$", "£", "€", ":", "_", "="}:
        return []
    start = tokens.starts[index]
    if tokens.word(index - 1) in {"version", "v", "release", "build", "ip"}:
        return []
    if match := ISO_DAY.match(tokens.text, start):
        return _figured(
            reader, index, match.end(), [(int(match[1]), int(match[2]), int(match[3]))], _iso_time(match[4], match[5], match[6])
        )
    if match := YEAR_FIRST.match(tokens.text, start):
        return _figured(reader, index, match.end(), [(int(match[1]), int(match[2]), int(match[3]))])
    if match := DOTTED.match(tokens.text, start):
        first, second, year = (int(part) for part in match.groups())
        if len(match[3]) == 2 and (tokens.word(index - 1) in {"version", "v"} or len(match[2]) < 2):
            return []
        year = year if len(match[3]) == 4 else century_of(year)
        return _figured(reader, index, match.end(), [(year, second, first)] if second <= 12 else [(year, first, second)])
    if match := SLASHED.match(tokens.text, start):
        first, second, year = (int(part) for part in match.groups())
        year = year if len(match[3]) == 4 else century_of(year)
        return _figured(reader, index, match.end(), [(year, first, second), (year, second, first)])
    return []


def _iso_time(hour: str | None, minute: str | None, zone: str | None) -> str:
    return f"T{hour}:{minute}{zone or ''}" if hour else ""


def _figured(reader: Reader, index: int, end: int, readings: list[tuple[int, int, int]], time: str = "") -> list[Found]:
    """The mention with the readings that are days, the month of the first reading being the second figure."""
    values = []
    for year, month, day in readings:
        try:
            values.append(date(year, month, day).isoformat() + time)
        except ValueError:
            continue
    last = index
    while last + 1 < len(reader.tokens.ends) and reader.tokens.ends[last + 1] <= end and reader.word(last + 1) != "\n":
        last += 1
    if not values:
        return []
    values = list(dict.fromkeys(values))
    return [Found(index, last, "TIME" if time else "DATE", values[0], EXPLICIT, tuple(values[1:]))]


def with_edges(reader: Reader, found: Found) -> Found:
    """The mention taken back over "early", "late", "mid-", "the end of": they belong to it and leave its value as it is."""
    if found.type not in {"DATE", "TIME"}:
        return found
    first, before = found.first, reader.free(found.first - 1)
    if before == "on" and reader.free(first - 2) in {"early", "late", "earlier", "later"}:
        first, before = first - 1, reader.free(first - 2)
    if before == "-" and reader.free(first - 2) in {"mid", "early", "late"}:
        return found.widened(first - 2)
    if before == "the" and reader.free(first - 2) == "of" and reader.free(first - 3) in EDGES:
        first, before = first - 1, "of"
    if before in {"early", "late", "mid", "earlier", "later", "sometime"}:
        return _with_hours(found.widened(first - 1), before)
    if before == "of" and reader.free(first - 2) in EDGES:
        first -= 2
        if reader.free(first - 1) in {"very", "second", "first", "latter"}:
            first -= 1
        return found.widened(first - 1 if reader.free(first - 1) == "the" else first)
    return found


def _with_hours(found: Found, word: str) -> Found:
    """As in "late on Tuesday" may be its evening or night, "early Monday" its morning."""
    if (
        found.type != "DATE"
        or not found.value
        or len(found.value) != 10
        or word not in {"early", "late"}
        or found.value.startswith("XXXX")
    ):
        return found
    codes = ("MO",) if word == "early" else ("EV", "NI")
    more = tuple(f"{found.value}T{code}" for code in codes)
    return Found(found.first, found.last, found.type, found.value, found.basis, (*found.alternatives, *more))
