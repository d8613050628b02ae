"""Paragraphs as a reader sees them: lines, or hard-wrapped lines joined."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from secondsource.model.span import Span
from secondsource.read.patterns import ENDS_IN_CLOSING_MARK
from secondsource.text.lines import paragraphs

_WRAP_MIN: Final = 30
_WRAP_MAX: Final = 100


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph: its characters, and whether a blank line (or an end of the text) stands before and after it."""

    span: Span
    words: str
    blank_before: bool
    blank_after: bool


def units(text: str) -> tuple[Unit, ...]:
    """Every paragraph in order.

    A single line end divides paragraphs, unless the lines around it are hard-wrapped: all but the last 30 to 100 characters
    long, most ending in mid-sentence.
    """
    found: list[Unit] = []
    for run in paragraphs(text):
        parts = [Span(run[0].start, run[-1].end)] if _is_wrapped(text, run) else list(run)
        last = len(parts) - 1
        found.extend(Unit(part, part.of(text), i == 0, i == last) for i, part in enumerate(parts))
    return tuple(found)


def _is_wrapped(text: str, run: tuple[Span, ...]) -> bool:
    if len(run) < 2 or not all(_WRAP_MIN <= len(line) <= _WRAP_MAX for line in run[:-1]) or len(run[-1]) > _WRAP_MAX:
        return False
    lines = [line.of(text) for line in run]
    breaks = list(pairwise(lines))
    open_ends = sum(not ENDS_IN_CLOSING_MARK.search(line) for line, _ in breaks)
    lower = sum(following[0].islower() or following[0].isdigit() for _, following in breaks)
    # A headline over a paragraph, or a list of names, ends lines without a mark too: but the next begins with a capital.
    is_plain = lower * 3 >= len(breaks) * 2
    return open_ends * 2 >= len(breaks) and lower * 5 >= len(breaks) * 2 and (is_plain or _could_not_take_more(lines))


def _could_not_take_more(lines: list[str]) -> bool:
    """Whether the first word of each line would not have fitted on the line before, as a wrapping program leaves it."""
    width = max(len(line) for line in lines)
    fitted = sum(len(line) + 1 + len(following.split()[0]) <= width - 8 for line, following in pairwise(lines))
    return fitted * 4 <= len(lines)
