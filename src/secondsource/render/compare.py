"""Two reports side by side: what both tell, row by row, and what only one of them tells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from secondsource.model.account import Claim, Discrepancy
from secondsource.model.alignment import Relation
from secondsource.model.report import Report
from secondsource.model.statement import Statement
from secondsource.render.story_index import StoryIndex
from secondsource.render.word_diff import WordDiff, word_diff

MOST_PAIRS = 24  # more is no reading; the JSON has every statement
ALL_PAIRS_UP_TO = 4  # reports; beyond this each is set against the fullest one, or the page grows with the square
_LIKENESS = {Relation.VERBATIM: "verbatim", Relation.PARAPHRASE: "paraphrase", Relation.PARTIAL: "partly the same"}


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """One claim as both reports tell it; `relation` in words, `diff` over the two wordings."""

    claim: Claim
    a: Statement
    b: Statement
    relation: str
    diff: WordDiff
    discrepancies: tuple[Discrepancy, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports: rows in the order of `a`, then what each tells alone; `shared` in [0, 1] is reused text, where measured."""

    a: Report
    b: Report
    rows: tuple[AlignedRow, ...]
    only_a: tuple[Claim, ...]
    only_b: tuple[Claim, ...]
    shared: float | None

    @property
    def differences(self) -> int:
        """How many discrepancies stand between the two."""
        return len({d.id for row in self.rows for d in row.discrepancies})


def pairs(index: StoryIndex) -> tuple[Pair, ...]:
    """The pairs worth setting side by side, the one with most to see first; at most `MOST_PAIRS`."""
    reports = index.account.reports
    if len(reports) <= ALL_PAIRS_UP_TO:
        chosen = list(combinations(reports, 2))
    else:
        fullest = _fullest(index)
        chosen = [(fullest, r) for r in reports if r.id != fullest.id]
        told = {frozenset((a.id, b.id)) for a, b in chosen}
        # Two reports that share text are the pair an editor asks for: kept even where neither is the fullest.
        for reuse in sorted(index.account.reuse, key=lambda r: (-r.containment, r.a, r.b))[:ALL_PAIRS_UP_TO]:
            ends = frozenset((reuse.a, reuse.b))
            if ends not in told and ends <= set(index.reports):
                chosen.append((index.reports[reuse.a], index.reports[reuse.b]))
                told.add(ends)
    found = [_pair(index, a, b) for a, b in chosen]
    return tuple(sorted(found, key=lambda p: (-p.differences, -len(p.rows))))[:MOST_PAIRS]


def _fullest(index: StoryIndex) -> Report:
    """The report that shares most claims with the others; the first of equals."""
    shared = dict.fromkeys(index.reports, 0)
    for claim in index.account.claims:
        if len(claim.reports) > 1:
            for report in claim.reports:
                shared[report] = shared.get(report, 0) + 1
    return max(index.account.reports, key=lambda r: shared[r.id])


def _pair(index: StoryIndex, a: Report, b: Report) -> Pair:
    rows: list[AlignedRow] = []
    only_a: list[Claim] = []
    only_b: list[Claim] = []
    for claim in index.account.claims:
        if a.id not in claim.reports and b.id not in claim.reports:
            continue
        told_a, told_b = (index.told_in(claim, side.id) for side in (a, b))
        if told_a and told_b:
            rows.append(_row(index, claim, told_a, told_b))
        elif told_a:
            only_a.append(claim)
        elif told_b:
            only_b.append(claim)
    rows.sort(key=lambda row: (row.a.hull.start, row.claim.id))
    for report, only in ((a, only_a), (b, only_b)):
        only.sort(key=lambda claim: (_place(index, claim, report), claim.id))
    shared = next((r.containment for r in index.account.reuse if {r.a, r.b} == {a.id, b.id}), None)
    return Pair(a, b, tuple(rows), tuple(only_a), tuple(only_b), shared)


def _place(index: StoryIndex, claim: Claim, report: Report) -> int:
    return index.told_in(claim, report.id)[0].hull.start


def _row(index: StoryIndex, claim: Claim, told_a: tuple[Statement, ...], told_b: tuple[Statement, ...]) -> AlignedRow:
    """The two statements that are nearest to each other stand for their reports."""
    best_a, best_b = max(
        ((x, y) for x in told_a for y in told_b),
        key=lambda pair: fuzz.ratio(index.words_of(pair[0]), index.words_of(pair[1])),
    )
    ends = {told_a[0].report, told_b[0].report}
    found = tuple(d for d in index.discrepancies_of(claim.id) if {d.a.report, d.b.report} == ends)
    diff = word_diff(index.words_of(best_a), index.words_of(best_b))
    return AlignedRow(claim, best_a, best_b, _relation(index, best_a, best_b, diff), diff, found)


def _relation(index: StoryIndex, a: Statement, b: Statement, diff: WordDiff) -> str:
    if diff.similarity >= 1.0:
        return _LIKENESS[Relation.VERBATIM]
    for link in index.account.links:
        if {link.a, link.b} == {a.id, b.id}:
            return _LIKENESS[link.relation]
    return _LIKENESS[Relation.PARAPHRASE]
