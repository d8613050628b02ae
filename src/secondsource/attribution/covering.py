"""Which of many spans hold a given one, without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from secondsource.model.span import Span

_WINDOW: Final = 512  # characters


class Covering:
    """Spans with the number of their owner, sorted into windows of the text; each question looks into one window."""

    def __init__(self, owned: Iterable[tuple[int, Span]]) -> None:
        self._windows: dict[int, list[tuple[int, Span]]] = {}
        for owner, span in owned:
            for window in range(span.start // _WINDOW, span.end // _WINDOW + 1):
                self._windows.setdefault(window, []).append((owner, span))

    def holding(self, inner: Span) -> list[int]:
        """Owners of the spans that hold `inner`, in the order in which they were given.

        >>> Covering([(0, Span(0, 9)), (1, Span(2, 4))]).holding(Span(3, 4))
        [0, 1]
        """
        return [owner for owner, span in self._windows.get(inner.start // _WINDOW, ()) if span.contains(inner)]

    def touching(self, other: Span) -> list[int]:
        """Owners of the spans that share a character with `other`, each once, in ascending order."""
        windows = range(other.start // _WINDOW, other.end // _WINDOW + 1)
        return sorted({owner for w in windows for owner, span in self._windows.get(w, ()) if span.overlaps(other)})
