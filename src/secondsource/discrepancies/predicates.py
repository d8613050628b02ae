"""What was done: two predicates that cannot both tell one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame
from secondsource.discrepancies.lexicon import CONTRAST_NOUNS, CONTRASTS
from secondsource.discrepancies.participants import same_party
from secondsource.discrepancies.reading import Reading
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.model.span import Span, hull

CLOSE: Final = 0.25
"""How much alike sentences must be for two predicates to tell one matter."""
_LEAVE: Final = frozenset({"leave", "exit", "disembark", "deplane"})


def predicate(reading: Reading, frame: Frame) -> str:
    """The verb as the table of contrasts has it: "step_down", "ask_to_leave", "resign".

    "asked to leave" and "made to leave" are told by their lower verb.
    """
    lemma = reading.lemma(frame.verb)
    lower = reading.child(frame.verb, "xcomp", "ccomp")
    if lower is not None and reading.lemma(lower) in _LEAVE and lemma in ("ask", "request", "invite"):
        return f"{lemma}_to_leave"
    return f"{lemma}_{frame.particle}" if frame.particle else lemma


def _side(word: str) -> str:
    return word.split("_", 1)[0] if not word.endswith("to_leave") else word


def compare_predicates(
    a: Wording, x: Frame, b: Wording, y: Frame, likeness: float, *, told: Mapping[str, frozenset[str]]
) -> Found | None:
    """A finding where like sentences tell one matter by two verbs of which only one can be right; else None.

    `told` holds the predicates of each report: neither may use the other's word elsewhere.
    """
    if likeness < CLOSE or x.negated or y.negated or x.modal != y.modal:
        return None
    p, q = a.reading, b.reading
    left, right = predicate(p, x), predicate(q, y)
    if left == right or not _contrast(left, right) or right in told[a.report] or left in told[b.report]:
        return None
    ends = ((x.agent, y.agent), (x.patient, y.patient))
    same = [same_party((p, one), (q, two)) for one, two in ends]
    if False in same and True not in same:
        return None
    why = f"“{_told(p, x)}” in one report, “{_told(q, y)}” in the other."
    first, second = (Evidence(w.report, w.reading.clause(f.verb)) for w, f in ((a, x), (b, y)))
    return Found("predicate", "medium", first, second, why, likeness + 0.2 * (True in same), "/".join(sorted((left, right))))


def told_in(wordings: Iterable[Wording]) -> frozenset[str]:
    """Every predicate of a report: one that uses the other's word as well shows variety, no disagreement."""
    return frozenset(predicate(w.reading, f) for w in wordings for f in w.frames)


def _contrast(left: str, right: str) -> bool:
    one, two = {left, _side(left)}, {right, _side(right)}
    return any((one & here and two & there) or (one & there and two & here) for here, there in CONTRASTS)


def _told(reading: Reading, frame: Frame) -> str:
    tokens = reading.annotated.tokens
    below = [c for c in reading.children[frame.verb] if tokens.dep[c] in ("prt", "xcomp")]
    return " ".join([tokens.text[frame.verb], *(tokens.text[c] for c in below[:1])])


def compare_contrast_nouns(a: Wording, b: Wording, likeness: float) -> Found | None:
    """A finding where like sentences name one matter by two nouns that exclude each other ("a coup", "an invasion"); else None."""
    if likeness < CLOSE:
        return None
    for one, two in CONTRAST_NOUNS:
        if not {one, two} <= a.lemmas | b.lemmas:
            continue
        for left, right in ((one, two), (two, one)):
            x, y = _noun(a, left), _noun(b, right)
            if x is None or y is None or a.reading.annotated.tokens.tag[x] != b.reading.annotated.tokens.tag[y]:
                continue
            if _noun(a, right) is not None or _noun(b, left) is not None:
                continue
            why = f"“{left}” in one report, “{right}” in the other."
            first, second = (Evidence(w.report, _with_frame(w.reading, t)) for w, t in ((a, x), (b, y)))
            return Found("predicate", "medium", first, second, why, likeness, f"{one}/{two}")
    return None


def _noun(wording: Wording, lemma: str) -> int | None:
    return next((i for i in wording.reading.words(wording.sentence) if wording.reading.lemma(i) == lemma), None)


def _with_frame(reading: Reading, token: int) -> Span:
    """The noun's phrase together with the noun it hangs on ("the possibility of a military invasion")."""
    tokens = reading.annotated.tokens
    above = tokens.head[token]
    if tokens.dep[token] == "pobj" and tokens.head[above] != above and tokens.pos[tokens.head[above]] == "NOUN":
        return hull((reading.phrase(tokens.head[above]), reading.phrase(token)))
    return reading.phrase(token)
