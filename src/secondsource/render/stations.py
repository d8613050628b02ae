"""The edges of the provenance graph as they are shown: one station for a report and its outlet, no edge for a shared phrase."""

from __future__ import annotations

from dataclasses import dataclass, replace

from secondsource.model.account import Edge
from secondsource.render.ledger import bare_name
from secondsource.render.story_index import StoryIndex

LEAST_SHARED = 0.05  # less of a text in common is a phrase, not a passage: the JSON lists it


@dataclass(frozen=True, slots=True)
class ShownEdge:
    """An edge with the anchor of its row in the table."""

    anchor: str
    edge: Edge


def shown_edges(index: StoryIndex) -> tuple[ShownEdge, ...]:
    """The account's edges in their order; an outlet that is credited and has one report here is that report."""
    standing = _standing_for(index)
    shared = {frozenset((r.a, r.b)): r.containment for r in index.account.reuse}
    merged: dict[tuple[str, str, str], ShownEdge] = {}
    for anchor, edge in zip(index.edge_anchors, index.account.edges, strict=True):
        source, target = standing.get(edge.source, edge.source), standing.get(edge.target, edge.target)
        is_slight = edge.basis == "reuse" and shared.get(frozenset((source, target)), 1.0) < LEAST_SHARED
        if source == target or is_slight:
            continue
        known = merged.get((source, target, edge.basis))
        if known is None:
            merged[source, target, edge.basis] = ShownEdge(anchor, replace(edge, source=source, target=target))
        else:
            both = tuple(dict.fromkeys((*known.edge.statements, *edge.statements)))
            merged[source, target, edge.basis] = replace(known, edge=replace(known.edge, statements=both))
    return tuple(merged.values())


def _standing_for(index: StoryIndex) -> dict[str, str]:
    """For each news organisation that is the outlet of just one report the id of that report."""
    of_outlet: dict[str, list[str]] = {}
    for report in index.account.reports:
        if report.outlet:
            of_outlet.setdefault(bare_name(report.outlet), []).append(report.id)
    found = ((n.id, of_outlet.get(bare_name(n.name), [])) for n in index.account.nodes if n.kind in ("media", "agency"))
    return {node: reports[0] for node, reports in found if len(reports) == 1}
