"""The timeline laid out: one row an event, a bar for the interval it fell in, long gaps shortened, undated in a lane apart."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date

from secondsource.model.account import TimelineEntry
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import shorten
from secondsource.render.when import MONTHS, value_in_words

LABEL_WIDTH, PLOT_WIDTH, MARGIN, ROW_HEIGHT, AXIS_HEIGHT = 330, 560, 20, 30, 34
MOST_ROWS = 40  # more cannot be read in a drawing; the table has them all
LETTERS_A_LABEL = 46
SHORTEST_BAR, TICK_ROOM = 8.0, 62.0
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Bar:
    """One event: `x` and `width` of its interval or None for the undated; `alternatives` in words."""

    id: str
    label: str
    when: str
    y: float
    x: float | None
    width: float
    is_exact: bool
    is_open: bool
    others: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis with its words."""

    x: float
    words: str
    is_last: bool


@dataclass(frozen=True, slots=True)
class TimelineFigure:
    """The drawing; `undated_y` is where the undated lane begins, or None."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    undated_y: float | None
    width: int
    height: int
    left_out: int


def timeline_figure(index: StoryIndex) -> TimelineFigure | None:
    """The drawing of the account's timeline, or None where it is empty."""
    entries = list(zip(index.timeline_ids, index.account.timeline, strict=True))
    if not entries:
        return None
    dated = sorted(((i, t) for i, t in entries if _days(t)), key=lambda e: (_days(e[1]), e[0]))
    undated = [(i, t) for i, t in entries if not _days(t)]
    shown = dated[:MOST_ROWS]
    undated_shown = undated[: MOST_ROWS - len(shown)]
    scale = _Scale([d for _, t in shown for d in _edges(t)])
    bars = [_bar(i, t, scale, AXIS_HEIGHT + row * ROW_HEIGHT) for row, (i, t) in enumerate(shown)]
    lane = AXIS_HEIGHT + len(shown) * ROW_HEIGHT + (ROW_HEIGHT if undated_shown else 0)
    bars += [_undated(i, t, lane + row * ROW_HEIGHT) for row, (i, t) in enumerate(undated_shown)]
    return TimelineFigure(
        tuple(bars),
        scale.ticks([(_days(t) or (0, 0))[0] for _, t in shown]),
        lane - ROW_HEIGHT if undated_shown else None,
        LABEL_WIDTH + PLOT_WIDTH + MARGIN,
        round(lane + len(undated_shown) * ROW_HEIGHT + 10),
        len(entries) - len(bars),
    )


def ordinal(iso: str | None) -> int | None:
    """The number of an ISO day, or None where it is none.

    >>> ordinal("1970-01-02"), ordinal("1970-13-02"), ordinal(None)
    (719164, None, None)
    """
    found = _DAY.match(iso or "")
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).toordinal()
    except ValueError:
        return None


def _days(entry: TimelineEntry) -> tuple[int, int] | None:
    """First and last day; an end that is open stands at the other end."""
    low, high = ordinal(entry.earliest), ordinal(entry.latest)
    if low is None and high is None:
        return None
    first, last = (high if low is None else low), (low if high is None else high)
    return (first or 0, max(first or 0, last or 0))


def _month_or_year(value: str) -> tuple[int, int] | None:
    """First and last day of an alternative, where it is a day, a month or a year."""
    if len(value) == len("2026-03-10") and (day := ordinal(value)):
        return day, day
    if len(value) == len("2026-03") and (first := ordinal(f"{value}-01")):
        return first, first + 29
    if len(value) == len("2026") and (first := ordinal(f"{value}-01-01")):
        return first, first + 364
    return None


def _open_readings(entry: TimelineEntry) -> tuple[str, ...]:
    """The other readings worth drawing: of a month or a year, not the same day of the year before and after, which the table has."""
    return () if len(entry.value or "") >= len("2026-03-10") else entry.alternatives


def _edges(entry: TimelineEntry) -> list[int]:
    days = list(_days(entry) or ())
    for value in _open_readings(entry):
        days += _month_or_year(value) or ()
    return days


class _Scale:
    """Days to places: between two neighbouring days of interest the room grows with the logarithm of the gap."""

    def __init__(self, days: list[int]) -> None:
        self.stops = sorted(set(days))
        rooms = [math.log2(2 + b - a) for a, b in zip(self.stops, self.stops[1:], strict=False)]
        unit = PLOT_WIDTH / sum(rooms) if rooms else 0.0
        self.places = [float(LABEL_WIDTH)]
        for room in rooms:
            self.places.append(round(self.places[-1] + room * unit, 2))

    def place(self, day: int) -> float:
        """Where a day of interest stands."""
        return self.places[self.stops.index(day)]

    def ticks(self, starts: list[int]) -> tuple[Tick, ...]:
        """A mark for each of `starts` (days of interest) that has room for its words; words never run over the right edge."""
        found: list[Tick] = []
        free_from = 0.0
        for day in sorted(set(starts)):
            x, when = self.place(day), date.fromordinal(day)
            is_last = x + TICK_ROOM > LABEL_WIDTH + PLOT_WIDTH + MARGIN
            left = x - TICK_ROOM if is_last else x
            if left >= free_from:
                found.append(Tick(x, f"{MONTHS[when.month - 1][:3]} {when.year}", is_last))
                free_from = left + TICK_ROOM
        return tuple(found)


def _bar(entry_id: str, entry: TimelineEntry, scale: _Scale, y: float) -> Bar:
    low, high = _days(entry) or (0, 0)
    x, width = scale.place(low), scale.place(high) - scale.place(low)
    others = tuple(
        (scale.place(a), max(SHORTEST_BAR, round(scale.place(b) - scale.place(a), 2)))
        for a, b in filter(None, map(_month_or_year, _open_readings(entry)))
    )
    is_open = entry.earliest is None or entry.latest is None
    return Bar(entry_id, _label(entry), _when(entry), y, x, max(SHORTEST_BAR, round(width, 2)), low == high, is_open, others)


def _undated(entry_id: str, entry: TimelineEntry, y: float) -> Bar:
    return Bar(entry_id, _label(entry), "no date can be given", y, None, 0.0, is_exact=False, is_open=True, others=())


def _label(entry: TimelineEntry) -> str:
    label = shorten(entry.event, LETTERS_A_LABEL)
    return label[:1].upper() + label[1:]


def _when(entry: TimelineEntry) -> str:
    words = value_in_words(entry.value)
    if entry.alternatives:
        words += " or " + " or ".join(value_in_words(v) for v in entry.alternatives)
    return words
