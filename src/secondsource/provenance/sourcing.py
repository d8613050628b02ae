"""What a story tells about its sources as a whole, worked out once and asked for every claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from secondsource.model.alignment import Reuse
from secondsource.model.report import Report
from secondsource.model.span import common_length
from secondsource.model.statement import Matter, SourceKind, Statement
from secondsource.provenance.copies import Copies
from secondsource.provenance.origins import Root, roots_of, wire_credit
from secondsource.provenance.parties import Parties

_MOST: Final = 0.5  # share of a statement that one inside it must make to speak for it


class Sourcing:
    """The reports of one story, who belongs to whom, what is copied, and whom each report credits."""

    def __init__(self, reports: Sequence[Report], statements: Sequence[Statement], reuse: Sequence[Reuse]) -> None:
        self.report: Mapping[str, Report] = {r.id: r for r in reports}
        self.statements = tuple(statements)
        self.copies = Copies(reports, reuse)
        self.parties = Parties(reports, statements)
        self._roots: dict[str, tuple[Root, ...]] = {}

    def roots(self, statement: Statement) -> tuple[Root, ...]:
        """Where the matter of `statement` comes from: mostly one root, none where nobody is credited.

        Where most of it is what another one said ("police said" inside "the paper reported"), the inner one's roots are its own.
        """
        known = self._roots.get(statement.id)
        if known is None:
            inner = self._inner.get(statement.id)
            known = self.roots(inner) if inner else roots_of(statement, self.report[statement.report])
            self._roots[statement.id] = known
        return known

    @cached_property
    def _inner(self) -> Mapping[str, Statement]:
        """For each statement (id) the attributed one inside it that makes most of it."""
        by_id = {s.id: s for s in self.statements}
        found: dict[str, Statement] = {}
        for child in self.statements:
            parent = by_id.get(child.parent or "")
            if parent is None or not child.is_attributed or child.matter not in (Matter.SAID, Matter.WRITTEN):
                continue
            size = sum(map(len, parent.spans))
            if common_length(child.spans, parent.spans) >= _MOST * size and len(child.chain) > 1:
                found[parent.id] = child
        return found

    @cached_property
    def news_credited(self) -> Mapping[str, frozenset[str]]:
        """For each report (id) the news organisations and documents that it credits anywhere."""
        found: dict[str, set[str]] = {rid: {c.name for c in report.credits} for rid, report in self.report.items()}
        for statement in self.statements:
            hops = (h for h in statement.chain if h.kind.is_news or h.kind is SourceKind.DOCUMENT)
            found[statement.report].update(h.name for h in hops)
        return {rid: frozenset(names) for rid, names in found.items()}

    def is_wire_copy(self, report: str) -> bool:
        """Whether the whole report (id) is credited to somebody else."""
        return wire_credit(self.report[report]) is not None
