"""Which pairs of wordings are worth a look: near by vectors, or sharing rare words or a run of words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from secondsource.alignment.terms import Terms
from secondsource.alignment.wordings import Wording

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from secondsource.alignment.arrays import Floats, Ints

MIN_COSINE: Final = 0.35
MAX_NEIGHBOURS: Final = 40  # by vectors, for each wording: keeps the number of pairs linear in the number of wordings
MAX_HOLDERS: Final = 25  # a term that more wordings hold is no reason to compare all of them
MAX_SHARED_TERM_PAIRS: Final = 20  # for each wording, those that share most
MAX_EXHAUSTIVE: Final = 8_000  # wordings: about 250 reports, a second or two
MAX_PAIRS: Final = 2_000_000  # by vectors in all: of a huge story each wording gets fewer neighbours
_FEWEST: Final = 8
_PIVOTS_EACH: Final = 3
_BLOCK: Final = 512


def find_candidates(
    wordings: Sequence[Wording], stems: Terms, runs: Terms, vectors: NDArray[np.float32] | None
) -> tuple[Ints, Ints]:
    """Pairs `left < right` in order, each once; their number is linear in that of the wordings."""
    n = len(wordings)
    pairs = [_by_terms(stems, n, at_least=2), _by_terms(runs, n, at_least=1)]
    if vectors is not None:
        pairs.append(_by_vectors(vectors))
    codes = np.unique(np.concatenate(pairs)) if pairs else np.zeros(0, dtype=np.int64)
    return codes // max(n, 1), codes % max(n, 1)


def _by_vectors(vectors: NDArray[np.float32]) -> Ints:
    """Codes `left * n + right` of pairs among each one's nearest, ties by order.

    Up to `MAX_EXHAUSTIVE` wordings all are compared with all; more are compared within the buckets of their nearest pivots
    (every so-maniest wording), which costs n√n and misses few.
    """
    n = len(vectors)
    keep = max(_FEWEST, min(MAX_NEIGHBOURS, MAX_PAIRS // max(n, 1)))
    if n <= MAX_EXHAUSTIVE:
        return _nearest_within(vectors, np.arange(n, dtype=np.int64), keep, n)
    pivots = vectors[:: max(1, round(n**0.5))]
    chosen = np.empty((n, _PIVOTS_EACH), dtype=np.int64)
    for start in range(0, n, _BLOCK):
        cosines = np.rint(vectors[start : start + _BLOCK] @ pivots.T * 10_000).astype(np.int64)
        ranked = cosines * len(pivots) - np.arange(len(pivots), dtype=np.int64)
        chosen[start : start + _BLOCK] = np.argpartition(ranked, len(pivots) - _PIVOTS_EACH, axis=1)[:, -_PIVOTS_EACH:]
    found = [np.zeros(0, dtype=np.int64)]
    for pivot in range(len(pivots)):
        found.append(_nearest_within(vectors, np.flatnonzero((chosen == pivot).any(axis=1)), keep, n))
    return np.unique(np.concatenate(found))


def _nearest_within(vectors: NDArray[np.float32], members: Ints, keep: int, n: int) -> Ints:
    """Codes of pairs of `members` (in order) that are near and among the nearest of either."""
    size = len(members)
    inside = vectors[members]
    places = np.arange(size, dtype=np.int64)
    found = [np.zeros(0, dtype=np.int64)]
    for start in range(0, size, _BLOCK):
        rows = places[start : start + _BLOCK]
        cosines = np.rint(inside[rows] @ inside.T * 10_000).astype(np.int64)
        cosines[np.arange(len(rows)), rows] = -10_000
        ranked = cosines * size - places  # all different, so that ties break by order
        nearest = np.argpartition(ranked, size - keep, axis=1)[:, size - keep :] if size > keep else np.tile(places, (len(rows), 1))
        near = np.take_along_axis(cosines, nearest, axis=1).ravel() >= MIN_COSINE * 10_000
        owner, other = np.repeat(rows, nearest.shape[1])[near], nearest.ravel()[near]
        found.append(_codes(members[owner], members[other], n))
    return np.unique(np.concatenate(found))


def _by_terms(terms: Terms, n: int, at_least: int) -> Ints:
    """Codes of pairs that share at least so many terms of few holders; for each wording the best few."""
    order = np.argsort(terms.terms, kind="stable")
    sorted_terms = terms.terms[order]
    owners = np.repeat(np.arange(n, dtype=np.int64), terms.counts)[order]
    starts = np.concatenate([[0], np.flatnonzero(np.diff(sorted_terms)) + 1, [len(sorted_terms)]]).astype(np.int64)
    codes, weights = [np.zeros(0, dtype=np.int64)], [np.zeros(0)]
    for start, end in pairwise(starts.tolist()):
        if not 2 <= end - start <= MAX_HOLDERS:
            continue
        holders = owners[start:end]
        left, right = np.triu_indices(end - start, k=1)
        codes.append(_codes(holders[left], holders[right], n))
        weights.append(np.full(len(left), terms.weight[sorted_terms[start]]))
    unique, inverse, counts = np.unique(np.concatenate(codes), return_inverse=True, return_counts=True)
    weight = np.bincount(inverse, weights=np.concatenate(weights), minlength=len(unique)).astype(np.float64)
    keep = counts >= at_least
    return _best_for_each(unique[keep], weight[keep], n)


def _best_for_each(codes: Ints, weight: Floats, n: int) -> Ints:
    """The pairs that are among the heaviest `MAX_SHARED_TERM_PAIRS` of either end."""
    if not len(codes):
        return codes
    ends = np.concatenate([codes // n, codes % n])
    both = np.concatenate([codes, codes])
    heavy = np.concatenate([np.round(weight, 6)] * 2)
    order = np.lexsort((both, -heavy, ends))
    ends_sorted = ends[order]
    first = np.searchsorted(ends_sorted, ends_sorted)
    rank = np.arange(len(order)) - first
    return np.unique(both[order][rank < MAX_SHARED_TERM_PAIRS])


def _codes(left: Ints, right: Ints, n: int) -> Ints:
    return np.minimum(left, right) * n + np.maximum(left, right)
