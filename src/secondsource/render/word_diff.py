"""Which words differ between two wordings: what `<ins>` and `<del>` are set around."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from secondsource.render.visible import one_line

_WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*|[^\w\s]", re.UNICODE)
_QUOTE_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "«": '"', "»": '"'})
TOO_DIFFERENT = 0.4  # below this share of common words marking each one is noise: say "in other words" instead
MOST_WORDS = 1_500  # a comparison is quadratic in the worst case; beyond this the texts are shown unmarked


class Side(StrEnum):
    """Where a run of words stands."""

    BOTH = "both"
    ONLY_A = "only_a"
    ONLY_B = "only_b"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words, with the white space after it, and where it stands."""

    text: str
    side: Side


@dataclass(frozen=True, slots=True)
class WordDiff:
    """Two wordings cut into runs; `similarity` in [0, 1] is the share of words in common."""

    a: tuple[Run, ...]
    b: tuple[Run, ...]
    similarity: float

    @property
    def is_marked(self) -> bool:
        """Whether the two are alike enough for the differing words to mean something."""
        return TOO_DIFFERENT <= self.similarity < 1.0


def word_diff(a: str, b: str) -> WordDiff:
    """The runs of `a` and of `b`; shape of quotation marks and capital letters do not count as a difference.

    >>> [run.text for run in word_diff("not told in time", "not told").a if run.side is Side.ONLY_A]
    ['in time']
    """
    left, right = one_line(a), one_line(b)
    spans_a, spans_b = ([m.span() for m in _WORD.finditer(side)] for side in (left, right))
    if not spans_a or not spans_b or max(len(spans_a), len(spans_b)) > MOST_WORDS:
        same = left == right
        return WordDiff((Run(left, Side.BOTH),), (Run(right, Side.BOTH),), 1.0 if same else 0.0)
    numbers: dict[str, int] = {}
    keys_a, keys_b = (
        [numbers.setdefault(side[s:e].translate(_QUOTE_MARKS).casefold(), len(numbers)) for s, e in spans]
        for side, spans in ((left, spans_a), (right, spans_b))
    )
    ops = Indel.opcodes(keys_a, keys_b)
    kept = sum(op.src_end - op.src_start for op in ops if op.tag == "equal")
    return WordDiff(
        _runs(left, spans_a, [(op.src_start, op.src_end, op.tag == "equal") for op in ops], Side.ONLY_A),
        _runs(right, spans_b, [(op.dest_start, op.dest_end, op.tag == "equal") for op in ops], Side.ONLY_B),
        round(2 * kept / (len(keys_a) + len(keys_b)), 4),
    )


def _runs(text: str, spans: list[tuple[int, int]], parts: list[tuple[int, int, bool]], own: Side) -> tuple[Run, ...]:
    """Cut `text` at the words where sameness changes; white space between two runs belongs to neither side's mark."""
    runs: list[Run] = []
    at = 0
    for first, last, same in parts:
        if first == last:
            continue
        start, end = spans[first][0], spans[last - 1][1]
        if start > at:
            runs.append(Run(text[at:start], Side.BOTH))
        runs.append(Run(text[start:end], Side.BOTH if same else own))
        at = end
    if at < len(text):
        runs.append(Run(text[at:], Side.BOTH))
    return tuple(_joined(runs))


def _joined(runs: list[Run]) -> list[Run]:
    out: list[Run] = []
    for run in runs:
        if out and out[-1].side is run.side:
            out[-1] = Run(out[-1].text + run.text, run.side)
        else:
            out.append(run)
    return out
