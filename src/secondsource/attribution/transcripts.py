"""Turns of a transcript: paragraphs that begin with a speaker's name and a colon."""

from __future__ import annotations

from typing import Final

from secondsource.attribution.draft import Draft
from secondsource.attribution.tree import Tree
from secondsource.model.report import BlockKind
from secondsource.model.span import Span

_MAX_NAME: Final = 5  # tokens


def find_transcripts(tree: Tree) -> list[Draft]:
    """A draft for each turn, without cue; its content, the rest of the paragraph, counts as direct speech without marks."""
    drafts = []
    for run in _runs(tree, _turns(tree)):
        names = [tree.span(tree.annotated.sentences[s].first, last).of(tree.text) for _, last, s in run]
        if len(set(names)) == len(names):
            continue  # nobody speaks twice: a list of facts ("Place: Westmark"), no talk
        for block, last_name, number in run:
            first = tree.annotated.sentences[number].first
            content = Span(tree.tokens.start[last_name + 2], tree.annotated.report.blocks[block].span.end)
            source = [tree.span(first, last_name)]
            drafts.append(Draft(-1 - first, number, [], source, [content], "transcript", flags=["block"]))
    return drafts


def _runs(tree: Tree, turns: dict[int, tuple[int, int]]) -> list[list[tuple[int, int, int]]]:
    """Turns next to each other: block, last token of the name, sentence."""
    runs: list[list[tuple[int, int, int]]] = []
    open_run = False
    for number, block in enumerate(tree.annotated.report.blocks):
        if not block.kind.is_read:
            continue
        turn = turns.get(number)
        if turn is None:
            open_run = False
            continue
        if not open_run:
            runs.append([])
        runs[-1].append((number, *turn))
        open_run = True
    return runs


def _turns(tree: Tree) -> dict[int, tuple[int, int]]:
    """By block, the last token of the name and the number of the first sentence, for each paragraph that looks like a turn."""
    out: dict[int, tuple[int, int]] = {}
    seen: set[int] = set()
    for number, sentence in enumerate(tree.annotated.sentences):
        kind = tree.annotated.report.blocks[sentence.block].kind
        if sentence.block in seen or kind is BlockKind.TITLE:
            continue
        seen.add(sentence.block)
        words = tree.tokens.text[sentence.first : min(sentence.first + _MAX_NAME + 1, sentence.last)]
        if ":" not in words:
            continue
        size = words.index(":")
        if size and all(w[0].isupper() or w in (".", "-") for w in words[:size]) and sentence.first + size < sentence.last:
            out[sentence.block] = (sentence.first + size - 1, number)
    return out
