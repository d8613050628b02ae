"""Where: one event in two places."""

from __future__ import annotations

from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame, deed
from secondsource.discrepancies.participants import same_party
from secondsource.discrepancies.reading import Reading
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.model.annotated import NameMention
from secondsource.text.folding import fold

_WHERE: Final = frozenset({"in", "at", "near", "outside", "inside", "over"})


def compare_places(a: Wording, x: Frame, b: Wording, y: Frame, likeness: float) -> Found | None:
    """A finding where one deed is told in two places of which neither report knows the other's; else None.

    Places one inside the other ("in Corran", "in Westmark county") cannot be told from the words alone: so neither report may
    name the other's place anywhere.
    """
    p, q = a.reading, b.reading
    if x.negated != y.negated or deed(p, x) != deed(q, y):
        return None
    if True not in (same_party((p, x.agent), (q, y.agent)), same_party((p, x.patient), (q, y.patient))):
        return None
    here, there = _place(p, x), _place(q, y)
    if here is None or there is None or _knows(q, here) or _knows(p, there):
        return None
    left, right = Evidence(a.report, here.span), Evidence(b.report, there.span)
    why = f"{here.text} in one report, {there.text} in the other."
    return Found("place", "medium" if likeness > 0.25 else "low", left, right, why, likeness)


def _place(reading: Reading, frame: Frame) -> NameMention | None:
    for preposition, head in frame.places:
        name = reading.name_of.get(head)
        if preposition in _WHERE and name is not None and name.type == "PLACE":
            return name
    return None


def _knows(reading: Reading, place: NameMention) -> bool:
    mine = set(fold(place.text).split())
    return any(mine & set(fold(n.text).split()) for n in reading.annotated.names)
