"""What "at least", "nearly", "more than" and "or more" make of a number."""

from __future__ import annotations

from secondsource.quantities.lexicon import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    BOUND_ENDS,
    BOUNDS,
    EXACTLY,
    LONGEST_BOUND,
)
from secondsource.quantities.tokens import Tokens

Interval = tuple[float | None, float | None]


def bound_before(tokens: Tokens, first: int, floor: int) -> tuple[str | None, int]:
    """The kind of bound that ends right before the token, and the first token of it; (None, first) without one."""
    kind: str | None = None
    start = first
    for _ in range(3):
        found = _one_before(tokens, start, floor)
        if found is None:
            break
        if kind in {None, ABOUT, EXACTLY}:
            kind = found[0]
        start = found[1]
    return kind, start


def _one_before(tokens: Tokens, first: int, floor: int) -> tuple[str, int] | None:
    if tokens.word(first - 1) not in BOUND_ENDS:
        return None
    for length in range(min(LONGEST_BOUND, first - floor), 0, -1):
        words = tuple(tokens.words[first - length : first])
        if words in BOUNDS:
            return BOUNDS[words], first - length
    return None


def bound_after(tokens: Tokens, last: int) -> tuple[str | None, int]:
    """The kind of bound right after the token ("or more", "-plus", "or so"), and its last token."""
    word, after = tokens.word(last + 1), tokens.word(last + 2)
    if word == "or" and after in {"more", "over", "above", "greater", "higher", "older"}:
        return AT_LEAST, last + 2
    if word == "or" and after in {"fewer", "less", "under", "below", "younger"}:
        return AT_MOST, last + 2
    if word == "and" and after in {"older", "over", "above", "up"}:
        return AT_LEAST, last + 2
    if word == "and" and after in {"younger", "under", "below"}:
        return AT_MOST, last + 2
    if word == "or" and after == "so":
        return ABOUT, last + 2
    if word in {"+", "plus"}:
        return (AT_LEAST, last + 1) if word == "+" or tokens.touches(last) or after in {"people", "per"} else (None, last)
    if word == "-" and after == "plus":
        return AT_LEAST, last + 2
    if word == "-" and after == "odd":
        return ABOUT, last + 2
    return None, last


def bounded(low: float | None, high: float | None, kind: str | None, *, counts: bool) -> Interval:
    """The interval that a bound makes of `[low, high]`; with `counts`, whole things are counted and "more than N" begins at N + 1.

    >>> bounded(1000, 1000, "more", counts=True), bounded(0.5, 0.5, "nearly", counts=False)
    ((1001, None), (None, 0.5))
    """
    match kind:
        case "at least" | "well over":
            return low, None
        case "more":
            return (low + 1 if counts and low is not None and low == int(low) else low), None
        case "at most" | "nearly":
            return None, high
        case "fewer":
            return 0, (high - 1 if counts and high is not None and high == int(high) else high)
        case _:
            return low, high
