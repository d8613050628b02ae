"""How alike two wordings are, feature by feature: each a plain number, all pairs at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from secondsource.alignment.terms import Terms
from secondsource.alignment.wordings import Wording

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from secondsource.alignment.arrays import Floats, Ints


_BLOCK: Final = 1024


class Compared:
    """Wordings with their terms and vectors, ready for pairs to be compared."""

    def __init__(self, wordings: Sequence[Wording], vectors: NDArray[np.float32] | None) -> None:
        self.wordings = wordings
        self.vectors = vectors
        self.stems = Terms([w.stems for w in wordings])
        self.host_stems = Terms([w.host_stems for w in wordings])
        self.numbers = Terms([w.numbers for w in wordings])
        self.events = Terms([w.events for w in wordings])
        self.runs = Terms([w.runs for w in wordings])
        self.parties = Terms([w.parties for w in wordings])
        self.negated = np.array([w.is_negated for w in wordings], dtype=bool)
        self.lead = np.array([w.is_lead for w in wordings], dtype=bool)
        self.denial = np.array([w.is_denial for w in wordings], dtype=bool)

    def features(self, left: Ints, right: Ints) -> Floats:
        """One row a pair, one column a feature of `FEATURES`; rounded to 4 places."""
        columns: Floats = np.stack([f.value(self, left, right) for f in FEATURES], axis=1)
        return np.round(columns, 4)


@dataclass(frozen=True, slots=True)
class Feature:
    """A number for each pair; `doc` says what it means."""

    name: str
    doc: str
    value: Callable[[Compared, Ints, Ints], Floats]


def _cosine(vectors: NDArray[np.float32] | None, left: Ints, right: Ints) -> Floats:
    if vectors is None:
        return np.zeros(len(left))
    cosines = np.empty(len(left), dtype=np.float64)
    for start in range(0, len(left), _BLOCK):  # as much as the processor's cache holds
        some = slice(start, start + _BLOCK)
        cosines[some] = np.einsum("ij,ij->i", vectors[left[some]], vectors[right[some]])
    return np.round(cosines, 4)


def _dice(terms: Terms, left: Ints, right: Ints) -> Floats:
    shared, _ = terms.shared(left, right)
    return 2.0 * shared / np.maximum(terms.total[left] + terms.total[right], 1e-9)


def _shares(terms: Terms, left: Ints, right: Ints) -> Floats:
    _, number = terms.shared(left, right)
    return (number > 0).astype(np.float64)


def _both(flags: NDArray[np.bool_], left: Ints, right: Ints) -> Floats:
    return np.asarray(flags[left] & flags[right], dtype=np.float64)


def _differ(flags: NDArray[np.bool_], left: Ints, right: Ints) -> Floats:
    return np.asarray(flags[left] != flags[right], dtype=np.float64)


FEATURES: Final = (
    Feature("cosine", "cosine of the two vectors", lambda c, i, j: _cosine(c.vectors, i, j)),
    Feature("words", "shared content words, weighted by rarity, over those of both", lambda c, i, j: _dice(c.stems, i, j)),
    Feature("host_words", "the same for the sentences around them", lambda c, i, j: _dice(c.host_stems, i, j)),
    Feature("numbers", "a shared number", lambda c, i, j: _shares(c.numbers, i, j)),
    Feature("events", "a shared verb", lambda c, i, j: _shares(c.events, i, j)),
    Feature("parties", "a shared source behind them", lambda c, i, j: _shares(c.parties, i, j)),
    Feature("both_lead", "both stand in the first sentences", lambda c, i, j: _both(c.lead, i, j)),
    Feature("both_deny", "both deny a matter", lambda c, i, j: _both(c.denial, i, j)),
    Feature("both_negated", "both say that something was not done or is not so", lambda c, i, j: _both(c.negated, i, j)),
    Feature("negation_differs", "one is negated, the other is not", lambda c, i, j: _differ(c.negated, i, j)),
)
