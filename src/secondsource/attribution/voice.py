"""What a report asserts in its own voice: sentences, or the clauses of them, that no attribution covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from secondsource.attribution.scene import Scene
from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Sentence
from secondsource.model.span import Span
from secondsource.model.statement import Attribution

_COVERED: Final = 0.5  # share of a sentence's characters from which it is the attribution's
_MIN_WORDS: Final = 3


def outlet_voice(scene: Scene, attributions: Sequence[Attribution]) -> Iterator[tuple[tuple[Span, ...], tuple[str, ...]]]:
    """Spans and flags of each own statement, in text order.

    A sentence of which attributions cover half or more yields none; of another with an attribution in it the clause around it
    is left. "quote_without_speaker" marks words in quotation marks that nobody is given for.
    """
    contents = _by_sentence(scene, (s for a in attributions for s in a.content))
    others = _by_sentence(scene, (s for a in attributions for s in (*a.cue, *a.source, *([a.recipient] if a.recipient else []))))
    quoted = _by_sentence(scene, (q.span for q in scene.annotated.quotations if "scare" not in q.flags))
    for n, sentence in enumerate(scene.annotated.sentences):
        if _length(sentence.span, contents[n]) >= _COVERED * len(sentence.span):
            continue
        parts = _left_over(scene.tree, sentence, [*contents[n], *others[n]])
        if parts:
            loose = [q for q in quoted[n] if any(p.overlaps(q) for p in parts) and not any(c.overlaps(q) for c in contents[n])]
            yield parts, ("quote_without_speaker",) if loose else ()


def _by_sentence(scene: Scene, spans: Iterable[Span]) -> list[list[Span]]:
    """For each sentence the spans that touch it."""
    rows: list[list[Span]] = [[] for _ in scene.annotated.sentences]
    for span in spans:
        for n in range(scene.sentence_at(span.start), scene.sentence_at(max(span.start, span.end - 1)) + 1):
            rows[n].append(span)
    return rows


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
