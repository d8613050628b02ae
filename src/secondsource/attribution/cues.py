"""How often a word was somebody's cue, by frame: counts of a corpus, read once (benches/attribution_cues.py makes the table)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

_TABLE: Final = "data/attribution/cues.tsv"


@cache
def _table() -> dict[tuple[str, str, str], tuple[int, int]]:
    lines = files("secondsource").joinpath(_TABLE).read_text(encoding="utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(pos, lemma, frame): (int(cues), int(seen)) for pos, lemma, frame, cues, seen in rows}


def cue_share(pos: str, lemma: str, frame: str) -> float:
    """Share in [0, 1] of the times that the word in this frame was a cue; 0 where it was too rare to tell.

    >>> cue_share("verb", "say", "clause") > 0.9
    True
    """
    cues, seen = _table().get((pos, lemma.casefold(), frame), (0, 1))
    return round(cues / seen, 4)
