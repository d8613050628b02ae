"""Which drafts stay: what is told inside another's words must itself be somebody's word."""

from __future__ import annotations

from typing import Final

from secondsource.attribution.covering import Covering
from secondsource.attribution.draft import Draft
from secondsource.attribution.lexicon import BELIEVED, INNER_OBJECT_CUES, NOTICED, PLANNED, SPEECH
from secondsource.attribution.tree import Tree

_SELF: Final = frozenset("i we you i'm i’m we're we’re i've i’ve we've we’ve you've you’ve i'd i’d me us".split())
_ALWAYS: Final = frozenset(("according", "headline", "transcript", "signature", "cited"))


def sifted(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """`drafts` with content, without thoughts of the speaker in a quotation and without mere doings in any other content."""
    full = [d for d in drafts if d.content]
    quotations = Covering((0, q.span) for q in tree.annotated.quotations if "nested" not in q.flags)
    contents = Covering((n, span) for n, d in enumerate(full) for span in d.content)
    anchors = Covering((n, d.anchor) for n, d in enumerate(full))
    kept = []
    for number, draft in enumerate(full):
        if _is_nobody(tree, draft):
            continue
        if draft.form not in _ALWAYS:
            if draft.lemma in NOTICED and _of_self(tree, draft):
                continue
            if draft.form == "object" and _tells_by_another(draft, full, anchors):
                continue
            if quotations.holding(draft.anchor) and (_of_self(tree, draft) or not draft.source):
                continue
            inside = any(n != number for n in contents.holding(draft.anchor))
            if inside and not _is_word(draft):
                continue
        kept.append(draft)
    return kept


def _tells_by_another(draft: Draft, drafts: list[Draft], anchors: Covering) -> bool:
    """Whether an object has its matter in another cue within it: "issued a warning that", "disputed a report saying"."""
    if draft.lemma in ("accuse", "deny", "describe"):
        return False
    inner = [n for n in anchors.touching(draft.content[0]) if all(s.contains(drafts[n].anchor) for s in draft.content)]
    return any(drafts[n].form in ("indirect", "noun") and drafts[n] is not draft for n in inner)


def _is_nobody(tree: Tree, draft: Draft) -> bool:
    """Whether the source is the reader, or time that will tell."""
    words = [s.of(tree.text).casefold() for s in draft.source]
    return words == ["you"] or (words == ["time"] and draft.lemma == "tell")


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
    return draft.lemma not in NOTICED and (draft.lemma in SPEECH or draft.lemma not in PLANNED)
