"""Sentences cut into clauses: a sentence that tells two things can then share one with this report and one with that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from secondsource.alignment.lexicon import DENIALS, EMPTY, SAYING
from secondsource.model.annotated import Sentence, Tokens

MIN_STEMS: Final = 2  # a clause with fewer content words goes with the one it hangs on
_HEADS: Final = frozenset({"ROOT", "conj", "advcl", "relcl", "ccomp", "xcomp", "acl", "parataxis"})
_VERBAL: Final = frozenset({"VERB", "AUX"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_NAMING: Final = frozenset({"compound", "amod", "nummod", "poss", "nmod"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_MATTER: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
_FRAME_STEMS: Final = 4  # "the ministry's spokeswoman said": a frame, whatever stands before the verb


@dataclass(frozen=True, slots=True)
class Clause:
    """Token indexes of a clause; `subject` are those it shares with the clause it hangs on.

    `is_frame`: it only says who says. `is_denied`: it hangs on a word of denial.
    """

    own: tuple[int, ...]
    subject: tuple[int, ...]
    is_frame: bool
    is_denied: bool


def find_clauses(tokens: Tokens, sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of one sentence in the order of their first word; together they hold every token once."""
    inside = range(sentence.first, sentence.last + 1)
    heads = {i for i in inside if _is_head(tokens, i)}
    owner = {i: _owner(tokens, heads, i) for i in inside}
    groups: dict[int, list[int]] = {}
    for i in inside:
        groups.setdefault(owner[i], []).append(i)
    for head in sorted(groups, key=lambda h: (-_depth(tokens, h), h)):  # innermost first
        above = tokens.head[head]
        if above != head and above in owner and _stems(tokens, groups[head]) < MIN_STEMS and not _is_frame(tokens, head, groups):
            target = _target(groups, owner, above, head)
            if target is not None:
                moved = groups.pop(head)
                groups[target] = sorted(groups[target] + moved)
                for i in moved:
                    owner[i] = target
    found = [
        Clause(
            own=tuple(own),
            subject=_subject(tokens, head, own),
            is_frame=_is_frame(tokens, head, groups),
            is_denied=_is_denied(tokens, head, inside),
        )
        for head, own in groups.items()
    ]
    return tuple(sorted(found, key=lambda c: c.own[0]))


def _is_denied(tokens: Tokens, head: int, inside: range) -> bool:
    """Whether a clause hangs on a word of denial ("denied that …"), or on a noun called false ("the story that … is false")."""
    above = tokens.head[head]
    if above == head:
        return False
    if tokens.lemma[above] in DENIALS:
        return True
    verb = tokens.head[above]
    if tokens.dep[above] not in _SUBJECTS or verb == above:
        return False
    return any(tokens.head[i] == verb and tokens.dep[i] in ("acomp", "attr") and tokens.lemma[i] in DENIALS for i in inside)


def _target(groups: dict[int, list[int]], owner: dict[int, int], above: int, head: int) -> int | None:
    target = owner[above]
    return target if target in groups and target != head else None


def _is_head(tokens: Tokens, i: int) -> bool:
    if tokens.head[i] == i:
        return True
    if tokens.dep[i] not in _HEADS or tokens.pos[i] not in _VERBAL:
        return False
    return tokens.dep[i] != "conj" or tokens.pos[tokens.head[i]] in _VERBAL


def _owner(tokens: Tokens, heads: set[int], i: int) -> int:
    """The clause head at or above a token."""
    for _ in range(len(tokens)):
        if i in heads or tokens.head[i] == i:
            return i
        i = tokens.head[i]
    return i


def _depth(tokens: Tokens, i: int) -> int:
    depth = 0
    while tokens.head[i] != i and depth < 100:
        i, depth = tokens.head[i], depth + 1
    return depth


def _stems(tokens: Tokens, indexes: Sequence[int]) -> int:
    return len(
        {tokens.lemma[i].casefold() for i in indexes if tokens.pos[i] in _MATTER and tokens.lemma[i].casefold() not in EMPTY}
    )


def _is_frame(tokens: Tokens, head: int, groups: dict[int, list[int]]) -> bool:
    """Whether a clause only introduces another: a verb of saying with little around it."""
    if tokens.pos[head] not in _VERBAL or tokens.lemma[head].casefold() not in SAYING:
        return False
    holds = any(
        tokens.dep[other] in ("ccomp", "parataxis", "advcl") and tokens.head[other] == head for other in groups if other != head
    )
    return (holds or tokens.dep[head] == "parataxis") and _stems(tokens, groups[head]) <= _FRAME_STEMS


def _subject(tokens: Tokens, head: int, own: Sequence[int]) -> tuple[int, ...]:
    """Tokens that name who a clause without a subject of its own is about."""
    for i in own:
        if tokens.head[i] == head and tokens.dep[i] in _SUBJECTS:
            if tokens.text[i].casefold() not in _RELATIVE:
                return ()
            break
    at, dep = head, tokens.dep[head]
    if dep in ("relcl", "acl"):
        return _naming(tokens, tokens.head[at], own)
    for _ in range(4):
        above = tokens.head[at]
        if above == at or dep not in ("conj", "advcl", "xcomp"):
            return ()
        for i in range(max(0, above - 40), min(len(tokens), above + 40)):
            if tokens.head[i] == above and i != above and tokens.dep[i] in _SUBJECTS:
                return _naming(tokens, i, own)
        at, dep = above, tokens.dep[above]
    return ()


def _naming(tokens: Tokens, i: int, own: Sequence[int]) -> tuple[int, ...]:
    """A noun with the words before it that name it."""
    taken = set(own)
    if i in taken:
        return ()
    return tuple(j for j in range(max(0, i - 6), i + 1) if j == i or (tokens.head[j] == i and tokens.dep[j] in _NAMING))
