"""Which silent pick-ups are worth telling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from secondsource.account.story import label
from secondsource.model.account import PickUp
from secondsource.model.alignment import Reuse
from secondsource.model.report import Report
from secondsource.text.folding import fold

_SHARED: Final = 0.05  # share of the shorter text; less is a phrase that two reporters may both have written


def telling_pick_ups(found: Iterable[PickUp], reports: Sequence[Report], reuse: Iterable[Reuse]) -> tuple[PickUp, ...]:
    """The pick-ups that show something, each statement once.

    An outlet takes nothing from itself. Where the other report credits only by being wire copy, or is the origin itself, both may have
    it from elsewhere unless they share text.
    """
    report = {r.id: r for r in reports}
    sharing = {frozenset((r.a, r.b)) for r in reuse if r.containment >= _SHARED}
    told: dict[tuple[str, str], PickUp] = {}
    for pick_up in found:
        taker, giver = report[pick_up.report], report[pick_up.credited_in]
        whole = {_bare(c.name) for c in giver.credits} | {_bare(label(giver))}
        if _bare(label(taker)) == _bare(pick_up.origin):
            continue
        if _bare(pick_up.origin) in whole and frozenset((taker.id, giver.id)) not in sharing:
            continue
        told.setdefault((pick_up.report, pick_up.statement), pick_up)
    return tuple(told.values())


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ")
