"""Sentences of one paragraph, by offsets."""

from __future__ import annotations

from nupunkt import sent_spans

from secondsource.limits import MAX_SENTENCE_CHARS
from secondsource.model.span import Span

_CLOSERS = "”’\"'»)]"


def find_sentences(text: str, block: Span) -> tuple[Span, ...]:
    """Sentences inside `block`, trimmed of white space, in order; linear time.

    A piece that begins in lower case goes on with the sentence before (“No!” he said), and closing marks stay with what they close.

    >>> [s.of("He left. She stayed.") for s in find_sentences("He left. She stayed.", Span(0, 20))]
    ['He left.', 'She stayed.']
    """
    words = block.of(text)
    if not words.strip():
        return ()
    pieces: list[Span] = []
    for start, end in sent_spans(words):
        piece = _trimmed(words, start, end)
        if piece is None:
            continue
        if pieces and _goes_on(words[piece.start : piece.end]):
            pieces[-1] = Span(pieces[-1].start, piece.end)
        else:
            pieces.append(piece)
    shifted = (Span(p.start + block.start, p.end + block.start) for p in pieces)
    return tuple(part for piece in shifted for part in _cut_long(text, piece))


def _goes_on(piece: str) -> bool:
    """Whether a piece cannot begin a sentence."""
    first = piece[0]
    return (
        first.islower()
        or (first in _CLOSERS and (len(piece) == 1 or not piece[1].isalnum()))
        or not any(c.isalnum() for c in piece)
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends, or None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _cut_long(text: str, piece: Span) -> list[Span]:
    """`piece` cut at white space into stretches that the parser can bear."""
    parts: list[Span] = []
    start = piece.start
    while piece.end - start > MAX_SENTENCE_CHARS:
        cut = text.rfind(" ", start + 1, start + MAX_SENTENCE_CHARS)
        cut = cut if cut > start else start + MAX_SENTENCE_CHARS
        part = _trimmed(text, start, cut)
        if part:
            parts.append(part)
        start = cut
    last = _trimmed(text, start, piece.end)
    return [*parts, last] if last else parts
