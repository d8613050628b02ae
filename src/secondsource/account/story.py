"""Everything read from one story, as the last rooms see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from secondsource.model.account import Claim, Discrepancy
from secondsource.model.alignment import Alignment
from secondsource.model.annotated import Annotated
from secondsource.model.report import Report
from secondsource.model.statement import Statement


@dataclass(frozen=True)
class ReadStory:
    """The annotated reports, their statements, how they align, the claims, and where they disagree."""

    annotated: tuple[Annotated, ...]
    statements: tuple[Statement, ...]
    alignment: Alignment
    claims: tuple[Claim, ...]
    discrepancies: tuple[Discrepancy, ...]

    @cached_property
    def report(self) -> Mapping[str, Report]:
        """Reports by id."""
        return {a.report.id: a.report for a in self.annotated}

    @cached_property
    def annotation(self) -> Mapping[str, Annotated]:
        """Annotated reports by id."""
        return {a.report.id: a for a in self.annotated}

    @cached_property
    def statement(self) -> Mapping[str, Statement]:
        """Statements by id."""
        return {s.id: s for s in self.statements}

    @cached_property
    def claim_of(self) -> Mapping[str, Claim]:
        """The claim of each statement id that has one: the heaviest, as claims come by weight."""
        found: dict[str, Claim] = {}
        for claim in self.claims:
            for sid in claim.statements:
                found.setdefault(sid, claim)
        return found

    @cached_property
    def kin(self) -> Mapping[str, frozenset[str]]:
        """For each statement id itself and the statements that it is linked to."""
        table: dict[str, set[str]] = {s.id: {s.id} for s in self.statements}
        for link in self.alignment.links:
            table[link.a].add(link.b)
            table[link.b].add(link.a)
        return {sid: frozenset(others) for sid, others in table.items()}

    @cached_property
    def of_report(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by report id, in text order."""
        table: dict[str, list[Statement]] = {a.report.id: [] for a in self.annotated}
        for statement in self.statements:
            table[statement.report].append(statement)
        return {rid: tuple(sorted(rows, key=lambda s: (s.hull, s.level, s.id))) for rid, rows in table.items()}


def label(report: Report, *, number: int | None = None) -> str:
    """How prose names a report: its outlet, else its title (shortened), else "Report N" or "an unnamed outlet"."""
    if report.outlet:
        return report.outlet
    if report.title:
        title = report.title if len(report.title) <= 48 else report.title[:47].rsplit(" ", 1)[0] + "…"
        return f"“{title}”"
    return f"Report {number}" if number else "an unnamed outlet"
