"""Days of the week: "on Friday", "last Monday", "a week on Thursday", "Monday last week", "Fridays"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from secondsource.dates.calendar import monday_of
from secondsource.dates.lexicon import MONTHS, PAPERS, SHORT_WEEKDAYS, WEEKDAY_PLURALS, WEEKDAYS
from secondsource.dates.months import read_month
from secondsource.dates.reader import FROM_MENTION, UNRESOLVED, Found, Reader
from secondsource.dates.tense import FUTURE

_PARTS_PLURAL = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
_ON = frozenset(
    "on last next this past coming since until till by from through before after to of for late early and or every each following previous than".split()
)


def read_weekday(reader: Reader, index: int) -> list[Found]:
    """Mentions around the weekday at token `index`; a calendar date after it is part of the mention."""
    word = reader.word(index)
    last = index
    if word in SHORT_WEEKDAYS:
        dotted = reader.word(index + 1) == "." and reader.tokens.touches(index)
        if not reader.tokens.is_capital(index) or not (dotted or reader.word(index + 1) == "," or reader.is_day_near(index)):
            return []
        if word in {"sun", "sat"} and not (dotted and reader.word(index + 2) != "\n" and _date_follows(reader, index + 2)):
            return []
        last = index + 1 if dotted else index
    if (dated := _with_calendar_date(reader, index, last)) is not None:
        return dated
    if _is_name(reader, index):
        return []
    if last == index and reader.word(index + 1) in _PARTS_PLURAL:
        return [
            Found(index, index + 1, "SET", f"XXXX-WXX-{WEEKDAYS[word] + 1}T{_PARTS_PLURAL[reader.word(index + 1)]}", "explicit")
        ]
    return [_alone(reader, index, last, WEEKDAYS[word])]


def _date_follows(reader: Reader, index: int) -> bool:
    return reader.word(index) in MONTHS or reader.word(index)[0].isdigit() or reader.word(index) == ","


def _with_calendar_date(reader: Reader, index: int, last: int) -> list[Found] | None:
    """As in "Friday, Oct. 13", "Tuesday 4 May", "Sunday the 3rd of June"."""
    at = last + 1
    if reader.word(at) == ",":
        at += 1
    if reader.word(at) == "the":
        at += 1
    month = next((at + step for step in range(4) if reader.word(at + step) in MONTHS), None)
    if month is None or (month > at and not reader.word(at)[0].isdigit()):
        return None
    floor, reader.floor = reader.floor, last + 1
    found = read_month(reader, month)
    reader.floor = floor
    if not found or found[0].first > at or found[0].value is None or found[0].value.count("-") != 2:
        return None
    return [found[0].widened(_left(reader, index)), *found[1:]]


def _left(reader: Reader, index: int) -> int:
    first = index
    if reader.free(first - 1) in {"last", "next", "this"}:
        first -= 1
    elif reader.free(first - 1) in {"coming", "past"} and reader.free(first - 2) == "this":
        first -= 2
    return first


def _is_name(reader: Reader, index: int) -> bool:
    """As in "the Sunday Courier", "Sheffield Wednesday", "Mail on Sunday": no day is meant."""
    tokens = reader.tokens
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if not tokens.is_capital(index):
        return tokens.word(index) not in WEEKDAYS or before not in _ON
    if (
        before == "sheffield"
        or after in {"prayers", "mosque", "league"}
        or (before == "on" and tokens.word(index - 2) == "mail" and tokens.is_capital(index - 2))
    ):
        return True
    if after in PAPERS and tokens.is_capital(index + 1) and before != "on":
        return True
    if before in {"man", "joe", "girl", "his", "her"} and tokens.is_capital(index - 1):
        return True
    if not tokens.is_capital(index + 1) or not after.isalpha() or after in MONTHS:
        return after == "school"
    return before in {"the", "a"} or tokens.starts_sentence(index)


def _alone(reader: Reader, index: int, last: int, weekday: int) -> Found:
    before = reader.free(index - 1)
    partial = f"XXXX-WXX-{weekday + 1}"
    if before in {"every", "each"}:
        return Found(index - 1, last, "SET", partial, "explicit")
    if before in {"following", "previous", "preceding", "same"} and reader.free(index - 2) in {"the", "that"}:
        return _counted(reader, (index - 2, last), weekday, before)
    if before == "that":
        return _counted(reader, (index - 1, last), weekday, "same")
    first, choice = _choice(reader, index)
    if after := _week_after(reader, last + 1):
        last, choice = after[0], ("before last" if choice == "last" and after[1] == "week after" else after[1])
    elif reader.word(last + 1) == "last" and reader.word(last + 2) in {",", ".", "\n"}:
        last, choice = last + 1, "last"
    elif reader.word(last + 1) == "before" and reader.word(last + 2) == "last":
        first, last, choice = (index - 1 if reader.free(index - 1) == "the" else index), last + 2, "before last"
    elif (counted := _weeks_on(reader, index)) is not None:
        first, weeks = counted
        return _from_publication(reader, first, last, partial, lambda day: (_coming(day, weekday) + timedelta(days=7 * weeks),))
    return _from_publication(reader, first, last, partial, lambda day: _days(reader, (first, last), choice, day, weekday))


def _from_publication(reader: Reader, first: int, last: int, partial: str, days: Callable[[date], tuple[date, ...]]) -> Found:
    if reader.published is None:
        return Found(first, last, "DATE", partial, UNRESOLVED)
    try:
        values = [day.isoformat() for day in days(reader.published)]
    except OverflowError:
        return Found(first, last, "DATE", partial, UNRESOLVED)
    return reader.deictic(first, last, "DATE", values[0], *values[1:])


def _choice(reader: Reader, index: int) -> tuple[int, str]:
    """First token and how the day is picked: last, next, nearest past, nearest coming, this week's, or by the tense."""
    before, further = reader.free(index - 1), reader.free(index - 2)
    if before == "past" and further in {"this", "the"}:
        return index - 2, "past"
    if before == "coming" and further in {"this", "the"}:
        return index - 2, "coming"
    if before in {"last", "next", "this"}:
        return (index - 2 if further == "the" and before != "this" else index - 1), before
    if before == "coming":
        return index - 1, "coming"
    if before == "earlier":
        return index - 1, "latest"
    return index, "tense"


def _week_after(reader: Reader, at: int) -> tuple[int, str] | None:
    """As in "Monday last week", "Tuesday of next week", "Thursday week", "Sunday fortnight"."""
    if reader.word(at) in {"week", "fortnight"} and reader.word(at + 1) in {",", ".", ";", "\n", "and", "in", "at", "for"}:
        return at, "week after" if reader.word(at) == "week" else "fortnight after"
    if reader.word(at) in {"of", "in"}:
        at += 1
    if reader.word(at) in {"last", "this", "next"} and reader.word(at + 1) == "week":
        return at + 1, f"{reader.word(at)} week"
    return None


def _weeks_on(reader: Reader, index: int) -> tuple[int, int] | None:
    """As in "a week on Thursday", "two weeks on Friday": first token and number of weeks."""
    if reader.free(index - 1) not in {"on", "from"}:
        return None
    unit, number = reader.free(index - 2), reader.free(index - 3)
    if unit == "week" and number in {"a", "one"}:
        return index - 3, 1
    if (unit == "fortnight" and number == "a") or (unit == "weeks" and number == "two"):
        return index - 3, 2
    return None


def _latest(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _coming(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def _days(reader: Reader, place: tuple[int, int], choice: str, day: date, weekday: int) -> tuple[date, ...]:
    week = timedelta(days=7)
    latest_before = _latest(day - timedelta(days=1), weekday)
    in_week = monday_of(day) + timedelta(days=weekday)
    match choice:
        case "last":
            return (latest_before, latest_before - week) if latest_before >= monday_of(day) else (latest_before,)
        case "next":
            nearest = _coming(day, weekday)
            return (in_week + week, nearest if nearest < monday_of(day) + week else in_week + 2 * week)
        case "past":
            return (latest_before,)
        case "latest":
            return (_latest(day, weekday),)
        case "coming":
            return (_coming(day, weekday),)
        case "before last":
            return (latest_before - week,)
        case "week after" | "fortnight after":
            return (_coming(day, weekday) + (week if choice == "week after" else 2 * week),)
        case "last week" | "this week" | "next week":
            return (in_week + {"last week": -week, "this week": 0 * week, "next week": week}[choice],)
        case "this":
            return (in_week, _coming(day, weekday), _latest(day, weekday))
    if _looks_ahead(reader, place):
        return (_coming(day, weekday), *((day,) if day.weekday() == weekday else ()))
    return (_latest(day, weekday),)


def _looks_ahead(reader: Reader, place: tuple[int, int]) -> bool:
    """Whether a bare weekday is a coming one; "Friday's vote" is past unless something right beside it tells otherwise."""
    first, last = place
    tokens = reader.tokens
    if tokens.word(last + 1) in {"'", "’"} and tokens.word(last + 2) == "s":
        lead = tokens.word(first - 1)
        ahead = any(tokens.word(at) in {"will", "expected", "due", "scheduled"} for at in range(last + 3, last + 8))
        return ahead or (lead == "of" and tokens.word(first - 2) == "ahead")
    return reader.tense(first, last) == FUTURE


def _counted(reader: Reader, place: tuple[int, int], weekday: int, word: str) -> Found:
    """As in "the following Monday", "the previous Friday", "that Tuesday": counted from an earlier mention."""
    first, last = place
    anchor = reader.anchor(first, ("day",) if word != "same" else ("day", "week"))
    if anchor is None or len(anchor) < 10:
        return Found(
            first,
            last,
            "DATE",
            f"REF:previous-mention{'+1w' if word == 'following' else '-1w' if word != 'same' else ''}",
            FROM_MENTION,
        )
    day = date.fromisoformat(anchor[:10])
    if word == "following":
        value = _coming(day, weekday)
    elif word == "same":
        value = monday_of(day) + timedelta(days=weekday)
    else:
        value = _latest(day - timedelta(days=1), weekday)
    return Found(first, last, "DATE", value.isoformat(), FROM_MENTION)


def read_weekday_plural(reader: Reader, index: int) -> list[Found]:
    """As in "Fridays", "Tuesday nights" told of every week."""
    if not reader.tokens.is_capital(index):
        return []
    first = index - 1 if reader.free(index - 1) == "most" else index
    return [Found(first, index, "SET", f"XXXX-WXX-{WEEKDAY_PLURALS[reader.word(index)] + 1}", "explicit")]
