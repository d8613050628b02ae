"""Units of numbers: currencies before or after, per cent, points, times, measures."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.quantities.lexicon import (
    ATTACHED_ONLY,
    CODES,
    CURRENCY_WORDS,
    DOLLAR_PREFIXES,
    LONG_WORDS,
    MEASURES,
    NATIONAL_DOLLARS,
    SMALL_COINS,
    SYMBOLS,
)
from secondsource.quantities.numerals import Number
from secondsource.quantities.tokens import Tokens

_SPEEDS = {"kilometre": "kilometre_per_hour", "mile": "mile_per_hour"}


@dataclass(slots=True)
class Unit:
    """A unit's name, what one of it is worth in its base (a cent 0.01), and the last token that belongs to the span."""

    name: str
    worth: float
    last: int
    outside: bool = False


def currency_before(tokens: Tokens, index: int) -> tuple[str, int, int] | None:
    """Currency code, first token and first token after it, where a currency begins or stands at the token: "$", "US$", "EUR", "Rs"."""
    word = tokens.word(index)
    if word in SYMBOLS:
        return _with_prefix(tokens, index)
    if word in CODES and (tokens.is_capital(index)):
        after = index + 1
        if tokens.word(after) == "." and word == "rs":
            after += 1
        if tokens.word(after) in SYMBOLS:
            after += 1
        if tokens.is_figure(after):
            return CODES[word], index, after
    return None


def _with_prefix(tokens: Tokens, index: int) -> tuple[str, int, int]:
    word = tokens.word(index)
    before = tokens.word(index - 1)
    if word == "$" and tokens.touches(index - 1) and before in DOLLAR_PREFIXES and tokens.is_capital(index - 1):
        return DOLLAR_PREFIXES[before], index - 1, index + 1
    if (
        word == "$"
        and tokens.touches(index - 1)
        and before == "."
        and tokens.word(index - 2) == "s"
        and tokens.word(index - 4) == "u"
    ):
        return "USD", index - 4, index + 1
    return SYMBOLS[word], index, index + 1


def unit_after(tokens: Tokens, number: Number) -> Unit | None:
    """The unit that follows a number, or None for a plain count."""
    at = number.last + 1
    word = tokens.word(at)
    if (
        word == "-"
        and tokens.touches(number.last)
        and (
            tokens.word(at + 1) in MEASURES
            or tokens.word(at + 1) in CURRENCY_WORDS
            or tokens.word(at + 1) in {"percent", "per", "fold", "point"}
        )
    ):
        at += 1
        word = tokens.word(at)
    return (
        _share(tokens, at, word, number)
        or _money(tokens, at, word, number)
        or _times(at, word)
        or _measure(tokens, at, word, number)
    )


def _share(tokens: Tokens, at: int, word: str, number: Number) -> Unit | None:
    after = tokens.word(at + 1)
    if word in {"%", "percent", "pct"} or (word == "pc" and number.in_figures):
        last = at
    elif word == "per" and after == "cent":
        last = at + 1
    elif word == "of" and after == "a" and tokens.word(at + 2) in {"percentage", "percent"}:
        return _share(tokens, at + 2, tokens.word(at + 2), number)
    elif word == "percentage" and after in {"point", "points"}:
        return Unit("percentage_point", 0.01, at + 1)
    elif word == "basis" and after in {"point", "points"}:
        return Unit("basis_point", 0.0001, at + 1)
    elif word in {"bps", "bp"}:
        return Unit("basis_point", 0.0001, at)
    else:
        return None
    step = 2 if tokens.word(last + 1) == "-" else 1
    if tokens.word(last + step) in {"point", "points"}:
        return Unit("percentage_point", 0.01, last + step)
    return Unit("percent", 0.01, last)


def _money(tokens: Tokens, at: int, word: str, number: Number) -> Unit | None:
    if word == "of" and number.vague and tokens.word(at + 1) in CURRENCY_WORDS:
        return Unit(CURRENCY_WORDS[tokens.word(at + 1)], 1, at + 1)
    if word in CURRENCY_WORDS:
        if word in {"pound", "pounds"} and tokens.word(at + 1) in {"of", "per"}:
            return Unit("pound_mass", 1, at, outside=True) if tokens.word(at + 1) == "of" else None
        if word in {"pound", "pounds"} and any(
            tokens.word(back).startswith("weigh") for back in range(number.first - 4, number.first)
        ):
            return Unit("pound_mass", 1, at, outside=True)
        last = at + 1 if tokens.word(at + 1) == "sterling" else at
        return Unit(CURRENCY_WORDS[word], 1, last)
    if word in CODES and tokens.is_capital(at) and word not in {"rs", "try"}:
        return Unit(CODES[word], 1, at)
    if word in SYMBOLS and tokens.touches(at - 1) and word in {"€", "£", "₽", "₴"}:
        return Unit(SYMBOLS[word], 1, at)
    if word in SMALL_COINS and (len(word) > 1 or (tokens.touches(at - 1) and not number.magnified)):
        return Unit(SMALL_COINS[word], 0.01, at) if len(word) > 1 or word == "p" else None
    return _national(tokens, at, word)


def _national(tokens: Tokens, at: int, word: str) -> Unit | None:
    """As in "US dollars", "Canadian dollars", "Egyptian pounds": a nation before the currency."""
    step = 1
    if word == "u" and tokens.word(at + 1) == "." and tokens.word(at + 2) == "s":
        step = 4 if tokens.word(at + 3) == "." else 3
    elif word in {"hong", "new"}:
        step = 2
    currency = tokens.word(at + step)
    if currency not in CURRENCY_WORDS or not tokens.is_capital(at):
        return None
    if currency.startswith("dollar"):
        code = NATIONAL_DOLLARS.get(tokens.word(at + step - 1) if step == 2 else word, "USD")
        return Unit(code, 1, at + step)
    if currency.startswith("pound") and word != "british":
        return Unit({"egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG"}.get(word, "GBP"), 1, at + step)
    if currency.startswith("rupee"):
        return Unit({"pakistani": "PKR", "lankan": "LKR"}.get(word, "INR"), 1, at + step)
    return Unit(CURRENCY_WORDS[currency], 1, at + step)


def _times(at: int, word: str) -> Unit | None:
    if word == "times":
        return Unit("times", 1, at)
    if word == "fold":
        return Unit("times", 1, at)
    return None


def _measure(tokens: Tokens, at: int, word: str, number: Number) -> Unit | None:
    touching = tokens.touches(at - 1)
    if word == "°" or (word in {"degrees", "degree"} and tokens.word(at + 1) in {"celsius", "fahrenheit", "c", "f"}):
        name = {"c": "celsius", "celsius": "celsius", "f": "fahrenheit", "fahrenheit": "fahrenheit"}.get(tokens.word(at + 1))
        return Unit(name or "degree", 1, at + 1 if name else at, outside=not touching)
    if touching and word in {"c", "f"} and number.in_figures and tokens.is_capital(at):
        return Unit("celsius" if word == "c" else "fahrenheit", 1, at)
    if word in {"square", "sq", "cubic", "nautical"}:
        base = MEASURES.get(tokens.word(at + 2 if tokens.word(at + 1) == "." else at + 1))
        return Unit(f"{ {'sq': 'square'}.get(word, word) }_{base}", 1, at + 1, outside=True) if base else None
    if touching and word == "g" and tokens.is_capital(at):
        return None
    if touching and word in {"'", "’"} and number.in_figures and tokens.word(at + 1) == word and tokens.touches(at):
        return Unit("inch", 1, at + 1)
    if touching and word == "m" and number.in_figures:
        return Unit("metre", 1, at, outside=True)
    if word == "m" and tokens.word(at + 1) in LONG_WORDS:
        return Unit("metre", 1, at, outside=True)
    unit = MEASURES.get(word)
    if (
        unit is None
        or (word in ATTACHED_ONLY and not touching and not tokens.is_capital(at))
        or (word in {"foot", "stone", "yard"} and tokens.is_capital(at))
    ):
        return None
    if word in {"stone", "yard", "knots", "carat"} and not is_measured(tokens, at):
        return None
    glued = touching and (len(word) <= 3 or tokens.word(at - 1) == "-")
    if unit in _SPEEDS and (speed := _per_hour(tokens, at + 1)):
        return Unit(_SPEEDS[unit], 1, speed, outside=True)
    return Unit(unit, 1, at, outside=not glued)


def _per_hour(tokens: Tokens, at: int) -> int | None:
    """The last token of "per hour", "an hour", "/h" from token `at`."""
    if tokens.word(at) in {"per", "an"} and tokens.word(at + 1) == "hour":
        return at + 1
    return at + 1 if tokens.word(at) == "/" and tokens.word(at + 1) in {"h", "hr"} else None


def is_measured(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be a thing as well is a measure: it ends the phrase."""
    return not tokens.word(at + 1).isalpha() or tokens.word(at + 1) in {"in", "at", "of", "and", "to", "from"}
