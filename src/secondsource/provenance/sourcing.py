"""What a story tells about its sources as a whole, worked out once and asked for every claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from secondsource.model.alignment import Reuse
from secondsource.model.report import Report
from secondsource.model.statement import SourceKind, Statement
from secondsource.provenance.copies import Copies
from secondsource.provenance.origins import Root, roots_of, wire_credit
from secondsource.provenance.parties import Parties


class Sourcing:
    """The reports of one story, who belongs to whom, what is copied, and whom each report credits."""

    def __init__(self, reports: Sequence[Report], statements: Sequence[Statement], reuse: Sequence[Reuse]) -> None:
        self.report: Mapping[str, Report] = {r.id: r for r in reports}
        self.statements = tuple(statements)
        self.copies = Copies(reports, reuse)
        self.parties = Parties(reports, statements)

    def roots(self, statement: Statement) -> tuple[Root, ...]:
        """Where the matter of `statement` comes from: mostly one root, none where nobody is credited."""
        return roots_of(statement, self.report[statement.report])

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
