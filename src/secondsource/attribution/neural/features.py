"""What the network sees of a report: sub-words, and for each its case, the white space before it, its place in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from secondsource.model.annotated import Quotation
from secondsource.model.span import Span

WORD: Final = re.compile(r"\w+|[^\w\s]")
_STRAIGHT: Final = str.maketrans("“”„‟«»‘’‚‹›–—…", '""""""' + "'''''--.")

LOWER, TITLE, UPPER, MIXED, DIGIT, MARK, SPECIAL = range(7)  # case of a word; SPECIAL for [CLS] and [SEP]
GLUED, SPACED, PARAGRAPH = range(3)  # what stands before a word
OUTSIDE, OPENING, INSIDE, CLOSING, UNCLOSED = range(5)  # where it stands in quotation marks
CASES, GAPS, QUOTES = 7, 3, 5


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the read blocks in order: characters, sub-word ids, case, gap and quotation state of each."""

    spans: tuple[Span, ...]
    pieces: tuple[tuple[int, ...], ...]
    case: tuple[int, ...]
    gap: tuple[int, ...]
    quote: tuple[int, ...]

    def __len__(self) -> int:
        """How many words."""
        return len(self.spans)


@dataclass(frozen=True, slots=True)
class Window:
    """A run of words `[first, last)` as arrays, one entry a sub-word; `heads` points at the first sub-word of each word."""

    first: int
    last: int
    ids: NDArray[np.int64]
    case: NDArray[np.int64]
    gap: NDArray[np.int64]
    quote: NDArray[np.int64]
    heads: NDArray[np.int64]


class Splitter:
    """Sub-words of single words, cached; the uncased WordPiece of the encoder the network began from."""

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._cache: dict[str, tuple[int, ...]] = {}
        self.cls_id = self._tokenizer.token_to_id("[CLS]")
        self.sep_id = self._tokenizer.token_to_id("[SEP]")
        self._unknown = self._tokenizer.token_to_id("[UNK]")

    def pieces(self, word: str) -> tuple[int, ...]:
        """Ids of the sub-words of `word`, at most eight; a word that the tokenizer drops is unknown."""
        known = self._cache.get(word)
        if known is None:
            ids = self._tokenizer.encode(word.translate(_STRAIGHT), add_special_tokens=False).ids
            known = tuple(ids[:8]) or (self._unknown,)
            self._cache[word] = known
        return known


def read_words(text: str, blocks: Sequence[Span], quotations: Sequence[Quotation], splitter: Splitter) -> Words:
    """Words inside `blocks`, with features; linear time."""
    outer = [q for q in quotations if "nested" not in q.flags]
    starts = [q.span.start for q in outer]
    spans: list[Span] = []
    case: list[int] = []
    gap: list[int] = []
    quote: list[int] = []
    for block in blocks:
        previous = block.start
        for match in WORD.finditer(text, block.start, block.end):
            start, end = match.span()
            gap.append(PARAGRAPH if not spans or previous == block.start else SPACED if start > previous else GLUED)
            spans.append(Span(start, end))
            case.append(_case(match.group()))
            quote.append(_quote_state(start, end, outer, starts))
            previous = end
    pieces = tuple(splitter.pieces(s.of(text)) for s in spans)
    return Words(tuple(spans), pieces, tuple(case), tuple(gap), tuple(quote))


def _case(word: str) -> int:
    if not word[0].isalnum():
        return MARK
    if word[0].isdigit():
        return DIGIT
    if word.islower():
        return LOWER
    if word.isupper() and len(word) > 1:
        return UPPER
    return TITLE if word[0].isupper() and word[1:] == word[1:].lower() else MIXED


def _quote_state(start: int, end: int, quotations: Sequence[Quotation], starts: Sequence[int]) -> int:
    index = bisect_right(starts, start) - 1
    if index < 0 or quotations[index].span.end < end:
        return OUTSIDE
    span, flags = quotations[index].span, quotations[index].flags
    if start == span.start:
        return OPENING
    if "unclosed" in flags:
        return UNCLOSED
    return CLOSING if end == span.end else INSIDE


def cut(words: Words, first: int, last: int, splitter: Splitter) -> Window:
    """Words `[first, last)` as arrays, [CLS] before and [SEP] behind."""
    ids, case, gap, quote, heads = [splitter.cls_id], [SPECIAL], [SPACED], [OUTSIDE], []
    for i in range(first, last):
        heads.append(len(ids))
        for piece in words.pieces[i]:
            ids.append(piece)
            case.append(words.case[i])
            gap.append(words.gap[i])
            quote.append(words.quote[i])
    ids.append(splitter.sep_id)
    case.append(SPECIAL)
    gap.append(SPACED)
    quote.append(OUTSIDE)
    arrays = [np.asarray(column, dtype=np.int64) for column in (ids, case, gap, quote, heads)]
    return Window(first, last, *arrays)


def windows(words: Words, splitter: Splitter, *, size: int, overlap: int) -> tuple[Window, ...]:
    """Windows of at most `size` sub-words (special ones included), neighbours sharing about `overlap`; every word is in one."""
    found: list[Window] = []
    first = 0
    while first < len(words):
        last, used = first, 2
        while last < len(words) and used + len(words.pieces[last]) <= size:
            used += len(words.pieces[last])
            last += 1
        found.append(cut(words, first, last, splitter))
        if last >= len(words):
            break
        back, shared = last, 0
        while back > first + 1 and shared < overlap:
            back -= 1
            shared += len(words.pieces[back])
        first = max(back, first + 1)
    return tuple(found)
