"""Quotations without a cue of their own that go on with the speaker before them."""

from __future__ import annotations

from secondsource.attribution.direct import merged
from secondsource.attribution.draft import Draft
from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Quotation

_QUOTE_SHARE = 0.8  # of the sentences it stands in, in characters: then the quotation is all they say


def carry_over(tree: Tree, quotations: list[tuple[Quotation, Draft | None]]) -> None:
    """Give each quotation without a cue to the draft of the one before: same paragraph, or a paragraph that goes on with it."""
    previous: Draft | None = None
    block = -1
    for quotation, holder in quotations:
        if holder is not None:
            previous, block = holder, quotation.block
            continue
        if previous is None:
            continue
        same = quotation.block == block
        next_one = _next_read(tree, block) == quotation.block
        if (same or next_one) and _is_whole(tree, quotation, paragraph=not same):
            previous.content = merged([*previous.content, quotation.span])
            block = quotation.block
        elif not same:
            previous = None


def _next_read(tree: Tree, block: int) -> int:
    blocks = tree.annotated.report.blocks
    return next((n for n in range(block + 1, len(blocks)) if blocks[n].kind.is_read), -1)


def _is_whole(tree: Tree, quotation: Quotation, *, paragraph: bool) -> bool:
    """Whether the quotation fills its sentences (its paragraph, if it begins one)."""
    if paragraph:
        spans = [tree.annotated.report.blocks[quotation.block].span]
    else:
        spans = [s.span for s in tree.annotated.sentences if s.span.overlaps(quotation.span)]
    return bool(spans) and len(quotation.span) >= _QUOTE_SHARE * (max(s.end for s in spans) - min(s.start for s in spans))
