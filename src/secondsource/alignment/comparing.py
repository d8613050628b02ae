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


class Compared:
    """Wordings with their terms and vectors, ready for pairs to be compared."""

    def __init__(self, wordings: Sequence[Wording], vectors: NDArray[np.float32] | None) -> None:
        self.wordings = wordings
        self.vectors = vectors
        self.stems = Terms([w.stems for w in wordings])
        self.host_stems = Terms([w.host_stems for w in wordings])
        self.names = Terms([w.names for w in wordings])
        self.host_names = Terms([w.host_names for w in wordings])
        self.numbers = Terms([w.numbers for w in wordings])
        self.events = Terms([w.events for w in wordings])
        self.runs = Terms([w.runs for w in wordings])
        self.parties = Terms([w.parties for w in wordings])
        self.length: Floats = np.array([w.words for w in wordings], dtype=np.float64)
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
    cosines: Floats = np.einsum("ij,ij->i", vectors[left], vectors[right]).astype(np.float64)
    return np.round(cosines, 4)


def _dice(terms: Terms, left: Ints, right: Ints) -> Floats:
    shared, _ = terms.shared(left, right)
    return 2.0 * shared / np.maximum(terms.total[left] + terms.total[right], 1e-9)


def _inside(terms: Terms, left: Ints, right: Ints) -> Floats:
    """Share of the smaller one's weight that the other has too."""
    shared, _ = terms.shared(left, right)
    return shared / np.maximum(np.minimum(terms.total[left], terms.total[right]), 1e-9)


def _weight(terms: Terms, left: Ints, right: Ints) -> Floats:
    """How much is shared, flattening: one rare word says most of it."""
    shared, _ = terms.shared(left, right)
    return np.asarray(np.log1p(shared), dtype=np.float64)


def _clash(terms: Terms, left: Ints, right: Ints) -> Floats:
    """1 where both have some and share none."""
    _, number = terms.shared(left, right)
    none = (terms.counts[left] > 0) & (terms.counts[right] > 0) & (number == 0)
    return np.asarray(none, dtype=np.float64)


def _shares(terms: Terms, left: Ints, right: Ints) -> Floats:
    _, number = terms.shared(left, right)
    return (number > 0).astype(np.float64)


def _run(c: Compared, left: Ints, right: Ints) -> Floats:
    """Share of the shorter one's runs of four words that the other has too."""
    _, number = c.runs.shared(left, right)
    shorter = np.maximum(np.minimum(c.runs.counts[left], c.runs.counts[right]), 1).astype(np.float64)
    return number / shorter


FEATURES: Final = (
    Feature("cosine", "cosine of the two contents", lambda c, i, j: _cosine(c.vectors, i, j)),
    Feature("words", "shared content words, weighted by rarity, over both", lambda c, i, j: _dice(c.stems, i, j)),
    Feature("words_inside", "the same over the shorter one", lambda c, i, j: _inside(c.stems, i, j)),
    Feature("words_weight", "how much is shared at all", lambda c, i, j: _weight(c.stems, i, j)),
    Feature("host_words", "shared content words of the sentences around them", lambda c, i, j: _dice(c.host_stems, i, j)),
    Feature("names", "shared names, weighted by rarity", lambda c, i, j: _weight(c.names, i, j)),
    Feature("names_clash", "both have names and share none", lambda c, i, j: _clash(c.names, i, j)),
    Feature("host_names", "shared names of the sentences around them", lambda c, i, j: _weight(c.host_names, i, j)),
    Feature("numbers", "a shared number", lambda c, i, j: _shares(c.numbers, i, j)),
    Feature("numbers_clash", "both have numbers and share none", lambda c, i, j: _clash(c.numbers, i, j)),
    Feature("events", "a shared verb", lambda c, i, j: _shares(c.events, i, j)),
    Feature("run", "shared runs of four words", _run),
    Feature("parties", "a shared source behind them", lambda c, i, j: _shares(c.parties, i, j)),
    Feature("parties_clash", "both are credited, to different sources", lambda c, i, j: _clash(c.parties, i, j)),
    Feature("denial_differs", "one denies, the other does not", lambda c, i, j: (c.denial[i] != c.denial[j]).astype(np.float64)),
    Feature("both_deny", "both deny something", lambda c, i, j: (c.denial[i] & c.denial[j]).astype(np.float64)),
    Feature("both_lead", "both stand in the first sentences", lambda c, i, j: (c.lead[i] & c.lead[j]).astype(np.float64)),
    Feature(
        "negation_differs", "one is negated, the other is not", lambda c, i, j: (c.negated[i] != c.negated[j]).astype(np.float64)
    ),
    Feature(
        "length_differs",
        "how unlike their lengths are (logarithm of the ratio)",
        lambda c, i, j: np.abs(np.log(c.length[i] / c.length[j])),
    ),
)
