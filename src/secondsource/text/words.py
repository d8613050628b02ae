"""Words with their offsets, by one pattern: no model, no language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.model.span import Span
from secondsource.text.folding import fold
from secondsource.text.patterns import WORD


@dataclass(frozen=True, slots=True)
class Word:
    """A word's characters and its key for comparing (folded)."""

    span: Span
    key: str


def words(text: str, within: Span | None = None) -> Iterator[Word]:
    """Every word of `text` (or of the stretch `within`) in order.

    >>> [w.key for w in words("Olmedo's U.S. visit")]
    ["olmedo's", 'u.s', 'visit']
    """
    area = within or Span(0, len(text))
    for found in WORD.finditer(text, area.start, area.end):
        yield Word(Span(found.start(), found.end()), fold(found.group()))
