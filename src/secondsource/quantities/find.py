"""Finds the quantities of a text: one pass from left to right, each word looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from secondsource.model.readings import Quantity
from secondsource.model.span import Span
from secondsource.quantities.bounds import bound_after, bound_before, bounded
from secondsource.quantities.counted import counted_after, is_plural
from secondsource.quantities.lexicon import (
    ABOUT,
    AGE_WORDS,
    AGED_PEOPLE,
    CODES,
    EXACTLY,
    FOLDS,
    FRACTION_SIGNS,
    MONTHS,
    MULTIPLES,
    NUMBERS,
    PERSONS,
    SYMBOLS,
    TIME_UNITS,
    VAGUE_PLURALS,
)
from secondsource.quantities.nulls import (
    age_unit,
    is_bare_one,
    is_date_or_clock,
    is_duration,
    is_label,
    is_part_of_name,
    is_score_context,
    is_vote,
)
from secondsource.quantities.numerals import Number, exact, number_at, rounded
from secondsource.quantities.tokens import Tokens, tokens_of
from secondsource.quantities.units import Unit, currency_before, unit_after

_TRIGGERS = frozenset(
    {
        *NUMBERS, *FRACTION_SIGNS, *SYMBOLS, *CODES, *VAGUE_PLURALS, *FOLDS, *MULTIPLES, "a", "an", "half", "several", "tens",
        "dozens", "scores", "no", "nobody",
        "none", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
    }
)  # fmt: skip
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_CHANGES = frozenset(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing increased increase "
    "increases dropped drop drops jumped climbed up down "
    "cut raised raise lowered declined went soared slipped widened narrowed shrank improved reduced revised slid surged expanded".split()
)
_PERSONAL = frozenset("his her their my your our".split())
_PARTS = frozenset("early mid late".split())


def find_quantities(text: str, *, spans: Sequence[Span] | None = None) -> tuple[Quantity, ...]:
    """The quantities of `text` in order, never overlapping; time grows with the length of the text.

    Args:
        text: what the offsets of the quantities point into.
        spans: the stretches to look at, in order; None = all. Expressions do not cross from one to the next.

    >>> [(q.text, q.low, q.high) for q in find_quantities("At least 17 people died, nearly half of them children.")]
    [('At least 17', 17.0, None), ('nearly half', None, 0.5)]
    """
    tokens = tokens_of(text, spans)
    found: list[Quantity] = []
    floor = 0
    for index in [place for place, word in enumerate(tokens.words) if word in _TRIGGERS or "0" <= word[0] <= "9"]:
        if index < floor:
            continue
        quantities, floor = _read(tokens, index, floor)
        found += quantities
    return tuple(found)


def _read(tokens: Tokens, index: int, floor: int) -> tuple[list[Quantity], int]:
    """The quantities that begin at the token and the next token to look at."""
    word = tokens.word(index)
    if word in {"no", "nobody", "none", "zero"}:
        return _nothing(tokens, index, floor)
    if word in _DECADES:
        return _decade_of_life(tokens, index, index, _DECADES[word])
    if word in FOLDS:
        return [_quantity(tokens, index, index, (FOLDS[word], FOLDS[word]), "times")], index + 1
    if word in MULTIPLES:
        return _multiple(tokens, index, floor)
    money = currency_before(tokens, index)
    start = money[2] if money else index
    if money and not (tokens.is_figure(start)):
        return [], floor
    number = number_at(tokens, start, money=money is not None)
    if number is None:
        return [], floor
    if number.low is None:
        return ([], number.last + 1) if not number.vague else ([], index + 1)
    if money:
        return _priced(tokens, money, number, floor)
    return _counted_number(tokens, number, floor)


def _nothing(tokens: Tokens, index: int, floor: int) -> tuple[list[Quantity], int]:
    """As in "no one", "none", "nobody", "zero", and "no" before persons after "there were"."""
    word, after = tokens.word(index), tokens.word(index + 1)
    if word == "none":
        ok = after not in {"the", "other", "too"} or (after == "the" and tokens.word(index + 2) not in {"less", "wiser", "worse"})
        return ([_quantity(tokens, index, index, (0, 0), None)] if ok else []), index + 1
    if word == "nobody":
        return [_quantity(tokens, index, index, (0, 0), None)], index + 1
    if word == "zero":
        if after in {"-", "hour", "tolerance", "sum", "in", "ground"}:
            return [], index + 1
        return _counted_number(tokens, exact(index, index, 0), floor)
    last = index + 2 if after == "-" else index + 1
    if tokens.word(last) == "one":
        return [_quantity(tokens, index, last, (0, 0), None)], last + 1
    there = tokens.word(index - 1) in {"were", "was", "are", "been", "is"} and "there" in {
        tokens.word(index - 2),
        tokens.word(index - 3),
        tokens.word(index - 4),
    }
    if there and any(tokens.word(at) in PERSONS for at in range(index + 1, index + 4)):
        return [replace(_quantity(tokens, index, index, (0, 0), None), counted=counted_after(tokens, index + 1))], index + 1
    return [], floor


def _decade_of_life(tokens: Tokens, first: int, last: int, start: int) -> tuple[list[Quantity], int]:
    """As in "in her forties", "in their early 30s": ages."""
    at = first - 1
    if tokens.word(at) == "-" and tokens.word(at - 1) in _PARTS:
        at -= 1
    if tokens.word(at) in _PARTS:
        at -= 1
    if tokens.word(at) not in _PERSONAL or tokens.word(at - 1) not in {
        "in",
        "into",
        "from",
        "through",
        "of",
        "reached",
        "entering",
    }:
        return [], last + 1
    return [_quantity(tokens, first, last, (start, start + 9), "year")], last + 1


def _multiple(tokens: Tokens, index: int, floor: int) -> tuple[list[Quantity], int]:
    """As in "more than double", "twice", "triple the": so many times."""
    word, after = tokens.word(index), tokens.word(index + 1)
    kind, first = bound_before(tokens, index, floor)
    if (
        word not in {"twice", "thrice"}
        and not (kind and kind != EXACTLY)
        and after not in {"the", "that", "its", "their", "what", "his", "last"}
    ):
        return [], index + 1
    if tokens.word(index - 1) in {"to", "would", "will", "could", "may", "can", "the"} or (word == "twice" and after == "-"):
        return [], index + 1
    value = MULTIPLES[word]
    return [_quantity(tokens, first, index, bounded(value, value, kind, counts=False), "times")], index + 1


def _priced(tokens: Tokens, money: tuple[str, int, int], number: Number, floor: int) -> tuple[list[Quantity], int]:
    """An amount with the currency before it, perhaps a range: "$40 billion", "€5-6m", "between $12 million and $20 million"."""
    code, first, _ = money
    number = replace(number, first=first)
    kind, start = bound_before(tokens, first, floor)
    low, high, last = number.low, number.high, number.last
    upper = _upper_amount(tokens, number, start)
    if upper:
        low, last, start = _shared(number, upper), upper.last, start - (tokens.word(start - 1) == "between")
        high = upper.high
    last = _currency_tail(tokens, last)
    after_kind, last = bound_after(tokens, last) if not kind or kind in {ABOUT, EXACTLY} else (None, last)
    interval = bounded(low, high, after_kind or kind, counts=False)
    quantity = _quantity(tokens, start, last, interval, code, vague=number.vague)
    return [quantity], last + 1


def _currency_tail(tokens: Tokens, last: int) -> int:
    """As in "$249 USD", "$5.9 billion dollars": the currency told twice."""
    after = tokens.word(last + 1)
    if after in {"usd", "dollars", "dollar"} or (after in CODES and tokens.is_capital(last + 1) and after not in {"rs", "try"}):
        return last + 1
    if after == "us" and tokens.word(last + 2) == "dollars":
        return last + 2
    return last


def _joint(tokens: Tokens, number: Number, start: int) -> int | None:
    """The first token of the upper end of a range, if a joint follows: "to", a dash, "or", and "and" after "between"."""
    at = number.last + 1
    word = tokens.word(at)
    if word in {"-", "–", "—"} and tokens.touches(number.last) and tokens.touches(at):
        return at + 1
    if word == "to" or (word == "or" and not number.in_figures) or (word == "and" and tokens.word(start - 1) == "between"):
        return at + 1
    return at + 1 if word == "or" and number.in_figures and tokens.is_figure(at + 1) else None


def _upper_amount(tokens: Tokens, number: Number, start: int) -> Number | None:
    at = _joint(tokens, number, start)
    if at is None or (
        tokens.word(number.last + 1) == "to" and (_is_change(tokens, start) or tokens.word(start - 1) in _CHANGES | {"by"})
    ):
        return None
    money = currency_before(tokens, at)
    if money is None and tokens.word(at + 1) in SYMBOLS and tokens.touches(at):
        money = currency_before(tokens, at + 1)
    upper = number_at(tokens, money[2] if money else at, money=True) if tokens.is_figure(money[2] if money else at) else None
    if upper is None or upper.high is None or number.low is None or (upper.high <= number.low and not upper.magnified):
        return None
    if not money and not upper.magnified and tokens.word(number.last + 1) in {"to", "and", "or"}:
        return None
    return upper


def _is_change(tokens: Tokens, start: int) -> bool:
    """Whether "from A to B" tells of a change: two figures, not a range."""
    if tokens.word(start - 1) != "from":
        return False
    return any(tokens.word(at) in _CHANGES for at in range(start - 7, start - 1))


def _shared(number: Number, upper: Number) -> float | None:
    """The lower end with the magnitude that only the upper end names: "5-6m" begins at 5 million."""
    if number.low is None or upper.low is None or number.magnified or not upper.magnified:
        return number.low
    figures = upper.low
    while figures >= 1000 and number.low < figures / 100:
        figures /= 1000
    factor = upper.low / figures if figures else 1
    return rounded(number.low * factor)


def _counted_number(tokens: Tokens, number: Number, floor: int) -> tuple[list[Quantity], int]:
    """A number without a currency before it: a count, a share, a measure, an age, or nothing to be found."""
    kind, start = bound_before(tokens, number.first, floor)
    if (odds := _odds(tokens, number)) is not None:
        return [_quantity(tokens, start, odds.last, bounded(odds.low, odds.high, kind, counts=False), None)], odds.last + 1
    if (pair := _dashed_pair(tokens, number, start)) is not None:
        return pair
    last_of_range = number.last
    low, high = number.low, number.high
    upper = _upper_number(tokens, number, start)
    final = number
    if upper is not None:
        low, high, final = _shared(number, upper), upper.high, upper
        last_of_range = upper.last
        if tokens.word(start - 1) == "between":
            start -= 1
    unit = unit_after(tokens, final)
    if unit is None and (null_end := _null(tokens, number, final, kind)) is not None:
        age = _age(tokens, number, final)
        if age is None:
            return [], null_end
        interval = bounded(low, high, kind, counts=True)
        return [_quantity(tokens, start, last_of_range, interval, age)], last_of_range + 1
    if unit is None and final.in_figures and _is_span_of_life(tokens, final):
        return _decade_of_life(tokens, number.first, final.last + 1, int(final.low or 0))
    return _finish(tokens, (start, last_of_range), (low, high), kind, (number, final), unit)


def _finish(
    tokens: Tokens,
    place: tuple[int, int],
    interval: tuple[float | None, float | None],
    kind: str | None,
    ends: tuple[Number, Number],
    unit: Unit | None,
) -> tuple[list[Quantity], int]:
    start, last = place
    number, final = ends
    name = unit.name if unit else _age(tokens, number, final)
    if unit:
        interval = tuple(None if bound is None else rounded(bound * unit.worth) for bound in interval)  # type: ignore[assignment]
        if not unit.outside:
            last = unit.last
    if name in {"celsius", "fahrenheit", "degree", "percent"} and _is_below_zero(tokens, start):
        low, high = interval
        interval, start = (None if high is None else -high, None if low is None else -low), start - 1
    counts = (
        unit is None
        or (
            unit.name not in {"percent", "percentage_point", "basis_point", "times"}
            and not _is_money(unit.name)
            and not unit.outside
        )
    ) and not number.fraction
    tail_kind, tail = bound_after(tokens, last)
    if tail_kind and (kind is None or kind in {ABOUT, EXACTLY}):
        kind, last = tail_kind, tail
    of = 2 if tokens.word(last + 1) == "of" else 1
    if (
        unit is None
        and (tail_kind or number.vague or number.spoken or of == 2)
        and tokens.word(last + of) in TIME_UNITS
        and name is None
    ):
        return [], last + 1  # "35-plus hours", "a couple of years": how long, not how many
    bounds = bounded(interval[0], interval[1], kind, counts=counts)
    if kind and number.vague and kind == "more":
        bounds = (interval[0], None)
    after = max(last, unit.last if unit else last) + 1
    names_thing = unit is None or unit.name == "percent" or (unit.outside and tokens.word(after) == "of")
    counted = counted_after(tokens, after, singular=number.low == 1 and number.high == 1) if names_thing else None
    quantity = _quantity(tokens, start, last, bounds, name, vague=number.vague)
    return [replace(quantity, counted=counted)], max(last, final.last) + 1


def _is_below_zero(tokens: Tokens, start: int) -> bool:
    """A minus, in a word or a sign that touches the figure and nothing before."""
    before = tokens.word(start - 1)
    return before == "minus" or (before in {"-", "−"} and tokens.touches(start - 1) and not tokens.touches(start - 2))


def _is_money(name: str) -> bool:
    return len(name) == 3 and name.isupper()


def _odds(tokens: Tokens, number: Number) -> Number | None:
    """As in "one in five", "nine out of ten", "2 in 3"."""
    at = number.last + 1
    if tokens.word(at) == "out" and tokens.word(at + 1) == "of":
        at += 2
    elif tokens.word(at) == "in" or (tokens.word(at) == "of" and tokens.word(at + 1) == "every"):
        at += 1
    else:
        return None
    if tokens.word(at) == "every":
        at += 1
    whole = number_at(tokens, at)
    if (
        whole is None
        or number.low is None
        or whole.low is None
        or number.vague
        or whole.vague
        or whole.fraction
        or number.fraction
        or number.magnified
    ):
        return None
    if (
        not 0 < number.low < whole.low
        or (whole.last == at and whole.low >= 1500)
        or tokens.word(whole.last + 1) in TIME_UNITS
        or number.low > 99
    ):
        return None
    if tokens.word(number.last + 1) == "in" and (
        whole.low > 10 and whole.low not in {12, 20, 25, 50, 100, 200, 500, 1000} and not whole.magnified
    ):
        return None
    found = exact(number.first, whole.last, number.low / whole.low)
    found.fraction = True
    return found


def _dashed_pair(tokens: Tokens, number: Number, start: int) -> tuple[list[Quantity], int] | None:
    """As in "52-35" as votes (two quantities) or as a score (none); None where it may be a range."""
    at = number.last + 1
    dashed = tokens.word(at) in {"-", "–"} and tokens.touches(number.last) and tokens.touches(at) and tokens.is_figure(at + 1)
    if not (dashed or (tokens.word(at) == "to" and tokens.is_figure(at + 1))) or not number.in_figures or number.magnified:
        return None
    other = number_at(tokens, at + 1)
    if other is None or other.low is None or number.low is None:
        return None
    if dashed and tokens.word(other.last + 1) in {"-", "–"} and tokens.touches(other.last) and tokens.is_figure(other.last + 2):
        return [], _end_of_chain(tokens, other.last)
    if is_date_or_clock(tokens, number):
        return [], other.last + 1
    plain = not other.magnified and unit_after(tokens, other) is None
    if plain and is_vote(tokens, number.first, other.last) and start == number.first and (number.low > other.low or dashed):
        return [_quantity(tokens, n.first, n.last, (n.low, n.high), None) for n in (number, other)], other.last + 1
    if not dashed or not plain or start != number.first:
        return None
    noun = is_plural(tokens, other.last + 1)
    telephone = len(tokens.words[other.first]) > 1 and tokens.words[other.first][0] == "0"
    telephone = telephone or (not noun and [len(tokens.words[number.first]), len(tokens.words[other.first])] == [3, 4])
    if (
        telephone
        or number.low >= other.low
        or (is_score_context(tokens, number.first, other.last) and not noun)
        or (not noun and other.low < 13)
    ):
        return [], other.last + 1
    return None


def _end_of_chain(tokens: Tokens, last: int) -> int:
    while tokens.word(last + 1) in {"-", "–"} and tokens.touches(last) and tokens.is_figure(last + 2):
        last += 2
    return last + 1


def _upper_number(tokens: Tokens, number: Number, start: int) -> Number | None:
    """The upper end of a range of plain numbers: "20 to 25", "two or three", "between 50 and 60"."""
    at = _joint(tokens, number, start)
    if at is None or number.vague or number.fraction or (tokens.word(number.last + 1) == "to" and _is_change(tokens, start)):
        return None
    if tokens.word(at) == "more" or tokens.word(at) in SYMBOLS:
        return None
    upper = number_at(tokens, at)
    if upper is None or upper.low is None or upper.high is None or upper.vague or upper.fraction or number.low is None:
        return None
    if tokens.word(at) in {"a", "an"}:
        return None
    lower = _shared(number, upper)
    if lower is None or upper.high <= lower:
        return None
    if tokens.word(number.last + 1) == "or" and (upper.high - lower > max(2.0, lower)):
        return None
    return upper


def _null(tokens: Tokens, number: Number, final: Number, kind: str | None) -> int | None:
    """The next token to look at where the number counts nothing; None where it does."""
    after = final.last + 1
    if number.fraction:
        return final.last + 1 if tokens.word(after) == "-" and tokens.word(after + 1) in TIME_UNITS else None
    if is_duration(tokens, after) or _age(tokens, number, final):
        return final.last + 1
    if (
        is_bare_one(tokens, number.first, number.last)
        and not (kind and kind != EXACTLY)
        and not (kind == EXACTLY and _is_only_one(tokens, number))
    ):
        return number.last + 1
    if (
        number.in_figures
        and (is_date_or_clock(tokens, number) or is_date_or_clock(tokens, final))
        and not (kind and kind != EXACTLY and not _is_month_near(tokens, number, final))
    ):
        return final.last + 1
    if number.in_figures and _is_span_of_life(tokens, final):
        return None
    if is_part_of_name(tokens, number.first):
        return final.last + 1
    if number.magnified or number.vague or (kind and kind != EXACTLY and not number.in_figures):
        return None
    return final.last + 1 if is_label(tokens, number) or (final is not number and is_label(tokens, final)) else None


def _is_only_one(tokens: Tokens, number: Number) -> bool:
    """Whether "only one", "just one", "all one" counts: not "the only one", and "of" only after "only"."""
    before, after = tokens.word(number.first - 1), tokens.word(number.last + 1)
    if tokens.word(number.first - 2) == "the" or after in {"who", "that"}:
        return False
    return after != "of" or before == "only"


def _is_month_near(tokens: Tokens, number: Number, final: Number) -> bool:
    near = {tokens.word(number.first - 1), tokens.word(final.last + 1), tokens.word(number.first - 2)}
    return bool(near & MONTHS) or tokens.word(final.last + 1) in {"am", "pm", ":", "a", "p", "o", "gmt"}


def _is_span_of_life(tokens: Tokens, number: Number) -> bool:
    """As in "30s" after "in his"."""
    return (
        tokens.touches(number.last)
        and tokens.word(number.last + 1) == "s"
        and number.low is not None
        and number.low in range(20, 100, 10)
    )


def _age(tokens: Tokens, number: Number, final: Number) -> str | None:
    """The unit of an age: "year" and finer; None where the number is no age."""
    if unit := age_unit(tokens, final.last + 1):
        return unit
    if number.low is None or number.low > 122 or number.magnified or number.vague:
        return None
    if (
        number.first
        and tokens.word(number.first - 1) in AGE_WORDS | {"between"}
        and (tokens.word(number.first - 1) != "between" or tokens.word(number.first - 2) in AGE_WORDS)
    ):
        return None if tokens.word(final.last + 1) == "minutes" else "year"
    before, lead, after = tokens.word(number.first - 1), tokens.word(number.first - 2), tokens.word(final.last + 1)
    if before == "of" and lead in AGED_PEOPLE and not is_plural(tokens, final.last + 1):
        return "year"
    if before in {"is", "was"} and lead == "who" and after == ",":
        return "year"
    if before in {"turned", "turns", "turning"} and not is_plural(tokens, final.last + 1) and after != "to":
        return "year"
    if before in {"and", ","} and tokens.is_figure(number.first - 2) and tokens.word(number.first - 3) in AGE_WORDS:
        return "year"
    if not number.in_figures or number is not final:
        return None
    before, after = tokens.word(number.first - 1), tokens.word(number.last + 1)
    name = tokens.word(number.first - 2)
    if before == "," and after == "," and name.isalpha() and name not in MONTHS:
        return "year"
    named = name.isalpha() and tokens.is_capital(number.first - 2) and name not in MONTHS
    return (
        "year"
        if named and ((before == "," and after in {".", ";", "who"}) or (before == "(" and after == ")")) and number.low >= 1
        else None
    )


def _quantity(
    tokens: Tokens, first: int, last: int, interval: tuple[float | None, float | None], unit: str | None, *, vague: bool = False
) -> Quantity:
    start, end = tokens.starts[first], tokens.ends[last]
    low, high = (None if bound is None else float(bound) for bound in interval)
    return Quantity(Span(start, end), tokens.text[start:end], low, high, unit, None, vague)
