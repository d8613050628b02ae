"""Groups of wordings that share a claim: average-link agglomeration, so that a chain of near ones does not melt everything."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

Pair = tuple[int, int, float]


def group(count: int, pairs: Sequence[Pair], min_average: float) -> tuple[tuple[int, ...], ...]:
    """Indexes `0 … count - 1` in groups, each and all in order.

    `pairs` are `(left, right, likeness)` with `left < right`; a pair that is not there has likeness 0. The two groups with the
    highest average likeness between their members merge while it is at least `min_average`; ties go to the lower indexes. Time
    O(p log p) for p pairs.
    """
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    sums: dict[int, dict[int, float]] = {i: {} for i in range(count)}
    for left, right, likeness in pairs:
        sums[left][right] = sums[right][left] = likeness
    heap = [(-likeness, left, right) for left, right, likeness in pairs if likeness >= min_average]
    heapq.heapify(heap)
    while heap:
        likeness, left, right = heapq.heappop(heap)
        if left not in members or right not in members or _average(sums, members, left, right) != -likeness:
            continue
        _merge(sums, members, left, right)
        for other in sums[left]:
            average = _average(sums, members, left, other)
            if average >= min_average:
                heapq.heappush(heap, (-average, min(left, other), max(left, other)))
    return tuple(tuple(sorted(members[i])) for i in sorted(members, key=lambda i: min(members[i])))


def _average(sums: dict[int, dict[int, float]], members: dict[int, list[int]], left: int, right: int) -> float:
    return round(sums[left].get(right, 0.0) / (len(members[left]) * len(members[right])), 6)


def _merge(sums: dict[int, dict[int, float]], members: dict[int, list[int]], left: int, right: int) -> None:
    """`right` goes into `left`."""
    members[left] += members.pop(right)
    gone = sums.pop(right)
    for other, likeness in gone.items():
        del sums[other][right]
        if other != left:
            total = sums[left].get(other, 0.0) + likeness
            sums[left][other] = sums[other][left] = total
