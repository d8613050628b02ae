"""What keeps two wordings apart however many words they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from secondsource.alignment.wordings import Wording

if TYPE_CHECKING:
    from secondsource.alignment.arrays import Floats, Ints

QUOTED_APART: Final = 0.1  # what is left of likeness for the words of two speakers
DENIED_APART: Final = 0.1  # … for a denial and what it denies
ACTS_APART: Final = 0.2  # … for an order, plan or demand and a clause with none of its main words, which tells what it is about


def left_of_likeness(wordings: Sequence[Wording], left: Ints, right: Ints) -> Floats:
    """For each pair the share of its likeness that is left, in (0, 1]."""
    pairs = zip(left.tolist(), right.tolist(), strict=True)
    return np.array([_left(wordings[i], wordings[j]) for i, j in pairs], dtype=np.float64)


def _left(one: Wording, other: Wording) -> float:
    denial, told = (one, other) if one.is_flat_denial else (other, one)
    if denial.is_flat_denial and not told.is_flat_denial:
        return 1.0 if told.is_negated else DENIED_APART
    act, fact = (one, other) if one.is_act else (other, one)
    if one.is_act != other.is_act and act.core and not act.core & fact.stems:
        return ACTS_APART
    if one.runs & other.runs or (one.is_denial and other.is_denial):
        return 1.0
    if _are_words_of_two(one, other):
        return QUOTED_APART
    return 1.0


def _are_words_of_two(one: Wording, other: Wording) -> bool:
    """Whether both are quoted, of different speakers."""
    both = one.is_quoted and other.is_quoted
    return both and bool(one.speakers) and bool(other.speakers) and not one.speakers & other.speakers
