"""Verbs that report, with the clause that hangs on them or stands before them."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.lexicon import NOT_CUES, ORDERED, PLANNED, SHOWN, SPEECH, THOUGHT, matter_of
from secondsource.attribution.phrases import after_that, clause_spans, cue_span, source_spans, subject_of
from secondsource.attribution.tree import SUBJECTS, Tree
from secondsource.model.span import Span

_CLAUSAL = SPEECH | THOUGHT | SHOWN
_INFINITIVE = PLANNED | ORDERED | {"claim", "ask", "expect"}


def find_indirect(tree: Tree) -> list[Draft]:
    """Drafts for verbs with a clause as their object, in text order; linear in the number of words times sentence length."""
    drafts = []
    for i in range(len(tree.tokens)):
        if tree.tokens.pos[i] in ("VERB", "AUX") and tree.tokens.lemma[i] not in NOT_CUES:
            draft = _draft(tree, i)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _draft(tree: Tree, verb: int) -> Draft | None:
    lemma = tree.tokens.lemma[verb]
    if lemma not in _CLAUSAL and lemma not in _INFINITIVE:
        return None
    if tree.is_passive(verb):
        return None
    subject = subject_of(tree, verb)
    content, infinitive = _content(tree, verb, lemma)
    is_speech = lemma in SPEECH
    if not content and not is_speech:
        return None
    source = source_spans(tree, subject, avoid=verb) if subject is not None and subject != verb else []
    return Draft(
        at=verb,
        sentence=tree.sentence_of[verb],
        cue=[cue_span(tree, verb)],
        source=source,
        content=content,
        form="indirect",
        matter=matter_of(lemma, infinitive=infinitive),
        recipient=_recipient(tree, verb, lemma),
        is_speech=is_speech,
    )


def _content(tree: Tree, verb: int, lemma: str) -> tuple[list[Span], bool]:
    """The clause that is the object of `verb` and whether it is an infinitive; nothing if there is none."""
    if lemma in _CLAUSAL:
        for clause in tree.kids(verb, "ccomp"):
            if clause > verb or tree.right[clause] < verb:
                span = clause_spans(tree, clause, verb)
                if span is not None:
                    return [_widened(tree, clause, verb, span)], False
    if lemma in _INFINITIVE:
        for clause in tree.kids(verb, "xcomp", "ccomp"):
            if clause > verb and tree.first_kid(clause, "aux") is not None:
                span = clause_spans(tree, clause, verb)
                if span is not None:
                    return [tree.span(*span)], True
    if lemma in SPEECH:
        return _around(tree, verb), False
    return [], False


def _widened(tree: Tree, clause: int, verb: int, span: tuple[int, int]) -> Span:
    """The clause; one that stands before its cue reaches back to the start of the sentence, where only small words are between."""
    first, last = span
    sentence = tree.annotated.sentences[tree.sentence_of[verb]]
    if clause < verb:
        between = range(sentence.first, first)
        if all(tree.tokens.dep[i] in ("cc", "advmod", "punct", "mark", "intj", "prep") or tree.is_under(i, verb) for i in between):
            edges = tree.trimmed(sentence.first, last)
            first = edges[0] if edges else first
    return tree.span(first, last)


def _around(tree: Tree, verb: int) -> list[Span]:
    """What a cue without a clause of its own reports: the words before ", X said." and around ", X said," in the middle."""
    subject = tree.first_kid(verb, *SUBJECTS)
    if subject is None or tree.word(subject) in ("who", "which", "that"):
        return []
    sentence = tree.annotated.sentences[tree.sentence_of[verb]]
    first = min(verb, tree.left[subject])
    last = max(verb, tree.right[subject])
    for child in tree.children[verb]:
        if (
            child > verb
            and tree.tokens.dep[child] in ("npadvmod", "dobj", "dative", "advmod", "prep", "prt")
            and tree.left[child] == last + 1
        ):
            last = tree.right[child]
    before = first > sentence.first and tree.word(first - 1) in (",", "—", "–", "-")
    after_end = last + 1
    while after_end <= sentence.last and tree.is_edge(after_end) and tree.word(after_end) != ",":
        after_end += 1
    ends = after_end > sentence.last
    spans = []
    if before and (ends or tree.word(last + 1) in (",", "—", "–", "-")):
        head = after_that(tree, sentence.first, first - 1)
        if head is not None and any(tree.tokens.pos[i] in ("VERB", "AUX") for i in range(head[0], sentence.last + 1)):
            spans.append(tree.span(*head))
            tail = None if ends else tree.trimmed(last + 1, sentence.last)
            if tail is not None:
                spans.append(tree.span(*tail))
    return spans


def _recipient(tree: Tree, verb: int, lemma: str) -> Span | None:
    """Who was told, as a whole noun phrase."""
    if lemma in ("tell", "inform", "assure", "remind", "warn", "advise", "notify", "ask"):
        for child in tree.kids(verb, "dobj", "dative"):
            if child > verb and tree.tokens.pos[child] in ("NOUN", "PROPN", "PRON"):
                return source_spans(tree, child, avoid=verb)[0]
    for prep in tree.kids(verb, "prep", "dative"):
        if tree.word(prep) in ("to", "with") and prep > verb:
            target = tree.first_kid(prep, "pobj")
            if target is not None and tree.tokens.pos[target] in ("NOUN", "PROPN", "PRON"):
                return source_spans(tree, target)[0]
    return None
