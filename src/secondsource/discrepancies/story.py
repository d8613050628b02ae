"""What the comparators are given: one story, read and aligned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from secondsource.model.alignment import Alignment
from secondsource.model.annotated import Annotated
from secondsource.model.statement import Statement
from secondsource.text.folding import fold


@dataclass(frozen=True, slots=True)
class Story:
    """Reports by id in the order given, their statements, which of these belong together, and one name for each party.

    `canonical` maps a name as it stands to the name that stands for it all over the story ("the Times" to "The New York
    Times"); `is_news` tells whether a name is a news organisation's.
    """

    reports: Mapping[str, Annotated]
    statements: tuple[Statement, ...]
    alignment: Alignment
    canonical: Callable[[str], str] = fold
    is_news: Callable[[str], bool] = lambda _name: False
