"""Plain numbers: figures, words, magnitudes, fractions, and the vague ones ("hundreds of thousands")."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.quantities.lexicon import (
    FRACTION_PLURALS,
    FRACTION_SIGNS,
    FRACTIONS,
    LONG_WORDS,
    MAGNITUDES,
    METRE_NOUNS,
    NEXT_CLASS,
    NUMBERS,
    SUFFIXES,
    VAGUE_PLURALS,
)
from secondsource.quantities.patterns import FIGURE, PART
from secondsource.quantities.tokens import Tokens

MAX_DIGITS = 18
MAX_WORDS = 12


@dataclass(slots=True)
class Number:
    """An interval read from token `first` to token `last`, both inclusive; `magnified` if a word or letter multiplied it."""

    first: int
    last: int
    low: float | None
    high: float | None
    vague: bool = False
    fraction: bool = False
    magnified: bool = False
    in_figures: bool = False
    spoken: bool = False


def exact(first: int, last: int, value: float) -> Number:
    """One value, no interval."""
    return Number(first, last, value, value)


def number_at(tokens: Tokens, index: int, *, money: bool = False) -> Number | None:
    """The number that begins at the token; None if none does. With `money`, a touching m is always million."""
    if tokens.is_figure(index):
        return _figures(tokens, index, money=money)
    if vague := vague_at(tokens, index):
        return vague
    if fraction := fraction_at(tokens, index):
        return _of_a_magnitude(tokens, fraction) if fraction.fraction else fraction
    return _words(tokens, index)


def _figures(tokens: Tokens, index: int, *, money: bool) -> Number | None:
    start = tokens.starts[index]
    match = FIGURE.match(tokens.text, start)
    if match is None:
        return None
    last = tokens.at_or_before(index, match.end())
    digits = match.group().replace(",", "")
    if len(digits) > MAX_DIGITS:
        return Number(index, last, None, None)
    value = float(digits)
    number = exact(index, last, value)
    number.in_figures = True
    if "." not in digits and (part := PART.match(tokens.text, match.end())):
        number = _with_part(tokens, number, part.end(), part.groups())
    elif (
        tokens.word(last + 1) == "/"
        and "." not in digits
        and tokens.touches(last)
        and tokens.touches(last + 1)
        and len(tokens.word(last + 2)) == 1
    ):
        return _slash_fraction(tokens, number)
    if (
        tokens.word(number.last + 1) == "and"
        and tokens.word(number.last + 2) in {"a", "one"}
        and tokens.word(number.last + 3) == "half"
    ):
        number = exact(index, number.last + 3, value + 0.5)
    return magnified(tokens, number, money=money)


def _with_part(tokens: Tokens, number: Number, end: int, groups: tuple[str | None, ...]) -> Number:
    top, bottom, sign = groups
    part = FRACTION_SIGNS[sign] if sign else int(top or 0) / max(1, int(bottom or 1))
    if part >= 1 or number.low is None:
        return number
    found = exact(number.first, tokens.at_or_before(number.last, end), number.low + part)
    found.in_figures = True
    return found


def _slash_fraction(tokens: Tokens, number: Number) -> Number | None:
    below = tokens.word(number.last + 2)
    if (
        not below.isdigit()
        or not below.isascii()
        or int(below) == 0
        or number.low is None
        or number.low >= int(below)
        or tokens.word(number.last + 3) == "/"
    ):
        return None
    found = exact(number.first, number.last + 2, number.low / int(below))
    found.fraction = True
    return found


def magnified(tokens: Tokens, number: Number, *, money: bool = False) -> Number:
    """The number times the magnitudes that follow it ("2.1m", "5 hundred thousand", "3 lakh")."""
    if number.low is None or number.high is None:
        return number
    at = number.last + 1
    factor = 1.0
    if tokens.touches(number.last) and number.in_figures and (suffix := SUFFIXES.get(tokens.word(at))):
        if not _is_metres(tokens, at, number, money=money):
            factor, at = suffix, at + 1
    elif number.in_figures and money and tokens.word(at) in {"m", "b", "k"} and not tokens.word(at + 1).isdigit():
        factor, at = SUFFIXES[tokens.word(at)], at + 1
    if tokens.word(at) == "-" and tokens.touches(at - 1) and tokens.word(at + 1) in MAGNITUDES:
        at += 1
    while tokens.word(at) in MAGNITUDES and factor < 1e15:
        factor, at = factor * MAGNITUDES[tokens.word(at)], at + 1
    if factor != 1.0:
        number.low, number.high = rounded(number.low * factor), rounded(number.high * factor)
        number.last, number.magnified = at - 1, True
    return number


def rounded(value: float) -> float:
    """The value without the noise of binary products (2.3 times a billion is 2300000000)."""
    return float(f"{value:.12g}")


def _is_metres(tokens: Tokens, at: int, number: Number, *, money: bool) -> bool:
    """Whether a touching m means metres: before "high", "tall", "race"."""
    if money or tokens.word(at) not in {"m", "b", "k"}:
        return False
    after = tokens.word(at + 1)
    if after == "-":
        after = tokens.word(at + 2)
    if tokens.word(at) == "m":
        alone = not after.isalpha() or after in {"in", "at", "and", "within"}
        if (
            alone
            and number.low is not None
            and tokens.word(number.first - 1) in {"the", "every", "within"}
            and number.low <= 10_000
        ):
            return True
        return (
            after in METRE_NOUNS
            or (after in LONG_WORDS and after != "from")
            or (
                after in {".", ",", "\n", ")"}
                and number.low is not None
                and number.low < 10
                and "." in tokens.text[tokens.starts[number.first] : tokens.ends[number.last]]
            )
        )
    return False


def _words(tokens: Tokens, index: int) -> Number | None:
    """As in "twelve", "twenty-five", "two hundred and ten", "a million", "half a million", "two and a half million"."""
    word = tokens.word(index)
    if word in {"a", "an", "one"} and tokens.word(index + 1) in MAGNITUDES:
        return _scaled(tokens, index, index, 1.0)
    if word not in NUMBERS:
        return None
    value, last = _below_hundred(tokens, index)
    if 16 <= value <= 20 and NUMBERS.get(tokens.word(last + 1), 0) >= 10:
        return Number(index, _below_hundred(tokens, last + 1)[1], None, None)  # a year in words: "nineteen ninety-six"
    if (
        tokens.word(last + 1) == "-"
        and tokens.word(last + 2) == "and"
        and tokens.word(last + 4) == "-"
        and tokens.word(last + 5) == "half"
    ):
        return _scaled(tokens, index, last + 5, value + 0.5)
    if tokens.word(last + 1) == "and" and tokens.word(last + 2) == "a" and tokens.word(last + 3) == "half":
        return _scaled(tokens, index, last + 3, value + 0.5)
    if (
        tokens.word(last + 1) == "point"
        and tokens.word(index - 1) not in {"at", "the", "this", "that"}
        and tokens.word(last + 2) in NUMBERS
    ):
        return _scaled(tokens, index, last + 2, value + NUMBERS[tokens.word(last + 2)] / 10)
    return _scaled(tokens, index, last, value)


def _below_hundred(tokens: Tokens, index: int) -> tuple[float, int]:
    value = NUMBERS[tokens.word(index)]
    if value >= 20:
        step = 2 if tokens.word(index + 1) == "-" else 1
        ones = NUMBERS.get(tokens.word(index + step), 0)
        if 0 < ones < 10:
            return value + ones, index + step
    return float(value), index


def _scaled(tokens: Tokens, first: int, last: int, value: float) -> Number:
    """Sums up what follows: "two" + "hundred" + "and ten" + "thousand"."""
    total, current, at, scaled = 0.0, value, last + 1, False
    while at - last <= MAX_WORDS:
        word = tokens.word(at)
        if word == "-" and tokens.word(at + 1) in MAGNITUDES:
            at += 1
            continue
        if word in MAGNITUDES:
            scale = MAGNITUDES[word]
            scaled = True
            if scale == 1e2 or word == "dozen":
                current *= scale
            else:
                total, current = total + current * scale, 0.0
            at += 1
            continue
        joined = at + 1 if word == "and" else at
        if scaled and tokens.word(joined) in NUMBERS and (word != "and" or tokens.word(at - 1) in {"hundred", "thousand"}):
            below, end = _below_hundred(tokens, joined)
            if below < (100 if current else 1e9) and tokens.word(at - 1) in MAGNITUDES:
                current, at = current + below, end + 1
                continue
        break
    if scaled and tokens.word(at) == "and" and tokens.word(at + 1) == "a" and tokens.word(at + 2) == "half":
        total, at = total + MAGNITUDES.get(tokens.word(at - 1), 0) / 2, at + 3
    found = exact(first, at - 1, rounded(total + current))
    found.magnified, found.spoken = scaled, True
    return found


def vague_at(tokens: Tokens, index: int) -> Number | None:
    """As in "hundreds", "tens of thousands", "several hundred", "a few thousand", "dozens", "a handful", "a couple"."""
    word, after = tokens.word(index), tokens.word(index + 1)
    if word in {"tens", "hundreds"} and after == "of" and tokens.word(index + 2) in VAGUE_PLURALS:
        unit = VAGUE_PLURALS[tokens.word(index + 2)] * (10 if word == "tens" else 100)
        return _vague_class(index, index + 2, unit)
    if word in VAGUE_PLURALS:
        return _vague_class(index, index, VAGUE_PLURALS[word])
    if word == "dozens":
        return Number(index, index, 24, None, vague=True)
    if word == "scores" and (after == "of" or _is_many(tokens, index, after)):
        return Number(index, index, 40, None, vague=True)
    first = index
    if word == "a" and after in {"few", "handful", "couple", "pair", "single", "score"}:
        index, word, after = index + 1, after, tokens.word(index + 2)
    if word in {"several", "few"} and (word == "several" or index > first):
        return _several(tokens, first, index, after)
    if word == "handful" and index > first:
        return Number(first, index, 3, 9, vague=True)
    if word in {"couple", "pair"} and index > first:
        found = exact(first, index, 2)
        if after == "of" and tokens.word(index + 2) in MAGNITUDES:
            found = magnified(tokens, exact(first, index + 1, 2))
        elif word == "couple" and after in MAGNITUDES:
            found = magnified(tokens, found)
        return found
    if word == "single" and index > first:
        return exact(first, index, 1)
    if word == "score" and index > first and after == "of":
        return exact(first, index, 20)
    return None


def _is_many(tokens: Tokens, index: int, after: str) -> bool:
    """Whether "scores" are many people, not points: "Scores were hurt", "killing scores"."""
    before = tokens.word(index - 1)
    if tokens.is_capital(index):
        return after in {"were", "had", "have", "died", "more", "gathered", "are", "fled", "marched"}
    return before.endswith(("ed", "ing")) and len(before) > 4 and not after.isalpha()


def _vague_class(first: int, last: int, unit: float) -> Number:
    return Number(first, last, 2 * unit, NEXT_CLASS[unit] - 1 if unit in NEXT_CLASS else None, vague=True, magnified=True)


def _several(tokens: Tokens, first: int, index: int, after: str) -> Number:
    if after in {"dozen", "score"}:
        return Number(first, index + 1, 24 if after == "dozen" else 40, None, vague=True)
    unit = MAGNITUDES.get(after)
    if unit is None:
        return Number(first, index, 3, 9, vague=True)
    last = index + 1
    while tokens.word(last + 1) in MAGNITUDES and unit < 1e12:
        unit, last = unit * MAGNITUDES[tokens.word(last + 1)], last + 1
    if unit in NEXT_CLASS:
        return _vague_class(first, last, unit)
    return Number(first, last, 2 * unit, 10 * unit - 1, vague=True, magnified=True)


def fraction_at(tokens: Tokens, index: int) -> Number | None:
    """As in "half", "a third", "two-thirds", "three quarters", "one-fifth", "half a million", "half a dozen", a fraction sign."""
    word, after = tokens.word(index), tokens.word(index + 1)
    if word in FRACTION_SIGNS:
        return _fraction(index, index, FRACTION_SIGNS[word])
    if word == "half":
        return _half(tokens, index, index)
    if word in {"a", "one"} and after == "half":
        return _half(tokens, index, index + 1)
    top = 1 if word in {"a", "one"} else NUMBERS.get(word)
    if top is None:
        return None
    at = index + 2 if after == "-" else index + 1
    name = tokens.word(at)
    bottom = FRACTIONS.get(name) if top == 1 else FRACTION_PLURALS.get(name)
    if bottom is None or not (top < bottom):
        return None
    if tokens.word(at + 1) == "of" and tokens.word(at + 2) == "an":
        return None
    if word == "a" and tokens.word(at + 1) not in {
        "of",
        ",",
        ".",
        "as",
        "were",
        "are",
        "is",
        "to",
        "from",
        "in",
        "since",
        "less",
        "more",
        "\n",
        "and",
        "said",
        "have",
        "had",
        "compared",
        "on",
    }:
        return None
    return _fraction(index, at, top / bottom)


def _of_a_magnitude(tokens: Tokens, number: Number) -> Number:
    """As in "three-quarters of a million": 750,000."""
    at = number.last + 1
    scale = MAGNITUDES.get(tokens.word(at + 2)) if tokens.word(at) == "of" and tokens.word(at + 1) == "a" else None
    if scale is None or scale < 1000 or number.low is None:
        return number
    value = rounded(number.low * scale)
    return Number(number.first, at + 2, value, value, magnified=True)


def _fraction(first: int, last: int, value: float) -> Number:
    return Number(first, last, value, value, fraction=True)


def _half(tokens: Tokens, first: int, at: int) -> Number | None:
    after = tokens.word(at + 1)
    if after in {"a", "an"} or (after == "-" and tokens.word(at + 2) in MAGNITUDES):
        scale = MAGNITUDES.get(tokens.word(at + 2))
        if scale:
            return Number(first, at + 2, scale / 2, scale / 2, magnified=True)
        return None if tokens.word(at + 2) not in {"per", "percent", "percentage", "point"} else Number(first, at + 1, 0.5, 0.5)
    if after in MAGNITUDES and MAGNITUDES[after] >= 12:
        return Number(first, at + 1, MAGNITUDES[after] / 2, MAGNITUDES[after] / 2, magnified=True)
    owner = {"first", "second", "-", "other", "latter", "the", "his", "her", "its", "better"}
    if after in {"-", "past", "time", "hour", "hours", "term", "century", "brother", "sister", "year", "day", "mast", "back", "board"} or (
        tokens.word(first - 1) in owner
    ):  # fmt: skip
        return None
    return _fraction(first, at, 0.5)
