"""Quotation marks paired, paragraph by paragraph: one bad mark never reaches the next paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from secondsource.model.annotated import Quotation
from secondsource.model.report import Block
from secondsource.model.span import Span

_OPEN: Final = frozenset("„‟‹❝〝「『")
_CLOSE: Final = frozenset("›❞〞」』")
_STRAIGHT: Final = frozenset('"＂″ʺ˝')
_PAIRED_STROKES: Final = frozenset(("''", "’’", "‘‘"))
_DASHES: Final = frozenset("—–―")
_MARKS: Final = "“”„‟«»‹›❝❞〝〞「」『』\"＂″ʺ˝'‘’‚`"
_SINGLE_END_BEFORE: Final = frozenset(",.!?…;:)")
_BEFORE_OPEN: Final = frozenset("([{—–-/…:“\"'‘")
# Zero-width and direction marks stand for nothing between a word and a mark.
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ELISIONS: Final = ("tis", "twas", "em ", "til ", "cause", "n ", "n'", "n’")
_MAX_SINGLE: Final = 2000  # characters between single marks: farther apart they are apostrophes
# Where speech between dashes ends: a mark of punctuation with a word of saying behind it.
_DASH_TAG: Final = re.compile(r"[,!?….](?= (?:(?:he|she|they|I|we) )?(?:said|says|asked|asks|replied|answered|added|cried)\b)")


class _Mark(NamedTuple):
    """A double mark: where, how wide, and "open", "close" or "straight"."""

    at: int
    width: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """A quotation of one paragraph."""

    span: Span
    flags: tuple[str, ...] = ()


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Stretches in quotation marks, marks included, in order; nested ones carry the flag "nested". Linear time.

    An opening mark that is never closed ends with its paragraph (flag "unclosed"); where the next paragraph begins with an
    opening mark, or closes what it never opened, that one carries "reopened". Speech behind a dash at the head of a paragraph
    ends with its tag (flag "dash"). Apostrophes, inch and minute marks are no quotation marks. A short stretch that is rather a
    name or a word held with tongs carries "scare".
    """
    found: list[Quotation] = []
    previous_open = False
    for index, block in enumerate(blocks):
        if not block.kind.is_read:
            continue
        first = _first_visible(text, block.span)
        pairs = _pairs(text, block.span, goes_on=previous_open)
        for pair in pairs:
            flags = list(pair.flags)
            if previous_open and pair.span.start == first and "nested" not in flags and "reopened" not in flags:
                flags.append("reopened")
            if not flags and _is_scare(pair.span.of(text)):
                flags.append("scare")
            found.append(Quotation(pair.span, index, tuple(flags)))
        last = _last_visible(text, block.span)
        previous_open = any("unclosed" in p.flags and p.span.end == last for p in pairs)
    return tuple(found)


def _pairs(text: str, block: Span, *, goes_on: bool) -> list[_Pair]:
    """Quotations of one paragraph in order, outer before inner."""
    double = _double_pairs(text, block, goes_on=goes_on)
    pairs = [p for p in _with_singles(text, block, double, goes_on=goes_on) if any(c.isalnum() for c in p.span.of(text))]
    if not pairs:
        pairs = _dash_speech(text, block)
    return sorted(pairs, key=lambda p: (p.span.start, -p.span.end))


def _double_pairs(text: str, block: Span, *, goes_on: bool) -> list[_Pair]:
    """What stands between double marks."""
    marks = _double_marks(text, block)
    straight_left = sum(m.kind == "straight" for m in marks)
    pairs: list[_Pair] = []
    start: int | None = None
    skip = False
    for n, mark in enumerate(marks):
        straight_left -= mark.kind == "straight"
        if skip:
            skip = False
            continue
        end = mark.at + mark.width
        if start is None:
            if mark.kind == "open" or (mark.kind == "straight" and _may_open(text, mark, block)):
                start = mark.at
            elif mark.kind == "close" and goes_on and not pairs:
                pairs.append(_Pair(Span(_first_visible(text, block), end), ("reopened",)))
        elif mark.kind == "open" and [m.kind for m in marks[n + 1 : n + 3]] == ["close", "close"]:
            pairs.append(_Pair(Span(mark.at, marks[n + 1].at + marks[n + 1].width), ("nested",)))
            skip = True
        elif mark.kind == "open" or (mark.kind == "straight" and _begins_anew(text, mark, block, straight_left)):
            pairs += _ended_before(text, start, mark.at)
            start = mark.at
        else:
            pairs.append(_Pair(Span(start, end)))
            start = None
    if start is not None:
        pairs.append(_Pair(Span(start, max(start, _last_visible(text, block))), ("unclosed",)))
    return pairs


def _double_marks(text: str, block: Span) -> list[_Mark]:
    """All double marks of a paragraph, in order."""
    marks = []
    i = block.start
    while i < block.end:
        mark = _double_at(text, i, block)
        if mark is not None:
            marks.append(mark)
        i += mark.width if mark is not None else 1
    return marks


def _double_at(text: str, i: int, block: Span) -> _Mark | None:
    """The double mark that begins at `i`, or None."""
    char = text[i]
    if char in "“”«»":
        return _Mark(i, 1, _turned(text, i, block))
    if char in _OPEN:
        return _Mark(i, 1, "open")
    if char in _CLOSE:
        return _Mark(i, 1, "close")
    if char in _STRAIGHT:
        return _Mark(i, 1, "straight")
    pair = text[i : min(i + 2, block.end)]
    if pair == "``":
        return _Mark(i, 2, "open")
    if pair in _PAIRED_STROKES:
        return _Mark(i, 2, "straight")
    return None


def _turned(text: str, i: int, block: Span) -> str:
    """Whether “ ” « » opens or closes: some keyboards and languages put the other one, so what stands around it decides."""
    before, after = _before(text, i, block), _after(text, i + 1, block)
    if text[i] in "“«":
        closes = not before.isspace() and before not in _BEFORE_OPEN and not after.isalnum()
        return "close" if closes else "open"
    opens = (before.isspace() or before in "([") and after.isalnum()
    return "open" if opens else "close"


def _before(text: str, i: int, block: Span) -> str:
    """The visible character (or space) before `i` in the paragraph; a space where there is none."""
    i -= 1
    while i >= block.start and text[i] in _INVISIBLE:
        i -= 1
    return text[i] if i >= block.start else " "


def _after(text: str, i: int, block: Span) -> str:
    """The visible character (or space) at or behind `i` in the paragraph; a space where there is none."""
    while i < block.end and text[i] in _INVISIBLE:
        i += 1
    return text[i] if i < block.end else " "


def _may_open(text: str, mark: _Mark, block: Span) -> bool:
    """Whether a straight mark can begin a quotation: not behind a word or figure (6'2", 12"), not before a space."""
    return not _before(text, mark.at, block).isalnum() and not _after(text, mark.at + mark.width, block).isspace()


def _begins_anew(text: str, mark: _Mark, block: Span, straight_left: int) -> bool:
    """Whether a straight mark inside an open quotation rather begins a new one: it looks so and the rest then pairs up."""
    looks_so = _before(text, mark.at, block).isspace() and _after(text, mark.at + mark.width, block).isalnum()
    return looks_so and straight_left % 2 == 1


def _ended_before(text: str, start: int, at: int) -> list[_Pair]:
    """The quotation that stood open where the next one begins in the same paragraph, ended there."""
    end = at
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return [_Pair(Span(start, end), ("unclosed",))] if end > start + 1 else []


def _with_singles(text: str, block: Span, double: list[_Pair], *, goes_on: bool) -> list[_Pair]:
    """`double` and what stands between single marks: nested where a double one holds it, else outer, with doubles in it nested."""
    outer = sorted((p for p in double if "nested" not in p.flags), key=lambda p: p.span.start)
    starts = [p.span.start for p in outer]
    wide = {i for m in _double_marks(text, block) for i in range(m.at, m.at + m.width)}
    opening = [i for i in range(block.start, block.end) if text[i] in "‘'`‚" and i not in wide and _single_opens(text, i, block)]
    closing = [i for i in range(block.start, block.end) if text[i] in "’'‘" and i not in wide and _single_closes(text, i, block)]

    def holder(i: int) -> int:
        n = bisect_right(starts, i) - 1
        return n if n >= 0 and i < outer[n].span.end else -1

    singles: list[_Pair] = []
    at = block.start
    for n, start in enumerate(opening):
        if start < at:
            continue
        inside = holder(start)
        limit = min(outer[inside].span.end if inside >= 0 else block.end, start + _MAX_SINGLE)
        following = opening[n + 1] if n + 1 < len(opening) else block.end
        ends = (i for i in closing[bisect_left(closing, start + 2) : bisect_left(closing, limit)] if holder(i) == inside)
        end = _single_end(text, ends, following)
        if end is not None:
            singles.append(_Pair(Span(start, end), ("nested",) if inside >= 0 else ()))
            at = end
        elif inside < 0 and text[start] == "‘" and start == _first_visible(text, block) and (goes_on or not closing) and not outer:
            singles.append(_Pair(Span(start, _last_visible(text, block)), ("unclosed",)))
            at = block.end
    tops = [s.span for s in singles if "nested" not in s.flags]
    return [*singles, *(_Pair(p.span, ("nested",)) if _is_within(p.span, tops) else p for p in double)]


def _is_within(span: Span, tops: list[Span]) -> bool:
    """Whether one of `tops` (in order, apart from each other) holds `span`."""
    n = bisect_right(tops, span.start, key=lambda s: s.start) - 1
    return n >= 0 and tops[n].contains(span)


def _single_opens(text: str, i: int, block: Span) -> bool:
    """Whether a single mark can begin a quotation."""
    before, after = _before(text, i, block), _after(text, i + 1, block)
    if not (before.isspace() or before in '([—–“":') or not (after.isalnum() or after in "[…$£€"):
        return False
    rest = text[i + 1 : i + 6].casefold()
    return not (rest[:2].isdigit() or rest.startswith(_ELISIONS))


def _single_closes(text: str, i: int, block: Span) -> bool:
    """Whether a single mark can end a quotation: something stands before it and no letter behind it."""
    return not _before(text, i, block).isspace() and not _after(text, i + 1, block).isalnum()


def _single_end(text: str, ends: Iterable[int], following: int) -> int | None:
    """Where a single-marked quotation ends (behind its mark), or None where the mark was an apostrophe after all.

    A mark behind an s may be a plural owner's ("the boys' room"): it ends the quotation only if no surer one comes first.
    """
    fallback: int | None = None
    for i in ends:
        if fallback is not None and i > following:
            break
        if text[i - 1] in _SINGLE_END_BEFORE or text[i - 1] not in "sSzx":
            return i + 1
        fallback = fallback or i + 1
    return fallback


def _dash_speech(text: str, block: Span) -> list[_Pair]:
    """Speech behind a dash at the head of a paragraph, up to its tag."""
    start = _first_visible(text, block)
    if start >= block.end or text[start] not in _DASHES:
        return []
    tag = _DASH_TAG.search(text, start, block.end)
    return [_Pair(Span(start, tag.end()), ("dash",))] if tag else []


def _first_visible(text: str, block: Span) -> int:
    return next((i for i in range(block.start, block.end) if not text[i].isspace() and text[i] not in _INVISIBLE), block.end)


def _last_visible(text: str, block: Span) -> int:
    return next((i + 1 for i in range(block.end - 1, block.start - 1, -1) if not text[i].isspace()), block.start)


def _is_scare(quoted: str) -> bool:
    """Whether a stretch is a name, a title or a word held with tongs rather than speech."""
    inner = quoted.strip(_MARKS + " ")
    words = inner.split()
    if not words or inner[-1] in ".!?":
        return False
    if len(words) <= 2 and inner[-1] != ",":
        return True
    content = [w for w in words if w[:1].isalpha() and len(w) > 3]
    return len(words) <= 6 and inner[-1] != "," and bool(content) and all(w[:1].isupper() for w in content)
