"""Who tells a matter without credit, and may have an origin of its own (rule 4)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from secondsource.model.statement import Statement
from secondsource.provenance.merging import Merged
from secondsource.provenance.naming import is_nobody, is_same_organisation
from secondsource.provenance.origins import Root
from secondsource.provenance.sourcing import Sourcing


def own_voices(
    silent: Sequence[Sequence[Statement]],
    credited: Collection[str],
    groups: Sequence[Sequence[Root]],
    sourcing: Sourcing,
) -> int:
    """How many reports tell the matter as their own: copies of one another count once, re-tellings of an origin not at all.

    `silent` are the passages without a root, `credited` the reports (ids) that credit the claim, `groups` its origins.
    """
    told = news_of([root for group in groups for root in group])
    reports = sorted({s.report for passage in silent for s in passage})
    place = {rid: n for n, rid in enumerate(reports)}
    merged = Merged(len(reports))
    for passage in silent:
        for statement in passage:
            merged.join(place[passage[0].report], place[statement.report])
    return sum(not any(reports[n] in credited or retells(reports[n], told, sourcing) for n in members) for members in merged.sets())


def news_of(roots: Sequence[Root]) -> frozenset[str]:
    """Names of the roots and of the news organisations on the way to them."""
    return frozenset(r.name for r in roots) | frozenset(h.name for r in roots for h in r.relays if h.kind.is_news)


def retells(report: str, told: Collection[str], sourcing: Sourcing) -> bool:
    """Whether the report (id) credits, anywhere, a news organisation or document among `told`."""
    return any(
        not is_nobody(name) and is_same_organisation(name, other) for name in sourcing.news_credited[report] for other in told
    )
