"""Whether two quantities say the same, may both be right, or cannot. Pure functions; sums are not made here."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Literal

from secondsource.model.readings import Quantity
from secondsource.quantities.conversion import in_common_unit, kind_of
from secondsource.quantities.hedges import Hedge, hedge_of, precision_of

Kind = Literal["same", "equivalent", "compatible", "conflict", "incomparable"]

CLOSE = 0.05
"""A hedged figure and a plain one this near (as a share of the larger) tell the same; twice to four times as far they may."""

CONVERTED = 0.03
"""How far rounding takes figures apart when one is converted ("5 miles", "8 km")."""

LARGE = 1000
"""From here on a round number without a hedge may stand for an odd one near it ("2,000" for 1,987)."""

LARGE_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two quantities stand to each other, and why in a few words.

    same: equal as told; equivalent: equal but for rounding, wording or unit; compatible: both may be right; conflict: not both;
    incomparable: of different kinds.
    """

    kind: Kind
    why: str


def compare(a: Quantity, b: Quantity) -> Comparison:
    """How `a` stands to `b`; the order does not matter to the kind."""
    if not _comparable(a, b):
        return Comparison("incomparable", f"{_unit_words(a)} and {_unit_words(b)} are not compared")
    first, second = _stretch(a), _stretch(b)
    converted = a.unit != b.unit
    if first == second and not converted and hedge_of(a) == hedge_of(b):
        return Comparison("same", f"both say {a.text}" if a.text == b.text else f"“{a.text}” and “{b.text}” are the same")
    if _is_point(first) and _is_point(second):
        return _points(a, b, first[0], second[0], converted=converted)
    return _stretches(a, b)


def _comparable(a: Quantity, b: Quantity) -> bool:
    kinds = {kind_of(a.unit), kind_of(b.unit)}
    if len(kinds) == 1:
        return True
    return kinds == {"count", "share"} and all(q.high is not None and q.high <= 1 for q in (a, b) if q.unit is None)


def _unit_words(quantity: Quantity) -> str:
    return (quantity.unit or "a plain count").replace("_", " ")


def _stretch(quantity: Quantity) -> tuple[float, float]:
    """The bounds in the common unit, open ones as infinite."""
    low = -inf if quantity.low is None else in_common_unit(quantity.low, quantity.unit)
    high = inf if quantity.high is None else in_common_unit(quantity.high, quantity.unit)
    return low, high


def _is_point(stretch: tuple[float, float]) -> bool:
    return stretch[0] == stretch[1]


def _apart(x: float, y: float) -> float:
    """The distance as a share of the larger; 0 for equals."""
    return abs(x - y) / max(abs(x), abs(y)) if x != y else 0.0


def _points(a: Quantity, b: Quantity, x: float, y: float, *, converted: bool) -> Comparison:
    """Two single figures: equal, equal when rounded, near enough for a hedge, or in conflict."""
    hedged = hedge_of(a) is not Hedge.NONE or hedge_of(b) is not Hedge.NONE
    apart = _apart(x, y)
    told = f"“{a.text}” and “{b.text}”"
    if apart < 1e-9:
        return Comparison("equivalent", f"{told} are the same {'in another unit' if converted else 'in other words'}")
    if converted and a.unit is not None and b.unit is not None:
        fine = apart <= CONVERTED or (kind_of(a.unit) == "temperature" and abs(x - y) <= 1)
        if fine or _rounds_to(a, b, x, y):
            return Comparison("equivalent", f"{told} are the same in another unit, rounded")
    elif _rounds_to(a, b, x, y):
        return Comparison("equivalent", f"{told} are the same when rounded")
    if hedged and apart <= CLOSE:
        return Comparison("equivalent", f"{told} are the same as far as “about” goes")
    if hedged and apart <= 3 * CLOSE:
        return Comparison("compatible", f"{told} are near enough for both to be right")
    return Comparison("conflict", f"{told} cannot both be right")


def _rounds_to(a: Quantity, b: Quantity, x: float, y: float) -> bool:
    """Whether the finer figure, rounded as the coarser one is told, gives it: 72.4 million and 72 million, 1,987 and 2,000."""
    for quantity, coarse, fine in ((a, x, y), (b, y, x)):
        step = precision_of(quantity)
        if step is None:
            continue
        step = in_common_unit(step, quantity.unit) if kind_of(quantity.unit) != "temperature" else step
        if abs(coarse - fine) <= step / 2 * (1 + 1e-9) and _apart(coarse, fine) <= 0.25:
            return True
    return max(abs(x), abs(y)) >= LARGE and kind_of(a.unit) == "count" and _apart(x, y) <= LARGE_SHARE and _one_is_round(x, y)


def _one_is_round(x: float, y: float) -> bool:
    """Whether just one of the two is a round number: two odd ones that differ are told exactly."""
    return _is_round(x) != _is_round(y)


def _is_round(value: float) -> bool:
    digits = f"{value:.0f}".rstrip("0")
    return len(digits) <= 2


def _stretches(a: Quantity, b: Quantity) -> Comparison:
    first, second = hedge_of(a).around(_stretch(a)), hedge_of(b).around(_stretch(b))
    told = f"“{a.text}” and “{b.text}”"
    if first[0] <= second[1] and second[0] <= first[1]:
        near = _near_end(a, b)
        if near:
            return Comparison("equivalent", f"{told} are the same when rounded")
        inner = "leaves room for the other" if first != second else "are the same in other words"
        return Comparison(
            "equivalent" if first == second else "compatible", f"{told}: the one {inner}" if first != second else f"{told} {inner}"
        )
    if _gap(first, second) <= 0.005:
        return Comparison("compatible", f"{told} touch")
    return Comparison("conflict", f"{told} cannot both be right")


def _gap(first: tuple[float, float], second: tuple[float, float]) -> float:
    lower, upper = sorted((first, second))
    return _apart(lower[1], upper[0])


def _near_end(a: Quantity, b: Quantity) -> bool:
    """Whether a figure lies within a few per cent of the one that "nearly", "just over" rounds."""
    for hedged, plain in ((a, b), (b, a)):
        hedge = hedge_of(hedged)
        stretch = _stretch(plain)
        if hedge not in {Hedge.NEARLY, Hedge.JUST_OVER} or not _is_point(stretch):
            continue
        ends = _stretch(hedged)
        end = ends[1] if hedge is Hedge.NEARLY else ends[0]
        if abs(end) != inf and _apart(end, stretch[0]) <= CLOSE:
            return True
    return False
