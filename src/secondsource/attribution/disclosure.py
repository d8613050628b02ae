"""Reports that name what they stand on: "The paper cites 11 officials", "X, citing Y, said Z", "quoted Y as saying Z"."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.frames import object_of
from secondsource.attribution.lexicon import DOERS, NO_DOERS, PEOPLE_AND_PAPERS
from secondsource.attribution.phrases import cue_span, phrase_span, source_spans, subject_of
from secondsource.attribution.tree import Tree
from secondsource.model.span import Span

_CITING = frozenset(("cite", "quote"))


def find_disclosures(tree: Tree) -> list[Draft]:
    """Drafts of the form "disclosure": the source is who cites, the content who or what is cited (people, papers, news)."""
    drafts = []
    for i, lemma in enumerate(tree.tokens.lemma):
        if lemma not in _CITING or tree.tokens.pos[i] != "VERB" or tree.is_passive(i):
            continue
        cited = object_of(tree, i)
        if cited is None or _quoted_as_saying(tree, i) is not None or _is_aside(tree, i):
            continue
        subject = subject_of(tree, i)
        if subject is None or not _is_source(tree, cited) or tree.tokens.pos[subject] == "PRON":
            continue
        drafts.append(
            Draft(
                at=i,
                sentence=tree.sentence_of[i],
                cue=[cue_span(tree, i)],
                source=source_spans(tree, subject, avoid=i),
                content=[phrase_span(tree, cited, after=i)],
                form="disclosure",
                lemma=lemma,
                flags=["phrase"],
            )
        )
    return drafts


def add_told_origins(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """A second draft for "…, the Post wrote. It cites Y": the matter of the sentence before, with Y as its source."""
    added = []
    for i, lemma in enumerate(tree.tokens.lemma):
        word = (tree.word(i + 1), tree.word(i + 2)) if i + 2 < len(tree.tokens) else ("", "")
        based = (lemma == "base" and word == ("itself", "on")) or (lemma == "rely" and word[0] == "on")
        if not (based or lemma in _CITING) or tree.tokens.pos[i] != "VERB" or tree.is_passive(i):
            continue
        subject = tree.subject(i)
        if subject is None or tree.word(subject) not in ("it", "he", "she", "they"):
            continue
        noun = object_of(tree, i)
        if based:
            on = next((c for c in range(i + 1, i + 3) if tree.word(c) == "on"), i)
            noun = tree.first_kid(on, "pobj")
        before = [d for d in drafts if d.sentence == tree.sentence_of[i] - 1 and d.content and d.form in ("indirect", "according")]
        if noun is None or not before:
            continue
        twin = _twin(tree, max(before, key=lambda d: sum(map(len, d.content))), i, [phrase_span(tree, noun, after=i)])
        if based:
            twin.cue = [tree.span(i, max(c for c in range(i, i + 3) if tree.word(c) == "on"))]
        twin.sentence = tree.sentence_of[i]
        added.append(twin)
    return added


def add_cited(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """A second draft with the same content for each "X, citing Y, said Z" and "X quoted Y as saying Z"; sources are put right."""
    by_verb = {d.at: d for d in drafts}
    added = []
    for i, lemma in enumerate(tree.tokens.lemma):
        if lemma not in _CITING or tree.tokens.pos[i] != "VERB":
            continue
        cited = object_of(tree, i)
        saying = _quoted_as_saying(tree, i)
        if saying is not None and saying in by_verb and cited is not None and not tree.is_passive(i):
            inner = by_verb[saying]
            subject = subject_of(tree, i)
            inner.source = source_spans(tree, cited, avoid=i)
            if subject is not None:
                added.append(_twin(tree, inner, i, source_spans(tree, subject, avoid=i)))
        elif cited is not None and (_is_aside(tree, i) or _is_which(tree, i)):
            outer = by_verb.get(_governing(tree, i))
            if outer is not None and outer.content and _is_source(tree, cited):
                added.append(_twin(tree, outer, i, source_spans(tree, cited, avoid=i)))
    return added


def _is_which(tree: Tree, verb: int) -> bool:
    """Whether "cites" stands in a relative clause beside the source: "The Economist, which cites Y, said"."""
    return tree.tokens.dep[verb] == "relcl" and any(tree.word(s) in ("which", "who") for s in tree.kids(verb, "nsubj"))


def _governing(tree: Tree, verb: int) -> int:
    """The cue beside which "citing Y" or "which cites Y" stands."""
    head = tree.tokens.head[verb]
    return (
        tree.tokens.head[head] if tree.tokens.dep[head] in ("nsubj", "pobj") and tree.tokens.dep[verb] in ("relcl", "acl") else head
    )


def _twin(tree: Tree, draft: Draft, at: int, source: list[Span]) -> Draft:
    """A draft with the content of another one, which it follows to the end."""
    return Draft(
        at=at,
        sentence=draft.sentence,
        cue=[tree.span(at, at)],
        source=source,
        content=draft.content,
        form="cited",
        matter=draft.matter,
        lemma="cite",
        twin=draft,
    )


def _quoted_as_saying(tree: Tree, verb: int) -> int | None:
    """The "saying" of "quoted Y as saying", or None."""
    for preposition in tree.kids(verb, "prep"):
        if tree.word(preposition) == "as":
            saying = tree.first_kid(preposition, "pcomp")
            if saying is not None and tree.tokens.lemma[saying] in ("say", "tell", "write", "claim", "state"):
                return saying
    return None


def is_citing_aside(tree: Tree, verb: int) -> bool:
    """Whether `verb` is the "citing" or "quoted" beside another cue, which `add_cited` turns into a second attribution."""
    if tree.tokens.lemma[verb] not in _CITING:
        return False
    cited = object_of(tree, verb)
    aside = (_is_aside(tree, verb) or _is_which(tree, verb)) and cited is not None and _is_source(tree, cited)
    return aside or _quoted_as_saying(tree, verb) is not None


def _is_aside(tree: Tree, verb: int) -> bool:
    """Whether "citing Y" stands beside a cue of its own."""
    return tree.tokens.tag[verb] == "VBG" and tree.tokens.dep[verb] in ("advcl", "prep", "acl", "ccomp", "xcomp")


def _is_source(tree: Tree, noun: int) -> bool:
    """Whether a noun phrase names somebody or something that can be asked or read."""
    lemma = tree.tokens.lemma[noun].casefold()
    if tree.tokens.pos[noun] == "PROPN" or lemma in PEOPLE_AND_PAPERS or (lemma.endswith(DOERS) and lemma not in NO_DOERS):
        return True
    start = tree.tokens.start[noun]
    return any(n.type in ("PERSON", "ORG") and n.span.start <= start < n.span.end for n in tree.annotated.names)
