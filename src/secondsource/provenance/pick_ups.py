"""Silent pick-ups: a claim that one report credits and another tells as its own."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.model.account import Claim, PickUp
from secondsource.model.statement import Statement
from secondsource.provenance.first import first_report
from secondsource.provenance.own_voice import news_of, retells
from secondsource.provenance.sourcing import Sourcing


def find_pick_ups(claims: Sequence[Claim], sourcing: Sourcing) -> tuple[PickUp, ...]:
    """At most one pick-up for each claim and report, in the order of the claims.

    A report that credits the origin anywhere, that is wire copy, or that was published before the crediting one is left out.
    """
    statement = {s.id: s for s in sourcing.statements}
    return tuple(p for claim in claims for p in _of_claim(claim, [statement[sid] for sid in claim.statements], sourcing))


def _of_claim(claim: Claim, told: Sequence[Statement], sourcing: Sourcing) -> list[PickUp]:
    credited = {s.report: roots for s in told if (roots := sourcing.roots(s))}
    if not credited:
        return []
    known = news_of([root for roots in credited.values() for root in roots])
    found: dict[str, PickUp] = {}
    for statement in told:
        report = statement.report
        if statement.is_attributed or report in credited or report in found or retells(report, known, sourcing):
            continue
        giver = next((r for r in credited if not _is_before(report, r, sourcing)), None)
        if giver:
            found[report] = PickUp(claim.id, report, statement.id, giver, credited[giver][0].name)
    return list(found.values())


def _is_before(a: str, b: str, sourcing: Sourcing) -> bool:
    return first_report([sourcing.report[a], sourcing.report[b]]) == a and bool(sourcing.report[b].published)
