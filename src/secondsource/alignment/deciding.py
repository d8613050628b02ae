"""Whether two wordings assert the same: a weighted table of features, and how they belong together in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from secondsource.alignment.comparing import FEATURES, Compared
from secondsource.alignment.weights import WITH_VECTORS, WITHOUT_VECTORS
from secondsource.model.alignment import Relation

if TYPE_CHECKING:
    from secondsource.alignment.arrays import Floats, Ints


def likeness(compared: Compared, left: Ints, right: Ints) -> Floats:
    """For each pair a number in [0, 1], rounded to 4 places: how likely both assert the same."""
    if not len(left):
        return np.zeros(0)
    table = WITH_VECTORS if compared.vectors is not None else WITHOUT_VECTORS
    weights = np.array([table[f.name] for f in FEATURES])
    sums = compared.features(left, right) @ weights + table["start"]
    result: Floats = np.round(1 / (1 + np.exp(-np.clip(sums, -30, 30))), 4)
    return result


def relation(compared: Compared, left: int, right: int) -> Relation:
    """How two wordings that assert the same belong together."""
    one, other = compared.wordings[left], compared.wordings[right]
    if one.key[0] == other.key[0]:
        return Relation.VERBATIM
    short, long = sorted((one, other), key=lambda w: w.words)
    if short.runs and len(short.runs & long.runs) >= 0.8 * len(short.runs):
        return Relation.VERBATIM if long.words <= 1.3 * short.words else Relation.PARTIAL
    return Relation.PARTIAL if long.words > 2.2 * short.words else Relation.PARAPHRASE


def reason(compared: Compared, left: int, right: int) -> str:
    """One sentence in words: what the two share."""
    one, other = compared.wordings[left], compared.wordings[right]
    if one.key[0] == other.key[0]:
        return "The same words."
    shared = sorted(w for w in one.shown if w in other.shown)
    parts = []
    if one.runs & other.runs:
        parts.append("a run of words")
    if shared:
        parts.append("the words " + ", ".join(shared[:5]))
    numbers = sorted(n[1:] for n in one.numbers & other.numbers)
    if numbers:
        parts.append("the number " + ", ".join(numbers[:3]))
    if not parts:
        return "Near in meaning, in other words."
    return "Both have " + "; ".join(parts) + "."
