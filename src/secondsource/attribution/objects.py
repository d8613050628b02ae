"""Verbs whose matter is a noun phrase: "called for calm", "described it as rubbish", "accused him of theft", "denied the claims"."""

from __future__ import annotations

from secondsource.attribution.cues import cue_share
from secondsource.attribution.disclosure import is_citing_aside
from secondsource.attribution.draft import Draft
from secondsource.attribution.frames import gerund_of, object_of, preposition_of
from secondsource.attribution.indirect import draft_for
from secondsource.attribution.lexicon import GERUND_CUES, NOT_OBJECT_CUES, OBJECT_CUES, RATED
from secondsource.attribution.phrases import phrase_span
from secondsource.attribution.tree import Tree
from secondsource.attribution.verbs import Verb
from secondsource.model.span import Span

_MIN_SHARE = 0.7  # of the times that the verb was a cue with such an object
_NO_MATTER = frozenset("request question call message inquiry email".split())


def _to_quotation(tree: Tree, span: Span) -> Span:
    """`span` with the quotation right behind it: "called the wall “a disgrace”"."""
    behind = next((q.span for q in tree.annotated.quotations if 0 < q.span.start - span.end <= 1), None)
    return span if behind is None else Span(span.start, behind.end)


def find_objects(tree: Tree, verbs: list[Verb]) -> list[Draft]:
    """Drafts for active verbs that report by way of an object or a prepositional phrase; flag "phrase": no clause is asserted."""
    drafts = []
    for verb in verbs:
        if is_citing_aside(tree, verb.at) or verb.is_passive or verb.governs & {"clause", "infinitive"}:
            continue
        content, preposition = _matter(tree, verb)
        if not content:
            continue
        draft = draft_for(tree, verb, content, form="object")
        if not draft.source:
            continue
        if preposition is not None and preposition == verb.at + 1:
            draft.cue = [Span(draft.cue[0].start, tree.tokens.end[preposition])]
        draft.flags.append("phrase")
        drafts.append(draft)
    return drafts


def _matter(tree: Tree, verb: Verb) -> tuple[list[Span], int | None]:
    """The content and, where it is governed by a preposition, that one."""
    noun = object_of(tree, verb.at)
    gerund = gerund_of(tree, verb.at) if verb.lemma in GERUND_CUES else None
    if gerund is not None:
        return [phrase_span(tree, gerund, after=verb.at)], None
    rated = next((c for c in tree.kids(verb.at, "oprd") if c > verb.at), None)
    if verb.lemma in RATED and rated is not None:
        first = tree.left[rated] if noun is None else min(tree.left[noun], tree.left[rated])
        edges = tree.trimmed(max(first, verb.at + 1), tree.right[rated])
        return ([tree.span(*edges)] if edges else []), None
    rare = verb.lemma not in OBJECT_CUES and cue_share("verb", verb.lemma, verb.frame) < _MIN_SHARE
    if verb.lemma in NOT_OBJECT_CUES or (rare and not (verb.lemma in RATED and tree.kids(verb.at, "oprd", "acomp"))):
        return [], None
    if noun is None:
        word = verb.frame if verb.frame != "none" else ""
        preposition = preposition_of(tree, verb.at, word) if word else None
        if preposition is None:
            return [], None
        matter = tree.first_kid(preposition, "pobj", "pcomp")
        if matter is not None and tree.tokens.pos[matter] == "PRON":
            return [], None
        if matter is not None and verb.lemma in ("respond", "reply") and tree.tokens.lemma[matter] in _NO_MATTER:
            return [], None
        return ([phrase_span(tree, matter)] if matter is not None else []), preposition
    if "of" in verb.governs or verb.lemma == "accuse":
        preposition = preposition_of(tree, verb.at, "of") or preposition_of(tree, noun, "of")
        matter = tree.first_kid(preposition, "pobj", "pcomp") if preposition is not None else None
        return ([phrase_span(tree, matter)] if matter is not None else []), None
    if "as" in verb.governs:
        preposition = preposition_of(tree, verb.at, "as")
        if preposition is not None:
            first, last = min(tree.left[noun], preposition + 1), max(tree.right[noun], tree.right[preposition])
            edges = tree.trimmed(max(first, verb.at + 1), last)
            return ([tree.span(*edges)] if edges else []), None
    for to in tree.kids(verb.at, "prep", "dative"):
        if verb.lemma in ("liken", "compare") and to > noun and tree.word(to) in ("to", "with"):
            edges = tree.trimmed(max(tree.left[noun], verb.at + 1), tree.right[to])
            return ([tree.span(*edges)] if edges else []), None
    if tree.tokens.pos[noun] == "PRON":
        return [], None
    span = phrase_span(tree, noun, after=verb.at)
    if verb.lemma in RATED:
        rated = next((c for c in tree.kids(verb.at, "oprd", "attr", "acomp", "xcomp", "ccomp") if c > noun), None)
        if rated is not None:
            edges = tree.trimmed(min(tree.left[noun], tree.left[rated]), tree.right[rated])
            return ([tree.span(*edges)] if edges else []), None
        return [_to_quotation(tree, span)], None
    reason = preposition_of(tree, verb.at, "for")
    if reason is not None and tree.first_kid(reason, "pcomp") is not None and tree.left[reason] == tree.right[noun] + 1:
        return [tree.span(max(tree.left[noun], verb.at + 1), tree.right[reason])], None
    onto = tree.first_kid(noun, "prep")
    if verb.lemma in OBJECT_CUES and onto is not None and tree.word(onto) == "to" and tree.tokens.start[onto] > span.start:
        target = tree.first_kid(onto, "pobj")
        if target is not None and tree.tokens.pos[target] == "PROPN":
            return [Span(span.start, tree.tokens.end[onto - 1])], None
    return [span], None
