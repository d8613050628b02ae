"""Which drafts stay: what is told inside another's words must itself be somebody's word."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.lexicon import BELIEVED, INNER_OBJECT_CUES, NOTICED, PLANNED, SPEECH
from secondsource.attribution.tree import Tree

_SELF = frozenset("i we you i'm i’m we're we’re i've i’ve we've we’ve you've you’ve i'd i’d me us".split())


def sifted(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """`drafts` without thoughts of the speaker within a quotation and without mere doings within any other content."""
    quotations = [q.span for q in tree.annotated.quotations if "nested" not in q.flags]
    outer = [(s, d) for d in drafts for s in d.content]
    kept = []
    for draft in drafts:
        cue = draft.anchor
        if not draft.content or (draft.form == "object" and _holds_another(draft, drafts)):
            continue
        if draft.form in _ALWAYS:
            kept.append(draft)
            continue
        if any(q.contains(cue) for q in quotations) and (_of_self(tree, draft) or not draft.source):
            continue
        inside = any(s.contains(cue) and d is not draft for s, d in outer)
        if inside and not _is_word(draft):
            continue
        kept.append(draft)
    return kept


_ALWAYS = frozenset(("according", "headline", "cited"))


def _holds_another(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether an object tells its matter by another cue of the same speaker: "issued a warning that", "disputed a report saying"."""
    own = ("of", "as")
    return draft.lemma not in ("accuse", "deny", "describe", *own) and any(
        d is not draft and d.form in ("indirect", "noun") and d.content and all(s.contains(d.anchor) for s in draft.content)
        for d in drafts
    )


def _of_self(tree: Tree, draft: Draft) -> bool:
    return any(s.of(tree.text).casefold() in _SELF for s in draft.source)


def _is_word(draft: Draft) -> bool:
    """Whether a cue within other words makes a level of its own: saying, accusing, ordering, denying, fearing, believing."""
    if draft.form in ("adverb", "disclosure"):
        return False
    if draft.form == "agentless":
        return bool(draft.source) or draft.lemma in INNER_OBJECT_CUES | BELIEVED
    if draft.form == "object":
        return draft.lemma in INNER_OBJECT_CUES
    if draft.lemma in NOTICED:
        return False
    return draft.lemma in SPEECH or draft.lemma not in PLANNED
