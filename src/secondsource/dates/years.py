"""Years, decades, centuries, fiscal and slash years, and which year a month or day without one belongs to."""

from __future__ import annotations

from datetime import date

from secondsource.dates.calendar import month_value, shifted_month
from secondsource.dates.lexicon import (
    COUNTED_AFTER_YEAR,
    DECADE_WORDS,
    NUMBERED_BEFORE,
    NUMBERS,
    ORDINAL_ENDINGS,
    ORDINALS,
    PERSONAL,
    YEAR_PREPOSITIONS,
)
from secondsource.dates.reader import EXPLICIT, FROM_MENTION, FROM_PUBLICATION, UNRESOLVED, Found, Reader
from secondsource.dates.tense import FUTURE, OPEN, PAST, is_past_verb

FIRST_YEAR, LAST_YEAR = 1000, 2199


def year_at(reader: Reader, index: int) -> int | None:
    """The year that the token is, if it has four digits in range."""
    word = reader.word(index)
    if len(word) == 4 and word.isascii() and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR:
        return int(word)
    return None


def spoken_year(reader: Reader, index: int) -> tuple[int, int] | None:
    """A year in words from token `index` on ("nineteen ninety-six", "two thousand and five"): the year and its last token."""
    head = NUMBERS.get(reader.word(index))
    if head == 2 and reader.word(index + 1) == "thousand":
        last = index + 1
        extra = index + 3 if reader.word(index + 2) == "and" else index + 2
        tail = NUMBERS.get(reader.word(extra))
        return (2000 + tail, extra) if tail and tail < 20 else (2000, last)
    if head not in {16, 17, 18, 19, 20}:
        return None
    at = index + 1
    tens = NUMBERS.get(reader.word(at))
    if tens is None or tens < 10:
        return None
    if tens < 20:
        return head * 100 + tens, at
    step = 2 if reader.word(at + 1) == "-" else 1
    ones = NUMBERS.get(reader.word(at + step))
    return (head * 100 + tens + ones, at + step) if ones and ones < 10 else (head * 100 + tens, at)


def year_phrase(reader: Reader, index: int) -> tuple[int | None, int, str] | None:
    """What follows a month, quarter or season: "2017", "of last year", "this year", "'97": year (None = unknown), last token, basis."""
    at = index
    if reader.word(at) == "," and (year_at(reader, at + 1) or 0) >= 1500 and _is_year_place(reader, at + 1):
        return year_at(reader, at + 1), at + 1, EXPLICIT
    if reader.word(at) in {"of", "in"}:
        at += 1
    if (year := year_at(reader, at)) and _is_year_place(reader, at):
        return year, at, EXPLICIT
    if spoken := spoken_year(reader, at):
        return spoken[0], spoken[1], EXPLICIT
    if (
        reader.word(at) in {"'", "’", "‘"}
        and reader.tokens.touches(at)
        and len(reader.word(at + 1)) == 2
        and reader.word(at + 1).isdigit()
    ):
        return century_of(int(reader.word(at + 1))), at + 1, EXPLICIT
    return _relative_year(reader, at)


def century_of(short: int) -> int:
    """The full year of a two-digit one: up to 49 in this century."""
    return short + (2000 if short < 50 else 1900)


def _is_year_place(reader: Reader, index: int) -> bool:
    after = reader.word(index + 1)
    if reader.tokens.touches(index) and (after in {":", "%"} or after.isalpha()):
        return False
    if (
        after in {".", ","}
        and reader.tokens.touches(index)
        and reader.tokens.touches(index + 1)
        and reader.word(index + 2)[0].isdigit()
    ):
        return False
    return after not in {"am", "pm", "gmt", "hours"}


def _relative_year(reader: Reader, at: int) -> tuple[int | None, int, str] | None:
    first = at
    if reader.word(at) in {"the", "that"} and reader.word(at + 1) in {"same", "previous", "following", "preceding", "next"}:
        at += 1
    if reader.word(at + 1) != "year" or reader.word(at + 2) == "-":
        return None
    word = reader.word(at)
    offset = {"last": -1, "this": 0, "next": 1, "current": 0}.get(word)
    if at == first and offset is not None:
        return (reader.published.year + offset if reader.published else None), at + 1, FROM_PUBLICATION
    offset = {"same": 0, "previous": -1, "preceding": -1, "following": 1, "that": 0, "next": 1}.get(word)
    if offset is None:
        return None
    anchor = reader.anchor(first, ("day", "month", "year", "quarter", "season", "week"))
    return (int(anchor[:4]) + offset if anchor else None), at + 1, FROM_MENTION


def placed_year(reader: Reader, first: int, last: int, month: int, day: int | None) -> tuple[int, tuple[int, ...]] | None:
    """The year of a month (and day) told without one, and the other years it may be in, likelier first."""
    published = reader.published
    if published is None:
        return None
    told = (published.year, published.month) if day is None else (published.year, published.month, published.day)
    aim = (month,) if day is None else (month, day)
    latest = published.year if aim <= told[1:] else published.year - 1
    soonest = published.year if aim >= told[1:] else published.year + 1
    looks = reader.tense(first, last)
    if looks == PAST and (reader.hints_ahead(first) or reader.tokens.word(first - 1) in {"by", "until", "till", "through"}):
        looks = OPEN
    inherited = reader.year_before(first)
    if inherited is not None and inherited < published.year and looks != FUTURE:
        return inherited, (latest, inherited + 1)
    if looks == OPEN or (day is not None and looks == PAST and _is_odd_past(published, latest, soonest, month)):
        looks = PAST if _months_between(published, latest, month) <= _months_between(published, soonest, month) else FUTURE
    if looks == FUTURE:
        return soonest, (soonest + 1, soonest - 1)
    return latest, (latest - 1, *((soonest,) if soonest == published.year else ()))


def _months_between(published: date, year: int, month: int) -> int:
    return abs((year - published.year) * 12 + month - published.month)


def _is_odd_past(published: date, latest: int, soonest: int, month: int) -> bool:
    """A day ten months back, told in the past tense, while it lies at most two months ahead: rather ahead."""
    return _months_between(published, latest, month) >= 10 and _months_between(published, soonest, month) <= 2


def read_distant_year(reader: Reader, index: int) -> Found | None:
    """As in "480 BC", "AD 79", from the number."""
    word, after, before = reader.word(index), reader.word(index + 1), reader.free(index - 1)
    if after in {"bc", "bce"} and reader.tokens.raw(index + 1).isupper():
        return Found(index, index + 1, "DATE", f"BC{int(word):04d}", EXPLICIT)
    if (before == "ad" and reader.tokens.raw(index - 1).isupper()) or (
        after in {"ad", "ce"} and reader.tokens.raw(index + 1).isupper()
    ):
        first, last = (index - 1, index) if before == "ad" else (index, index + 1)
        return Found(first, last, "DATE", f"{int(word):04d}", EXPLICIT)
    return None


def read_year(reader: Reader, index: int) -> Found | None:
    """A mention that begins with a four-digit number, or None if it is a count, a number of something or a title's year."""
    year = year_at(reader, index)
    if year is None:
        return None
    tokens = reader.tokens
    if tokens.touches(index) and reader.word(index + 1) in {"s", "'", "’"}:
        return _decade(reader, index, year)
    if tokens.touches(index) and reader.word(index + 1) in {"-", "–", "/"} and tokens.touches(index + 1):
        if found := _slash_years(reader, index, year):
            return found
        if reader.word(index + 1) == "/" or reader.word(index + 2)[0].isdigit():
            return None
    if not _reads_as_year(reader, index, year):
        return None
    first = index
    if reader.free(first - 1) in {"fiscal", "fy", "ad"}:
        first -= 1
    elif reader.free(first - 1) == "year":
        first -= 2 if reader.free(first - 2) in {"the", "fiscal", "financial"} else 1
    return Found(first, index, "DATE", f"{year:04d}", EXPLICIT)


def _decade(reader: Reader, index: int, year: int) -> Found | None:
    last = index + 1
    if reader.word(last) != "s":
        if reader.word(last + 1) != "s" or not reader.tokens.touches(last):
            return None
        if year % 10:
            return Found(index, index, "DATE", f"{year:04d}", EXPLICIT)
        last += 1
    if year % 10:
        return None
    if year % 100 == 0 and year < 2000:
        return Found(index, last, "DATE", str(year)[:2], EXPLICIT, (str(year)[:3],))
    return Found(index, last, "DATE", str(year)[:3], EXPLICIT)


def _slash_years(reader: Reader, index: int, year: int) -> Found | None:
    word = reader.word(index + 2)
    if not (word.isascii() and word.isdigit()) or len(word) not in {2, 4}:
        return None
    if reader.tokens.touches(index + 2) and reader.word(index + 3) in {"-", "/"}:
        return None
    other = int(word) if len(word) == 4 else year // 100 * 100 + int(word)
    if other == year // 100 * 100 and word == "00":
        other += 100
    if not year < other <= min(year + 150, LAST_YEAR):
        return None
    return Found(index, index + 2, "DATE", f"{year}/{other}", EXPLICIT, (str(year),))


def _reads_as_year(reader: Reader, index: int, year: int) -> bool:
    tokens = reader.tokens
    before, after = reader.tokens.word(index - 1), reader.word(index + 1)
    glued = tokens.touches(index - 1)
    if glued and before == "fy":
        return True
    if glued and (before in {"$", "£", "€", "#", ".", "/", ":", "@", "+", "_", "₹", "¥", "="} or before.isalpha()):
        return False
    if glued and before == "," and tokens.touches(index - 2) and tokens.word(index - 2).isdigit():
        return False
    if (
        glued
        and before in {"-", "–"}
        and tokens.touches(index - 2)
        and (tokens.is_capital(index - 2) or tokens.word(index - 2).isdigit())
    ):
        return tokens.word(index - 2) in {"mid", "post", "pre"}
    if tokens.touches(index) and (after in {"%", ":", "°"} or (after.isalpha() and after != "s")):
        return False
    if after in {",", "."} and tokens.touches(index) and tokens.touches(index + 1) and reader.word(index + 2)[0].isdigit():
        return False
    if (
        before in NUMBERED_BEFORE
        or after in {"am", "pm", "gmt", "hours", "hrs", "percent", "million", "billion"}
        or after in ORDINAL_ENDINGS
    ):
        return False
    if _in_title(reader, index):
        return False
    if after in COUNTED_AFTER_YEAR or (after == "per" and reader.word(index + 2) == "cent"):
        return before in {"in", "since", "fiscal"} and after == "people" and year > 1900
    if before in {"fiscal", "year", "fy", "ad"}:
        return True
    return _has_year_company(reader, index, year)


def _has_year_company(reader: Reader, index: int, year: int) -> bool:
    """Plain preposition, article, bracket or comma before it: "in 2013", "the 1967 borders", "(1990)"."""
    before, after = reader.tokens.word(index - 1), reader.word(index + 1)
    if _is_counted(reader, index):
        return False
    likely = 1500 <= year <= 2099
    if before == "." and reader.tokens.word(index - 2) in {"c", "ca"}:
        return True
    if before in YEAR_PREPOSITIONS:
        return likely or before in {"in", "since", "ca", "circa"}
    if (
        before in {"more", "than", "least", "most", "nearly", "almost", "some", "estimated", "exactly", "only", "just"}
        or after == "more"
    ):
        return False
    if not likely:
        return False
    if before in {"the", "a", "an", "his", "her", "its", "their", "this", "that"}:
        return after.isalpha() or after in {"-", "–"}
    if before in {"(", "[", ",", ":", ";", "-", "–", "—", "\n", "'", "’", "&"}:
        return True
    return 1700 <= year <= 2060


_CROWDS = frozenset(
    "crowd total population sample number audience cost fee force garrison staff membership average maximum minimum workforce toll".split()
)
_TITLE_WORDS = frozenset(
    "act bill law directive regulation treaty constitution budget code order agreement awards games cup olympics olympic "
    "edition report summit convention protocol".split()
)
_LEGAL_WORDS = frozenset("act acts bill regulations order directive code".split())


def _is_counted(reader: Reader, index: int) -> bool:
    """Whether a number that looks like a year counts something: "a crowd of 2000", "up to 1900", "killed 1800", "about 1500 were"."""
    before, lead, after = reader.tokens.word(index - 1), reader.tokens.word(index - 2), reader.word(index + 1)
    if (before == "of" and lead in _CROWDS) or (before == "to" and lead == "up"):
        return True
    if before == "about" and after in {"were", "are", "have", "had", "of"}:
        return True
    return (
        is_past_verb(before) and before not in {"ended", "dated", "founded", "established", "formed", "built", "was", "were"}
    ) or after == "committee"


def _in_title(reader: Reader, index: int) -> bool:
    """Whether the number belongs to a capitalised title: "the Data Protection Act 1998", "Blade Runner 2049"."""
    tokens = reader.tokens
    before = tokens.word(index - 1)
    if before == "of" and tokens.word(index - 2) in _LEGAL_WORDS and tokens.is_capital(index - 2) and tokens.is_capital(index - 3):
        return True
    if (
        not before.isalpha()
        or not tokens.is_capital(index - 1)
        or before in YEAR_PREPOSITIONS
        or before in {"the", "a", "fiscal", "year"}
    ):
        return False
    if tokens.ends_sentence(index - 2):
        return before not in {"in", "since"}
    return True


def read_decade_words(reader: Reader, index: int) -> Found | None:
    """As in "the nineties", "the early sixties" (but not "in her forties", an age)."""
    before = reader.free(index - 1)
    if before in PERSONAL or (before in {"early", "mid", "late", "-"} and reader.free(index - 2) in PERSONAL):
        return None
    if before not in {"the", "early", "late", "mid", "-", "nineteen"}:
        return None
    first = index - 1 if before in {"the", "nineteen"} else index
    decade = DECADE_WORDS[reader.word(index)]
    return Found(first, index, "DATE", f"19{decade}" if decade else "200", EXPLICIT)


def read_short_decade(reader: Reader, index: int) -> Found | None:
    """As in "'60s", "the 80s" from the two-digit token `index`."""
    word = reader.word(index)
    if len(word) != 2 or word[1] != "0" or not reader.tokens.touches(index) or reader.word(index + 1) != "s":
        return None
    before = reader.free(index - 1)
    if before in PERSONAL or before == "-" or (before in {"early", "mid", "late"} and reader.free(index - 2) in PERSONAL):
        return None
    if before not in {"the", "early", "mid", "late", "'", "’", "‘", "of"}:
        return None
    decade = int(word[0]) + (200 if int(word[0]) < 3 else 190)
    first = index - 1 if before in {"the", "'", "’", "‘"} else index
    return Found(first, index + 1, "DATE", str(decade), EXPLICIT)


def read_century(reader: Reader, index: int) -> Found | None:
    """As in "the 17th century", "this century", "nineteenth-century", from the word century."""
    at = index - 1
    if reader.free(at) == "-":
        at -= 1
    word = reader.free(at)
    number: int | None = None
    first = at
    if (
        word in ORDINAL_ENDINGS
        and reader.free(at - 1).isdigit()
        and reader.tokens.touches(at - 1)
        and len(reader.free(at - 1)) <= 2
    ):
        number, first = int(reader.word(at - 1)), at - 1
    elif word in ORDINALS:
        number = ORDINALS[word]
        if number < 10 and reader.free(at - 1) == "-" and reader.free(at - 2) == "twenty":
            number, first = number + 20, at - 2
    elif word in {"last", "this", "next", "previous", "current"} and reader.published:
        offset = {"last": -1, "previous": -1, "next": 1}.get(word, 0)
        value = f"{reader.published.year // 100 + offset:02d}"
        return Found(_with_article(reader, first), index, "DATE", value, FROM_PUBLICATION)
    if number is None or not 1 <= number <= 30:
        return None
    if reader.word(index + 1) in {"bc", "bce"}:
        return Found(_with_article(reader, first), index, "DATE", None, UNRESOLVED)
    return Found(_with_article(reader, first), index, "DATE", f"{number - 1:02d}", EXPLICIT)


def _with_article(reader: Reader, first: int) -> int:
    if reader.free(first - 1) in {"early", "late", "mid"}:
        first -= 1
    return first - 1 if reader.free(first - 1) in {"the", "a", "an"} else first


def month_found(
    reader: Reader, first: int, last: int, month: int, *, year: tuple[int | None, str] | None = None, shift: int = 0
) -> Found:
    """The mention of a month with the year told, or with the likeliest one and its neighbours."""
    if year is not None:
        told, basis = year
        if told is None:
            return Found(first, last, "DATE", f"XXXX-{month:02d}", basis if basis == FROM_MENTION else UNRESOLVED)
        return Found(first, last, "DATE", month_value(told + shift, month), basis)
    placed = placed_year(reader, first, last, month, None)
    if placed is None:
        return Found(first, last, "DATE", f"XXXX-{month:02d}", UNRESOLVED)
    return reader.deictic(first, last, "DATE", month_value(placed[0], month), *(month_value(other, month) for other in placed[1]))


def nearest_month(reader: Reader, first: int, last: int, month: int, direction: int) -> Found:
    """As in "last May", "next March": the nearest one; a year further off as an alternative where it is next door."""
    published = reader.published
    if published is None:
        return Found(first, last, "DATE", f"XXXX-{month:02d}", UNRESOLVED)
    year = published.year
    if (direction < 0 and month >= published.month) or (direction > 0 and month <= published.month):
        year += direction
    step = (year - published.year) * 12 + month - published.month
    others = (month_value(year + direction, month),) if abs(step) <= 1 else ()
    return reader.deictic(first, last, "DATE", month_value(year, month), *others)


def neighbour_month(published: date, months: int) -> str:
    """The month so many months from that of publication."""
    return month_value(*shifted_month(published.year, published.month, months))
