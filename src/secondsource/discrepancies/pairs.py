"""Which sentences of a story to lay side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from secondsource.discrepancies.wordings import Wording, Wordings, across

_LEAST: Final = 0.08


@dataclass(frozen=True, eq=False)
class Pair:
    """Two sentences of two reports and how far they tell the same, in [0, 1]; `link` is the aligner's own score, 0 for none."""

    a: Wording
    b: Wording
    likeness: float
    link: float


def find_pairs(wordings: Wordings) -> list[Pair]:
    """Pairs that share enough to be compared, in order; identical sentences stand for their first report only."""
    found = []
    for a, b in across(wordings):
        likeness, link = wordings.likeness(a, b), wordings.link(a, b)
        if likeness >= _LEAST or link:
            found.append(Pair(a, b, likeness, link))
    return found
