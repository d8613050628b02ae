"""A source named by a phrase instead of a verb: according to X, per X, as reported by X."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.phrases import after_that, source_spans
from secondsource.attribution.tree import Tree
from secondsource.model.span import Span


def find_according(tree: Tree) -> list[Draft]:
    """Drafts for phrases that credit the sentence or clause around them, in text order."""
    drafts = []
    for i in range(len(tree.tokens)):
        found = _according_to(tree, i)
        if found is None:
            continue
        last_cue, source_head = found
        last = tree.right[source_head]
        content = _credited(tree, i, max(last, last_cue))
        if content:
            drafts.append(
                Draft(
                    at=i,
                    sentence=tree.sentence_of[i],
                    cue=[tree.span(i, last_cue)],
                    source=source_spans(tree, source_head, avoid=last_cue),
                    content=content,
                    form="according",
                    is_speech=True,
                )
            )
    return drafts


def _according_to(tree: Tree, i: int) -> tuple[int, int] | None:
    """Last token of the cue and head of the source, if the phrase begins at `i`."""
    size = len(tree.tokens)
    if tree.word(i) == "according" and i + 2 < size and tree.word(i + 1) == "to":
        head = tree.first_kid(i + 1, "pobj")
        return (i + 1, head) if head is not None else None
    return None


def _credited(tree: Tree, first: int, last: int) -> list[Span]:
    """The words that a phrase from `first` to `last` credits: the rest of its sentence, or its clause within a longer one."""
    sentence = tree.annotated.sentences[tree.sentence_of[first]]
    spans = []
    before = after_that(tree, sentence.first, first - 1) if first > sentence.first else None
    after = tree.trimmed(last + 1, sentence.last)
    if before is not None:
        spans.append(tree.span(*before))
    if after is not None and (before is None or tree.word(last + 1) in (",", "—", "–", "-")):
        spans.append(tree.span(*after))
    return spans
