"""A report's text cut into pieces to be linked: statements to their claims, disputed words to their cards."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from secondsource.model.report import Block, BlockKind, Report
from secondsource.model.span import Span
from secondsource.render.html.anchors import anchor, place_anchor
from secondsource.render.story_index import StoryIndex


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters: its words, the places that begin with it, the claim it belongs to and the disputes that end with it."""

    text: str
    places: tuple[str, ...]
    claim: str | None
    is_attributed: bool
    is_disputed: bool
    disputes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the report; `reason` only where it was dropped."""

    kind: BlockKind
    reason: str | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch that links somewhere; smaller stretches win over those around them."""

    span: Span
    claim: str | None
    is_attributed: bool


def paragraphs(index: StoryIndex, report: Report, places: set[int]) -> tuple[Paragraph, ...]:
    """All of the report's text that is not white space, in order; what no block holds is shown as a paragraph."""
    marks = _marks(index, report)
    disputes = _disputes(index, report)
    order = sorted(places)
    return tuple(
        Paragraph(block.kind, None if block.kind.is_read else block.reason, _pieces(report, block.span, marks, disputes, order))
        for block in _all_blocks(report)
    )


def _all_blocks(report: Report) -> list[Block]:
    """The report's blocks and, between them, the lines that are in none."""
    found: list[Block] = []
    at = 0
    for block in report.blocks:
        found += _lines(report.text, at, block.span.start)
        found.append(block)
        at = max(at, block.span.end)
    return found + _lines(report.text, at, len(report.text))


def _lines(text: str, start: int, end: int) -> list[Block]:
    found: list[Block] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            found.append(Block(Span(start, stop), BlockKind.PARAGRAPH, ""))
        start = stop + 1
    return found


def _marks(index: StoryIndex, report: Report) -> list[_Mark]:
    marks = [
        _Mark(span, anchor("c", index.claim_of[told.id]) if told.id in index.claim_of else None, told.is_attributed)
        for told in index.account.statements
        if told.report == report.id
        for span in told.spans
    ]
    return sorted(marks, key=lambda m: (len(m.span), m.span.start))


def _disputes(index: StoryIndex, report: Report) -> list[tuple[Span, str]]:
    return sorted(
        (side.span, anchor("d", found.id))
        for found in index.account.discrepancies
        for side in (found.a, found.b)
        if side.report == report.id
    )


def _pieces(
    report: Report, block: Span, marks: list[_Mark], disputes: list[tuple[Span, str]], places: list[int]
) -> tuple[Piece, ...]:
    inside = [m for m in marks if m.span.overlaps(block)]
    disputed = [d for d in disputes if d[0].overlaps(block)]
    cuts = {block.start, block.end}
    for span in (*(m.span for m in inside), *(d[0] for d in disputed)):
        cuts.update(at for at in (span.start, span.end) if block.start < at < block.end)
    cuts.update(at for at in places if block.start < at < block.end)
    order = sorted(cuts)
    return tuple(
        _piece(report, Span(start, end), inside, disputed, places, is_last=end == block.end) for start, end in pairwise(order)
    )


def _piece(
    report: Report, span: Span, marks: list[_Mark], disputed: list[tuple[Span, str]], places: list[int], *, is_last: bool
) -> Piece:
    mark = next((m for m in marks if m.span.contains(span)), None)
    ending = tuple(name for other, name in disputed if other.end == span.end or (is_last and other.end > span.end))
    return Piece(
        span.of(report.text),
        (place_anchor(report.id, span.start),) if span.start in places else (),
        mark.claim if mark else None,
        is_attributed=bool(mark and mark.is_attributed),
        is_disputed=any(other.contains(span) for other, _ in disputed),
        disputes=tuple(dict.fromkeys(ending)),
    )
