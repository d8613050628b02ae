"""Quotations without a cue of their own that go on with the speaker before them, and matter that a colon announces."""

from __future__ import annotations

from secondsource.attribution.direct import merged, stands_alone
from secondsource.attribution.draft import Draft
from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Quotation

_WHOLE = 0.8  # of its paragraph, in characters: then the quotation is all that the paragraph says


def carry_over(tree: Tree, quotations: list[tuple[Quotation, Draft | None]], drafts: list[Draft]) -> None:
    """Give each quotation without a cue to the draft of the one before: same paragraph, or a paragraph that goes on with it.

    A paragraph that ends with a colon hands the next one to its last cue of speech, in marks or not.
    """
    announced = _announced(tree, drafts)
    previous: Draft | None = None
    block = -1
    for quotation, holder in quotations:
        if holder is not None:
            previous, block = holder, quotation.block
            continue
        starter = announced.get(quotation.block)
        if starter is not None and _is_paragraph(tree, quotation):
            starter.content = merged([*starter.content, quotation.span])
            previous, block = starter, quotation.block
            continue
        if previous is None:
            continue
        same = quotation.block == block
        goes_on = not same and _next_read(tree, block) == quotation.block
        if (same and stands_alone(tree.text, quotation)) or (goes_on and _is_paragraph(tree, quotation)):
            previous.content = merged([*previous.content, quotation.span])
            block = quotation.block
        elif not same:
            previous = None
    for number, draft in announced.items():
        if not draft.content:
            draft.content = [tree.annotated.report.blocks[number].span]
            draft.flags.append("block")


def _announced(tree: Tree, drafts: list[Draft]) -> dict[int, Draft]:
    """By the number of a paragraph, the cue without content at whose colon it begins."""
    out: dict[int, Draft] = {}
    for draft in drafts:
        if draft.content or not draft.is_speech:
            continue
        sentence = tree.annotated.sentences[draft.sentence]
        block = tree.annotated.report.blocks[sentence.block].span
        if any(d.sentence == draft.sentence and d.at > draft.at for d in drafts):
            continue
        ends = tree.text[sentence.span.start : block.end].rstrip()
        if ends.endswith(":") and sentence.span.end >= block.start + len(tree.text[block.start : block.end].rstrip()):
            following = _next_read(tree, sentence.block)
            if following >= 0:
                out[following] = draft
    return out


def _next_read(tree: Tree, block: int) -> int:
    blocks = tree.annotated.report.blocks
    return next((n for n in range(block + 1, len(blocks)) if blocks[n].kind.is_read), -1)


def _is_paragraph(tree: Tree, quotation: Quotation) -> bool:
    """Whether the quotation opens its paragraph and fills it."""
    block = tree.annotated.report.blocks[quotation.block].span
    return len(quotation.span) >= _WHOLE * len(block)
