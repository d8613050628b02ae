"""Which statements of a story assert the same, and the claims they make together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from secondsource.alignment.candidates import find_candidates
from secondsource.alignment.clearest import clearest
from secondsource.alignment.comparing import Compared
from secondsource.alignment.deciding import likeness, reason, relation
from secondsource.alignment.grouping import group
from secondsource.alignment.wordings import Wording, find_wordings
from secondsource.language.encoder import Encoder
from secondsource.model.account import Entity
from secondsource.model.alignment import Alignment, ClaimGroup, Link, Relation
from secondsource.model.annotated import Annotated
from secondsource.model.statement import Statement

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from secondsource.alignment.arrays import Floats, Ints

MIN_AVERAGE: Final = 0.3  # average likeness at which two groups are one claim
MIN_LINK: Final = 0.5  # likeness at which two statements are linked even where their groups differ
SAME_REPORT: Final = 0.5  # a report seldom tells a thing twice in other words: its own wordings need to be this much liker


def align(
    reports: Sequence[Annotated],
    statements: Sequence[Statement],
    encoder: Encoder | None,
    names: Sequence[Entity] | None = None,
) -> Alignment:
    """Links between statements that assert the same and the groups (claims) they make.

    The order of reports changes nothing; statements in the same words in the same sentence count as one wording, so a copy of a
    report joins the groups of its original and changes no other. Without an encoder, names, numbers and shared words alone decide
    (the caller tells so in a notice). `names` are the story's entities: mentions of one stand for its name. Time is linear in the
    statements but for the cosines, which are n² multiplications.
    """
    wordings = find_wordings(reports, statements, names)
    if not wordings:
        return Alignment((), ())
    vectors = hosts = None
    if encoder is not None:
        vectors = encoder.embed([w.text for w in wordings])
        hosts = encoder.embed([w.host for w in wordings])
    compared = Compared(wordings, vectors, hosts)
    left, right = find_candidates(wordings, compared.stems, compared.runs, vectors)
    alike = likeness(compared, left, right)
    weighed = alike * np.where(_tell_twice(wordings, statements, left, right), SAME_REPORT, 1.0)
    pairs = [(int(i), int(j), float(round(v, 4))) for i, j, v in zip(left, right, weighed, strict=True)]
    groups = group(len(wordings), pairs, MIN_AVERAGE)
    return Alignment(
        links=_links(compared, statements, groups, (left, right, alike)),
        groups=_claim_groups(wordings, statements, groups, pairs),
    )


def _tell_twice(wordings: Sequence[Wording], statements: Sequence[Statement], left: Ints, right: Ints) -> NDArray[np.bool_]:
    """Whether the two stand in one report, side by side (not one inside the other)."""
    return np.array([_apart_in_one(wordings[i], wordings[j], statements) for i, j in zip(left, right, strict=True)], dtype=bool)


def _apart_in_one(one: Wording, other: Wording, statements: Sequence[Statement]) -> bool:
    if one.reports[0] != other.reports[0] and not set(one.reports) & set(other.reports):
        return False
    nested = {(statements[i].report, statements[i].hull) for i in one.statements}
    return not any(
        report == statements[j].report and hull.overlaps(statements[j].hull) for j in other.statements for report, hull in nested
    )


def _claim_groups(
    wordings: Sequence[Wording],
    statements: Sequence[Statement],
    groups: Sequence[Sequence[int]],
    pairs: Sequence[tuple[int, int, float]],
) -> tuple[ClaimGroup, ...]:
    """Groups in the order of their first statement."""
    where = {i: g for g, members in enumerate(groups) for i in members}
    closeness = [0.0] * len(wordings)
    for i, j, value in pairs:
        if where[i] == where[j]:
            closeness[i] += value / len(groups[where[i]])
            closeness[j] += value / len(groups[where[j]])
    made = []
    for members in groups:
        best = wordings[clearest(wordings, members, closeness)]
        indexes = sorted(i for m in members for i in wordings[m].statements)
        shown = statements[best.statements[0]]
        made.append((indexes[0], ClaimGroup(tuple(statements[i].id for i in indexes), shown.id, best.text)))
    return tuple(claim for _, claim in sorted(made, key=lambda entry: entry[0]))


def _links(
    compared: Compared,
    statements: Sequence[Statement],
    groups: Sequence[Sequence[int]],
    pairs: tuple[Ints, Ints, Floats],
) -> tuple[Link, ...]:
    """Pairs in one group or alike enough, of different reports; the statements of one wording are tied to its first."""
    where = {i: g for g, members in enumerate(groups) for i in members}
    found: dict[tuple[int, int], Link] = {}

    def tie(a: int, b: int, kind: Relation, score: float, why: str) -> None:
        a, b = min(a, b), max(a, b)
        if statements[a].report != statements[b].report:
            found[a, b] = Link(statements[a].id, statements[b].id, kind, score, why)

    for wording in compared.wordings:
        for other in wording.statements[1:]:
            tie(wording.statements[0], other, Relation.VERBATIM, 1.0, "The same words.")
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
