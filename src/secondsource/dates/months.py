"""Months and days of months: "May 2017", "3 June", "Sept. 3", "August of last year", "last May"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from secondsource.dates.lexicon import (
    DATE_PREPOSITIONS,
    DATED_EVENTS,
    DOUBTFUL_MONTHS,
    MONTHS,
    NAME_BEFORE,
    NAME_MONTHS,
    ORDINAL_ENDINGS,
    ORDINALS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from secondsource.dates.reader import EXPLICIT, FROM_MENTION, FROM_PUBLICATION, UNRESOLVED, Found, Reader
from secondsource.dates.tense import FUTURE
from secondsource.dates.years import month_found, nearest_month, placed_year, year_phrase

_WHEN = frozenset(
    "in by until till since during from through throughout to before after between of late early mid last next this past for around about".split()
)


def read_month(reader: Reader, index: int) -> list[Found]:
    """Mentions around the month name at token `index`: one, or two for "3-5 June" and "June 3 to 5"."""
    word = reader.word(index)
    month = MONTHS[word]
    after = index + 1
    if word in SHORT_MONTHS:
        if not reader.tokens.is_capital(index):
            return []
        if reader.word(after) == "." and reader.tokens.touches(index):
            after += 1
        elif not reader.is_day_near(index) and word != "sept":
            return []
    day_first = _day_before(reader, index)
    if day_first is not None:
        return _with_day_before(reader, day_first, after, month)
    day_after = _day_after(reader, after)
    if day_after is not None and (reader.tokens.is_capital(index) or word not in DOUBTFUL_MONTHS):
        return _with_day_after(reader, index, day_after, month)
    return _month_alone(reader, index, after - 1, month)


def _day_number(reader: Reader, index: int) -> int | None:
    word = reader.word(index)
    if word.isascii() and word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:
        return int(word)
    return None


def _day_before(reader: Reader, index: int) -> tuple[int, int, tuple[int, int] | None] | None:
    """First token, day and (first token, day) of the start of a range before the month: "3", "3rd of", "the 3rd", "3-5", "3 to 5"."""
    at = index - 1
    if reader.free(at) == "of":
        at -= 1
        if not (reader.free(at) in ORDINAL_ENDINGS or reader.free(at) in ORDINALS or _day_number(reader, at)):
            return None
    ordinal = reader.free(at) in ORDINAL_ENDINGS
    if ordinal:
        at -= 1
    if at < reader.floor:
        return None
    day = _day_number(reader, at)
    if day is None and reader.word(at) in ORDINALS and reader.word(at + 1) == "of" and reader.free(at - 1) == "the":
        return at - 1, ORDINALS[reader.word(at)], None
    if day is None or (reader.tokens.touches(at - 1) and reader.tokens.word(at - 1) in {",", ".", ":", "/", "$", "£", "€"}):
        return None
    first = at - 1 if ordinal and reader.free(at - 1) == "the" else at
    joint, back = reader.free(at - 1), at - 2
    if joint in {"-", "–", "to", "and", "or", "/"}:
        if reader.free(back) in ORDINAL_ENDINGS:
            back -= 1
        start = _day_number(reader, back) if back >= reader.floor else None
        if (
            start
            and start < day
            and not reader.tokens.word(back - 1)[0].isdigit()
            and (joint in {"-", "–"} or reader.tokens.word(back - 1) in {"from", "between", "on", "the", "of"})
        ):
            return first, day, (back, start)
    return first, day, None


def _with_day_before(reader: Reader, found: tuple[int, int, tuple[int, int] | None], after: int, month: int) -> list[Found]:
    first, day, start = found
    told = year_phrase(reader, after)
    last = told[1] if told else after - 1
    mentions = []
    if start:
        mentions.append(_day_mention(reader, start[0], start[0], (month, start[1]), told))
    mentions.append(_day_mention(reader, first, last, (month, day), told))
    return mentions


def _day_after(reader: Reader, at: int) -> tuple[int, int] | None:
    """Day and its last token after the month: "3", "3rd", "the 3rd"."""
    if reader.word(at) == "the" and (_day_number(reader, at + 1) or reader.word(at + 1) in ORDINALS):
        at += 1
        if reader.word(at) in ORDINALS:
            return ORDINALS[reader.word(at)], at
    day = _day_number(reader, at)
    if day is None:
        word = reader.word(at)
        return (ORDINALS[word], at) if word in ORDINALS and ORDINALS[word] > 3 else None
    touching = reader.tokens.touches(at)
    if reader.word(at + 1) in ORDINAL_ENDINGS and touching:
        return day, at + 1
    if touching and (reader.word(at + 1) == "%" or reader.word(at + 1).isalpha()):
        return None
    if (
        touching
        and reader.word(at + 1) in {",", ".", ":"}
        and reader.tokens.touches(at + 1)
        and reader.word(at + 2)[0].isdigit()
        and len(reader.word(at + 2)) != 4
    ):
        return None
    if reader.word(at + 1) in {"percent", "per", "people", "million", "billion"}:
        return None
    return day, at


def _with_day_after(reader: Reader, index: int, found: tuple[int, int], month: int) -> list[Found]:
    day, last = found
    joint, second = reader.word(last + 1), None
    if joint in {"-", "–", "to", "and", "or", "through"}:
        second = _day_number(reader, last + 2)
        if second is not None and not (
            second > day and (joint in {"-", "–"} or reader.word(last + 3) not in MONTHS) and _ends_day(reader, last + 2)
        ):
            second = None
    if second is not None:
        end = last + 3 if reader.word(last + 3) in ORDINAL_ENDINGS else last + 2
        told = year_phrase(reader, end + 1)
        return [
            _day_mention(reader, index, last, (month, day), told),
            _day_mention(reader, last + 2, told[1] if told else end, (month, second), told),
        ]
    told = year_phrase(reader, last + 1)
    return [_day_mention(reader, index, told[1] if told else last, (month, day), told)]


def _ends_day(reader: Reader, at: int) -> bool:
    after = reader.word(at + 1)
    if reader.tokens.touches(at) and (after in {":", "%"} or (after.isalpha() and after not in ORDINAL_ENDINGS)):
        return False
    return after not in {"percent", "per", "people", "million", "p", "a", "pm", "am", "votes", "or", "others", "more"} and not (
        after.isalpha() and after.endswith("s") and after != "s"
    )


def _day_mention(
    reader: Reader, first: int, last: int, month_day: tuple[int, int], told: tuple[int | None, int, str] | None
) -> Found:
    month, day = month_day
    partial = f"XXXX-{month:02d}-{day:02d}"
    event = DATED_EVENTS.get(month_day)
    if event and told is None and _names_event(reader, first, last, event, month):
        alternatives = reader.published and placed_year(reader, first, last, month, day)
        others = tuple(
            f"{year:04d}-{month:02d}-{day:02d}"
            for year in ((alternatives[0], *alternatives[1]) if alternatives else ())
            if year != event[0]
        )
        return Found(first, last, "DATE", f"{event[0]}-{month:02d}-{day:02d}", EXPLICIT, others)
    if told is None and (later := _year_of_range(reader, last + 1, month)):
        told = later, last, EXPLICIT
    if told is not None:
        year, _, basis = told
        if year is None:
            return Found(first, last, "DATE", partial, basis if basis == FROM_MENTION else UNRESOLVED)
        return Found(first, last, "DATE", f"{year:04d}-{month:02d}-{day:02d}", basis)
    weekday = _weekday_before(reader, first)
    placed = placed_year(reader, first, last, month, day)
    if placed is None:
        return Found(first, last, "DATE", partial, UNRESOLVED)
    years = [year for year in (placed[0], *placed[1]) if _exists(year, month, day)]
    if weekday is not None:
        fitting = [year for year in years if date(year, month, day).weekday() == weekday]
        years = fitting or years
    if not years:
        return Found(first, last, "DATE", partial, UNRESOLVED)
    values = [f"{year:04d}-{month:02d}-{day:02d}" for year in years]
    return reader.deictic(first, last, "DATE", values[0], *values[1:])


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _weekday_before(reader: Reader, first: int) -> int | None:
    at = first - 1
    if reader.tokens.word(at) == "the":
        at -= 1
    if reader.tokens.word(at) in {",", "."}:
        at -= 1
    if reader.tokens.word(at) == ".":
        at -= 1
    return WEEKDAYS.get(reader.tokens.word(at))


def _names_event(reader: Reader, first: int, last: int, event: tuple[int, frozenset[str]], month: int) -> bool:
    year, words = event
    if reader.published is not None and reader.published.year <= year:
        return False
    if any(reader.word(last + step) in words or reader.word(last + step + 1) in words for step in (1, 2)):
        return True
    return (
        month == 9
        and reader.tokens.word(first - 1) in {"since", "post", "pre", "after", "before"}
        and not (reader.published and reader.published.month in {8, 9, 10})
    )


def _month_alone(reader: Reader, index: int, last: int, month: int) -> list[Found]:
    told = year_phrase(reader, last + 1)
    if not _is_month(reader, index, told is not None):
        return []
    first, direction = index, 0
    before = reader.free(index - 1)
    if before in {"last", "next"}:
        first, direction = index - 1, -1 if before == "last" else 1
    elif before in {"past", "coming"} and reader.free(index - 2) in {"this", "the"}:
        first, direction = index - 2, -1 if before == "past" else 1
    elif before == "this":
        first = index - 1
    if before in {"each", "every"} and not told:
        return [Found(index - 1, last, "SET", f"XXXX-{month:02d}", EXPLICIT)]
    if told:
        return [month_found(reader, first, told[1], month, year=(told[0], told[2]))]
    if not direction and before != "this" and (later := _year_of_range(reader, last + 1, month)):
        return [month_found(reader, first, last, month, year=(later, EXPLICIT))]
    if direction:
        return [nearest_month(reader, first, last, month, direction)]
    if before == "this":
        return [_this_month_name(reader, first, last, month)]
    found = month_found(reader, first, last, month)
    if before in {"following", "previous"} and reader.free(index - 2) == "the":
        return [_counted_month(reader, replace(found, first=index - 2), month, before)]
    return [found]


def _year_of_range(reader: Reader, at: int, month: int) -> int | None:
    """The year that the end of a range names for its beginning too: "between May and July 2012", "from November to March 2013"."""
    if reader.word(at) not in {"to", "and", "or", "until", "through", "till", "-", "–"}:
        return None
    joint, at = reader.word(at), at + 1
    while reader.word(at) in {"early", "late", "mid", "-", "the"} or _day_number(reader, at):
        at += 1
    other = MONTHS.get(reader.word(at))
    if other is None or not reader.tokens.is_capital(at):
        return None
    at += 1
    while reader.word(at) == "." or _day_number(reader, at) or reader.word(at) in ORDINAL_ENDINGS:
        at += 1
    told = year_phrase(reader, at)
    if told is None or told[0] is None or told[2] != EXPLICIT:
        return None
    return told[0] - 1 if month > other and joint not in {"and", "or"} else told[0]


def _this_month_name(reader: Reader, first: int, last: int, month: int) -> Found:
    if reader.published is None:
        return Found(first, last, "DATE", f"XXXX-{month:02d}", UNRESOLVED)
    year = reader.published.year
    other = year + 1 if month < reader.published.month and reader.tense(first, last) == FUTURE else year - 1
    return Found(first, last, "DATE", f"{year:04d}-{month:02d}", FROM_PUBLICATION, (f"{other:04d}-{month:02d}",))


def _counted_month(reader: Reader, found: Found, month: int, word: str) -> Found:
    anchor = reader.anchor(found.first, ("day", "month", "year"))
    if anchor is None:
        return replace(found, value="REF:previous-mention", basis=FROM_MENTION, alternatives=())
    year = int(anchor[:4])
    if word == "following":
        year += 1 if len(anchor) == 4 or int(anchor[5:7]) >= month else 0
    else:
        year -= 1 if len(anchor) == 4 or int(anchor[5:7]) <= month else 0
    return replace(found, value=f"{year:04d}-{month:02d}", basis=FROM_MENTION, alternatives=())


def _is_month(reader: Reader, index: int, has_year: bool) -> bool:
    """Whether the word is the month, not a name ("April Hollis"), a verb ("march") or a modal ("may")."""
    tokens = reader.tokens
    word, before, after = tokens.word(index), tokens.word(index - 1), tokens.word(index + 1)
    if word in SHORT_MONTHS:
        return before in _WHEN or has_year or before in {"mid", "-"}
    if not tokens.is_capital(index) and (word in DOUBTFUL_MONTHS or word in {"august", "april", "june"}):
        return False
    if before in _WHEN or (before == "-" and tokens.word(index - 2) in {"mid", "late", "early"}):
        return not (word == "march" and after == "for") and not _is_person_after(reader, index, before)
    if has_year:
        return True
    if before in NAME_BEFORE:
        return False
    next_is_name = tokens.is_capital(index + 1) and after not in WEEKDAYS
    if word in NAME_MONTHS and (
        next_is_name or (tokens.is_capital(index - 1) and not tokens.starts_sentence(index - 1) and before.isalpha())
    ):
        return False
    if word == "may":
        return before in DATE_PREPOSITIONS or (before in {"the", "a"} and after.isalpha() and not next_is_name)
    if word == "march":
        return before in DATE_PREPOSITIONS or (
            before in {"the", "a"}
            and after.isalpha()
            and after not in {"on", "for", "of", "in", "to", "from", "against"}
            and not next_is_name
        )
    return not (next_is_name and tokens.is_capital(index - 1) and before.isalpha() and not tokens.starts_sentence(index - 1))


def _is_person_after(reader: Reader, index: int, before: str) -> bool:
    """As in "for April Hollis", "of May Rushton": a month name before a capital, after a preposition that takes people too."""
    tokens = reader.tokens
    word, after = tokens.word(index), tokens.word(index + 1)
    if word not in NAME_MONTHS or before not in {"of", "for", "to", "from", "after", "before", "by", "about", "between", "this"}:
        return False
    return tokens.is_capital(index + 1) and after not in WEEKDAYS and after not in MONTHS
