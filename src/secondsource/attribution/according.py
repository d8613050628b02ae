"""A source named by a phrase instead of a verb: according to X, per X, as reported by X, as X reported."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.attribution.draft import Draft
from secondsource.attribution.lexicon import SPEECH
from secondsource.attribution.phrases import after_that, source_spans
from secondsource.attribution.tree import Tree
from secondsource.model.span import Span


@dataclass(frozen=True, slots=True)
class _Phrase:
    """First and last token of the whole phrase, of its cue, and the head of its source."""

    first: int
    last: int
    cue: tuple[int, int]
    source: int


def find_according(tree: Tree) -> list[Draft]:
    """Drafts for phrases that credit the sentence or clause around them, in text order."""
    drafts = []
    for i in range(len(tree.tokens)):
        phrase = _according_to(tree, i) or _per(tree, i) or _as_reported(tree, i)
        if phrase is None:
            continue
        phrase = _without_subject(tree, phrase)
        content = _credited(tree, phrase)
        if content:
            source = source_spans(tree, phrase.source, avoid=phrase.cue[1])
            if source[0].end > tree.tokens.end[phrase.last] > source[0].start:
                source = [Span(source[0].start, tree.tokens.end[phrase.last])]
            drafts.append(
                Draft(
                    at=i,
                    sentence=tree.sentence_of[i],
                    cue=[tree.span(*phrase.cue)],
                    source=source,
                    content=content,
                    form="according",
                    is_speech=True,
                    lemma="according",
                )
            )
    return drafts


def _without_subject(tree: Tree, phrase: _Phrase) -> _Phrase:
    """The phrase cut at its first comma where it opens the sentence and has swallowed the subject of what follows."""
    sentence = tree.annotated.sentences[tree.sentence_of[phrase.first]]
    follows = phrase.last + 1
    if phrase.first != sentence.first or follows > sentence.last or tree.tokens.pos[follows] not in ("VERB", "AUX"):
        return phrase
    comma = next((i for i in range(phrase.source + 1, follows) if tree.word(i) == ","), None)
    return phrase if comma is None else _Phrase(phrase.first, comma - 1, phrase.cue, phrase.source)


def _according_to(tree: Tree, i: int) -> _Phrase | None:
    if tree.word(i) != "according" or i + 2 >= len(tree.tokens) or tree.word(i + 1) != "to":
        return None
    head = tree.first_kid(i + 1, "pobj")
    if head is None:
        return None
    end = source_spans(tree, head, avoid=i + 1)[0].end
    last = next((t for t in range(head, tree.right[head] + 1) if tree.tokens.end[t] >= end), head)
    return _Phrase(i, last, (i, i + 1), head)


def _per(tree: Tree, i: int) -> _Phrase | None:
    """Per X, at the start of a sentence or behind a comma, X a name."""
    if tree.word(i) not in ("per", "via") or tree.tokens.dep[i] != "prep":
        return None
    sentence = tree.annotated.sentences[tree.sentence_of[i]]
    head = tree.first_kid(i, "pobj")
    opens = (i == sentence.first and tree.word(i) == "per") or (
        i > sentence.first and tree.word(i - 1) == "," and tree.word(i) == "per"
    )
    if head is None or not opens or tree.tokens.pos[head] != "PROPN":
        return None
    return _Phrase(i, tree.right[head], (i, i), head)


def _as_reported(tree: Tree, i: int) -> _Phrase | None:
    """As reported by X, as X reported, at either end of a sentence."""
    if tree.word(i) != "as" or i + 1 >= len(tree.tokens):
        return None
    verb = tree.tokens.head[i]
    if tree.tokens.lemma[verb] not in SPEECH or tree.tokens.dep[verb] != "advcl" or tree.left[verb] != i:
        return None
    if tree.kids(verb, "ccomp", "dobj", "xcomp"):
        return None
    sentence = tree.annotated.sentences[tree.sentence_of[i]]
    opens = i == sentence.first or tree.word(i - 1) in (",", "—", "–")
    if not opens or (tree.right[verb] < sentence.last - 1 and tree.word(tree.right[verb] + 1) != ","):
        return None
    by = tree.first_kid(verb, "agent")
    if by is not None and by == verb + 1:
        head = tree.first_kid(by, "pobj")
        return _Phrase(i, tree.right[verb], (i, by), head) if head is not None else None
    subject = tree.subject(verb)
    if subject is None or tree.is_passive(verb):
        return None
    return _Phrase(i, tree.right[verb], (verb, verb), subject)


def _credited(tree: Tree, phrase: _Phrase) -> list[Span]:
    """The words that a phrase credits: the rest of its sentence."""
    sentence = tree.annotated.sentences[tree.sentence_of[phrase.first]]
    first, last = phrase.first, phrase.last
    spans = []
    before = after_that(tree, sentence.first, first - 1) if first > sentence.first else None
    after = tree.trimmed(last + 1, sentence.last)
    if before is not None and before[1] == before[0] and tree.tokens.pos[before[0]] in ("CCONJ", "ADV", "SCONJ"):
        before = None
    if before is not None:
        spans.append(tree.span(*before))
    if after is not None and (before is None or tree.word(last + 1) in (",", "—", "–", "-")):
        spans.append(tree.span(*after))
    return spans
