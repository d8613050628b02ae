"""Who tells a matter without credit, and may have an origin of its own (rule 4)."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.model.statement import Statement
from secondsource.provenance.naming import is_nobody, is_same_organisation
from secondsource.provenance.origins import Root
from secondsource.provenance.sourcing import Sourcing


def own_voices(
    silent: Sequence[Sequence[Statement]],
    passages: Sequence[Sequence[Statement]],
    groups: Sequence[Sequence[Root]],
    sourcing: Sourcing,
) -> frozenset[str]:
    """Reports (ids) that tell the matter as their own: a copied passage once, and no report that re-tells one of the origins.

    `silent` are the passages without a root, `passages` all of them, `groups` the origins with their roots.
    """
    credited = {s.report for p in passages if p not in silent for s in p}
    told = {r.name for g in groups for r in g} | {h.name for g in groups for r in g for h in r.relays if h.kind.is_news}
    found = set()
    for passage in silent:
        reports = sorted({s.report for s in passage})
        if any(r in credited or retells(r, told, sourcing) for r in reports):
            continue
        found.add(reports[0])
    return frozenset(found)


def retells(report: str, told: set[str], sourcing: Sourcing) -> bool:
    """Whether the report credits, anywhere, a news organisation or document that the claim comes from."""
    return any(
        not is_nobody(name) and is_same_organisation(name, other) for name in sourcing.news_credited[report] for other in told
    )
