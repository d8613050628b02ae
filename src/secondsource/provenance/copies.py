"""Which statements are the same passage re-used: they count once, whatever they credit (rule 3)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Final

from secondsource.model.alignment import Passage, Reuse
from secondsource.model.report import Report
from secondsource.model.span import Span, common_length
from secondsource.model.statement import Statement
from secondsource.provenance.merging import Merged
from secondsource.provenance.quoted import quoted_spans

_COVERED: Final = 0.6  # share of a statement's characters that lie in passages shared with the other's report
_NEAR_DUPLICATE: Final = 0.5  # containment from which the shorter report is a copy, quotations and all


class Copies:
    """Answers whether statements of two reports are one passage."""

    def __init__(self, reports: Sequence[Report], reuse: Sequence[Reuse]) -> None:
        self._passages: dict[tuple[str, str], tuple[Passage, ...]] = {}
        self._partners: dict[str, list[str]] = {}
        self._near: set[tuple[str, str]] = set()
        for shared in reuse:
            self._passages[shared.a, shared.b] = shared.passages
            self._passages[shared.b, shared.a] = tuple(Passage(p.b, p.a) for p in shared.passages)
            self._partners.setdefault(shared.a, []).append(shared.b)
            if shared.containment >= _NEAR_DUPLICATE:
                self._near |= {(shared.a, shared.b), (shared.b, shared.a)}
        self._speech = {r.id: quoted_spans(r) for r in reports}

    def are_near_duplicates(self, a: str, b: str) -> bool:
        """Whether one of two reports (ids) is for the most part the other's text."""
        return (a, b) in self._near

    def are_one_passage(self, a: Statement, b: Statement) -> bool:
        """Whether most of both statements lies in one run of words that their reports share.

        A speech that both quote does not count, unless one report is a near-duplicate of the other.
        """
        passages = self._passages.get((a.report, b.report), ())
        if a.report == b.report or not passages:
            return False
        if not self.are_near_duplicates(a.report, b.report) and (self._is_speech(a) or self._is_speech(b)):
            return False
        return any(_covers(p, a, b) for p in passages) or _cover_together(passages, a, b)

    def groups(self, statements: Sequence[Statement]) -> tuple[tuple[Statement, ...], ...]:
        """`statements` in groups of one passage each, in the order of their first members."""
        merged = Merged(len(statements))
        of_report: dict[str, list[int]] = {}
        for n, statement in enumerate(statements):
            of_report.setdefault(statement.report, []).append(n)
        for report, own in of_report.items():
            for partner in self._partners.get(report, ()):
                for x, y in product(own, of_report.get(partner, ())):
                    if self.are_one_passage(statements[x], statements[y]):
                        merged.join(x, y)
        return tuple(tuple(statements[n] for n in members) for members in merged.sets())

    def _is_speech(self, statement: Statement) -> bool:
        inside = common_length(statement.spans, self._speech.get(statement.report, ()))
        return inside >= _COVERED * sum(map(len, statement.spans))


def _covers(passage: Passage, a: Statement, b: Statement) -> bool:
    return _share(a, [passage.a]) >= _COVERED and _share(b, [passage.b]) >= _COVERED


def _cover_together(passages: Sequence[Passage], a: Statement, b: Statement) -> bool:
    """Several runs that touch both statements: a passage with a word changed here and there."""
    both = [p for p in passages if common_length(a.spans, [p.a]) and common_length(b.spans, [p.b])]
    return bool(both) and _share(a, [p.a for p in both]) >= _COVERED and _share(b, [p.b for p in both]) >= _COVERED


def _share(statement: Statement, spans: Sequence[Span]) -> float:
    size = sum(map(len, statement.spans))
    return common_length(statement.spans, spans) / size if size else 0.0
