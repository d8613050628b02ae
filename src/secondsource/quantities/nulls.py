"""Figures that count nothing: dates, durations, ordinals, scores, telephone, street and flight numbers, names with numbers."""

from __future__ import annotations

from secondsource.quantities.counted import is_plural
from secondsource.quantities.lexicon import (
    IRREGULAR_PLURALS,
    MONTHS,
    NOT_AFTER_ONE,
    NOT_BEFORE_ONE,
    NUMBERED_BEFORE,
    NUMBERS,
    ORDINAL_ENDINGS,
    SCORE_WORDS,
    STREETS,
    TIME_UNITS,
    VOTE_WORDS,
    YEAR_PREPOSITIONS,
)
from secondsource.quantities.numerals import Number
from secondsource.quantities.tokens import Tokens

_CLOCK = frozenset("am pm gmt utc hrs o a.m p.m noon bst edt est".split())
_STRONG = frozenset(
    "flight section sections version chapter route page no number windows iphone boeing resolution apollo highway interstate channel".split()
)
_BETWEEN = frozenset(
    "more full long consecutive straight trading business working whole solid additional short calendar successive further extra odd light recent".split()
)
_BEFORE_MODEL = frozenset("the a an its their his her our new first final last".split())
_BEFORE_YEAR = frozenset("the a an this that his her its their ( [".split())


def is_duration(tokens: Tokens, after: int) -> bool:
    """Whether a unit of time follows from token `after` on: "three days", "two-hour", "five more years"."""
    at = after
    if tokens.word(at) in {"-", "–", "‑"} and tokens.touches(at - 1):
        at += 1
    steps = 0
    while tokens.word(at) in _BETWEEN and steps < 3:
        at, steps = at + 1, steps + 1
    return tokens.word(at) in TIME_UNITS


def age_unit(tokens: Tokens, after: int) -> str | None:
    """As in "year" or "month" where the number is an age: "45-year-old", "45 years old", "18 months of age"."""
    at = after + 1 if tokens.word(after) in {"-", "‑"} else after
    unit = {
        "year": "year",
        "years": "year",
        "yr": "year",
        "month": "month",
        "months": "month",
        "week": "week",
        "weeks": "week",
        "day": "day",
        "days": "day",
    }.get(tokens.word(at))
    if unit is None:
        return None
    at += 1
    if tokens.word(at) in {"-", "‑"} and tokens.word(at + 1) in {"old", "olds"}:
        return unit
    if tokens.word(at) in {"old", "olds"}:
        return unit
    return unit if tokens.word(at) == "of" and tokens.word(at + 1) == "age" else None


def is_date_or_clock(tokens: Tokens, number: Number) -> bool:
    """Whether the figure is the day of a month, a year, or a time of day."""
    before, after = tokens.word(number.first - 1), tokens.word(number.last + 1)
    if (
        after in MONTHS
        and number.low is not None
        and number.low <= 31
        and (tokens.is_capital(number.last + 1) or after not in {"may", "march"})
    ):
        return True
    if after == "of" and tokens.word(number.last + 2) in MONTHS and tokens.is_capital(number.last + 2):
        return True
    month_at = number.first - 2 if before == "." else number.first - 1
    if before == "the" and tokens.word(number.first - 2) in MONTHS:
        month_at = number.first - 2
    if tokens.word(month_at) in MONTHS and tokens.is_capital(month_at) and number.low is not None:
        if number.low <= 31 or 1500 <= number.low <= 2100:
            return True
    if after in _CLOCK or (after in {"a", "p"} and tokens.word(number.last + 2) == "." and tokens.word(number.last + 3) == "m"):
        return True
    if after == ":" and tokens.touches(number.last) and tokens.is_figure(number.last + 2):
        return True
    if before == ":" and tokens.touches(number.first - 1) and tokens.is_figure(number.first - 2):
        return True
    return _is_year(tokens, number)


def _is_year(tokens: Tokens, number: Number) -> bool:
    text = tokens.text[tokens.starts[number.first] : tokens.ends[number.last]]
    if len(text) != 4 or not text.isdigit() or number.low is None or not 1500 <= number.low <= 2100:
        return False
    before, after = tokens.word(number.first - 1), tokens.word(number.last + 1)
    if after in {"s", "'", "’"} and tokens.touches(number.last):
        return True
    if before in YEAR_PREPOSITIONS or before in _BEFORE_YEAR:
        return True
    if after == "-" and tokens.touches(number.last) and tokens.is_figure(number.last + 2):
        return True
    return not (is_plural(tokens, number.last + 1) and not tokens.is_capital(number.last + 1))


def is_label(tokens: Tokens, number: Number) -> bool:
    """Whether the figure numbers or names something: "Flight 209", "12 Mill Lane", "A380", "3rd", "020 7946 0991", "9/11"."""
    first, last = number.first, number.last
    before, after = tokens.word(first - 1), tokens.word(last + 1)
    if is_part_of_name(tokens, first):
        return True
    if after in ORDINAL_ENDINGS and number.in_figures:
        return True
    if number.in_figures and _is_glued(tokens, first, last):
        return True
    if number.in_figures and (_is_telephone(tokens, first, last) or _is_street(tokens, last)):
        return True
    plural = is_plural(tokens, last + 1) and not tokens.is_capital(last + 1)
    if before in NUMBERED_BEFORE and (not plural or before in _STRONG) and not number.magnified:
        return not (before == "no" and not tokens.is_capital(first - 1))
    if before == "." and tokens.word(first - 2) in {"no", "nos", "art", "sec"} and tokens.is_capital(first - 2):
        return True
    return _is_name(tokens, number, before, after, plural)


def is_part_of_name(tokens: Tokens, first: int) -> bool:
    """Letters touch the figure from the left ("A400M"), a capital stands before a capital number word ("Ford Five Hundred"), "GMT +8", "'11"."""
    before = tokens.word(first - 1)
    if tokens.is_figure(first):
        if tokens.touches(first - 1) and (
            before.isalpha() or (before == "+" or (before in {"'", "’"} and not tokens.touches(first - 2)))
        ):
            return before.isalpha() or before != "+" or tokens.word(first - 2) in {"gmt", "utc"} or tokens.is_figure(first - 2)
        return False
    if not tokens.is_capital(first) or not tokens.is_capital(first - 1) or not before.isalpha():
        return False
    return not tokens.starts_sentence(first - 1) or _is_spoken_name(tokens, first)


def _is_spoken_name(tokens: Tokens, first: int) -> bool:
    """Whether a capitalised number of two words is followed by a plain noun: "Ford Five Hundred owners"."""
    after = tokens.word(first + 2)
    return tokens.is_capital(first + 1) and after.isalpha() and not tokens.is_capital(first + 2)


def _is_name(tokens: Tokens, number: Number, before: str, after: str, plural: bool) -> bool:
    """As in "Formula 1", "Big Four", "Euro 2016": a number inside a name."""
    first, last = number.first, number.last
    if number.magnified or plural or number.fraction:
        return False
    if number.in_figures:
        if _is_model(tokens, number, before):
            return True
        if not before.isalpha() or not _is_name_like(tokens, first - 1) or tokens.starts_sentence(first - 1):
            return False
        return (
            not (after.isalpha() and tokens.word(last + 1) in IRREGULAR_PLURALS)
            and after[0] != "%"
            and after not in {"per", "percent"}
        )
    if not tokens.is_capital(first) or tokens.starts_sentence(first):
        return False
    return (
        (tokens.is_capital(first - 1) and before.isalpha())
        or (tokens.is_capital(last + 1) and before in {"the", "of"})
        or before in {"of", "number"}
    )


def _is_name_like(tokens: Tokens, index: int) -> bool:
    """Whether a word has a capital anywhere ("Boeing", "iOS")."""
    return any(letter.isupper() for letter in tokens.text[tokens.starts[index] : tokens.ends[index]][:3])


def _is_model(tokens: Tokens, number: Number, before: str) -> bool:
    """As in "the new 787 Dreamliner", "its 777 airliner", "Boeing's 787": a figure of three or four digits with one thing, no plural."""
    if (
        number.low is None
        or number.low < 100
        or number.low != int(number.low)
        or "," in tokens.text[tokens.starts[number.first] : tokens.ends[number.last]]
    ):
        return False
    owned = before == "s" and tokens.word(number.first - 2) in {"'", "’"}
    if before not in _BEFORE_MODEL and not owned:
        return False
    at = number.last + 1
    for step in range(4):
        if is_plural(tokens, at + step):
            return False
        if not tokens.word(at + step).isalpha():
            return owned or step > 0
    return True


def _is_glued(tokens: Tokens, first: int, last: int) -> bool:
    """Letters, slashes or further figures touch it: "A380", "F-35", "1080p", "24/7", "1.2.3"."""
    before, after = tokens.word(first - 1), tokens.word(last + 1)
    if tokens.touches(first - 1):
        if before.isalpha() or before in {"#", "@", "_", "="}:
            return True
        if before in {"-", "–", "/", "."} and tokens.touches(first - 2):
            further = tokens.word(first - 2)
            if before in {"-", "–"}:
                return further.isalpha() and (tokens.is_capital(first - 2) or len(further) < 3)
            return further[0].isdigit() or further.isalpha()
    if not tokens.touches(last):
        return False
    if after == "_" or (after in {"/", ".", ":"} and tokens.touches(last + 1) and tokens.is_figure(last + 2)):
        return True
    if after == "(" and len(tokens.word(last + 2)) == 1 and tokens.word(last + 2).isalpha() and tokens.word(last + 3) == ")":
        return True
    return after.isalpha()


def _is_telephone(tokens: Tokens, first: int, last: int) -> bool:
    word = tokens.words[first]
    if len(word) > 1 and word[0] == "0" and first == last:
        return True
    if tokens.is_figure(last + 1) and not (tokens.touches(last + 1) and tokens.word(last + 2) == "s"):
        return True
    if tokens.is_figure(first - 1) and not tokens.touches(first - 1):
        return True
    chain = (
        tokens.word(last + 1) == "-" and tokens.is_figure(last + 2) and tokens.word(last + 3) == "-" and tokens.is_figure(last + 4)
    )
    back = (
        tokens.word(first - 1) == "-"
        and tokens.touches(first - 1)
        and tokens.is_figure(first - 2)
        and tokens.word(first - 3) == "-"
    )
    return chain or back or (tokens.word(last + 1) == "-" and tokens.word(last + 2)[0] == "0" and len(tokens.word(last + 2)) > 2)


def _is_street(tokens: Tokens, last: int) -> bool:
    for at in range(last + 1, last + 5):
        if not tokens.is_capital(at):
            return False
        if at > last + 1 and tokens.word(at) in STREETS:
            return True
    return False


def is_bare_one(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "one" is a pronoun or part of an idiom, not a count."""
    if tokens.words[first] != "one" or first != last:
        return False
    after = tokens.word(last + 1)
    if after == "-":
        return True
    if not after.isalpha() or after in NOT_AFTER_ONE or tokens.word(first - 1) in NOT_BEFORE_ONE:
        return True
    return after.endswith("ly") or is_plural(tokens, last + 1)


def context_is(tokens: Tokens, first: int, last: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands in the same sentence within eight tokens."""
    for at in range(first - 1, first - 9, -1):
        if tokens.word(at) in {".", "\n"}:
            break
        if tokens.word(at) in words:
            return True
    for at in range(last + 1, last + 5):
        if tokens.word(at) in {".", "\n"}:
            return False
        if tokens.word(at) in words:
            return True
    return False


def is_vote(tokens: Tokens, first: int, last: int) -> bool:
    """Whether N-M counts votes, not goals."""
    return context_is(tokens, first, last, VOTE_WORDS) and not context_is(tokens, first, last, _GAME)


_GAME = SCORE_WORDS - VOTE_WORDS - {"won", "lost", "led", "final", "set", "sets", "cup", "record", "win", "lose"}


def is_score_context(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words around tell of a match."""
    return context_is(tokens, first, last, SCORE_WORDS)


def is_number_word(word: str) -> bool:
    """Whether the word alone names a number."""
    return word in NUMBERS
