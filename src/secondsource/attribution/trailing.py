"""Speakers named at the end of a sentence or in an apposition before the cue, where the parse lost them."""

from __future__ import annotations

from typing import Final

from secondsource.attribution.draft import Draft
from secondsource.attribution.lexicon import SPEECH, matter_of
from secondsource.attribution.phrases import cue_span
from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Sentence

_MAX_SOURCE: Final = 8  # words of who said it
_MAX_TAIL: Final = 6  # words after the cue: "on Thursday", "in a statement"
_MIN_CONTENT: Final = 4  # words before the comma: fewer are no matter
_PAST: Final = frozenset(("VBD", "VBZ"))
_NOT_FIRST: Final = frozenset(("CCONJ", "SCONJ", "ADP", "ADV", "VERB", "AUX", "PUNCT"))
_NO_SOURCE: Final = frozenset("who which that whom it".split())
_TAIL: Final = frozenset(("ADP", "NOUN", "PROPN", "DET", "ADJ", "NUM", "PUNCT", "ADV"))


def find_trailing(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """Drafts for sentences that end in ", police said." or ", warden Gunnar Pell said on Thursday." and that nobody holds yet."""
    held = {d.at for d in drafts if d.content}
    found = []
    for number, sentence in enumerate(tree.annotated.sentences):
        draft = _trailing(tree, number, sentence)
        if draft is not None and draft.at not in held:
            found.append(draft)
    return found


def name_lost_speakers(tree: Tree, drafts: list[Draft]) -> None:
    """Give a cue without a source the apposition right before it: "In Tallow, the mayor, Ada Lunt, said"."""
    t = tree.tokens
    for draft in drafts:
        if draft.source or not draft.is_speech or draft.form != "indirect" or draft.at < 3 or t.text[draft.at - 1] != ",":
            continue
        first = draft.at - 1
        while first - 1 > tree.annotated.sentences[draft.sentence].first and t.pos[first - 1] == "PROPN":
            first -= 1
        if first < draft.at - 1 and t.text[first - 1] == "," and t.pos[first - 2] == "NOUN":
            draft.source = [tree.span(first, draft.at - 2)]


def _trailing(tree: Tree, number: int, sentence: Sentence) -> Draft | None:
    t = tree.tokens
    last = sentence.last
    while last > sentence.first and tree.is_edge(last):
        last -= 1
    verb = last
    while verb > sentence.first and last - verb <= _MAX_TAIL and t.pos[verb] in _TAIL and t.text[verb] != ",":
        verb -= 1
    if t.pos[verb] != "VERB" or t.tag[verb] not in _PAST or t.lemma[verb].casefold() not in SPEECH:
        return None
    comma = verb - 1
    while comma > sentence.first and t.text[comma] != "," and t.pos[comma] not in ("VERB", "AUX", "SCONJ"):
        comma -= 1
    first = comma + 1
    is_source = t.text[comma] == "," and 0 < verb - first <= _MAX_SOURCE and t.pos[first] not in _NOT_FIRST
    if not is_source or any(tree.word(i) in _NO_SOURCE for i in range(first, verb)) or comma - sentence.first < _MIN_CONTENT:
        return None
    if any(tree.quotation_of[i] >= 0 for i in range(sentence.first, sentence.last + 1)):
        return None
    if not any(t.pos[i] in ("VERB", "AUX") for i in range(sentence.first, comma)):
        return None
    lemma = t.lemma[verb].casefold()
    return Draft(
        at=verb,
        sentence=number,
        cue=[cue_span(tree, verb)],
        source=[tree.span(first, verb - 1)],
        content=[tree.span(sentence.first, comma - 1)],
        form="indirect",
        matter=matter_of(lemma),
        is_speech=True,
        lemma=lemma,
    )
