"""How sure: hedged here, flat there; unconfirmed here, a fact there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame
from secondsource.discrepancies.lexicon import CONFIRM, HEDGES, LEGAL
from secondsource.discrepancies.participants import same_party
from secondsource.discrepancies.polarity import find_denial
from secondsource.discrepancies.reading import Reading
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.model.span import Span
from secondsource.model.statement import StatementKind

_LIKE_CORE: Final = 0.3
_SHARE: Final = 0.5
_LIKE_MODAL: Final = 0.5
_POSSIBLE: Final = frozenset({"may", "might", "could"})
_ADJECTIVES: Final = frozenset({"reported", "supposed"})


def find_hedge(wording: Wording) -> Span | None:
    """The word by which the report itself does not answer for the sentence ("reportedly", "alleged"), or None."""
    reading = wording.reading
    for i in reading.words(wording.sentence):
        word = reading.annotated.tokens.text[i].casefold()
        if word in _ADJECTIVES and reading.annotated.tokens.dep[i] != "amod":
            continue  # "as reported by", "is not supposed to"
        if word in HEDGES and not reading.is_quoted(reading.annotated.tokens.span(i, i)):
            return reading.annotated.tokens.span(i, i)
    return None


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A clause that says that a matter is not confirmed; `matter` holds the keys of what is not."""

    wording: Wording
    span: Span
    matter: frozenset[str]


def find_unconfirmed(wording: Wording) -> Unconfirmed | None:
    """The clause that says a matter is not confirmed ("could not be verified", "have not confirmed the theft"), or None."""
    reading = wording.reading
    if any(reading.lemma(i) in ("until", "till") for i in reading.words(wording.sentence)):
        return None
    for frame in wording.frames:
        if reading.lemma(frame.verb) not in CONFIRM or not frame.negated or _is_refused(reading, frame.verb):
            continue
        if _is_quoted_alone(reading, frame.verb):
            continue
        matter = _matter(reading, frame)
        return Unconfirmed(wording, reading.clause(frame.verb), matter)
    return None


def _matter(reading: Reading, frame: Frame) -> frozenset[str]:
    """The keys of what is not confirmed: the noun phrase, or the clause."""
    if frame.patient is not None:
        inside = reading.tokens_in(reading.phrase(frame.patient))
    else:
        below = reading.child(frame.verb, "ccomp")
        inside = reading.tokens_in(reading.clause(below)) if below is not None else range(0)
    return frozenset(k for i in inside if (k := reading.keys[i]))


def _is_refused(reading: Reading, verb: int) -> bool:
    """Whether somebody would not confirm it, which says nothing of the matter."""
    return any(reading.lemma(c) in ("would", "will", "wo") for c in reading.children[verb])


def _is_quoted_alone(reading: Reading, token: int) -> bool:
    return reading.is_quoted(reading.annotated.tokens.span(token, token))


def find_confirming(wording: Wording) -> Span | None:
    """The words "reports confirming", "reports confirm", by which a re-telling becomes a confirmation; or None."""
    if not wording.lemmas & CONFIRM:
        return None
    reading = wording.reading
    tokens = reading.annotated.tokens
    for i in reading.words(wording.sentence):
        if reading.lemma(i) not in CONFIRM or tokens.pos[i] != "VERB":
            continue
        frame = next((f for f in wording.frames if f.verb == i), None)
        if (
            frame
            and not frame.negated
            and frame.agent is not None
            and frame.agent < i
            and reading.lemma(frame.agent) in ("report", "story")
        ):
            return reading.trimmed(min(frame.agent, i), max(frame.agent, i))
    return None


def is_flat(wording: Wording) -> bool:
    """Whether the report tells the sentence as a fact in its own voice: no hedge, nobody credited, no quotation."""
    if find_hedge(wording) or any(f.modal for f in wording.frames) or any(s.is_attributed or s.hedges for s in wording.statements):
        return False
    reading = wording.reading
    if any(q.span.overlaps(wording.span) and "scare" not in q.flags for q in reading.annotated.quotations):
        return False
    told = any(s.kind is StatementKind.OUTLET_VOICE for s in wording.statements)
    return told or not any(_tells(reading, i) for i in reading.words(wording.sentence))


def _tells(reading: Reading, token: int) -> bool:
    return reading.lemma(token) in ("say", "tell", "report", "accord", "claim", "allege", "believe", "rumor", "rumour", "confirm")


def compare_hedging(a: Wording, b: Wording, likeness: float) -> Found | None:
    """A finding where one report hedges what the other tells as a fact; else None. Medium in ledes and headlines, else low."""
    if likeness < _LIKE_CORE:
        return None
    hedge_a, hedge_b = find_hedge(a), find_hedge(b)
    if bool(hedge_a) == bool(hedge_b):
        return None
    hedged, hedge, flat = (a, hedge_a, b) if hedge_a else (b, hedge_b, a)
    if hedge is None or not is_flat(flat):
        return None
    if flat.lemmas & LEGAL or not _hedges_shared(hedged, hedge, flat):
        return None
    severity = "medium" if a.order < 2 and b.order < 2 else "low"
    if severity == "low" and likeness < _LIKE_MODAL:
        return None
    word = hedge.of(hedged.reading.text)
    why = f"One report hedges it with “{word}”; the other tells it as a fact."
    ends = {hedged.report: Evidence(hedged.report, hedged.span), flat.report: Evidence(flat.report, flat.span)}
    return Found("certainty", severity, ends[a.report], ends[b.report], why, likeness, "hedge")


def compare_modals(a: Wording, x: Frame, b: Wording, y: Frame, likeness: float) -> Found | None:
    """A finding where what may happen in one report will happen, or has, in the other's own voice; else None. Medium."""
    if likeness < _LIKE_MODAL or x.negated != y.negated or x.supposed or y.supposed:
        return None
    if _may(a.reading, x) == _may(b.reading, y):
        return None
    open_end, sure_end = ((a, x), (b, y)) if _may(a.reading, x) else ((b, y), (a, x))
    sure = sure_end[1]
    if sure.modal or not is_flat(sure_end[0]) or open_end[0].report == sure_end[0].report:
        return None
    parties = [same_party((a.reading, one), (b.reading, two)) for one, two in ((x.agent, y.agent), (x.patient, y.patient))]
    if True not in parties or False in parties:
        return None
    why = "It may be so in one report; the other tells it as certain."
    left, right = (Evidence(w.report, w.reading.clause(f.verb)) for w, f in ((a, x), (b, y)))
    return Found("certainty", "medium", left, right, why, likeness, "modal")


def _may(reading: Reading, frame: Frame) -> bool:
    """Whether the verb stands with "may", "might" or "could"."""
    return any(reading.lemma(c) in _POSSIBLE and reading.annotated.tokens.dep[c] == "aux" for c in reading.children[frame.verb])


def _hedges_shared(hedged: Wording, hedge: Span, flat: Wording) -> bool:
    """Whether the word that is hedged stands in the flat sentence too."""
    reading = hedged.reading
    token = reading.token_at(hedge.start)
    if token is None:
        return False
    head = reading.annotated.tokens.head[token]
    return any(reading.keys[i] in flat.keys for i in (head, *reading.children[head]) if reading.keys[i])


def compare_unconfirmed(a: Unconfirmed, b: Wording, share: float) -> Found | None:
    """A finding where a lede tells as so what a sentence, of that report or another, says is not confirmed; else None.

    `share` is how much of the unconfirmed matter the lede tells, in [0, 1].
    """
    if len(a.matter) < 2 or share < _SHARE or b is a.wording or b.order > 1 or find_hedge(b) or find_denial(b) or _confirms(b):
        return None
    if any(f.negated for f in b.frames) or find_unconfirmed(b):
        return None
    why = "Told as so in one place, not confirmed in the other."
    left, right = Evidence(a.wording.report, a.span), Evidence(b.report, b.span)
    return Found("certainty", "medium", left, right, why, share / (1 + b.order) + 0.1 * is_flat(b), "unconfirmed")


def _confirms(wording: Wording) -> bool:
    """Whether the sentence itself speaks of confirming: then it is a later turn."""
    return any(wording.reading.lemma(i) in CONFIRM for i in wording.reading.words(wording.sentence))


def compare_confirming(a: Wording, b: Wording) -> Found | None:
    """A finding where one report's lede or headline hedges and the other speaks of reports that confirm; else None."""
    confirming = find_confirming(b) if a.order <= 1 else None
    hedge = find_hedge(a) if confirming else None
    if hedge is None or confirming is None:
        return None
    why = "One report hedges the matter; the other speaks of reports that confirm it."
    return Found("certainty", "medium", Evidence(a.report, hedge), Evidence(b.report, confirming), why, 0.6, "confirm")
