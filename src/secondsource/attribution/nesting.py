"""Levels: which attribution stands inside the content of which."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.model.span import Span


def parents(contents: Sequence[Sequence[Span]], cues: Sequence[Sequence[Span]]) -> list[int | None]:
    """For each attribution the index of the smallest one whose content holds its content and cue, or None.

    Equal contents never nest.
    """
    out: list[int | None] = []
    sizes = [sum(map(len, c)) for c in contents]
    for i, content in enumerate(contents):
        best: int | None = None
        for j, other in enumerate(contents):
            if i == j or sizes[j] <= sizes[i] or not _holds(other, [*content, *cues[i]]):
                continue
            if best is None or sizes[j] < sizes[best]:
                best = j
        out.append(best)
    return out


def _holds(outer: Sequence[Span], inner: Sequence[Span]) -> bool:
    return all(any(o.contains(i) for o in outer) for i in inner)


def levels(parent: Sequence[int | None]) -> list[int]:
    """1 for the outermost, one more for each step inwards."""
    out = []
    for i in range(len(parent)):
        level, at = 1, parent[i]
        while at is not None and level <= len(parent):
            level, at = level + 1, parent[at]
        out.append(level)
    return out
