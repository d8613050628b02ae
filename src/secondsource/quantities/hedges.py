"""How exactly a figure is told: hedged or plain, and to which place it is rounded."""

from __future__ import annotations

from enum import Enum
from math import inf

from secondsource.model.readings import Quantity
from secondsource.quantities.lexicon import ABOUT, BOUNDS, MAGNITUDES, NEARLY, NUMBERS, SUFFIXES, WELL_OVER
from secondsource.quantities.patterns import FIGURE, TOKEN


class Hedge(Enum):
    """What a figure's wording leaves open."""

    NONE = "none"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"

    def around(self, stretch: tuple[float, float]) -> tuple[float, float]:
        """The stretch of values that the wording really means: "nearly 2,000" is not 12, "about 50" may be 46."""
        low, high = stretch
        if self is Hedge.NEARLY and low == -inf and high > 0:
            return 0.8 * high, high
        if self is Hedge.JUST_OVER and high == inf and low > 0:
            return low, 2 * low
        if self is Hedge.ABOUT and low not in {-inf, inf} and high not in {-inf, inf}:
            return low - 0.1 * abs(low), high + 0.1 * abs(high)
        return stretch


def hedge_of(quantity: Quantity) -> Hedge:
    """How the figure is hedged by the words that belong to it."""
    words = [match.group().lower() for match in TOKEN.finditer(quantity.text[:80])]
    for length in range(min(6, len(words)), 0, -1):
        kind = BOUNDS.get(tuple(words[:length]))
        if kind is not None:
            return {ABOUT: Hedge.ABOUT, NEARLY: Hedge.NEARLY, WELL_OVER: Hedge.JUST_OVER}.get(kind, Hedge.NONE)
    return Hedge.ABOUT if words[-2:] == ["or", "so"] or words[-1:] == ["odd"] else Hedge.NONE


def precision_of(quantity: Quantity) -> float | None:
    """The step of the last place told, in the quantity's own unit; None where the figure is a plain count told in full.

    "72 million" is told to the million, "1.5m" to the hundred thousand, "30 per cent" to one hundredth.
    """
    text = quantity.text
    match = FIGURE.search(text)
    factor = 1.0
    if quantity.unit in {"percent", "percentage_point"}:
        factor = 0.01
    elif quantity.unit == "basis_point":
        factor = 0.0001
    words = [found.group().lower() for found in TOKEN.finditer(text[:80])]
    magnitudes = [MAGNITUDES[word] for word in words if word in MAGNITUDES and word != "dozen"]
    if match:
        magnitudes = magnitudes or [SUFFIXES[word] for word in words if word in SUFFIXES and quantity.unit != "metre"]
    for magnitude in magnitudes:
        factor *= magnitude
    decimals = len(match.group().partition(".")[2]) if match else 0
    if not match and not any(word in NUMBERS for word in words):
        return None
    if factor == 1.0 and decimals == 0:
        return 1.0 if quantity.unit in {"metre", "kilometre", "mile", "kilogram", "tonne", "celsius", "fahrenheit"} else None
    return float(f"{factor * 10.0**-decimals:.12g}")
