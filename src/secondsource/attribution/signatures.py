"""Quotations signed behind a dash: “…” — Ana Ortiz, baker; on the same line or alone on the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from secondsource.attribution.draft import Draft
from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Quotation
from secondsource.model.span import Span

_DASHES: Final = frozenset("—–―‒-")
_MAX_WORDS: Final = 14  # of a signature with its apposition


def sign(tree: Tree, quotations: list[tuple[Quotation, Draft | None]]) -> list[Draft]:
    """Drafts for quotations that nobody holds and a name behind a dash signs; the list is filled in place with them."""
    drafts = []
    for n, (quotation, holder) in enumerate(quotations):
        if holder is not None:
            continue
        source = _signature(tree, quotation)
        if source is None:
            continue
        sentence = _sentence_at(tree, quotation.span.start)
        draft = Draft(-1 - quotation.span.start, sentence, [], [source], [quotation.span], "signature", is_speech=True)
        quotations[n] = (quotation, draft)
        drafts.append(draft)
    return drafts


def _sentence_at(tree: Tree, at: int) -> int:
    return min(bisect_right(tree.annotated.sentences, at, key=lambda s: s.span.end), len(tree.annotated.sentences) - 1)


def _signature(tree: Tree, quotation: Quotation) -> Span | None:
    """The name behind the dash that follows the quotation, to the end of its line."""
    blocks = tree.annotated.report.blocks
    line = Span(quotation.span.end, blocks[quotation.block].span.end)
    if not line.of(tree.text).strip():
        following = next((b for b in blocks[quotation.block + 1 :] if b.kind.is_read), None)
        if following is None:
            return None
        line = following.span
    start = line.start
    while start < line.end and tree.text[start].isspace():
        start += 1
    if start >= line.end or tree.text[start] not in _DASHES:
        return None
    while start < line.end and (tree.text[start] in _DASHES or tree.text[start].isspace()):
        start += 1
    words = tree.text[start : line.end].split()
    end = line.end
    while end > start and (tree.text[end - 1].isspace() or tree.text[end - 1] in ".,;"):
        end -= 1
    named = bool(words) and words[0][0].isupper() and len(words) <= _MAX_WORDS and not _has_verb(tree, start, end)
    return Span(start, end) if named and start < end else None


def _has_verb(tree: Tree, start: int, end: int) -> bool:
    tokens = tree.tokens
    first = bisect_left(tokens.start, start)
    while first < len(tokens) and tokens.start[first] < end:
        if tokens.pos[first] in ("VERB", "AUX"):
            return True
        first += 1
    return False
