"""Levels: which attribution stands inside the content of which."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.attribution.covering import Covering
from secondsource.model.span import Span


def parents(contents: Sequence[Sequence[Span]], cues: Sequence[Sequence[Span]]) -> list[int | None]:
    """For each attribution the index of the smallest one whose content holds its content and cue, or None.

    Equal contents never nest, and of two that hold each other's cue the smaller is the inner one.
    """
    sizes = [sum(map(len, c)) for c in contents]
    covering = Covering((n, span) for n, content in enumerate(contents) for span in content)
    out: list[int | None] = []
    for n, content in enumerate(contents):
        parts = [*content, *cues[n]]
        common = covering.holding(parts[0])
        for part in parts[1:]:
            held = covering.holding(part)
            common = [c for c in common if c in held]
        larger = [c for c in common if c != n and sizes[c] > sizes[n]]
        out.append(min(larger, key=lambda c: (sizes[c], c), default=None))
    return out


def levels(parent: Sequence[int | None]) -> list[int]:
    """1 for the outermost, one more for each step inwards.

    >>> levels([None, 0, 1, None])
    [1, 2, 3, 1]
    """
    out = []
    for n in range(len(parent)):
        level, at = 1, parent[n]
        while at is not None:
            level, at = level + 1, parent[at]
        out.append(level)
    return out
