"""Runs of words, hashed, for finding text that two reports share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import xxhash

from secondsource.model.span import Span
from secondsource.text.words import Word

SHINGLE_WORDS: Final = 8
_MAX_PLACES: Final = 16  # a shingle that stands in more places of one report is a refrain; the first ones are enough


def shingle_hashes(words: Sequence[Word], size: int = SHINGLE_WORDS) -> tuple[int, ...]:
    """A 64-bit hash for each run of `size` words, in order; empty where there are fewer. O(words).

    The hash is of the words' keys: case, accents and shapes of quotes do not count. It is the same on every machine.
    """
    keys = [w.key for w in words]
    return tuple(
        xxhash.xxh64_intdigest("\x1f".join(keys[i : i + size]).encode("utf-8", errors="surrogatepass"))
        for i in range(len(keys) - size + 1)
    )


def fingerprints(hashes: Sequence[int], modulus: int = 8) -> frozenset[int]:
    """The hashes divisible by `modulus`: about one in `modulus`, the same ones for the same words wherever they stand."""
    return frozenset(h for h in hashes if h % modulus == 0)


def containment(a: Sequence[int], b: Sequence[int]) -> float:
    """Share of the smaller set of shingles found in the other, 0 to 1, rounded to four digits; 0 where either is empty."""
    left, right = frozenset(a), frozenset(b)
    if not left or not right:
        return 0.0
    return round(len(left & right) / min(len(left), len(right)), 4)


def common_runs(a: Sequence[Word], b: Sequence[Word], size: int = SHINGLE_WORDS) -> tuple[tuple[Span, Span], ...]:
    """Every longest run of `size` or more words that both hold, as characters of each, in the order of `a`.

    Runs do not overlap in `a`; of several places in `b` the one that goes on longest is taken, then the first.
    O(len(a) + len(b)) but for refrains, of which 16 places are tried.
    """
    places: dict[int, list[int]] = {}
    for position, value in enumerate(shingle_hashes(b, size)):
        known = places.setdefault(value, [])
        if len(known) < _MAX_PLACES:
            known.append(position)
    found: list[tuple[Span, Span]] = []
    here, hashes = 0, shingle_hashes(a, size)
    while here < len(hashes):
        length, there = _longest(a, b, here, places.get(hashes[here], ()))
        if length < size:
            here += 1
            continue
        found.append((_characters(a, here, length), _characters(b, there, length)))
        here += length
    return tuple(found)


def _longest(a: Sequence[Word], b: Sequence[Word], here: int, candidates: Sequence[int]) -> tuple[int, int]:
    best, place = 0, -1
    for there in candidates:
        length = 0
        while here + length < len(a) and there + length < len(b) and a[here + length].key == b[there + length].key:
            length += 1
        if length > best:
            best, place = length, there
    return best, place


def _characters(words: Sequence[Word], first: int, length: int) -> Span:
    return Span(words[first].span.start, words[first + length - 1].span.end)
