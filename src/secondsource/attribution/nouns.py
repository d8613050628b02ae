"""Nouns that report: "claims that …", "a report that …", "issued a warning that …", "his allegation that …"."""

from __future__ import annotations

from secondsource.attribution.tree import Tree


def noun_frame(tree: Tree, noun: int) -> str:
    """What `noun` governs: clause, infinitive, a preposition, or none."""
    for child in tree.children[noun]:
        if child < noun:
            continue
        dep = tree.tokens.dep[child]
        if dep in ("acl", "ccomp", "relcl") and tree.tokens.pos[child] in ("VERB", "AUX"):
            if any(tree.word(c) == "to" for c in tree.kids(child, "aux")):
                return "infinitive"
            if dep != "relcl" and tree.tokens.tag[child] in ("VBG", "VBN"):
                continue
            if any(tree.word(c) == "that" for c in tree.kids(child, "mark", "dobj", "nsubj", "advmod", "det")) or dep == "ccomp":
                return "clause"
    for child in tree.kids(noun, "prep"):
        if child > noun:
            return tree.word(child)
    return "none"
