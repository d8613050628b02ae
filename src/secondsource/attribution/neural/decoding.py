"""From the network's scores to attributions: legal labels by Viterbi, contents to cues, cues to sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from secondsource.attribution.neural.features import Window, Words, read_words, windows
from secondsource.attribution.neural.network import Network, Scores
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

WINDOW, OVERLAP = 384, 96  # sub-words; longer windows were never seen in training
PRIOR: Final = 0.25  # share of the training transitions that joins the scores
ROLES: Final = ("source", "cue", "content")
_NEVER: Final = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled run of words `[first, last]`."""

    role: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Guess:
    """One attribution as the network sees it: spans, and the probability of the weakest link in it."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    certainty: float


@dataclass(frozen=True, slots=True)
class _Read:
    """The scores of all words, each from the window where it stands farthest from an edge."""

    words: Words
    label: NDArray[np.float32]
    home: tuple[int, ...]
    windows: tuple[Window, ...]
    scores: tuple[Scores, ...]

    def to_cue(self, word: int, cue: int) -> float:
        """Log-probability that `word` belongs to the cue that begins at `cue`; very low where no window holds both."""
        window = self.windows[self.home[word]]
        if not window.first <= cue < window.last:
            return float(_NEVER)
        return float(self.scores[self.home[word]].cue[word - window.first, cue - window.first])

    def to_source(self, cue: int, source: int | None) -> float:
        """The same from a cue to its source; None: it has none."""
        window = self.windows[self.home[cue]]
        row = self.scores[self.home[cue]].source[cue - window.first]
        if source is None:
            return float(row[-1])
        return float(row[source - window.first]) if window.first <= source < window.last else float(_NEVER)


def guess(annotated: Annotated, network: Network) -> tuple[Guess, ...]:
    """Attributions of the outermost level, in text order; linear in the length of the report."""
    blocks = [b.span for b in annotated.report.read_blocks]
    words = read_words(annotated.report.text, blocks, annotated.quotations, network.splitter)
    if not len(words):
        return ()
    read = _read(words, network)
    pieces = _pieces(_viterbi(read.label, network.transitions))
    return _joined(read, pieces)


def _read(words: Words, network: Network) -> _Read:
    cuts = windows(words, network.splitter, size=WINDOW, overlap=OVERLAP)
    scores = tuple(network.run(c) for c in cuts)
    home: list[int] = []
    at = 0
    for word in range(len(words)):
        while (
            at + 1 < len(cuts)
            and cuts[at + 1].first <= word
            and _depth(cuts[at + 1], word, len(words)) > _depth(cuts[at], word, len(words))
        ):
            at += 1
        home.append(at)
    label = np.stack([scores[h].label[w - cuts[h].first] for w, h in enumerate(home)])
    return _Read(words, label, tuple(home), cuts, scores)


def _depth(window: Window, word: int, total: int) -> int:
    """How far a word stands from the nearest cut edge of a window (the text's own ends are no edges)."""
    left = word - window.first if window.first else total
    right = window.last - 1 - word if window.last < total else total
    return min(left, right)


def _viterbi(label: NDArray[np.float32], transitions: NDArray[np.float32]) -> list[int]:
    """The best legal sequence of the seven labels O, B/I-source, B/I-cue, B/I-content."""
    steps = PRIOR * transitions.astype(np.float32)
    steps = steps.copy()
    for inside in (2, 4, 6):
        for before in range(7):
            if before not in (inside, inside - 1):
                steps[before, inside] = _NEVER
    score = label[0].copy()
    score[[2, 4, 6]] = _NEVER
    back = np.zeros((len(label), 7), dtype=np.int64)
    for i in range(1, len(label)):
        ways = score[:, None] + steps
        back[i] = ways.argmax(axis=0)
        score = ways.max(axis=0) + label[i]
    best = [int(score.argmax())]
    for i in range(len(label) - 1, 0, -1):
        best.append(int(back[i, best[-1]]))
    return best[::-1]


def _pieces(labels: Sequence[int]) -> list[Piece]:
    pieces: list[Piece] = []
    for i, label in enumerate(labels):
        if label == 0:
            continue
        role = ROLES[(label - 1) // 2]
        if label % 2 == 1:
            pieces.append(Piece(role, i, i))
        else:
            last = pieces.pop()
            pieces.append(Piece(role, last.first, i))
    return pieces


def _joined(read: _Read, pieces: Sequence[Piece]) -> tuple[Guess, ...]:
    cues = [p for p in pieces if p.role == "cue"]
    sources = [p for p in pieces if p.role == "source"]
    contents: dict[int, list[Piece]] = {}
    certainty: dict[int, float] = {}
    for piece in (p for p in pieces if p.role == "content"):
        if not cues:
            break
        scores = [
            sum(read.to_cue(w, cue.first) for w in range(piece.first, piece.last + 1)) / (piece.last - piece.first + 1)
            for cue in cues
        ]
        best = max(range(len(cues)), key=lambda n: (scores[n], -abs(cues[n].first - piece.first), -n))
        contents.setdefault(best, []).append(piece)
        certainty[best] = min(certainty.get(best, 0.0), scores[best])
    found = []
    for n, parts in sorted(contents.items()):
        cue = cues[n]
        options: list[Piece | None] = [None, *sources]
        source = max(options, key=lambda p: (read.to_source(cue.first, p.first if p else None), p is not None))
        sure = min(certainty[n], read.to_source(cue.first, source.first if source else None))
        spans = tuple(_span(read.words, p) for p in parts)
        found.append(
            Guess((_span(read.words, source),) if source else (), (_span(read.words, cue),), spans, round(float(np.exp(sure)), 3))
        )
    return tuple(sorted(found, key=lambda g: (g.content[0], g.cue)))


def _span(words: Words, piece: Piece) -> Span:
    return Span(words.spans[piece.first].start, words.spans[piece.last].end)
