"""What a verb governs, as one word: the same verb reports in one frame ("called for calm") and not in another ("called home")."""

from __future__ import annotations

from typing import Final

from secondsource.attribution.lexicon import CLAUSE_FIRST
from secondsource.attribution.tree import Tree

_PREPOSITIONS: Final = frozenset(
    ("to", "about", "on", "for", "with", "against", "as", "of", "at", "by", "in", "that", "from", "over")
)
_SUBORDINATE: Final = frozenset("asked because although though when while since after before unless until as".split())
_REASONS: Final = frozenset("because although though while after before unless".split())
_WITH_OBJECT: Final = frozenset(("as", "of"))


def frame_of(tree: Tree, verb: int) -> str:
    """The frame of `verb`: clause, infinitive, object, a preposition, their sums ("clause+object"), or none; "passive " before it.

    A clause before the verb counts, an object or preposition only behind it.
    """
    parts = []
    if clause_of(tree, verb) is not None:
        parts.append("clause")
    elif infinitive_of(tree, verb) is not None:
        parts.append("infinitive")
    prepositions = [tree.word(c) for c in tree.kids(verb, "prep", "dative") if c > verb and tree.word(c) in _PREPOSITIONS]
    if object_of(tree, verb) is not None:
        parts.append("object")
        prepositions = [p for p in prepositions if p in _WITH_OBJECT]
    if prepositions and parts in ([], ["object"]):
        parts.append(prepositions[0])
    frame = "+".join(parts) or "none"
    return f"passive {frame}" if tree.is_passive(verb) else frame


def clause_of(tree: Tree, verb: int) -> int | None:
    """The head of the clause that is the object of `verb`, or None."""
    clauses = tree.kids(verb, "ccomp")
    for clause in clauses:
        if clause > verb and tree.word(tree.left[clause]) not in _REASONS and not _is_parted(tree, verb, tree.left[clause]):
            return clause
    for clause in clauses:
        if (
            tree.right[clause] < verb
            and tree.tokens.lemma[verb] in CLAUSE_FIRST
            and not _is_reason(tree, clause, verb)
            and not _is_parted(tree, tree.right[clause], verb)
        ):
            return clause
    return None


def _is_parted(tree: Tree, first: int, last: int) -> bool:
    """Whether a full stop stands between a clause and its verb: two sentences were taken for one."""
    marked = (i for i in range(first, last) if tree.tokens.text[i] == "." and tree.quotation_of[i] < 0)
    return any(next((w for w in tree.tokens.text[i + 1 : i + 4] if w[0].isalnum()), "")[:1].isupper() for i in marked)


def gerund_of(tree: Tree, verb: int) -> int | None:
    """The head of an -ing clause that is the object of `verb` ("admitted forging it"), or None."""
    return next((c for c in tree.kids(verb, "xcomp") if c == verb + 1 and tree.tokens.tag[c] == "VBG"), None)


def _is_reason(tree: Tree, clause: int, verb: int) -> bool:
    """Whether a clause before the verb is none of its matter: either of the two begins with "because", "when"."""
    return tree.word(tree.left[clause]) in _SUBORDINATE or any(tree.word(m) in _SUBORDINATE for m in tree.kids(verb, "mark"))


def infinitive_of(tree: Tree, verb: int) -> int | None:
    """The head of an infinitive with "to" behind `verb`, or None."""
    for clause in tree.kids(verb, "xcomp", "ccomp"):
        if clause > verb and any(tree.word(c) == "to" for c in tree.kids(clause, "aux")):
            return clause
    return None


def object_of(tree: Tree, verb: int) -> int | None:
    """The head of the noun phrase that is the object of `verb`, or None."""
    return next((c for c in tree.kids(verb, "dobj") if c > verb), None)


def preposition_of(tree: Tree, verb: int, word: str) -> int | None:
    """The first `word` that hangs on `verb` behind it, or None."""
    return next((c for c in tree.kids(verb, "prep", "dative", "agent") if c > verb and tree.word(c) == word), None)


def agent_of(tree: Tree, verb: int) -> int | None:
    """Who did it: the noun after "by", also where the parser hung that on the noun before it."""
    for by in tree.kids(verb, "agent"):
        head = tree.first_kid(by, "pobj")
        if head is not None:
            return head
    rated = tree.kids(verb, "oprd", "attr", "dobj")
    rated += [
        noun for preposition in tree.kids(verb, "prep") if tree.word(preposition) == "as" for noun in tree.kids(preposition, "pobj")
    ]
    for noun in rated:
        inner = by_within(tree, noun)
        if inner is not None and noun > verb:
            return tree.first_kid(inner, "pobj")
    return None


def by_within(tree: Tree, noun: int) -> int | None:
    """The "by" that hangs on `noun`, or None."""
    return next((b for b in tree.kids(noun, "prep", "agent") if tree.word(b) == "by"), None)
