"""Numbers in front of a unit of time: figures, words, "a couple of", "two and a half", "12 to 18"."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.dates.lexicon import BETWEEN_NUMBER_AND_UNIT, NUMBERS, SCALES, VAGUE_NUMBERS
from secondsource.dates.reader import Reader

MAX_NUMBER_WORDS = 12
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_VAGUE_MANY = frozenset("dozens scores hundreds thousands tens millions".split())


@dataclass(slots=True)
class Count:
    """How many units, beginning at token `first`; `number` None = vague; `upper` where a range was given."""

    first: int
    number: float | None
    upper: float | None = None
    article: bool = False


def count_before(reader: Reader, unit: int) -> Count | None:
    """The number that stands before the unit at token `unit`, hyphen and adjectives such as "full" skipped."""
    at = unit - 1
    if reader.free(at) in {"-", "‑", "–"} and reader.tokens.touches(at):
        at -= 1
    while reader.free(at) in BETWEEN_NUMBER_AND_UNIT:
        at -= 1
    count = _number_ending(reader, at)
    if count is None or count.number is None:
        return count
    return _with_range(reader, count)


def _number_ending(reader: Reader, at: int) -> Count | None:
    word = reader.free(at)
    if word in {"a", "an", "another", "each"}:
        if word in {"a", "an"} and reader.free(at - 1) == "half":
            return Count(at - 1, 0.5)
        return Count(at, 1, article=True) if word != "each" else None
    if word == "half" and reader.free(at - 1) in {"a", "an"}:
        if reader.free(at - 2) == "and":
            whole = _figures(reader, at - 3) if reader.free(at - 3).isdigit() else number_words_before(reader, at - 3)
            return Count(whole.first, whole.number + 0.5) if whole and whole.number is not None else None
        return Count(at - 1, 0.5)
    if word == "of":
        return _with_of(reader, at)
    if word == "few":
        return Count(at - 1 if reader.free(at - 1) == "a" else at, None)
    if word in VAGUE_NUMBERS:
        return Count(at, None)
    if word == "couple":
        return Count(at - 1 if reader.free(at - 1) == "a" else at, 2)
    if word == "dozen":
        return _dozen(reader, at)
    if word in _FRACTIONS:
        return _fraction_sign(reader, at)
    if word.isdigit() and word.isascii():
        return _figures(reader, at)
    return number_words_before(reader, at)


def _with_of(reader: Reader, at: int) -> Count | None:
    before = reader.free(at - 1)
    if before in {"couple", "pair"}:
        return Count(at - 2 if reader.free(at - 2) == "a" else at - 1, 2)
    if before in _VAGUE_MANY or (before == "number" and reader.free(at - 2) == "a"):
        return Count(at - 1, None)
    return None


def _dozen(reader: Reader, at: int) -> Count:
    before = reader.free(at - 1)
    if before == "a" and reader.free(at - 2) == "half":
        return Count(at - 2, 6)
    if before == "half":
        return Count(at - 1, 6)
    if before in NUMBERS:
        return Count(at - 1, NUMBERS[before] * 12)
    if before == "several":
        return Count(at - 1, None)
    return Count(at - 1 if before == "a" else at, 12)


def _fraction_sign(reader: Reader, at: int) -> Count:
    part = _FRACTIONS[reader.word(at)]
    before = reader.free(at - 1)
    if before.isdigit() and before.isascii() and len(before) <= 4:
        return Count(at - 1, int(before) + part)
    return Count(at, part)


def _figures(reader: Reader, at: int) -> Count | None:
    tokens = reader.tokens
    if not tokens.is_number(at):
        return None
    number, first = float(tokens.words[at]), at
    joined = tokens.touches(at - 1) and tokens.touches(at - 2) and reader.free(at - 2).isdigit() and tokens.is_number(at - 2)
    if joined and reader.word(at - 1) == ",":
        while (
            reader.free(first - 1) == ","
            and tokens.touches(first - 1)
            and tokens.touches(first - 2)
            and tokens.is_number(first - 2)
            and reader.free(first - 2) != "\n"
        ):
            first -= 2
        digits = "".join(tokens.words[first : at + 1 : 2])
        return Count(first, float(digits)) if len(digits) <= 15 else None
    if joined and reader.word(at - 1) == ".":
        return Count(at - 2, float(f"{tokens.words[at - 2]}.{tokens.words[at]}"))
    if joined and reader.word(at - 1) == "/" and tokens.words[at] == "2" and tokens.words[at - 2] == "1":
        whole = reader.free(at - 3)
        return Count(at - 3, int(whole) + 0.5) if whole.isdigit() and len(whole) <= 4 else Count(at - 2, 0.5)
    if first and tokens.touches(first - 1) and reader.word(first - 1) in {"$", "£", "€", "/", "#"}:
        return None
    return Count(first, number)


def number_words_before(reader: Reader, at: int) -> Count | None:
    """The number in words that ends at token `at`: "twenty-five", "a hundred and ten", "two thousand"."""
    first = at + 1
    while at - first < MAX_NUMBER_WORDS:
        word = reader.free(first - 1)
        if word in NUMBERS or word in SCALES:
            first -= 1
        elif word in {"-", "and"} and first <= at and (reader.free(first - 2) in NUMBERS or reader.free(first - 2) in SCALES):
            if word == "and" and reader.free(first - 2) not in SCALES:
                break
            first -= 2
        else:
            break
    if first > at:
        return None
    words = [w for w in reader.tokens.words[first : at + 1] if w in NUMBERS or w in SCALES]
    if words[0] in SCALES and reader.free(first - 1) == "a":
        first -= 1
    return Count(first, number_of(words))


def number_of(words: list[str]) -> float:
    """The number that words name.

    >>> number_of(["two", "hundred", "five"])
    205
    """
    total = current = 0
    for word in words:
        if word in NUMBERS:
            current += NUMBERS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        else:
            total, current = total + max(current, 1) * SCALES[word], 0
    return total + current


def _with_range(reader: Reader, count: Count) -> Count:
    """The lower number too, where the count is the upper end of a range ("two to three", "12-18")."""
    if count.article and reader.free(count.first - 1) != "or":
        return count
    joint = reader.free(count.first - 1)
    if joint not in {"to", "or", "-", "–"}:
        return count
    lower = _number_ending(reader, count.first - 2)
    if lower is None or lower.number is None or count.number is None or lower.number >= count.number or lower.article:
        return count
    return Count(lower.first, lower.number, count.number)
