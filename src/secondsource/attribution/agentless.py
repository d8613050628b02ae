"""Passives and adverbs that report: "it was reported by X that", "is believed to", "was accused of", "allegedly"."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.frames import agent_of, by_within, clause_of, infinitive_of, preposition_of
from secondsource.attribution.lexicon import ADVERBS, NOT_PASSIVE_AS, RATED, SPEECH, matter_of
from secondsource.attribution.phrases import clause_spans, cue_span, phrase_span, source_spans
from secondsource.attribution.tree import Tree
from secondsource.attribution.verbs import Verb
from secondsource.model.span import Span

_RELATIVES = frozenset(("who", "which", "where", "whose"))


def find_agentless(tree: Tree, verbs: list[Verb]) -> list[Draft]:
    """Drafts for verbs in the passive; the source is the agent after "by", or empty where none is named."""
    drafts = []
    for verb in verbs:
        if verb.is_passive:
            draft = _passive(tree, verb)
            if draft is not None:
                drafts.append(draft)
    return drafts


def find_adverbs(tree: Tree) -> list[Draft]:
    """Drafts for "allegedly", "reportedly" and the like before what they hedge: sourceless, the verb phrase as content."""
    drafts = []
    for i, word in enumerate(tree.tokens.text):
        if word.casefold() not in ADVERBS:
            continue
        head = tree.tokens.head[i]
        sentence = tree.annotated.sentences[tree.sentence_of[i]]
        last = tree.right[head] if head > i else sentence.last
        last = next((k - 1 for k in range(i + 1, last) if tree.word(k) == "," and tree.word(k + 1) in _RELATIVES), last)
        edges = tree.trimmed(i + 1, last)
        if head != i and edges is not None and tree.tokens.pos[head] in ("VERB", "AUX"):
            content = [tree.span(*edges)]
            drafts.append(
                Draft(i, tree.sentence_of[i], [tree.span(i, i)], [], content, "adverb", flags=["phrase"], lemma=word.casefold())
            )
    return drafts


def _passive(tree: Tree, verb: Verb) -> Draft | None:
    matter = _matter(tree, verb)
    if matter is None:
        return None
    content, infinitive = matter
    agent = agent_of(tree, verb.at)
    cue = cue_span(tree, verb.at)
    source: list[Span] = []
    if agent is not None:
        by = tree.tokens.head[agent]
        source = source_spans(tree, agent, avoid=by)
        if by == verb.at + 1:
            cue = Span(cue.start, tree.tokens.end[by])
    elif "of" in verb.governs:
        of = preposition_of(tree, verb.at, "of")
        if of == verb.at + 1:
            cue = Span(cue.start, tree.tokens.end[of])
    subject = tree.subject(verb.at)
    if subject is not None and tree.word(subject) == "it" and tree.tokens.start[subject] < cue.start and "clause" in verb.governs:
        cue = Span(tree.tokens.start[subject], cue.end)
    source = [s for s in source if not any(s.overlaps(c) for c in content)]
    return Draft(
        at=verb.at,
        sentence=tree.sentence_of[verb.at],
        cue=[cue],
        source=source,
        content=content,
        form="agentless",
        matter=matter_of(verb.lemma, infinitive=infinitive),
        is_speech=verb.lemma in SPEECH,
        lemma=verb.lemma,
        flags=[] if "clause" in verb.governs or infinitive else ["phrase"],
    )


def _matter(tree: Tree, verb: Verb) -> tuple[list[Span], bool] | None:
    """The content of a passive cue and whether it is an infinitive."""
    governs = verb.governs
    if "clause" in governs:
        clause = clause_of(tree, verb.at)
        edges = clause_spans(tree, clause, verb.at) if clause is not None else None
        return ([tree.span(*edges)], False) if edges is not None else None
    if "infinitive" in governs:
        clause = infinitive_of(tree, verb.at)
        edges = clause_spans(tree, clause, verb.at) if clause is not None else None
        return ([tree.span(*edges)], True) if edges is not None else None
    for rated in tree.kids(verb.at, "oprd", "attr", "dobj"):
        if verb.lemma in ("call", "dub") and agent_of(tree, verb.at) is None:
            return None  # a name, no judgement
        if rated > verb.at and verb.lemma in RATED:
            span = phrase_span(tree, rated, after=verb.at)
            by = by_within(tree, rated)
            span = _before(tree, rated, by) if by is not None else span
            subject = tree.first_kid(verb.at, "nsubjpass")
            if tree.quotation_of[rated] >= 0 and subject is not None and tree.tokens.pos[subject] != "PRON":
                return [phrase_span(tree, subject), span], False  # “rubbish” alone says nothing
            return [span], False
    for word in ("of", "as"):
        if word in governs:
            preposition = preposition_of(tree, verb.at, word)
            matter = tree.first_kid(preposition, "pobj", "pcomp", "amod", "prep") if preposition is not None else None
            if matter is None or (word == "as" and verb.lemma in NOT_PASSIVE_AS):
                return None
            if tree.tokens.lemma[matter] in SPEECH and word == "as":
                return None  # "was quoted as saying": the inner verb is the cue
            by = by_within(tree, matter)
            return [_before(tree, matter, by) if by is not None else phrase_span(tree, matter, after=verb.at)], False
    subject = tree.first_kid(verb.at, "nsubjpass")
    if subject is not None and tree.first_kid(verb.at, "agent") is not None and tree.tokens.pos[subject] != "PRON":
        return [phrase_span(tree, subject)], False
    return None


def _before(tree: Tree, head: int, stop: int) -> Span:
    edges = tree.trimmed(tree.left[head], tree.left[stop] - 1)
    return tree.span(*edges) if edges else tree.span(head, head)
