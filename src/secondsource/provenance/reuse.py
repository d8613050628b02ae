"""Text that reports share, word for word: which passages, and how much of the shorter report they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from secondsource.model.alignment import Passage, Reuse
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.provenance.quoted import quoted_spans
from secondsource.text.hashing import text_hash
from secondsource.text.shingles import SHINGLE_WORDS, shingle_hashes
from secondsource.text.words import Word, words

_STRIDE: Final = 64  # words compared at once
_HOLDERS: Final = 12  # a run of words that more reports hold is linked to the earliest ones alone: time stays near linear


@dataclass(frozen=True, slots=True)
class _Read:
    """A report's words in reading order, its runs, and which runs lie wholly in quotation marks."""

    report: Report
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    runs: tuple[int, ...]
    is_speech: tuple[bool, ...]
    places: dict[int, list[int]]

    def own_runs(self) -> frozenset[int]:
        """Runs that are not wholly speech."""
        return frozenset(h for h, speech in zip(self.runs, self.is_speech, strict=True) if not speech)


def find_reuse(reports: Sequence[Report]) -> tuple[Reuse, ...]:
    """Every pair of reports that share a run of eight words or more, in the order of the reports.

    Case, accents and the shape of quotation marks do not count; titles, captions and other lines that are not read do not
    either. A run that lies wholly in quotation marks is a speech that both quote, not a copied passage: it is left out of the
    passages and of `containment`. O(words) but for text that very many reports share, which is linked to the earliest twelve.
    """
    read = [_read(report) for report in reports]
    pairs = _sharing_pairs(read)
    own = [r.own_runs() for r in read]
    found = []
    for left, right in sorted(pairs):
        passages = _passages(read[left], read[right])
        if passages:
            share = _containment(own[left], own[right])
            found.append(Reuse(read[left].report.id, read[right].report.id, share, passages))
    return tuple(found)


def _read(report: Report) -> _Read:
    areas = [b.span for b in report.read_blocks if b.kind.value != "title"] or [Span(0, len(report.text))]
    found = tuple(w for area in areas for w in words(report.text, area))
    quoted = quoted_spans(report)
    runs = shingle_hashes(found)
    inside = _inside(found, quoted)
    speech = tuple(all(inside[i : i + SHINGLE_WORDS]) for i in range(len(runs)))
    places: dict[int, list[int]] = {}
    for at, value in enumerate(runs):
        known = places.setdefault(value, [])
        if len(known) < _HOLDERS:
            known.append(at)
    return _Read(report, found, tuple(w.key for w in found), runs, speech, places)


def _inside(found: Sequence[Word], quoted: Sequence[Span]) -> list[bool]:
    marks, at = [], 0
    for word in found:
        while at < len(quoted) and quoted[at].end <= word.span.start:
            at += 1
        marks.append(at < len(quoted) and quoted[at].contains(word.span))
    return marks


def _sharing_pairs(read: Sequence[_Read]) -> set[tuple[int, int]]:
    """Indices of reports that share a run which is not wholly speech in both."""
    rank = sorted(range(len(read)), key=lambda n: (read[n].report.published or "9999", text_hash(read[n].report.text), n))
    holders: dict[int, list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for n in rank:
        partners: set[int] = set()
        for value in read[n].own_runs():
            known = holders.setdefault(value, [])
            partners.update(known)
            if len(known) < _HOLDERS:
                known.append(n)
        pairs.update((min(n, other), max(n, other)) for other in partners)
    return pairs


def _passages(a: _Read, b: _Read) -> tuple[Passage, ...]:
    """Longest shared runs in the order of `a`, none wholly speech; they do not overlap in `a`."""
    found = []
    here = 0
    while here < len(a.runs):
        length, there = max(((_length(a, b, here, at), -at) for at in b.places.get(a.runs[here], ())), default=(0, 0))
        there = -there
        if length < SHINGLE_WORDS:
            here += 1
            continue
        if not all(a.is_speech[here : here + length - SHINGLE_WORDS + 1]):
            found.append(Passage(_characters(a, here, length), _characters(b, there, length)))
        here += length
    return tuple(found)


def _length(a: _Read, b: _Read, here: int, there: int) -> int:
    """How many words the two have in common from `here` and `there` on: in strides while they fit, then word by word."""
    length, most = 0, min(len(a.keys) - here, len(b.keys) - there)
    while length < most:
        stride = min(_STRIDE, most - length)
        if a.keys[here + length : here + length + stride] != b.keys[there + length : there + length + stride]:
            break
        length += stride
    while length < most and a.keys[here + length] == b.keys[there + length]:
        length += 1
    return length


def _characters(read: _Read, first: int, length: int) -> Span:
    return Span(read.words[first].span.start, read.words[first + length - 1].span.end)


def _containment(a: frozenset[int], b: frozenset[int]) -> float:
    if not a or not b:
        return 0.0
    return round(len(a & b) / min(len(a), len(b)), 4)
