"""How many, how much: two numbers for one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.lexicon import EACH, EVENT_NOUNS, GENERIC_NOUNS, LIGHT, VICTIMS
from secondsource.discrepancies.reading import Reading, stem
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.model.readings import Quantity
from secondsource.model.span import Span, hull
from secondsource.quantities.comparing import compare

_ALIKE: Final = 0.3
_BARELY: Final = 0.12


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity and what it is a quantity of.

    `thing` is the key of the noun counted or described, `deed` that of its predicate, `kinds` those of the noun's modifiers;
    `each` tells that it is a share for one of several, `part` that it is some of a whole ("three of the eleven").
    """

    wording: Wording
    quantity: Quantity
    noun: int | None
    thing: str
    deed: str
    kinds: frozenset[str]
    each: bool
    part: bool

    @property
    def span(self) -> Span:
        """The number with its noun."""
        if self.noun is None:
            return self.quantity.span
        token = self.wording.reading.annotated.tokens.span(self.noun, self.noun)
        whole = hull((self.quantity.span, token))
        return whole if len(whole) <= 60 else self.quantity.span


def find_counts(wording: Wording) -> list[Count]:
    """The quantities of one sentence, each with what it counts."""
    inside = wording.span
    reading = wording.reading
    return [_count(wording, q) for q in reading.annotated.quantities if inside.contains(q.span) and reading.tokens_in(q.span)]


def _count(wording: Wording, quantity: Quantity) -> Count:
    reading = wording.reading
    tokens = reading.annotated.tokens
    inside = reading.tokens_in(quantity.span)
    top = next((i for i in inside if tokens.head[i] not in inside), inside[-1])
    noun = _counted(reading, quantity, top)
    at = noun if noun is not None else top
    head = reading.clause_head(at)
    kinds = {
        k for c in reading.children[at] if tokens.dep[c] in ("amod", "compound") and c not in inside and (k := reading.keys[c])
    }
    after = tokens.text[at + 1].casefold() if at + 1 <= wording.sentence.last else ""
    last = inside[-1]
    part = last + 1 <= wording.sentence.last and tokens.text[last + 1].casefold() == "of" and noun != last
    near = {tokens.text[i].casefold() for i in range(max(wording.sentence.first, at - 12), min(wording.sentence.last, at + 4) + 1)}
    thing = stem(tokens.lemma[noun]) if noun is not None else ""
    return Count(wording, quantity, noun, thing, reading.lemma(head), frozenset(kinds), bool(near & EACH) or after in EACH, part)


def _counted(reading: Reading, quantity: Quantity, top: int) -> int | None:
    """The noun that is counted, or, with money and per cent, the noun it describes ("an $800 million contract")."""
    tokens = reading.annotated.tokens
    if quantity.counted is not None:
        inside = reading.tokens_in(quantity.counted)
        heads = [i for i in inside if tokens.head[i] not in inside]
        return heads[-1] if heads else None
    above = tokens.head[top]
    if (
        above != top
        and tokens.pos[above] in ("NOUN", "PROPN")
        and tokens.dep[top] in ("nummod", "compound", "nmod", "amod", "quantmod")
    ):
        while tokens.dep[above] in ("compound", "nmod") and tokens.pos[tokens.head[above]] == "NOUN":
            above = tokens.head[above]
        return above
    if quantity.unit is not None and tokens.dep[top] in ("pobj", "attr"):
        up = tokens.head[above] if tokens.dep[top] == "pobj" else reading.child(above, "nsubj", "nsubjpass")
        if up is not None and tokens.pos[up] == "NOUN":
            return up
    return None


def compare_counts(x: Count, y: Count, likeness: float) -> Found | None:
    """A finding where two quantities of one thing cannot both be right; else None.

    Which thing is meant comes first: the same noun with no other modifiers, or the same currency with the same noun or verb.
    Rounding, bounds, other units and vague words are left to the comparing of quantities.
    """
    if not same_thing(x, y, likeness):
        return None
    outcome = compare(x.quantity, y.quantity)
    if outcome.kind != "conflict":
        return None
    grave = bool({x.deed, y.deed} & VICTIMS) or x.thing in _VICTIM_STEMS
    why = f"{x.quantity.text} in one report, {y.quantity.text} in the other. {outcome.why}".strip()
    left, right = Evidence(x.wording.report, x.span), Evidence(y.wording.report, y.span)
    return Found("number", "high" if grave else "medium", left, right, why, min(1.0, 0.4 + likeness), x.thing or x.deed)


_VICTIM_STEMS: Final = frozenset(stem(w) for w in ("dead", "death", "toll", "victim", "casualty", "fatality"))


def same_thing(x: Count, y: Count, likeness: float) -> bool:
    """Whether two quantities answer one question: how many of the same, how much for the same."""
    if x.quantity.unit != y.quantity.unit or x.each != y.each or x.part != y.part:
        return False
    same_deed = x.deed == y.deed and x.deed not in LIGHT
    if x.quantity.unit is None:
        if not x.thing or x.thing != y.thing:
            return False
        if (x.kinds - y.kinds) and (y.kinds - x.kinds):
            return False
        generic = x.thing in _GENERIC_STEMS
        return (same_deed and likeness >= _BARELY) or (likeness >= _ALIKE and not generic) or likeness >= 2 * _ALIKE
    if x.thing and x.thing == y.thing:
        return likeness >= _BARELY
    return likeness >= _ALIKE and (same_deed or not (x.thing and y.thing))


_GENERIC_STEMS: Final = frozenset(stem(w) for w in GENERIC_NOUNS)


def compare_definite(x: Count, b: Wording, likeness: float) -> Found | None:
    """A finding where one report counts several of an event and the other speaks of "the" one; else None."""
    low = x.quantity.low
    if low is None or low < 2 or x.quantity.unit is not None or x.noun is None or likeness < _BARELY:
        return None
    if x.wording.reading.lemma(x.noun) not in EVENT_NOUNS:
        return None
    there = find_definite(b, x.wording.reading.lemma(x.noun))
    if there is None:
        return None
    why = f"{x.span.of(x.wording.reading.text)} in one report, a single one in the other."
    return Found(
        "number", "medium", Evidence(x.wording.report, x.span), Evidence(b.report, there), why, 0.4 + likeness / 2, x.thing
    )


def find_definite(wording: Wording, lemma: str) -> Span | None:
    """The words "the meeting" in the singular, without a word that picks one of several ("the second meeting"); or None."""
    reading = wording.reading
    tokens = reading.annotated.tokens
    for i in reading.words(wording.sentence):
        if reading.lemma(i) != lemma or tokens.tag[i] != "NN" or tokens.dep[i] in ("compound", "nmod"):
            continue
        kids = reading.children[i]
        if any(tokens.text[c].casefold() == "the" for c in kids) and all(tokens.dep[c] in ("det", "punct") for c in kids):
            return reading.trimmed(min(kids), i)
    return None
