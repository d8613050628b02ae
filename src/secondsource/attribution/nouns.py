"""Nouns that report: "claims that …", "a report that …", "issued a warning that …", "his allegation that …"."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.lexicon import ANSWERS, DOUBTED_BY, PAPERS, REPORTING_NOUNS, SPEECH, SUPPORT_VERBS
from secondsource.attribution.phrases import after_that, cue_span, source_spans, subject_of
from secondsource.attribution.tree import Tree
from secondsource.model.span import Span
from secondsource.model.statement import Matter


def noun_frame(tree: Tree, noun: int) -> str:
    """What `noun` governs: clause, infinitive, a preposition, or none."""
    clause = _clause(tree, noun)
    if clause is not None:
        return "infinitive" if _is_infinitive(tree, clause) else "clause"
    for child in tree.kids(noun, "prep"):
        if child > noun:
            return tree.word(child)
    return "none"


def find_nouns(tree: Tree) -> list[Draft]:
    """Drafts for reporting nouns with a clause of their own, in text order."""
    drafts = []
    for i, pos in enumerate(tree.tokens.pos):
        if pos != "NOUN" or tree.tokens.lemma[i].casefold() not in REPORTING_NOUNS:
            continue
        clause = _clause(tree, i)
        if clause is None or _is_infinitive(tree, clause):
            continue
        if _is_place_of_speech(tree, i) or tree.word(i + 1) == ":":
            continue
        edges = after_that(tree, max(tree.left[clause], i + 1), tree.right[clause])
        if edges is not None:
            drafts.append(_draft(tree, i, clause, tree.span(*edges)))
    return drafts


def find_answers(tree: Tree) -> list[Draft]:
    """Drafts without content for "his answer was: “…”": the quotation behind gives it one."""
    drafts = []
    for i, lemma in enumerate(tree.tokens.lemma):
        if lemma != "be" or i + 1 >= len(tree.tokens):
            continue
        noun = tree.first_kid(i, "nsubj")
        if noun is None or noun > i or tree.tokens.lemma[noun].casefold() not in ANSWERS:
            continue
        opens = next((n for n in range(i + 1, min(i + 3, len(tree.tokens))) if tree.quotation_of[n] >= 0), None)
        owner = tree.first_kid(noun, "poss")
        if opens is None or owner is None or tree.quotation_of[i] >= 0:
            continue
        who = _owner(tree, owner)
        behind = range(tree.right[owner] + 1, noun + 1)
        first = next((n for n in behind if tree.word(n) not in ("'s", "’s", "'", "’")), noun)
        drafts.append(Draft(i, tree.sentence_of[i], [tree.span(first, i)], who, [], "noun", is_speech=True, lemma="answer"))
    return drafts


def _is_place_of_speech(tree: Tree, noun: int) -> bool:
    """Whether the noun only tells where a verb's matter was uttered: "said in a statement that …"."""
    preposition = tree.tokens.head[noun]
    if tree.tokens.dep[noun] != "pobj" or tree.word(preposition) not in ("in", "on", "at", "during", "via", "through"):
        return False
    return tree.tokens.lemma[tree.tokens.head[preposition]] in SPEECH


def _draft(tree: Tree, noun: int, clause: int, content: Span) -> Draft:
    lemma = tree.tokens.lemma[noun].casefold()
    cue, source = _credit(tree, noun, clause, lemma)
    return Draft(
        at=noun,
        sentence=tree.sentence_of[noun],
        cue=cue,
        source=source,
        content=[content],
        form="noun",
        matter=Matter.THOUGHT if lemma in ("belief", "fear", "hope", "suspicion", "view", "theory") else Matter.SAID,
        lemma=lemma,
    )


def _credit(tree: Tree, noun: int, clause: int, lemma: str) -> tuple[list[Span], list[Span]]:
    """Cue and source of a noun with a clause."""
    here = [tree.span(noun, noun)]
    owner = tree.first_kid(noun, "poss")
    if owner is not None:
        return here, _owner(tree, owner)
    for by in tree.kids(noun, "prep"):
        if tree.word(by) in ("by", "from", "among") and noun < by < clause:
            who = tree.first_kid(by, "pobj")
            if who is not None:
                return here, source_spans(tree, who, avoid=clause)
    head = tree.tokens.head[noun]
    if tree.tokens.dep[noun] == "dobj" and tree.tokens.lemma[head] in ("spread", "circulate", "push", "peddle", "share"):
        subject = subject_of(tree, head)
        if subject is not None:
            return [Span(cue_span(tree, head).start, tree.tokens.end[noun])], source_spans(tree, subject, avoid=head)
    if lemma in PAPERS:
        edges = tree.trimmed(tree.left[noun], min(tree.left[clause] - 1, tree.right[noun]))
        return [], [tree.span(*edges)] if edges else here
    if tree.tokens.pos[head] == "VERB" and tree.tokens.dep[noun] == "dobj" and tree.tokens.lemma[head] in SUPPORT_VERBS:
        subject = subject_of(tree, head)
        if subject is not None and tree.tokens.lemma[head] not in DOUBTED_BY:
            return [Span(cue_span(tree, head).start, tree.tokens.end[noun])], source_spans(tree, subject, avoid=head)
    return here, []


def _owner(tree: Tree, owner: int) -> list[Span]:
    """The possessor without its 's."""
    last = tree.right[owner]
    if tree.word(last) in ("'s", "’s", "'", "’"):
        last -= 1
    edges = tree.trimmed(tree.left[owner], max(last, owner))
    return [tree.span(*edges)] if edges else []


def _clause(tree: Tree, noun: int) -> int | None:
    """The finite clause or infinitive that says what the noun's matter is, or None; a relative clause is none."""
    for child in tree.children[noun]:
        if child < noun or tree.tokens.dep[child] not in ("acl", "ccomp", "relcl") or tree.tokens.pos[child] not in ("VERB", "AUX"):
            continue
        if _is_infinitive(tree, child):
            return child
        own = [s for s in tree.kids(child, "nsubj", "nsubjpass", "expl", "csubj") if tree.word(s) not in ("that", "which", "who")]
        that = next((c for c in tree.children[child] if c == tree.left[child] and tree.word(c) == "that"), None)
        if that is not None:
            follows_subject = bool(own) and own[0] > that
            gap = tree.tokens.dep[that] == "dobj" and tree.tokens.dep[child] == "relcl" and _wants_object(tree, child)
            if follows_subject and not gap:
                return child
        elif own and tree.tokens.dep[child] in ("acl", "ccomp"):
            return child
    return _stray_clause(tree, noun)


def _stray_clause(tree: Tree, noun: int) -> int | None:
    """The clause behind "that" right after the noun, where the parser hung it on the verb before."""
    that = noun + 1
    if that >= len(tree.tokens) or tree.word(that) != "that" or tree.tokens.dep[that] != "mark":
        return None
    clause = tree.tokens.head[that]
    astray = tree.tokens.dep[clause] in ("advcl", "ccomp") and tree.tokens.head[clause] == tree.tokens.head[noun]
    return clause if astray and tree.left[clause] == that else None


def _wants_object(tree: Tree, verb: int) -> bool:
    """Whether "that" is the missing object of the clause ("the claim that he made")."""
    return tree.tokens.lemma[verb] in (
        "make",
        "issue",
        "publish",
        "write",
        "release",
        "give",
        "send",
        "file",
        "air",
        "run",
        "carry",
    )


def _is_infinitive(tree: Tree, clause: int) -> bool:
    return any(tree.word(c) == "to" for c in tree.kids(clause, "aux"))
