"""Claims against reports: who has it word for word, in other words, differently, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.account import Claim
from secondsource.model.alignment import Relation
from secondsource.render.story_index import StoryIndex


class Cell(StrEnum):
    """What one report does with one claim."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    DIFFERS = "differs"
    ALONE = "alone"  # told by this report only
    SILENT = "silent"

    @property
    def glyph(self) -> str:
        """A sign that can be told apart without colour."""
        return _GLYPHS[self]

    @property
    def words(self) -> str:
        """The same in words."""
        return "only here" if self is Cell.ALONE else self.value


_GLYPHS = {Cell.VERBATIM: "●", Cell.PARAPHRASE: "○", Cell.DIFFERS: "≠", Cell.ALONE: "□", Cell.SILENT: "·"}


@dataclass(frozen=True, slots=True)
class Row:
    """One claim with a cell for each report, in the order of the reports."""

    claim: Claim
    cells: tuple[Cell, ...]


def matrix(index: StoryIndex) -> tuple[Row, ...]:
    """A row for each claim, in the account's order of weight."""
    verbatim = {frozenset((x.a, x.b)) for x in index.account.links if x.relation is Relation.VERBATIM}
    in_verbatim: dict[str, set[str]] = {}
    for pair in verbatim:
        for statement in pair:
            in_verbatim.setdefault(statement, set()).update(pair - {statement})
    return tuple(Row(c, tuple(_cell(index, c, r.id, in_verbatim) for r in index.account.reports)) for c in index.account.claims)


def _cell(index: StoryIndex, claim: Claim, report: str, in_verbatim: dict[str, set[str]]) -> Cell:
    if any(report in (d.a.report, d.b.report) for d in index.discrepancies_of(claim.id)):
        return Cell.DIFFERS
    if report not in claim.reports:
        return Cell.SILENT
    if len(claim.reports) == 1:
        return Cell.ALONE
    members = set(claim.statements)
    own = [s for s in claim.statements if s in index.statements and index.statements[s].report == report]
    return Cell.VERBATIM if any(in_verbatim.get(s, set()) & members for s in own) else Cell.PARAPHRASE
