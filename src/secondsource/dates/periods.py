"""Quarters, halves and seasons: "the second quarter", "Q3 2018", "the first half of 2016", "last fall"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from secondsource.dates.calendar import interval, season_of, shifted
from secondsource.dates.lexicon import SEASON_PLURALS, SEASONS
from secondsource.dates.numerals import count_before
from secondsource.dates.reader import EXPLICIT, FROM_MENTION, FROM_PUBLICATION, UNRESOLVED, Found, Reader
from secondsource.dates.tense import FUTURE, OPEN, PAST
from secondsource.dates.years import year_at, year_phrase

_QUARTER_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_BUSINESS = frozenset(
    "profit profits earnings sales revenue revenues results loss losses net income figures exports imports output growth".split()
)


def read_quarter(reader: Reader, index: int) -> Found | None:
    """The mention around the word quarter, if a quarter of a year is meant."""
    game = reader.word(index + 2) in {"the", "a", "this"} and reader.word(index + 3) in {
        "game",
        "match",
        "final",
        "contest",
        "playoff",
    }
    if (
        reader.word(index + 1) == "-" and reader.word(index + 2) in {"final", "finals", "finalist", "finalists", "back", "backs"}
    ) or game:
        return None
    plural = reader.word(index) == "quarters"
    at = index - 2 if reader.free(index - 1) == "-" else index - 1
    word = reader.free(at)
    number = _QUARTER_WORDS.get(word)
    if word in {"st", "nd", "rd", "th"} and reader.free(at - 1) in {"1", "2", "3", "4"}:
        number, at = int(reader.free(at - 1)), at - 1
    first = at
    if reader.free(first - 1) in {"fiscal", "fiscal-"}:
        first -= 1
    if reader.free(first - 1) in {"the", "its", "a", "their"}:
        first -= 1
    if number is None or plural:
        return None if plural else _unnumbered(reader, index, word, at)
    if word == "first" and reader.word(index + 1) == "of" and (reader.word(index + 2) == "an"):
        return None
    return _part_of_year(reader, (first, index), f"Q{number}", number * 3)


def _part_of_year(reader: Reader, place: tuple[int, int], code: str, end_month: int) -> Found:
    """A quarter or half with the year told after it or before it, else the likeliest one."""
    first, last = place
    if reader.word(last + 1) == "of" and reader.word(last + 2) == "the" and reader.word(last + 3) == "year":
        last += 3
        told = None
    else:
        told = year_phrase(reader, last + 1)
        if told is None and reader.word(last + 1) == "of" and reader.word(last + 2) in {"fiscal", "financial"}:
            told = year_phrase(reader, last + 3)
    if told:
        year, last, basis = told
        return Found(first, last, "DATE", f"{year:04d}-{code}" if year else f"XXXX-{code}", basis if year else UNRESOLVED)
    if (
        (year := year_at(reader, first - 1))
        and reader.found
        and reader.found[-1].last == first - 1
        and reader.found[-1].value == str(year)
    ):
        return Found(reader.found[-1].first, last, "DATE", f"{year:04d}-{code}", EXPLICIT)
    if before := _year_owner(reader, first):
        return Found(before[0], last, "DATE", f"{before[1]:04d}-{code}", FROM_PUBLICATION)
    published = reader.published
    if published is None:
        return Found(first, last, "DATE", f"XXXX-{code}", UNRESOLVED)
    year = published.year
    looks = reader.tense(first, last)
    begins = end_month - (2 if code[0] == "Q" else 5)
    if looks != FUTURE and published.month < begins:
        year -= 1
    elif looks == FUTURE and published.month > end_month + 3:
        year += 1
    return reader.deictic(first, last, "DATE", f"{year:04d}-{code}", f"{year - 1:04d}-{code}", f"{year + 1:04d}-{code}")


def _year_owner(reader: Reader, first: int) -> tuple[int, int] | None:
    """As in "this year's third quarter", "next year's first half": first token and year."""
    if (
        reader.free(first - 1) != "s"
        or reader.free(first - 2) not in {"'", "’"}
        or reader.free(first - 3) != "year"
        or reader.published is None
    ):
        return None
    offset = {"last": -1, "this": 0, "next": 1}.get(reader.free(first - 4))
    return None if offset is None else (first - 4, reader.published.year + offset)


def _unnumbered(reader: Reader, index: int, word: str, at: int) -> Found | None:
    """As in "the last quarter", "the quarter" of a business report, "this quarter", "the same quarter"."""
    first = at - 1 if reader.free(at - 1) == "the" and word != "the" else at
    if ended := _ended(reader, index):
        return replace(ended, first=first)
    if word in {"latest", "last", "previous", "recent", "past"} or (
        word == "the" and reader.word(index + 1) not in {"of", "final", "finals"}
    ):
        mentioned = reader.anchor(first, ("quarter",)) if word == "the" else None
        if mentioned:
            return Found(first, index, "DATE", mentioned, FROM_MENTION)
        return _quarter_from(reader, first, index, -1)
    if word in {"this", "current"}:
        return _quarter_from(reader, first, index, 0)
    if word in {"next", "coming"}:
        return _quarter_from(reader, first, index, 1)
    if word in {"same", "that"}:
        mentioned = reader.anchor(first, ("quarter",))
        return Found(first, index, "DATE", mentioned or "REF:previous-mention", FROM_MENTION)
    return None


def _ended(reader: Reader, index: int) -> Found | None:
    """As in "the quarter ended Sept. 30": the one in which that day lies."""
    if reader.word(index + 1) not in {"ended", "ending"}:
        return None
    target = reader.date_at(index + 2)
    days = interval(target.value) if target else None
    if target is None or days is None or days[0] != days[1]:
        return None
    return Found(index, index, "DATE", f"{days[1].year:04d}-Q{(days[1].month + 2) // 3}", target.basis)


def _quarter_from(reader: Reader, first: int, last: int, step: int) -> Found:
    if reader.published is None:
        return Found(first, last, "DATE", None, UNRESOLVED)
    day = shifted(reader.published.replace(day=1), 3 * step, "month") or reader.published
    return reader.deictic(first, last, "DATE", f"{day.year:04d}-Q{(day.month + 2) // 3}")


def read_quarter_code(reader: Reader, index: int) -> list[Found]:
    """As in "Q3 2018", "Q3", "H1 2019", "2018 Q3" from the letter at token `index`."""
    letter, number = reader.word(index), reader.word(index + 1)
    top = {"q": "1234", "h": "12"}.get(letter, "")
    if (
        not reader.tokens.is_capital(index)
        or not reader.tokens.touches(index)
        or len(number) != 1
        or number not in top
        or reader.tokens.touches(index - 1)
    ):
        return []
    if reader.tokens.touches(index + 1) and (reader.word(index + 2).isalpha() or reader.word(index + 2) in {"-", "/"}):
        return []
    size = 3 if letter == "q" else 6
    if (year := year_at(reader, index - 1)) and index - 1 >= reader.floor:
        return [Found(index - 1, index + 1, "DATE", f"{year}-{letter.upper()}{number}", EXPLICIT)]
    if letter == "h" and year_phrase(reader, index + 2) is None:
        return []
    return [_part_of_year(reader, (index, index + 1), f"{letter.upper()}{number}", int(number) * size)]


def read_half(reader: Reader, index: int) -> list[Found]:
    """As in "the first half of 2016", "second-half profits": halves of a year, not of a match."""
    at = index - 2 if reader.free(index - 1) == "-" else index - 1
    number = {"first": 1, "second": 2, "latter": 2, "last": 2}.get(reader.free(at))
    if number is None:
        return []
    first = at - 1 if reader.free(at - 1) in {"the", "a", "its"} else at
    after = reader.word(index + 1)
    of_year = after == "of" and (
        year_phrase(reader, index + 1) is not None or (reader.word(index + 2) == "the" and reader.word(index + 3) == "year")
    )
    owned = _year_owner(reader, first) is not None or (year_at(reader, index + 1) is not None)
    if reader.word(index + 1) == "of" and reader.word(index + 2) == "the" and not of_year:
        return []
    if not (of_year or owned or after in _BUSINESS or (reader.word(index - 1) == "-" and reader.word(index + 2) in _BUSINESS)):
        return []
    return [_part_of_year(reader, (first, index), f"H{number}", number * 6)]


_SEASON_BEFORE = frozenset(
    "last next this that the in by until since during of early late mid for through from past coming each every previous following - a".split()
)


def read_season(reader: Reader, index: int) -> list[Found]:
    """As in "last fall", "the winter of 1946", "summer 2016", "in the spring"."""
    word = reader.word(index)
    code = SEASONS[word]
    before = reader.free(index - 1)
    told = year_phrase(reader, index + 1)
    if before in {"every", "each"}:
        return [Found(index - 1, index, "SET", f"XXXX-{code}", EXPLICIT)]
    if told is None and not _is_season(reader, index, before):
        return []
    first, step = _season_step(reader, index, before)
    last = told[1] if told else index
    partial = f"XXXX-{code}"
    if told:
        year, _, basis = told
        return [Found(first, last, "DATE", f"{year:04d}-{code}" if year else partial, basis if year else UNRESOLVED)]
    if step == "same":
        anchor = reader.anchor(first, ("year", "month", "day", "season"))
        if before in {"following", "previous"}:
            return [_season_beside((index - 2 if reader.free(index - 2) == "the" else first, last), code, before, anchor)]
        return [Found(first, last, "DATE", f"{anchor[:4]}-{code}" if anchor else "REF:previous-mention", FROM_MENTION)]
    if reader.published is None:
        return [Found(first, last, "DATE", partial, UNRESOLVED)]
    values = _season_values(reader, (first, last), code, step)
    return [reader.deictic(first, last, "DATE", values[0], *values[1:])]


def _is_season(reader: Reader, index: int, before: str) -> bool:
    tokens, word, after = reader.tokens, reader.word(index), reader.word(index + 1)
    if before not in _SEASON_BEFORE:
        return False
    if tokens.is_capital(index) and (tokens.is_capital(index + 1) or before in {"the", "of", "a"}):
        return False
    if before == "a" or (before in {"the", "for"} and after == "and"):
        return False
    if word in {"fall", "spring"}:
        if before == "the" and tokens.word(index - 2) not in {
            "in",
            "by",
            "until",
            "since",
            "during",
            "of",
            "through",
            "for",
            "late",
            "early",
        }:
            return False
        return after not in {"of", "from", "in"} or before in {"last", "next", "this"}
    return not (before == "-" and tokens.word(index - 2) not in {"mid", "late", "early"})


def _season_step(reader: Reader, index: int, before: str) -> tuple[int, str]:
    if before in {"past", "coming"}:
        lead = reader.free(index - 2)
        return (index - 2 if lead in {"this", "the"} else index - 1), before
    if before in {"last", "next", "this"}:
        return index - 1, before
    if before == "that" or (before in {"same", "previous", "following"}):
        return index - 1, "same"
    return (index - 1 if before == "the" else index), "tense"


def _season_values(reader: Reader, place: tuple[int, int], code: str, step: str) -> tuple[str, ...]:
    """The season meant and its neighbours a year off."""
    published = reader.published
    assert published is not None
    here = season_of(published)
    base = published.year - 1 if code == "WI" and published.month <= 2 else published.year
    span = interval(f"{base:04d}-{code}")
    running, over = here == (base, code), span is not None and span[1] < published
    if step == "last":
        year = base if over and not running else base - 1
        return f"{year:04d}-{code}", *((f"{year - 1:04d}-{code}",) if year == published.year else ())
    if step == "past":
        year = base if over or running else base - 1
        return (f"{year:04d}-{code}",)
    if step in {"next", "coming"}:
        year = base + 1 if over or running else base
        return f"{year:04d}-{code}", *((f"{year + 1:04d}-{code}",) if step == "next" and not over else ())
    if step == "this":
        return f"{base:04d}-{code}", *_winter_shift(published, code, base)
    looks = reader.tense(*place)
    if looks == FUTURE:
        year = base + 1 if over else base
    elif running or over or looks == OPEN:
        year = base
    else:
        year = base - 1
    return f"{year:04d}-{code}", f"{year - 1:04d}-{code}", *((f"{year + 1:04d}-{code}",) if looks != PAST else ())


def _winter_shift(published: date, code: str, base: int) -> tuple[str, ...]:
    return (f"{base - 1:04d}-{code}",) if code == "WI" and 3 <= published.month <= 6 else ()


def read_season_plural(reader: Reader, index: int) -> list[Found]:
    """As in "summers", told of several years."""
    count = count_before(reader, index)
    after = reader.word(index + 1)
    if count and count.number is not None and after in {"later", "earlier", "ago", "before", "after"}:
        return [_seasons_off(reader, (count.first, index + 1), int(count.number), SEASON_PLURALS[reader.word(index)])]
    if reader.tokens.is_capital(index) and not reader.tokens.starts_sentence(index):
        return []
    if reader.free(index - 1) in {"the", "in", "of", "recent"} or reader.tokens.is_capital(index):
        return [Found(index, index, "SET", f"XXXX-{SEASON_PLURALS[reader.word(index)]}", EXPLICIT)]
    return []


def _season_beside(place: tuple[int, int], code: str, word: str, anchor: str | None) -> Found:
    """As in "the following spring", "the previous autumn": the nearest one after or before an earlier mention."""
    first, last = place
    days = interval(anchor)
    if anchor is None or days is None:
        return Found(first, last, "DATE", "REF:previous-mention", FROM_MENTION)
    year = days[0].year
    here = interval(f"{year:04d}-{code}")
    if here is None:
        return Found(first, last, "DATE", "REF:previous-mention", FROM_MENTION)
    if word == "following":
        year += 0 if here[0] > days[1] else 1
    else:
        year -= 0 if here[1] < days[0] else 1
    return Found(first, last, "DATE", f"{year:04d}-{code}", FROM_MENTION)


def _seasons_off(reader: Reader, place: tuple[int, int], count: int, code: str) -> Found:
    """As in "two winters later", "three summers ago": the season so many years off."""
    first, last = place
    word = reader.word(last)
    step = count if word in {"later", "after"} else -count
    if word == "ago":
        published = reader.published
        if published is None:
            return Found(first, last, "DATE", f"XXXX-{code}", UNRESOLVED)
        base = int(_season_values(reader, place, code, "past")[0][:4])
        return reader.deictic(first, last, "DATE", f"{base - count + 1:04d}-{code}", f"{base - count:04d}-{code}")
    anchor = reader.anchor(first, ("season", "year", "month", "day"))
    value = f"{int(anchor[:4]) + step:04d}-{code}" if anchor else f"REF:previous-mention{step:+d}y"
    return Found(first, last, "DATE", value, FROM_MENTION)
