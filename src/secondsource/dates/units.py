"""Units of time: "last year", "three weeks ago", "two days later", "five years", "the end of the month", "every week"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from secondsource.dates.calendar import coarsened, grain, interval, is_day, shifted, value_in
from secondsource.dates.lexicon import MONTHS, ORDINALS, UNIT_CODES, UNITS, WEEKDAYS
from secondsource.dates.numerals import Count, count_before
from secondsource.dates.periods import read_quarter
from secondsource.dates.reader import EXPLICIT, FROM_MENTION, FROM_PUBLICATION, UNRESOLVED, Found, Reader
from secondsource.dates.tense import FUTURE, PAST
from secondsource.dates.years import read_century, spoken_year, year_at

LETTERS = {
    "day": "d",
    "week": "w",
    "fortnight": "w",
    "weekend": "w",
    "month": "m",
    "quarter": "m",
    "year": "y",
    "decade": "y",
    "century": "y",
}
_WINDOW = frozenset("last past next coming following previous first final preceding ensuing initial recent".split())
_KINDS_OF_YEAR = frozenset("fiscal financial calendar academic school tax full entire".split())
COMPARED_REACH = 800
_FINE = ("second", "minute", "hour")
_DAYS = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "month"),
    "year": ("day", "week", "month", "quarter", "half", "season", "year"),
}
_CLOSING = frozenset(', . ; : ! ? ) \n” " ’ — – - and but when while as'.split()) | {"\n"}


def read_unit(reader: Reader, index: int) -> list[Found]:
    """The mention around the unit of time at token `index`, if it is one."""
    word = reader.word(index)
    unit = UNITS[word]
    after = reader.word(index + 1)
    if after == "old" or (after == "-" and reader.word(index + 2) in {"old", "olds"}) or after == "olds":
        return []
    tokens = reader.tokens
    if (
        tokens.is_capital(index)
        and not tokens.raw(index).isupper()
        and tokens.is_capital(index - 1)
        and not tokens.starts_sentence(index - 1)
    ):
        return []
    if unit == "century" and word == "century" and (found := read_century(reader, index)):
        return [found]
    if unit == "quarter" and (found := read_quarter(reader, index)):
        return [found]
    if unit == "quarter" and after == "-" and reader.word(index + 2).startswith(("final", "back", "master")):
        return []
    if unit == "second" and word == "second" and reader.free(index - 1) != "-":
        return []
    if reader.tokens.word(index - 1) == "light" or (
        word == "years" and reader.tokens.is_capital(index) and reader.tokens.is_number(index + 1)
    ):
        return []
    if reader.tokens.word(index - 1) == "many" and reader.tokens.word(index - 2) == "as":
        return []
    count = count_before(reader, index)
    if count is not None and count.number is not None and count.number > 10**9:
        return []
    found = _counted(reader, index, unit, count) if count else _uncounted(reader, index, unit)
    return [found] if found else []


def _counted(reader: Reader, index: int, unit: str, count: Count) -> Found | None:
    first, last = count.first, index
    number = count.number
    if (
        reader.word(last + 1) == "and"
        and reader.word(last + 2) in {"a", "one"}
        and reader.word(last + 3) == "half"
        and number is not None
    ):
        number, last = number + 0.5, last + 3
    if reader.word(last + 1) == "or" and reader.word(last + 2) in {"so", "more"}:
        last += 2
    after = reader.word(last + 1)
    if (
        unit == "year"
        and count.article
        and after in {"-", "ago"}
        and reader.word(last + (2 if after == "-" else 9)) in {"ago", "earlier"}
    ):
        return _year_back(reader, index, last + 2)
    if after == "on" and reader.word(last + 2) in WEEKDAYS:
        return None  # "a week on Thursday": the weekday's own rule takes it
    if after in {"ago", "hence"} or (after == "from" and reader.word(last + 2) == "now"):
        back = after == "ago"
        if back and number is not None and (exact := _ago_today(reader, (first, last + 1), unit, number)):
            return exact
        return _from_now(reader, (first, last + (2 if after == "from" else 1)), unit, number, -1 if back else 1)
    if unit == "quarter" and reader.word(index) == "quarters" and (after == "of" or reader.free(index - 1) == "-"):
        return None
    if unit == "quarter" and (count.article or reader.word(last + 1) == "of") and reader.word(index) == "quarter":
        return None
    if unit in {"weekend", "night"} and count.article:
        return None
    if after in {"earlier", "later", "before", "after", "afterwards", "afterward", "previously", "prior", "on"}:
        if (found := _from_mention(reader, (first, last), unit, number, after)) is not None:
            return found
    if reader.free(first - 1) == "every" or (reader.free(first - 1) == "each" and number == 1):
        return Found(first - 1, last, "SET", duration(unit, number), EXPLICIT)
    if reader.free(first - 1) in _WINDOW:
        first -= 1
        if reader.free(first - 1) in {"the", "these", "those", "its", "his", "her", "their"}:
            first -= 1
        return _length(first, last, unit, count, number)
    if reader.free(first - 1) == "in" and _is_ahead(reader, first, last, unit, number):
        end = last
        if reader.word(last + 1) in {"'", "’"} and reader.word(last + 2) == "time":
            end = last + 2
        elif reader.word(last + 1) in {"'", "’"} and reader.word(last + 3) == "time":
            end = last + 3
        return _from_now(reader, (first, end), unit, number, 1)
    if count.article and reader.free(first - 1) in {"once", "twice", "times", "thrice"}:
        return Found(first, index, "SET", duration(unit, 1), EXPLICIT)
    if count.article and _is_price(reader, first):
        return None
    if count.article and reader.word(count.first) == "a" and unit in {"day", "second"} and after in {"of", "in"}:
        return None
    return _length(first, last, unit, count, number)


def _is_price(reader: Reader, first: int) -> bool:
    """As in "$5 a day", "20,000 barrels a day": how much, not how long."""
    before = reader.free(first - 1)
    return before[0].isdigit() or before in {
        "million",
        "billion",
        "%",
        "percent",
        "cent",
        "barrels",
        "hours",
        "dollars",
        "m",
        "bn",
        "share",
    }


def _length(first: int, last: int, unit: str, count: Count, number: float | None) -> Found:
    others = (duration(unit, count.upper),) if count.upper else ()
    return Found(first, last, "DURATION", duration(unit, number), EXPLICIT, others)


def duration(unit: str, number: float | None) -> str:
    """The TIMEX3 value of so many units; an unknown number is X.

    >>> duration("decade", 2), duration("hour", None), duration("year", 2.5)
    ('P20Y', 'PTXH', 'P2.5Y')
    """
    factor, base = {"decade": (10, "year"), "century": (100, "year"), "fortnight": (2, "week"), "weekend": (2, "day")}.get(
        unit, (1, unit)
    )
    code = UNIT_CODES[base]
    prefix, letter = ("PT", code[1]) if len(code) == 2 else ("P", code)
    if number is None:
        return "PXC" if unit == "century" else f"{prefix}X{letter}"
    amount = number * factor
    if prefix == "PT" and amount != int(amount) and letter in {"H", "M"}:
        finer = round((amount - int(amount)) * 60)
        whole = f"{int(amount)}{letter}" if int(amount) else ""
        return f"PT{whole}{finer}{'M' if letter == 'H' else 'S'}"
    return f"{prefix}{int(amount) if amount == int(amount) else amount}{letter}"


def _is_ahead(reader: Reader, first: int, last: int, unit: str, number: float | None) -> bool:
    """Whether "in N weeks" says when ("will open in two weeks"), not how long it took."""
    if unit in _FINE and number is None:
        return False
    if reader.word(last + 1) in {"'", "’"} and "time" in {reader.word(last + 2), reader.word(last + 3)}:
        return True
    return reader.tense(first - 1, last) == FUTURE


def _from_now(reader: Reader, place: tuple[int, int], unit: str, number: float | None, direction: int) -> Found:
    """As in "three weeks ago", "ten days from now": weeks give the week, alternative the day; months and years give themselves."""
    first, last = place
    if number is None:
        return Found(
            first, last, "DATE", "PAST_REF" if direction < 0 else "FUTURE_REF", FROM_PUBLICATION if reader.published else UNRESOLVED
        )
    if reader.published is None:
        return Found(first, last, "DATE", None, UNRESOLVED)
    if unit in _FINE or unit == "night":
        days = (direction * int(number) if unit == "night" else 0) or (direction * int(number // 24) if unit == "hour" else 0)
        value = _day_from(reader.published, days, "day")
        return reader.deictic(first, last, "DATE", value, *filter(None, (_day_from(reader.published, days + direction, "day"),)))
    base, amount = _whole(unit, number, direction)
    if unit == "year" and number == 1 and (quarter := _compared_quarter(reader, first)):
        year = f"{reader.published.year - 1:04d}"
        return Found(first, last, "DATE", quarter, FROM_MENTION, (year,), looks_back=True)
    day = shifted(reader.published, amount, base)
    if day is None:
        return Found(first, last, "DATE", None, UNRESOLVED)
    others: tuple[str, ...] = ()
    target = base if unit not in {"decade", "century"} else "year"
    if base == "week":
        others = (day.isoformat(),)
    elif base == "year" and direction < 0:
        others = tuple(value_in(d, "year") for d in (shifted(reader.published, amount - 1, "year"),) if d and number != int(number))
    return reader.deictic(first, last, "DATE", value_in(day, target), *others)


def _ago_today(reader: Reader, place: tuple[int, int], unit: str, number: float) -> Found | None:
    """As in "a year ago today", "four years ago this month", "a week ago on Tuesday": that day, week or month itself."""
    first, last = place
    at = last + 2 if reader.word(last + 1) == "on" else last + 1
    if reader.word(at) == "today":
        kind = "day"
    elif reader.word(at) == "this" and reader.word(at + 1) in {"week", "month"}:
        kind, at = reader.word(at + 1), at + 1
    elif reader.word(at) in {"yesterday", "tomorrow"} or reader.word(at) in WEEKDAYS:
        target = reader.date_at(at)
        if target is None or not target.value or not is_day(target.value) or unit != "week":
            return None
        day = shifted(date.fromisoformat(target.value[:10]), -int(number), unit)
        return reader.deictic(first, target.last, "DATE", day.isoformat() if day else None)
    else:
        return None
    if unit in _FINE or unit == "night" or number != int(number):
        return None
    day = shifted(reader.published, -int(number), unit) if reader.published else None
    return reader.deictic(first, at, "DATE", value_in(day, kind) if day else None)


def _compared_quarter(reader: Reader, first: int) -> str | None:
    """The same quarter a year before, where a figure of a quarter is compared with one "a year ago"."""
    figures = {"$", "£", "€", "%", "#", "¥", "cents", "percent", "million", "billion"}
    if not any(reader.tokens.word(at) in figures for at in range(first - 1, first - 10, -1)):
        return None
    near = reader.found[-1] if reader.found else None
    while near is not None and near.looks_back:
        near = next((mention for mention in reversed(reader.found) if not mention.looks_back), None)
    if near is None or reader.tokens.starts[first] - reader.tokens.ends[near.last] > COMPARED_REACH:
        return None
    anchor = reader.anchor(first, ("quarter",))
    moved = moved_value(anchor, -1, "year") if anchor else None
    return moved[0] if moved else None


def _day_from(day: date, count: int, unit: str) -> str | None:
    moved = shifted(day, count, unit)
    return moved.isoformat() if moved else None


def _whole(unit: str, number: float, direction: int) -> tuple[str, int]:
    """A unit and a whole number of it: a fortnight is two weeks, a year and a half 18 months."""
    if unit == "fortnight":
        return "week", int(direction * number * 2)
    if unit == "weekend":
        return "week", int(direction * number)
    if number == int(number):
        return unit, int(direction * number)
    finer = {"century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "month": ("week", 4), "week": ("day", 7)}.get(
        unit, ("day", 1)
    )
    return finer[0], int(direction * number * finer[1])


def _from_mention(reader: Reader, place: tuple[int, int], unit: str, number: float | None, word: str) -> Found | None:
    """As in "two days later", "a year before": counted from what was told before, or from a date that follows ("a week after Easter")."""
    first, last = place
    direction = 1 if word in {"later", "after", "afterwards", "afterward", "on"} else -1
    if word == "on":
        if reader.free(first - 1) in {"in", "at", "for"} or reader.word(last + 2) not in {",", ".", "\n"}:
            return None
        return _resolved(reader, (first, last + 1), unit, number, direction, None)
    if word in {"after", "before"} or (word == "prior" and reader.word(last + 2) == "to"):
        target = reader.date_at(last + (3 if word == "prior" else 2))
        if target and target.value and target.type in {"DATE", "TIME"} and interval(target.value) and number is not None:
            return _resolved(reader, (first, target.last), unit, number, direction, target.value)
        if reader.word(last + 2) not in _CLOSING:
            return _before_event(reader, (first, last + 1), unit, number, direction)
    if reader.free(first - 1) in {"no", "not"} or (
        word in {"earlier", "later"} and reader.word(last + 2) == "than" and unit in _FINE
    ):
        return None
    return _resolved(reader, (first, last + 1), unit, number, direction, None)


def _before_event(reader: Reader, place: tuple[int, int], unit: str, number: float | None, direction: int) -> Found | None:
    """As in "the day after the vote": depends on when that was; "two days after the attack" keeps the length, whoever knows the day can count."""
    first, last = place
    if number == 1 and reader.word(first) == "the":
        return Found(first, last, "DATE", _reference(unit, number, direction), FROM_MENTION)
    return Found(first, last - 1, "DURATION", duration(unit, number), EXPLICIT)


def _reference(unit: str, number: float, direction: int) -> str:
    factor = {"fortnight": 2, "decade": 10, "century": 100, "quarter": 3}.get(unit, 1)
    amount = number * factor
    letter = LETTERS[unit]
    if amount != int(amount):
        amount, letter = (amount * 12, "m") if letter == "y" else (round(amount * 7), "d")
    return f"REF:previous-mention{'+' if direction > 0 else '-'}{int(amount)}{letter}"


def _resolved(reader: Reader, place: tuple[int, int], unit: str, number: float | None, direction: int, anchor: str | None) -> Found:
    """The date so many units from an anchor: from a day in weeks the day, alternative the week; months and years give themselves."""
    first, last = place
    if number is None:
        return Found(first, last, "DATE", "REF:previous-mention", FROM_MENTION)
    if unit in _FINE or unit == "night":
        return Found(first, last, "DATE", "REF:previous-mention", FROM_MENTION)
    base, amount = _whole(unit, number, direction)
    if base in {"decade", "century"}:
        base, amount = "year", amount * (10 if base == "decade" else 100)
    start = anchor or reader.anchor(first, _DAYS.get(base, ("day", "month", "quarter", "year")))
    if start is None:
        return Found(first, last, "DATE", _reference(unit, number, direction), FROM_MENTION)
    value = moved_value(start, amount, base)
    if value is None:
        return Found(first, last, "DATE", _reference(unit, number, direction), FROM_MENTION)
    return Found(
        first, last, "DATE", value[0], FROM_MENTION, value[1:], looks_back=direction < 0 and base == "year" and anchor is None
    )


def moved_value(start: str, amount: int, unit: str) -> tuple[str, ...] | None:
    """A value moved by whole units, likelier reading first; None if it is too coarse to be moved so.

    >>> moved_value("2018-03-05", 2, "week"), moved_value("2018-Q3", -1, "year"), moved_value("2018", 2, "day")
    (('2018-03-19', '2018-W12'), ('2017-Q3', '2017'), None)
    """
    days = interval(start)
    if days is None:
        return None
    day = shifted(days[0], amount, unit)
    if day is None:
        return None
    if unit == "day":
        return (day.isoformat(),) if is_day(start) else None
    if unit == "week":
        if is_day(start):
            return day.isoformat(), value_in(day, "week")
        return (value_in(day, "week"),) if coarsened(start, "week") else None
    if unit == "month":
        if coarsened(start, "month") is None:
            return None
        return (value_in(day, "month"), *((day.isoformat(),) if is_day(start) else ()))
    if coarsened(start, "year") is None:
        return None
    year = value_in(day, "year")
    if "-Q" in start or "-H" in start:
        return year + start[4:], year
    finer = (year + start[4:7],) if start[4:5] == "-" and start[5:7].isdigit() else ()
    return (year, *finer, *((day.isoformat(),) if is_day(start) else ()))


def _uncounted(reader: Reader, index: int, unit: str) -> Found | None:
    word, before = reader.word(index), reader.free(index - 1)
    if before in _KINDS_OF_YEAR and unit == "year" and word == "year" and index - 1 >= reader.floor:
        found = _uncounted(reader, index - 1, unit)
        return found and replace(found, last=max(found.last, index))
    plural = word.endswith("s")
    after = reader.word(index + 1)
    if before in {"every", "each"} and not plural and unit in UNIT_CODES | {"weekend": "D", "decade": "Y"}:
        return Found(index - 1, index, "SET", duration(unit, 1), EXPLICIT)
    if plural:
        return _plural(reader, index, unit, before, after)
    if (
        unit == "week"
        and before in ORDINALS
        and ORDINALS[before] <= 5
        and (found := week_of_month(reader, index, ORDINALS[before]))
    ):
        return found
    rule: Callable[[Reader, int, str], Found | None] | None = _RULES.get(before)
    if rule is not None:
        return rule(reader, index, unit)
    if unit == "year" and after in {"-", "end"} and reader.word(index + 2 if after == "-" else index + 1) == "end":
        return _year_end(reader, index, index + 2 if after == "-" else index + 1)
    if unit == "year" and (after in {"'", "’"}) and reader.word(index + 2) == "s" and reader.word(index + 3) == "end":
        return _year_end(reader, index, index + 3)
    if unit == "year" and after == "-" and reader.word(index + 2) in {"ago", "earlier"}:
        return _year_back(reader, index, index + 2)
    if before in {"of", "per"} and unit == "hour":
        return None
    return None


def _year_end(reader: Reader, first: int, last: int) -> Found:
    if reader.published is None:
        return Found(first, last, "DATE", None, UNRESOLVED)
    year = reader.published.year
    if reader.tokens.word(first - 1) == "since" or (reader.published.month <= 2 and reader.tense(first, last) == PAST):
        year -= 1
    return reader.deictic(first, last, "DATE", f"{year:04d}-12-31", f"{year:04d}", f"{year:04d}-12")


def _year_back(reader: Reader, first: int, last: int) -> Found:
    """As in "year-earlier", "year-ago quarter"."""
    if reader.word(last + 1) == "third" or reader.word(last + 1) in {"quarter", "period"}:
        last += 1
    return _resolved_year_back(reader, first, last)


def _resolved_year_back(reader: Reader, first: int, last: int) -> Found:
    anchor = reader.anchor(first, ("quarter", "half", "year", "month"))
    moved = moved_value(anchor, -1, "year") if anchor else None
    if moved:
        return Found(first, last, "DATE", moved[0], FROM_MENTION, moved[1:], looks_back=True)
    if reader.published is None:
        return Found(first, last, "DATE", "REF:previous-mention-1y", FROM_MENTION)
    return reader.deictic(first, last, "DATE", f"{reader.published.year - 1:04d}")


def _plural(reader: Reader, index: int, unit: str, before: str, after: str) -> Found | None:
    if after == "ago":
        return Found(index, index + 1, "DATE", "PAST_REF", FROM_PUBLICATION if reader.published else UNRESOLVED)
    if after in {"later", "earlier"} and unit not in _FINE:
        return Found(index, index + 1, "DATE", "REF:previous-mention", FROM_MENTION)
    if before in {
        "recent",
        "past",
        "coming",
        "future",
        "the",
        "these",
        "those",
        "for",
        "in",
        "over",
        "of",
        "within",
        "many",
        "take",
        "took",
        "after",
    } and unit not in {"second", "night"}:
        if before in {"the", "these", "those", "of", "in"} and unit in {"day", "night", "hour", "minute"}:
            return None
        if unit == "day" and before in {"recent", "past", "coming"}:
            return Found(index - 1, index, "DURATION", "PXD", EXPLICIT)
        first = index - 1 if before in {"recent", "past", "coming", "future", "the"} else index
        if before == "future" or (before in {"recent", "past"} and unit == "year"):
            reference = "FUTURE_REF" if before == "future" else "PAST_REF"
            return Found(first, index, "DATE", reference, FROM_PUBLICATION if reader.published else UNRESOLVED)
        return Found(first, index, "DURATION", duration(unit, None), EXPLICIT)
    if reader.tokens.touches(index) and after == "-" and reader.word(index + 2) in {"long", "old"}:
        return Found(index, index + 2, "DURATION", duration(unit, None), EXPLICIT)
    if unit in {"year", "month", "decade", "week"} and before != "the":
        return Found(index, index, "DURATION", duration(unit, None), EXPLICIT)
    return None


def _is_own(reader: Reader, index: int) -> bool:
    """Whether an article or nothing but "this time" stands before, so that "last", "next" is not an ordinal or "at last"."""
    return reader.free(index) not in {"at", "very"}


def week_of_month(reader: Reader, index: int, number: int) -> Found | None:
    """As in "the last week of February", "the second week of May": the ISO week whose Thursday is the nth (-1 = last) of the month."""
    if reader.word(index + 1) not in {"of", "in"}:
        return None
    target = reader.date_at(index + 2)
    days = interval(target.value) if target else None
    if target is None or target.value is None or days is None or grain(target.value) != "month":
        return None
    thursdays = [days[0] + timedelta(days=(3 - days[0].weekday()) % 7 + 7 * week) for week in range(5)]
    thursdays = [day for day in thursdays if day <= days[1]]
    if number > len(thursdays):
        return None
    return Found(index - 1, target.last, "DATE", value_in(thursdays[number - 1 if number > 0 else -1], "week"), target.basis)


def _last(reader: Reader, index: int, unit: str) -> Found | None:
    if unit == "week" and reader.word(index - 1) in {"last", "final"} and (found := week_of_month(reader, index, -1)):
        return found
    first = index - 1
    article = reader.free(first - 1) in {"the", "his", "her", "its", "their"}
    if article:
        first -= 1
    past = reader.word(index - 1) == "past"
    compared = (
        unit == "year" and not article and any(reader.tokens.word(at) == "compared" for at in range(first - 1, first - 14, -1))
    )
    if compared and reader.published and (quarter := _compared_quarter(reader, first)):
        return Found(first, index, "DATE", quarter, FROM_MENTION, (f"{reader.published.year - 1:04d}",), looks_back=True)
    if past or (unit == "decade" and article):
        if past and reader.free(index - 2) == "this":
            first = index - 2
        if past and unit in {"weekend", "night"}:
            return _stepped(reader, (first, index), unit, -1)
        number = "P10Y" if unit == "decade" else duration(unit, 1)
        return Found(first, index, "DURATION", number, EXPLICIT, _stepped_values(reader, unit))
    return _stepped(reader, (first, index), unit, -1)


def _stepped_values(reader: Reader, unit: str) -> tuple[str, ...]:
    if reader.published is None or unit not in {"year", "month", "week", "quarter"}:
        return ()
    day = shifted(reader.published, -1, unit)
    return (value_in(day, unit),) if day else ()


def _this(reader: Reader, index: int, unit: str) -> Found | None:
    if unit in {"second", "minute", "hour", "fortnight"}:
        return None
    if unit == "night":
        return _stepped(reader, (index - 1, index), unit, 0)
    return _stepped(reader, (index - 1, index), unit, 0)


def _next(reader: Reader, index: int, unit: str) -> Found | None:
    first = index - 1
    if reader.free(first - 1) == "the":
        if (reader.word(index - 1) == "next" and unit in {"day", "night"}) or reader.tense(first, index) == PAST:
            return _following(reader, index, unit)
        first -= 1
        if reader.word(index - 1) == "next" and unit in {"decade", "century", "year", "month", "fortnight"}:
            return Found(first, index, "DURATION", duration(unit, 1), EXPLICIT, _next_value(reader, unit))
    elif reader.free(first - 1) == "this" and reader.word(index - 1) == "coming":
        first -= 1
    elif unit == "day":
        return _following(reader, index, unit)
    return _stepped(reader, (first, index), unit, 1)


def _next_value(reader: Reader, unit: str) -> tuple[str, ...]:
    day = shifted(reader.published, 1, unit) if reader.published else None
    return (value_in(day, unit),) if day else ()


def _stepped(reader: Reader, place: tuple[int, int], unit: str, step: int) -> Found | None:
    """The unit of publication or its neighbour: "last year", "this week", "next month", "this weekend"."""
    first, last = place
    if unit in _FINE:
        return Found(first, last, "DURATION", duration(unit, 1), EXPLICIT) if step and unit == "hour" else None
    published = reader.published
    if published is None:
        return Found(first, last, "TIME" if unit == "night" else "DATE", None, UNRESOLVED)
    if unit == "night":
        day = shifted(published, step, "day")
        return reader.deictic(first, last, "TIME", f"{day.isoformat()}TNI") if day else None
    if unit == "weekend":
        return _weekend(reader, place, step)
    day = shifted(published, step, unit)
    if day is None:
        return None
    others: list[str] = []
    if unit == "week" and step == 0 and published.weekday() == 6 and reader.tense(first, last) == FUTURE:
        others, day = [value_in(day, "week")], shifted(published, 1, "week") or day
    if unit == "fortnight":
        others = [value_in(day, "week")]
    return reader.deictic(first, last, "DATE", value_in(day, unit), *others)


def _weekend(reader: Reader, place: tuple[int, int], step: int) -> Found:
    first, last = place
    published = reader.published
    assert published is not None
    this_one = value_in(published, "weekend")
    before, after = (value_in(shifted(published, count, "week") or published, "weekend") for count in (-1, 1))
    if step < 0:
        return reader.deictic(first, last, "DATE", before)
    if step > 0:
        return reader.deictic(first, last, "DATE", after, this_one)
    if published.weekday() < 2 and reader.tense(first, last) == PAST:
        return reader.deictic(first, last, "DATE", before, this_one)
    return reader.deictic(first, last, "DATE", this_one)


def _following(reader: Reader, index: int, unit: str) -> Found | None:
    first = index - 2 if reader.free(index - 2) == "the" else index - 1
    return _one_off(reader, (first, index), unit, 1)


def _previous(reader: Reader, index: int, unit: str) -> Found | None:
    first = index - 2 if reader.free(index - 2) == "the" else index - 1
    if reader.free(index - 2) in {"his", "her", "its", "their", "a", "any"} or unit in _FINE:
        return None
    return _one_off(reader, (first, index), unit, -1)


def _one_off(reader: Reader, place: tuple[int, int], unit: str, direction: int) -> Found | None:
    if unit in _FINE:
        return None
    first, last = place
    if unit == "night":
        anchor = reader.anchor(first, ("day",))
        day = shifted(date.fromisoformat(anchor[:10]), direction, "day") if anchor else None
        return Found(first, last, "TIME", f"{day.isoformat()}TNI" if day else "REF:previous-mention", FROM_MENTION)
    if unit == "weekend":
        return Found(first, last, "DATE", _reference("week", 1, direction), FROM_MENTION)
    found = _resolved(reader, place, unit, 1, direction, None)
    if found.value and not found.value.startswith("REF:") and unit == "week":
        return Found(
            first, last, "DATE", found.alternatives[0] if found.alternatives else found.value, FROM_MENTION, (found.value,)
        )
    return found


def _same(reader: Reader, index: int, unit: str) -> Found | None:
    """As in "the same month", "that year", "that day": what an earlier mention lies in."""
    first = index - 1
    if reader.word(first) == "same" and reader.free(first - 1) in {"the", "that", "this"}:
        first -= 1
    if unit in _FINE or (reader.word(index - 1) == "same" and first == index - 1):
        return None
    if unit == "night":
        anchor = reader.anchor(first, ("day",))
        return Found(first, index, "TIME", f"{anchor[:10]}TNI" if anchor else "REF:previous-mention", FROM_MENTION)
    if reader.word(index - 1) == "same" and (back := _year_before(reader, index + 1)):
        return _same_a_year_back(reader, (first, back), unit)
    grains = {
        "day": ("day",),
        "week": ("day", "week"),
        "month": ("day", "month"),
        "quarter": ("quarter", "month", "day"),
        "weekend": ("day", "weekend"),
    }
    anchor = reader.anchor(first, grains.get(unit, ("day", "week", "month", "quarter", "half", "season", "year")))
    value = coarsened(anchor, unit) if anchor else None
    return Found(first, index, "DATE", value or "REF:previous-mention", FROM_MENTION)


def read_period(reader: Reader, index: int) -> list[Found]:
    """As in "the same period last year", "the corresponding period a year earlier", "the latest period" of a business report."""
    before = reader.free(index - 1)
    first = index - 2 if reader.free(index - 2) == "the" else index - 1
    if before in {"same", "corresponding", "comparable"} and (last := _year_before(reader, index + 1)):
        return [_same_a_year_back(reader, (first, last), "period")]
    if (
        (named := year_at(reader, index - 1))
        and (quarter := reader.anchor(index - 1, ("quarter",)))
        and _takes_year(reader, index, named)
    ):
        return [
            Found(
                reader.found[-1].first, index, "DATE", f"{named:04d}{quarter[4:]}", FROM_MENTION, (f"{named:04d}",), looks_back=True
            )
        ]
    if before == "latest" and (quarter := reader.anchor(first, ("quarter",))):
        return [Found(first, index, "DATE", quarter, FROM_MENTION)]
    return []


def _takes_year(reader: Reader, index: int, year: int) -> bool:
    """Whether the year right before the token has been read as a mention of its own, and the words tell of figures compared."""
    near = reader.found[-1] if reader.found else None
    return near is not None and near.last == index - 1 and near.value == str(year)


def _year_before(reader: Reader, at: int) -> int | None:
    """The last token of "a year ago", "a year earlier", "last year", "of last year" from token `at`."""
    if reader.word(at) in {"of", "in"}:
        at += 1
    if reader.word(at) in {"last", "previous"} and reader.word(at + 1) == "year":
        return at + 1
    if reader.word(at) == "the" and reader.word(at + 1) in {"last", "previous"} and reader.word(at + 2) == "year":
        return at + 2
    return (
        at + 2
        if reader.word(at) in {"a", "one"} and reader.word(at + 1) == "year" and reader.word(at + 2) in {"ago", "earlier", "before"}
        else None
    )


def _same_a_year_back(reader: Reader, place: tuple[int, int], unit: str) -> Found:
    """As in "the same month a year ago": counted from the month told before."""
    first, last = place
    grains = {"quarter": ("quarter",), "month": ("month", "day"), "week": ("week", "day"), "day": ("day",)}
    anchor = reader.anchor(first, grains.get(unit, ("quarter", "month", "half", "season", "year")))
    value = coarsened(anchor, unit) if anchor and unit in grains else anchor
    if value and grain(value) in {"month", "quarter", "half", "season", "year"}:
        return Found(first, last, "DATE", f"{int(value[:4]) - 1:04d}{value[4:]}", FROM_MENTION, looks_back=True)
    moved = moved_value(value, -1, "year") if value else None
    if not moved:
        return Found(first, last, "DATE", "REF:previous-mention-1y", FROM_MENTION)
    return Found(first, last, "DATE", moved[0], FROM_MENTION, moved[1:], looks_back=True)


def _the(reader: Reader, index: int, unit: str) -> Found | None:
    """As in "the day before yesterday", "the day after", "the week of March 6", "the end of the year", "the weekend"."""
    after = reader.word(index + 1)
    if after in {"before", "after"} and unit in LETTERS:
        return _the_next_to(reader, index, unit, after)
    if unit == "week" and after in {"of", "beginning", "ending", "ended", "starting", "to"}:
        target = reader.date_at(index + 2)
        if target and target.value and is_day(target.value):
            return Found(index - 1, target.last, "DATE", coarsened(target.value, "week"), target.basis)
    if unit == "year" and after in {"-", "end"} and reader.word(index + 1 + (after == "-")) == "end":
        return _year_end(reader, index - 1, index + 1 + (after == "-"))
    if unit == "year" and after == "-" and reader.word(index + 2) in {"ago", "earlier"}:
        return _year_back(reader, index - 1, index + 2)
    if unit in _FINE or unit in {"night", "fortnight"} or (unit == "year" and _is_named_year(reader, index + 1)):
        return None
    if unit == "day" and reader.free(index - 2) == "in" and reader.free(index - 3) in {"earlier", "later", "early", "late"}:
        return _same(reader, index, unit)
    if unit == "weekend":
        return _the_weekend(reader, index)
    if (
        unit == "year"
        and after in {"ended", "ending", "to"}
        and (reader.word(index + 2) in MONTHS or reader.word(index + 2) == "last")
    ):
        return Found(index - 1, index, "DURATION", "P1Y", EXPLICIT)
    edge = reader.free(index - 2) == "of" and reader.free(index - 3) in {
        "end", "start", "beginning", "middle", "close", "turn", "rest", "remainder", "half", "months", "part", "quarter",
    }  # fmt: skip
    placed = edge or reader.free(index - 3) in {"earlier", "later", "early", "late"} or unit in {"year", "month", "week", "quarter"}
    if not placed or after == "of" or (unit == "day" and not edge):
        return None
    return _stepped(reader, (index - 1, index), unit, 0)


def _is_named_year(reader: Reader, index: int) -> bool:
    """As in "the year 2000", "the year two thousand"."""
    return year_at(reader, index) is not None or spoken_year(reader, index) is not None


def _the_weekend(reader: Reader, index: int) -> Found | None:
    place = (index - 1, index)
    if reader.published is None:
        return Found(*place, "DATE", None, UNRESOLVED)
    ahead = reader.tokens.word(index - 2) in {"of", "before", "by"} and reader.tokens.word(index - 3) != "end"
    if ahead or reader.tense(*place) == FUTURE or reader.published.weekday() >= 5:
        return _weekend(reader, place, 0)
    return _weekend(reader, place, -1)


def _the_next_to(reader: Reader, index: int, unit: str, word: str) -> Found | None:
    direction = 1 if word == "after" else -1
    target_word = reader.word(index + 2)
    if reader.tokens.is_capital(index + 1):
        return None
    if unit == "day" and target_word in {"yesterday", "tomorrow"}:
        day = shifted(reader.published, 2 * direction, "day") if reader.published else None
        return reader.deictic(index - 1, index + 2, "DATE", day.isoformat() if day else None)
    if target_word == "last" and reader.word(index + 3) in {",", ".", "\n"}:
        return _stepped(reader, (index - 1, index + 2), unit, -2)
    return _from_mention(reader, (index - 1, index), unit, 1, word)


_RULES: dict[str, Callable[[Reader, int, str], Found | None]] = {
    "last": _last, "past": _last, "this": _this, "current": _this, "next": _next, "coming": _next, "following": _following, "ensuing": _following,
    "subsequent": _following, "previous": _previous, "preceding": _previous, "prior": _previous, "same": _same, "that": _same, "the": _the,
}  # fmt: skip
