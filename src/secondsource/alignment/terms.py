"""Sets of terms of many wordings laid out as arrays, so that what pairs share is counted at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from secondsource.alignment.arrays import Floats, Ints


class Terms:
    """One set of terms a wording. Weights are `log((n + 1) / df)` over the wordings: what all share weighs nothing."""

    def __init__(self, sets: Sequence[frozenset[str]]) -> None:
        vocabulary = {term: i for i, term in enumerate(sorted(set().union(*sets)))}
        self.size = max(1, len(vocabulary))
        counts = [len(s) for s in sets]
        self.counts: Ints = np.array(counts, dtype=np.int64)
        self.offsets: Ints = np.concatenate([[0], np.cumsum(self.counts)]).astype(np.int64)
        self.terms: Ints = np.array([i for s in sets for i in sorted(vocabulary[t] for t in s)], dtype=np.int64)
        df = np.bincount(self.terms, minlength=self.size).astype(np.float64)
        self.weight: Floats = np.log((len(sets) + 1) / np.maximum(df, 1))
        owner = np.repeat(np.arange(len(sets), dtype=np.int64), self.counts)
        self.keys: Ints = owner * self.size + self.terms  # sorted, since owners and terms within each are
        self.total: Floats = np.bincount(owner, weights=self.weight[self.terms], minlength=len(sets)).astype(np.float64)

    def shared(self, left: Ints, right: Ints) -> tuple[Floats, Floats]:
        """For each pair: the weight of the terms in both, and how many they are. Time linear in the terms on the left."""
        counts = self.counts[left]
        pair = np.repeat(np.arange(len(left), dtype=np.int64), counts)
        starts = np.repeat(self.offsets[left] - np.concatenate([[0], np.cumsum(counts)[:-1]]), counts)
        terms = self.terms[starts + np.arange(len(pair), dtype=np.int64)]
        wanted = right[pair] * self.size + terms
        if not len(self.keys):
            empty = np.zeros(len(left), dtype=np.float64)
            return empty, empty
        at = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        hit = self.keys[at] == wanted
        weight = np.bincount(pair, weights=self.weight[terms] * hit, minlength=len(left))
        number = np.bincount(pair, weights=hit.astype(np.float64), minlength=len(left))
        return weight.astype(np.float64), number.astype(np.float64)
