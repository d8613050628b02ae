"""A stretch of a report's text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch `[start, end)` in code points of `Report.text`; `0 <= start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a stretch that runs backwards.

        Raises:
            ValueError: if not `0 <= start <= end`.
        """
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        """Code points inside."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words themselves.

        >>> Span(4, 7).of("the cat sat")
        'cat'
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside (equal spans contain each other)."""
        return self.start <= other.start and other.end <= self.end

    def common(self, other: Span) -> int:
        """How many code points lie in both."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span around all of `spans` (at least one)."""
    parts = list(spans)
    return Span(min(s.start for s in parts), max(s.end for s in parts))


def common_length(a: Iterable[Span], b: Iterable[Span]) -> int:
    """Code points that two lists of non-overlapping spans share."""
    right = list(b)
    return sum(x.common(y) for x in a for y in right)
