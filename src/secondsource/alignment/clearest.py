"""Which wording of a claim reads best on its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from secondsource.alignment.wordings import Wording

_BEST_WORDS: Final = (8, 32)  # shorter says too little, longer says more than the claim
_ENDS: Final = frozenset(".!”\"'’")
_WEIGHTS: Final = {
    "pronoun": 0.4,
    "question": 1.5,
    "fragment": 0.4,
    "no_subject": 0.5,
    "quoted": 0.3,
    "too_long": 0.5,
    "too_short": 0.5,
    "names": 0.15,
}


def clearest(wordings: Sequence[Wording], group: Sequence[int]) -> int:
    """The index in `wordings` of the one to show: complete, named, neither long nor short, near the others; ties by words."""
    centre = Counter(stem for i in group for stem in wordings[i].stems)
    return max(group, key=lambda i: (_clarity(wordings[i], centre, len(group)), -i))


def _clarity(wording: Wording, centre: Counter[str], size: int) -> float:
    text = wording.text.strip()
    points = sum(centre[stem] for stem in wording.stems) / (size * max(1, len(wording.stems)))  # how much the others say too
    points -= _WEIGHTS["pronoun"] * min(wording.pronouns, 3)
    points -= _WEIGHTS["question"] * text.rstrip("”\"'’").endswith("?")
    points -= _WEIGHTS["fragment"] * (not text[:1].isupper())
    points -= _WEIGHTS["no_subject"] * (not wording.is_whole)
    points -= _WEIGHTS["quoted"] * (text[:1] in "“\"'‘")
    points -= _WEIGHTS["too_short"] * (wording.words < _BEST_WORDS[0])
    points -= _WEIGHTS["too_long"] * (wording.words > _BEST_WORDS[1])
    points += _WEIGHTS["names"] * min(len(wording.names), 4)
    return round(points, 4)
