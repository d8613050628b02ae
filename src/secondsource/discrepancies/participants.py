"""Who did it, to whom, before whom: the same deed with other people in it."""

from __future__ import annotations

from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame, deed
from secondsource.discrepancies.lexicon import (
    ANAPHORS,
    DENIED_NOUNS,
    FAINT,
    REPORTING_NOUNS,
    REPORTING_VERBS,
    TITLES,
)
from secondsource.discrepancies.reading import Reading, stem
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.text.folding import fold

_BARELY: Final = 0.05
_TELLING: Final = frozenset(stem(verb) for verb in REPORTING_VERBS | FAINT)
_PRONOUNS: Final = frozenset("he she it they we i you him her them us who which that this these those one some all".split())


def role_names(reading: Reading, head: int) -> frozenset[str]:
    """The proper names in a role, folded, one entry a word, and their initials ("bbc"); no nationalities."""
    tokens = reading.annotated.tokens
    inside = _role(reading, head)
    names = {reading.name_of[i] for i in inside if i in reading.name_of and reading.name_of[i].type != "GROUP"}
    words = {w for name in names for text in (name.text, reading.canonical(name.text)) for w in fold(text).split()}
    if not words:
        words = {fold(tokens.text[i]) for i in inside if tokens.pos[i] == "PROPN"}
    words -= TITLES
    capitals = [tokens.text[i][0] for i in inside if tokens.text[i][:1].isupper() and tokens.pos[i] != "DET"]
    return frozenset(words | ({"".join(capitals).casefold()} if len(capitals) > 1 else set()))


def _role(reading: Reading, head: int) -> list[int]:
    """The tokens that say who fills a role: the head's phrase with "of" and "from", without where and what else they did."""
    tokens = reading.annotated.tokens
    found, todo = [head], [head]
    while todo:
        for child in reading.children[todo.pop()]:
            if tokens.dep[child] in ("relcl", "acl", "advcl") and child > head:
                continue
            if tokens.dep[child] == "prep" and tokens.lemma[child] not in ("of", "from"):
                continue
            found.append(child)
            todo.append(child)
    return sorted(found)


def same_party(left: tuple[Reading, int | None], right: tuple[Reading, int | None]) -> bool | None:
    """Whether two roles are filled by one party; None where that cannot be told (a pronoun, an empty role)."""
    (a, x), (b, y) = left, right
    if x is None or y is None or a.lemma(x) in _PRONOUNS or b.lemma(y) in _PRONOUNS:
        return None
    names, others = role_names(a, x), role_names(b, y)
    if names & others or any(_is_kin(v, w) for v in names for w in others):
        return True
    if a.keys[x] == b.keys[y] and not (names and others):
        return not _are_of_two(a, x, b, y)
    if a.lemma(x) in ANAPHORS or b.lemma(y) in ANAPHORS:
        return None
    if names and others:
        return False
    return None if names or others else False


def _is_kin(v: str, w: str) -> bool:
    """Whether one word is the other with an ending: "Israel", "Israeli"."""
    return len(min(v, w, key=len)) >= 4 and (v.startswith(w[:-1]) or w.startswith(v[:-1]))


def _are_of_two(a: Reading, x: int, b: Reading, y: int) -> bool:
    """Whether one noun is told of two things: "the search of the farm", "the search of the lake"."""
    one, two = _of(a, x), _of(b, y)
    return one is not None and two is not None and a.keys[one] != b.keys[two] and None not in (a.keys[one], b.keys[two])


def _of(reading: Reading, noun: int) -> int | None:
    tokens = reading.annotated.tokens
    of = next((c for c in reading.children[noun] if tokens.dep[c] == "prep" and tokens.lemma[c] == "of"), None)
    return reading.child(of, "pobj") if of is not None else None


def compare_roles(a: Wording, x: Frame, b: Wording, y: Frame, likeness: float) -> Found | None:
    """A finding where the same deed has two doers, two victims or two audiences; None where they agree or it cannot be told.

    Names against names weigh high; what only common nouns tell apart is low. Exchanged roles are high.
    """
    p, q = a.reading, b.reading
    if (
        x.negated != y.negated
        or x.modal != y.modal
        or deed(p, x) != deed(q, y)
        or x.supposed
        or y.supposed
        or deed(p, x) in _TELLING
    ):
        return None
    doers = same_party((p, x.agent), (q, y.agent))
    done_to = same_party((p, x.patient), (q, y.patient))
    left, right = (Evidence(w.report, w.reading.clause(f.verb)) for w, f in ((a, x), (b, y)))
    if doers is False and done_to is False and x.agent and y.agent and x.patient and y.patient:
        crossed = same_party((p, x.agent), (q, y.patient)) and same_party((p, x.patient), (q, y.agent))
        if crossed:
            return Found("participant", "high", left, right, "The two reports exchange who did it and whom it was done to.", 0.9)
    if doers is False and done_to is not False and x.agent is not None and y.agent is not None:
        named = bool(role_names(p, x.agent)) and bool(role_names(q, y.agent))
        done = all(r.annotated.tokens.tag[f.verb] in ("VBD", "VBN") for r, f in ((p, x), (q, y)))
        if (
            named
            and done
            and not (_is_work(p, x.agent) or _is_work(q, y.agent))
            and _same_stage(p, x, q, y, likeness)
            and not _knows(a, q, y.agent)
            and not _knows(b, p, x.agent)
        ):
            why = f"{_head(p, x.agent)} in one report, {_head(q, y.agent)} in the other is said to have done it."
            return Found("participant", "high", left, right, why, 0.5 + likeness / 2)
    if doers is not False and (done_to or (done_to is False and likeness >= 3 * _BARELY and x.patient and y.patient)):
        return _compare_audience(a, x, b, y, likeness)
    return None


def _is_work(reading: Reading, head: int) -> bool:
    """Whether the doer is a report about the deed ("an article saying")."""
    return reading.lemma(head) in REPORTING_NOUNS | DENIED_NOUNS


def _same_stage(p: Reading, x: Frame, q: Reading, y: Frame, likeness: float) -> bool:
    """Whether it was done to one and the same: one airport, one man, not "interest" or "a woman"."""
    if x.patient is None or y.patient is None or likeness < _BARELY:
        return False
    return all(_is_single(r, t) for r, t in ((p, x.patient), (q, y.patient)))


def _is_single(reading: Reading, token: int) -> bool:
    """Whether a noun stands for one known thing: a name, or "the" with a singular."""
    tokens = reading.annotated.tokens
    if tokens.pos[token] == "PROPN":
        return True
    the = any(reading.lemma(c) in ("the", "this", "that") for c in reading.children[token])
    return tokens.tag[token] == "NN" and the


def _knows(wording: Wording, reading: Reading, head: int) -> bool:
    """Whether the sentence names the other's party too."""
    words = {fold(wording.reading.annotated.tokens.text[i]) for i in wording.reading.words(wording.sentence)}
    return bool(words & role_names(reading, head))


def _compare_audience(a: Wording, x: Frame, b: Wording, y: Frame, likeness: float) -> Found | None:
    """Before whom: "in front of the promoters", "in front of his colleagues"."""
    p, q = a.reading, b.reading
    here, there = _audience(p, x), _audience(q, y)
    if here is None or there is None or same_party((p, here), (q, there)) is not False:
        return None
    left, right = (Evidence(w.report, w.reading.clause(f.verb)) for w, f in ((a, x), (b, y)))
    why = f"Before {_head(p, here)} in one report, before {_head(q, there)} in the other."
    return Found("participant", "medium", left, right, why, 0.4 + likeness / 2)


def _audience(reading: Reading, frame: Frame) -> int | None:
    for preposition, head in frame.places:
        if preposition == "before":
            return head
        if preposition == "in" and reading.lemma(head) in ("front", "presence"):
            of = reading.child(head, "prep")
            inner = reading.child(of, "pobj") if of is not None else None
            if inner is not None and reading.lemma(inner) in ("group", "number", "crowd"):
                of = reading.child(inner, "prep")
                inner = (reading.child(of, "pobj") if of is not None else None) or inner
            return inner
    return None


def _head(reading: Reading, token: int) -> str:
    return reading.phrase(token).of(reading.text)
