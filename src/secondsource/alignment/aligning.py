"""Which statements of a story assert the same, and the claims they make together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from secondsource.alignment.barring import left_of_likeness
from secondsource.alignment.candidates import find_candidates
from secondsource.alignment.claims import claims
from secondsource.alignment.comparing import Compared
from secondsource.alignment.deciding import likeness
from secondsource.alignment.grouping import group
from secondsource.alignment.linking import links
from secondsource.alignment.wordings import Wording, find_wordings
from secondsource.language.encoder import Encoder
from secondsource.model.account import Entity
from secondsource.model.alignment import Alignment
from secondsource.model.annotated import Annotated
from secondsource.model.statement import Statement

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from secondsource.alignment.arrays import Ints

MIN_AVERAGE: Final = 0.3  # average likeness at which two groups are one claim
MIN_TELLING: Final = 0.02  # less likeness counts as none
SAME_REPORT: Final = 0.15  # a report seldom tells a thing twice in other words: what is left of likeness within one report


def align(
    reports: Sequence[Annotated],
    statements: Sequence[Statement],
    encoder: Encoder | None,
    names: Sequence[Entity] | None = None,
) -> Alignment:
    """Links between statements that assert the same and the groups (claims) they make.

    Clauses are compared, so a statement that tells two things may be in two groups. The order of reports changes nothing; the same
    words in the same sentence are one wording, so a copy of a report joins the groups of its original and changes no other.
    Without an encoder, names, numbers and shared words alone decide (the caller tells so in a notice). `names` are the story's
    entities: mentions of one stand for its name. Time is near linear in the statements.
    """
    wordings = find_wordings(reports, statements, names)
    if not wordings:
        return Alignment((), ())
    vectors = encoder.embed([w.text for w in wordings]) if encoder is not None else None
    compared = Compared(wordings, vectors)
    left, right = find_candidates(wordings, compared.stems, compared.runs, vectors)
    alike = np.round(likeness(compared, left, right) * left_of_likeness(wordings, left, right), 4)
    weighed = np.round(alike * np.where(_in_one_report(wordings, left, right), SAME_REPORT, 1.0), 4)
    tells = weighed >= MIN_TELLING
    pairs = list(zip(left[tells].tolist(), right[tells].tolist(), weighed[tells].tolist(), strict=True))
    groups = group(len(wordings), pairs, MIN_AVERAGE)
    texts = {a.report.id: a.report.text for a in reports}
    return Alignment(
        links=links(compared, statements, groups, (left, right, alike)),
        groups=claims(wordings, statements, groups, texts),
    )


def _in_one_report(wordings: Sequence[Wording], left: Ints, right: Ints) -> NDArray[np.bool_]:
    """Whether some report holds both."""
    held = [frozenset(w.reports) for w in wordings]
    return np.array([not held[i].isdisjoint(held[j]) for i, j in zip(left.tolist(), right.tolist(), strict=True)], dtype=bool)
