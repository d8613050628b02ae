"""Who did what to whom: the predicates of a report with their roles, active and passive alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from secondsource.discrepancies.lexicon import NEGATIONS, PREDICATE_PHRASES
from secondsource.discrepancies.reading import Reading, stem

_SUBJECTS: Final = ("nsubj", "csubj")
_PASSIVE: Final = ("nsubjpass", "csubjpass")
_MODALS: Final = frozenset({"may", "might", "could", "would", "should", "can"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate (token index) with the heads of its roles; `places` are (preposition, object head); `negated` as it stands.

    `modal`: may, could, would; `supposed`: inside an if-clause or a question; `pending`: with "yet",
    "until", "so far", which a later report may end.
    """

    verb: int
    agent: int | None
    patient: int | None
    places: tuple[tuple[str, int], ...]
    negated: bool
    modal: bool
    particle: str = ""
    supposed: bool = False
    pending: bool = False


def frames(reading: Reading) -> Iterator[Frame]:
    """Every verb of the report with its roles, in text order. Linear in the report's length."""
    tokens = reading.annotated.tokens
    for i in range(len(tokens)):
        if tokens.pos[i] == "VERB" or (tokens.pos[i] == "AUX" and tokens.dep[i] not in ("aux", "auxpass")):
            yield _frame(reading, i)


def _frame(reading: Reading, verb: int) -> Frame:
    tokens = reading.annotated.tokens
    passive = any(tokens.dep[c] in ("auxpass", *_PASSIVE) for c in reading.children[verb])
    agent = reading.child(verb, *_SUBJECTS)
    patient = reading.child(verb, "dobj", *_PASSIVE)
    if patient is None:
        patient = reading.child(verb, "attr", "acomp", "oprd")
    places: list[tuple[str, int]] = []
    particle = ""
    for child in reading.children[verb]:
        if tokens.dep[child] == "prt":
            particle = tokens.lemma[child]
        if tokens.dep[child] not in ("prep", "agent"):
            continue
        place = reading.child(child, "pobj")
        if place is None:
            continue
        if tokens.dep[child] == "agent" or (passive and tokens.lemma[child] == "by"):
            agent = place if agent is None else agent
        else:
            places.append((tokens.lemma[child], place))
    agent = _antecedent(reading, verb, agent)
    if tokens.dep[verb] == "acl" and tokens.tag[verb] == "VBN" and patient is None:
        patient = tokens.head[verb]
    if patient is not None and tokens.lemma[patient] in _RELATIVE and tokens.dep[verb] == "relcl":
        patient = tokens.head[verb]
    return Frame(
        verb=verb,
        agent=agent,
        patient=patient,
        places=tuple(places),
        negated=_is_negated(reading, verb),
        modal=_is_modal(reading, verb),
        particle=particle,
        supposed=_is_supposed(reading, verb),
        pending=_is_pending(reading, verb),
    )


def _antecedent(reading: Reading, verb: int, agent: int | None) -> int | None:
    """The agent that is told elsewhere: before a relative clause, or with the verb that this one continues."""
    tokens = reading.annotated.tokens
    if agent is not None:
        return tokens.head[verb] if tokens.lemma[agent] in _RELATIVE and tokens.dep[verb] == "relcl" else agent
    if tokens.dep[verb] in ("conj", "xcomp", "advcl") and reading.child(verb, *_PASSIVE) is None:
        above = tokens.head[verb]
        if above != verb and tokens.pos[above] in ("VERB", "AUX"):
            return reading.child(above, *_SUBJECTS, *_PASSIVE)
    if tokens.dep[verb] == "acl" and tokens.tag[verb] == "VBG":
        return tokens.head[verb]
    if tokens.dep[verb] == "pcomp" and tokens.pos[tokens.head[tokens.head[verb]]] in ("VERB", "AUX"):
        return reading.child(tokens.head[tokens.head[verb]], *_SUBJECTS, *_PASSIVE)
    return None


def _is_negated(reading: Reading, verb: int) -> bool:
    tokens = reading.annotated.tokens
    for child in reading.children[verb]:
        if tokens.dep[child] == "neg" or tokens.lemma[child].casefold() in ("never", "not", "n't", "n’t"):
            return True
        if tokens.dep[child] in ("dobj", "nsubj", "nsubjpass", "attr"):
            if any(tokens.lemma[g].casefold() in ("no", "neither", "none") for g in (child, *reading.children[child])):
                return True
    above = tokens.head[verb]
    if tokens.dep[verb] in ("xcomp", "pcomp", "ccomp") and above != verb:
        if tokens.lemma[above] == "deny" or (tokens.lemma[above] in ("decline", "refuse", "fail") and tokens.dep[verb] != "ccomp"):
            return True
        if (
            tokens.dep[verb] == "xcomp"
            and tokens.lemma[above] != "be"
            and any(tokens.lemma[c].casefold() in NEGATIONS for c in reading.children[above])
        ):
            return True
    return False


def _is_modal(reading: Reading, verb: int) -> bool:
    tokens = reading.annotated.tokens
    return any(tokens.dep[c] == "aux" and tokens.lemma[c].casefold() in _MODALS for c in reading.children[verb])


def _is_supposed(reading: Reading, verb: int) -> bool:
    """Whether the verb, or the clause it belongs to, is a condition."""
    tokens = reading.annotated.tokens
    sentence = reading.sentence_at(tokens.start[verb])
    if sentence is not None and tokens.text[reading.annotated.sentences[sentence].last] == "?":
        return True
    at = verb
    for _ in range(4):
        if any(tokens.dep[c] == "mark" and reading.lemma(c) in ("if", "unless", "whether") for c in reading.children[at]):
            return True
        if tokens.dep[at] not in ("conj", "xcomp", "ccomp", "relcl") or tokens.head[at] == at:
            return False
        at = tokens.head[at]
    return False


def _is_pending(reading: Reading, verb: int) -> bool:
    """Whether the matter was still open: "has not been charged yet", "did not confirm it until Friday"."""
    return any(reading.lemma(i) in ("yet", "until", "till", "far", "immediately") for i in reading.subtree(verb))


def deed(reading: Reading, frame: Frame) -> str:
    """The key of what was done: the verb with its particle, and with "control" and the like ("take over", "seize": one key)."""
    lemma = reading.lemma(frame.verb)
    phrase = f"{lemma}_{frame.particle}" if frame.particle else lemma
    if frame.patient is not None and f"{lemma}_{reading.lemma(frame.patient)}" in PREDICATE_PHRASES:
        phrase = f"{lemma}_{reading.lemma(frame.patient)}"
    return stem(PREDICATE_PHRASES.get(phrase, phrase))
