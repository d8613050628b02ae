"""How a report is sourced: shares of its statements."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from secondsource.model.account import Profile
from secondsource.model.report import Report
from secondsource.model.statement import SourceKind, Statement
from secondsource.provenance.lexicon import VAGUE
from secondsource.provenance.naming import words_of


def profiles(reports: Sequence[Report], statements: Sequence[Statement]) -> tuple[Profile, ...]:
    """One profile for each report, in order; a report without statements has 0 everywhere."""
    of_report: dict[str, list[Statement]] = {r.id: [] for r in reports}
    for statement in statements:
        of_report[statement.report].append(statement)
    return tuple(_profile(rid, told) for rid, told in of_report.items())


def is_vague(statement: Statement) -> bool:
    """Whether nobody is named and nobody is counted: "analysts", "officials", "many in the region"."""
    source = statement.source
    if source is None or source.kind is not SourceKind.UNNAMED_GROUP or source.count is not None:
        return False
    return bool(set(words_of(source.text)) & VAGUE)


def _profile(report: str, told: Sequence[Statement]) -> Profile:
    def share(test: Callable[[Statement], bool]) -> float:
        return round(sum(map(test, told)) / len(told), 4) if told else 0.0

    return Profile(
        report=report,
        statements=len(told),
        attributed=share(lambda s: s.is_attributed),
        named=share(_is_named),
        unnamed=share(_is_unnamed),
        vague=share(is_vague),
        outlet_voice=share(lambda s: not s.is_attributed),
    )


def _is_named(statement: Statement) -> bool:
    return statement.is_attributed and statement.source is not None and not statement.source.kind.is_unnamed


def _is_unnamed(statement: Statement) -> bool:
    return statement.is_attributed and statement.source is not None and statement.source.kind.is_unnamed
