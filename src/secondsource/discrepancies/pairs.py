"""Which sentences of a story to lay side by side."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Final, TypeVar

from secondsource.discrepancies.wordings import Wording, Wordings, across

T = TypeVar("T")

_LEAST: Final = 0.08
_NEAREST: Final = 40  # a sentence has few that tell the same; the rest of a long story only costs time
_CROWD: Final = 200


@dataclass(frozen=True, eq=False)
class Pair:
    """Two sentences of two reports and how far they tell the same, in [0, 1]; `link` is the aligner's own score, 0 for none."""

    a: Wording
    b: Wording
    likeness: float
    link: float


def find_pairs(wordings: Wordings) -> list[Pair]:
    """Pairs that share enough to be compared, in order; each sentence with at most `_NEAREST` later ones, the likest."""
    found: list[Pair] = []
    for _, pairs in groupby(across(wordings), key=lambda pair: (pair[0].report, pair[0].order)):
        weighed = (Pair(a, b, wordings.likeness(a, b), wordings.link(a, b)) for a, b in pairs)
        near = [p for p in weighed if p.likeness >= _LEAST or p.link]
        near.sort(key=lambda p: -max(p.likeness, p.link))
        found += sorted(near[:_NEAREST], key=lambda p: (p.b.report, p.b.order))
    return found


def sharing(items: Sequence[T], marks: Callable[[T], Iterable[Hashable]]) -> Iterator[tuple[T, T]]:
    """Pairs of items that have a mark in common, in order; marks that more than `_CROWD` items bear bring none together."""
    bearers: dict[Hashable, list[int]] = {}
    for n, item in enumerate(items):
        for mark in dict.fromkeys(marks(item)):
            bearers.setdefault(mark, []).append(n)
    pairs = {(a, b) for crowd in bearers.values() if len(crowd) <= _CROWD for a, b in combinations(crowd, 2)}
    for a, b in sorted(pairs):
        yield items[a], items[b]
