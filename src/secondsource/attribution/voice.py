"""What a report asserts in its own voice: sentences, or the clauses of them, that no attribution covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Annotated, Sentence
from secondsource.model.span import Span
from secondsource.model.statement import Attribution

_COVERED: Final = 0.5  # share of a sentence's characters from which it is the attribution's
_MIN_WORDS: Final = 3


def outlet_voice(annotated: Annotated, attributions: Sequence[Attribution]) -> Iterator[tuple[tuple[Span, ...], tuple[str, ...]]]:
    """Spans and flags of each own statement, in text order.

    A sentence of which attributions cover half or more yields none; of another with an attribution in it the clause around it
    is left. "quote_without_speaker" marks words in quotation marks that nobody is given for.
    """
    tree = Tree(annotated)
    contents = [s for a in attributions for s in a.content]
    whole = [[*a.content, *a.cue, *a.source, *([a.recipient] if a.recipient else [])] for a in attributions]
    for sentence in annotated.sentences:
        covered = _length(sentence.span, contents)
        if covered >= _COVERED * len(sentence.span):
            continue
        parts = _left_over(tree, sentence, [s for spans in whole for s in spans])
        if parts:
            yield parts, _flags(annotated, parts, contents)


def _length(area: Span, spans: Sequence[Span]) -> int:
    """Characters of `area` in at least one of `spans`."""
    reached, total = area.start, 0
    for span in sorted(spans):
        start, end = max(span.start, reached), min(span.end, area.end)
        if start < end:
            total += end - start
            reached = end
    return total


def _left_over(tree: Tree, sentence: Sentence, taken: Sequence[Span]) -> tuple[Span, ...]:
    """The whole sentence if nothing in it is attributed, else its longest stretch that still has a verb of its own."""
    here = [s for s in taken if s.overlaps(sentence.span)]
    t = tree.tokens
    free = [i for i in range(sentence.first, sentence.last + 1) if not any(s.start <= t.start[i] < s.end for s in here)]
    best: tuple[int, int] | None = None
    for first, last in tree.runs(free):
        edges = tree.trimmed(first, last)
        if edges is None or not _asserts(tree, *edges):
            continue
        if best is None or edges[1] - edges[0] > best[1] - best[0]:
            best = edges
    return (tree.span(*best),) if best else ()


def _asserts(tree: Tree, first: int, last: int) -> bool:
    """Whether a stretch has words enough and a verb (headlines may do without)."""
    t = tree.tokens
    words = sum(t.text[i][:1].isalnum() for i in range(first, last + 1))
    is_verbal = any(t.pos[i] in ("VERB", "AUX") for i in range(first, last + 1))
    return words >= _MIN_WORDS and is_verbal


def _flags(annotated: Annotated, parts: Sequence[Span], contents: Sequence[Span]) -> tuple[str, ...]:
    loose = [
        q for q in annotated.quotations
        if "scare" not in q.flags and any(p.overlaps(q.span) for p in parts) and not any(c.overlaps(q.span) for c in contents)
    ]  # fmt: skip
    return ("quote_without_speaker",) if loose else ()
