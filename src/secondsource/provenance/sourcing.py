"""What a story tells about its sources as a whole, worked out once and asked for every claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from secondsource.model.alignment import Link, Relation, Reuse
from secondsource.model.report import Report
from secondsource.model.span import common_length
from secondsource.model.statement import Matter, SourceKind, Statement
from secondsource.provenance.copies import Copies
from secondsource.provenance.origins import Root, Standing, roots_of
from secondsource.provenance.parties import Parties
from secondsource.provenance.retelling import Retelling

_SURE: Final = 0.9  # score of a link from which two statements surely say the same
_MOST: Final = 0.5  # share of a statement that one inside it must make to speak for it


def _is_inside(child: Statement, parent: Statement) -> bool:
    """Whether `child`, with its source, stands in the words of `parent` and makes most of them."""
    if child.matter not in (Matter.SAID, Matter.WRITTEN) or len(child.chain) < 2 or child.id == parent.id:
        return False
    size = sum(map(len, parent.spans))
    if sum(map(len, child.spans)) >= size or common_length(child.spans, parent.spans) < _MOST * size:
        return False
    return child.parent == parent.id or bool(child.source and parent.hull.contains(child.source.span))


def _pairs(links: Sequence[Link]) -> frozenset[tuple[str, str]]:
    sure = [link for link in links if link.relation is not Relation.PARTIAL and link.score >= _SURE]
    return frozenset((link.a, link.b) for link in sure) | frozenset((link.b, link.a) for link in sure)


class Sourcing:
    """The reports of one story, who belongs to whom, what is copied, and whom each report credits."""

    def __init__(
        self,
        reports: Sequence[Report],
        statements: Sequence[Statement],
        reuse: Sequence[Reuse],
        links: Sequence[Link] | None = None,
    ) -> None:
        """What the rooms before found; with `links` only statements linked as saying the same can bear two origins."""
        self._linked = None if links is None else _pairs(links)
        ends = [(link.a, link.b) for link in links or ()]
        self._ends = (*ends, *((b, a) for a, b in ends))
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
            own = () if self._is_background(statement) else roots_of(statement, self.report[statement.report])
            known = self.roots(inner) if inner else tuple(map(self._placed, own))
            self._roots[statement.id] = known
        return known

    def _is_background(self, statement: Statement) -> bool:
        """Whether own-voice words, credited by the lede alone, share nothing with what the lede's newsroom is credited for."""
        if statement.is_attributed or len(statement.chain) < 2:
            return False
        last = statement.chain[-1]
        return last.basis == "inferred" and not self._retelling.goes_on(statement, last)

    @cached_property
    def _retelling(self) -> Retelling:
        return Retelling(self.report, self.statements, self._ends)

    def _placed(self, root: Root) -> Root:
        """A journalist is a news organisation's voice, whose own sources are not told."""
        if root.kind is SourceKind.NAMED_PERSON and self.parties.is_journalist(root.name):
            return replace(root, standing=Standing.NEWS)
        return root

    def say_the_same(self, a: Statement, b: Statement) -> bool:
        """Whether two reports were found to assert the same by these statements, not only part of it."""
        return self._linked is None or (a.id, b.id) in self._linked

    @cached_property
    def _inner(self) -> Mapping[str, Statement]:
        """For each statement (id) the attributed one inside it that makes most of it."""
        of_report: dict[str, list[Statement]] = {}
        for statement in self.statements:
            if statement.is_attributed:
                of_report.setdefault(statement.report, []).append(statement)
        return {p.id: c for told in of_report.values() for p in told for c in told if _is_inside(c, p)}

    @cached_property
    def news_credited(self) -> Mapping[str, frozenset[str]]:
        """For each report (id) the news organisations and documents that it credits anywhere."""
        found: dict[str, set[str]] = {rid: {c.name for c in report.credits} for rid, report in self.report.items()}
        for statement in self.statements:
            hops = (h for h in statement.chain if h.kind.is_news or h.kind is SourceKind.DOCUMENT)
            found[statement.report].update(h.name for h in hops)
        return {rid: frozenset(names) for rid, names in found.items()}
