"""Verbs that report, with the clause that hangs on them or stands before them."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.frames import clause_of, infinitive_of, object_of, preposition_of
from secondsource.attribution.lexicon import ADDRESSED, OBJECT_CUES, PUTTING_OUT, SPEECH, matter_of
from secondsource.attribution.phrases import after_that, clause_spans, cue_span, outer_cue, recipient_of, source_spans, subject_of
from secondsource.attribution.tree import SUBJECTS, Tree
from secondsource.attribution.verbs import Verb
from secondsource.model.span import Span

_ASIDE = frozenset((",", "—", "–", "-", "(", ")"))


_VEHICLE_NOUNS = frozenset("statement letter tweet message email post memo release note video".split())


def find_indirect(tree: Tree, verbs: list[Verb]) -> list[Draft]:
    """Drafts for active verbs with a clause or infinitive as their matter, and for verbs of uttering without either.

    Those of the last kind may come without content: a quotation beside them may still give it.
    """
    drafts = []
    for verb in verbs:
        if verb.is_passive:
            continue
        if verb.lemma in PUTTING_OUT and not verb.governs & {"clause", "infinitive"}:
            draft = _vehicle(tree, verb)
            if draft is not None:
                drafts.append(draft)
                continue
        content, infinitive = _content(tree, verb)
        if not content and (verb.lemma not in SPEECH or _has_thing(tree, verb)):
            continue
        drafts.append(draft_for(tree, verb, content, form="indirect", infinitive=infinitive))
    return drafts


def _has_thing(tree: Tree, verb: Verb) -> bool:
    """Whether the verb has an object that is neither addressee nor question: "wrote the piece", "posted a photograph"."""
    noun = object_of(tree, verb.at)
    return noun is not None and verb.lemma in ("write", "post", "read", "record", "submit", "post", "blog", "text")


def _vehicle(tree: Tree, verb: Verb) -> Draft | None:
    """A draft without content for "sent a statement to X": the quotation or paragraph behind it may give it one."""
    noun = object_of(tree, verb.at)
    if noun is None or tree.tokens.lemma[noun].casefold() not in _VEHICLE_NOUNS:
        return None
    draft = draft_for(tree, verb, [], form="indirect")
    last = noun
    to = next((c for c in tree.kids(verb.at, "prep", "dative") if tree.word(c) == "to" and c == tree.right[noun] + 1), None)
    draft.cue = [Span(draft.cue[0].start, tree.tokens.end[last if to is None else to])]
    draft.is_speech = True
    return draft


def draft_for(tree: Tree, verb: Verb, content: list[Span], *, form: str, infinitive: bool = False) -> Draft:
    """A draft with the subject of `verb` as its source."""
    subject = subject_of(tree, verb.at)
    return Draft(
        at=verb.at,
        sentence=tree.sentence_of[verb.at],
        cue=[cue_span(tree, verb.at)],
        source=source_spans(tree, subject, avoid=verb.at) if subject is not None and subject != verb.at else [],
        content=content,
        form=form,
        matter=matter_of(verb.lemma, infinitive=infinitive),
        recipient=recipient_of(tree, verb.at, verb.lemma),
        is_speech=verb.lemma in SPEECH,
        lemma=verb.lemma,
    )


def _content(tree: Tree, verb: Verb) -> tuple[list[Span], bool]:
    """The matter of `verb` and whether it is an infinitive; nothing if there is none."""
    governs = verb.governs
    if "clause" in governs:
        clause = clause_of(tree, verb.at)
        if clause is not None:
            span = clause_spans(tree, clause, verb.at)
            if span is not None:
                return [_widened(tree, clause, verb.at, _without_asides(tree, verb.at, span))], False
    if "infinitive" in governs:
        clause = infinitive_of(tree, verb.at)
        if clause is not None and verb.lemma in ("seek", "try") and tree.tokens.lemma[clause] in SPEECH | OBJECT_CUES:
            return [], False  # the inner verb is the cue
        if clause is not None and tree.tokens.lemma[clause] in ("name", "identify", "quote") and tree.is_passive(clause):
            return [], False  # a wish for anonymity is no matter
        if clause is not None and preposition_of(tree, verb.at, "for") is None:
            span = clause_spans(tree, clause, verb.at)
            if span is not None:
                return [tree.span(*span)], True
    if verb.lemma in SPEECH and (object_of(tree, verb.at) is None or verb.lemma in ADDRESSED):
        return _around(tree, verb.at) or _far_that(tree, verb.at) or _behind_addressee(tree, verb), False
    return [], False


def _without_asides(tree: Tree, cue: int, span: tuple[int, int]) -> tuple[int, int]:
    """The clause behind its cue, cut where the speaker is said to do more: ", arguing that …", "and accused …"."""
    first, last = span
    if first < cue:
        return span
    for i in range(first + 1, last):
        if tree.quotation_of[i] >= 0 or tree.tokens.pos[i] != "VERB" or not (outer_cue(tree, i) == cue or _is_beside(tree, i, cue)):
            continue
        end = tree.left[i] - 1
        while end > first and (tree.is_edge(end) or tree.tokens.dep[end] == "cc"):
            end -= 1
        return tree.trimmed(first, end) or span
    return span


def _is_beside(tree: Tree, verb: int, cue: int) -> bool:
    """Whether `verb` is the next cue of the report itself, taken into the clause of `cue`: "half said A, and others said B"."""
    subject = tree.subject(verb)
    first = tree.left[verb]
    alike = tree.tokens.dep[verb] == "conj" and tree.tokens.lemma[verb] == tree.tokens.lemma[cue]
    same = alike and tree.tokens.tag[verb] == tree.tokens.tag[cue] and clause_of(tree, verb) is not None
    return same and subject is not None and tree.tokens.pos[subject] != "PRON" and tree.word(first) != "that"


def _behind_addressee(tree: Tree, verb: Verb) -> list[Span]:
    """The clause without "that" which the parser hung on the addressee: "warned drivers they could face delays"."""
    whom = object_of(tree, verb.at) if verb.lemma in ADDRESSED else None
    if whom is None:
        return []
    for clause in tree.kids(whom, "relcl", "acl"):
        subject = tree.first_kid(clause, "nsubj", "nsubjpass")
        if subject is not None and subject == tree.left[clause] and tree.tokens.tag[subject] == "PRP":
            edges = tree.trimmed(tree.left[clause], tree.right[clause])
            return [tree.span(*edges)] if edges else []
    return []


def _far_that(tree: Tree, verb: int) -> list[Span]:
    """The clause behind a later "that" which the parser hung on a noun between: "said in a statement that …"."""
    sentence = tree.annotated.sentences[tree.sentence_of[verb]]
    for i in range(verb + 1, sentence.last):
        if tree.word(i) == "that" and i > verb + 1:
            clause = tree.tokens.head[i]
            if tree.tokens.pos[clause] not in ("VERB", "AUX") or clause < i or tree.left[clause] != i:
                return []
            if not any(
                tree.tokens.pos[s] in ("NOUN", "PROPN", "PRON") for s in tree.kids(clause, "nsubj", "nsubjpass", "expl") if s > i
            ):
                return []
            edges = after_that(tree, i, tree.right[clause])
            return [tree.span(*edges)] if edges else []
        if tree.tokens.pos[i] in ("VERB", "AUX") or tree.is_edge(i):
            return []
    return []


def _widened(tree: Tree, clause: int, verb: int, span: tuple[int, int]) -> Span:
    """The clause; one that stands before its cue reaches back to the start of the sentence, where only small words are between."""
    first, last = span
    sentence = tree.annotated.sentences[tree.sentence_of[verb]]
    if clause < verb:
        between = range(sentence.first, first)
        block_ends = all(tree.is_edge(i) for i in range(max(tree.right[verb], verb) + 1, sentence.last + 1))
        quoted = any(tree.quotation_of[i] >= 0 for i in range(sentence.first, last + 1))
        if (block_ends and not quoted) or all(
            tree.tokens.dep[i] in ("cc", "advmod", "punct", "mark", "intj", "prep") or tree.is_under(i, verb) for i in between
        ):
            edges = tree.trimmed(sentence.first, last)
            first = edges[0] if edges else first
    return tree.span(first, last)


def _has_verb(tree: Tree, stretch: tuple[int, int]) -> bool:
    return any(tree.tokens.pos[i] in ("VERB", "AUX") for i in range(stretch[0], stretch[1] + 1))


def _around(tree: Tree, verb: int) -> list[Span]:
    """What a cue without a clause of its own reports: the words before ", X said." and around ", X said," in the middle."""
    subject = tree.first_kid(verb, *SUBJECTS)
    if subject is None or tree.word(subject) in ("who", "which", "that"):
        return []
    sentence = tree.annotated.sentences[tree.sentence_of[verb]]
    first = min(verb, tree.left[subject])
    last = max(verb, tree.right[subject])
    for child in tree.children[verb]:
        follows = child > verb and tree.left[child] == last + 1
        if follows and tree.tokens.dep[child] in ("npadvmod", "dobj", "dative", "advmod", "prep", "prt"):
            last = tree.right[child]
    if first <= sentence.first or tree.word(first - 1) not in _ASIDE:
        return []
    end = last + 1
    while end <= sentence.last and tree.is_edge(end) and tree.word(end) != ",":
        end += 1
    ends = end > sentence.last
    if not ends and tree.word(last + 1) not in _ASIDE:
        return []
    head = after_that(tree, sentence.first, first - 1)
    tail = None if ends else tree.trimmed(last + 1, sentence.last)
    if (
        head is None
        or tree.word(sentence.last) == ":"
        or not (_has_verb(tree, head) or (tail is not None and _has_verb(tree, tail)))
    ):
        return []
    return [tree.span(*head)] + ([tree.span(*tail)] if tail is not None else [])
