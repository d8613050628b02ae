"""Pairs of statements that assert the same, with how and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from secondsource.alignment.arrays import Floats, Ints
from secondsource.alignment.comparing import Compared
from secondsource.alignment.deciding import reason, relation
from secondsource.alignment.wordings import Wording
from secondsource.model.alignment import Link, Relation
from secondsource.model.statement import Statement

MIN_LINK: Final = 0.5  # likeness at which two are linked even where their groups differ
_SAME: Final = "The same words."


def links(
    compared: Compared, statements: Sequence[Statement], groups: Sequence[Sequence[int]], pairs: tuple[Ints, Ints, Floats]
) -> tuple[Link, ...]:
    """Pairs in one group or alike enough, always of different reports, in order; of several reasons the strongest.

    The statements of one wording are tied to its first, and two wordings by their first statements: time is linear in copies.
    """
    where = {i: g for g, members in enumerate(groups) for i in members}
    found: dict[tuple[int, int], Link] = {}

    def tie(a: int, b: int, kind: Relation, score: float, why: str) -> None:
        a, b = min(a, b), max(a, b)
        if statements[a].report != statements[b].report and ((a, b) not in found or found[a, b].score < score):
            found[a, b] = Link(statements[a].id, statements[b].id, kind, score, why)

    for wording in compared.wordings:
        for other in wording.statements[1:]:
            tie(wording.statements[0], other, Relation.VERBATIM, 1.0, _SAME)
    for i, j, value in zip(*(column.tolist() for column in pairs), strict=True):
        if value >= MIN_LINK or where[i] == where[j]:
            ends = _ends_apart(compared.wordings[i], compared.wordings[j], statements)
            if ends:
                tie(*ends, relation(compared, i, j), round(float(value), 4), reason(compared, i, j))
    return tuple(found[key] for key in sorted(found))


def _ends_apart(one: Wording, other: Wording, statements: Sequence[Statement]) -> tuple[int, int] | None:
    """The first statements of two wordings that stand in different reports, or None."""
    for a in one.statements:
        for b in other.statements:
            if statements[a].report != statements[b].report:
                return a, b
    return None
