"""When and how many, as intervals: what the rooms of dates and quantities return."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression: TIMEX3 `type` (DATE, TIME, DURATION, SET) and `value`; None where nothing can be said.

    `earliest` and `latest` are ISO days, inclusive. `alternatives` are other values, likelier first. `basis` is explicit,
    relative_to_publication, relative_to_mention, cross_report or unresolved.
    """

    span: Span
    text: str
    type: str
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    basis: str = "unresolved"
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an interval `[low, high]`, None = unbounded; per cent are fractions of one.

    `unit` is an ISO currency code, "percent", "percentage_point", "basis_point", "times", "year", a measure ("metre") or None
    for plain counts; `counted` is the span of the noun that is counted, `vague` marks "dozens", "several", "a few".
    """

    span: Span
    text: str
    low: float | None
    high: float | None
    unit: str | None = None
    counted: Span | None = None
    vague: bool = False
