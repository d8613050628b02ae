"""Quotation marks paired, paragraph by paragraph: one bad mark never reaches the next paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.model.annotated import Quotation
from secondsource.model.report import Block
from secondsource.model.span import Span

_OPEN = frozenset("“„‟«‹")
_CLOSE = frozenset("”»›")
_SINGLE_END_BEFORE = frozenset(",.!?…;:")
_BEFORE_OPEN = frozenset("([{—–-/…:“\"'‘")


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Stretches in quotation marks, marks included, in order; nested ones carry the flag "nested". Linear time.

    An opening mark that is never closed ends with its paragraph (flag "unclosed"); where the next paragraph begins with an
    opening mark, that one carries "reopened". Apostrophes, inch and minute marks are no quotation marks. A short stretch that is
    rather a name or a word held with tongs carries "scare".
    """
    found: list[Quotation] = []
    previous_open = False
    for index, block in enumerate(blocks):
        if not block.kind.is_read:
            continue
        spans = _pair(text, block.span)
        first_open = bool(spans) and spans[0][0].start == _first_visible(text, block.span)
        for order, (span, flags) in enumerate(spans):
            marks = list(flags)
            if order == 0 and previous_open and first_open:
                marks.append("reopened")
            if _is_scare(span.of(text)) and not marks:
                marks.append("scare")
            found.append(Quotation(span, index, tuple(marks)))
        previous_open = any("unclosed" in flags and span.end == _last_visible(text, block.span) for span, flags in spans)
    return tuple(found)


def _first_visible(text: str, block: Span) -> int:
    return next((i for i in range(block.start, block.end) if not text[i].isspace()), block.end)


def _last_visible(text: str, block: Span) -> int:
    return next((i + 1 for i in range(block.end - 1, block.start - 1, -1) if not text[i].isspace()), block.start)


def _pair(text: str, block: Span) -> list[tuple[Span, tuple[str, ...]]]:
    """Outer quotations of one paragraph with their flags; single marks count only outside double ones."""
    pairs: list[tuple[Span, tuple[str, ...]]] = []
    start: int | None = None
    i = block.start
    while i < block.end:
        mark, width = _mark_at(text, i, block)
        if mark == "open" or (mark == "straight" and start is None and _may_open(text, i, width, block)):
            if start is not None:
                _close_before(text, start, i, pairs)
            start = i
        elif mark == "straight" and start is not None and _reopens(text, i, width, block):
            _close_before(text, start, i, pairs)
            start = i
        elif mark in ("close", "straight") and start is not None:
            pairs.append((Span(start, i + width), ()))
            start = None
        elif mark == "single" and start is None:
            end = _single_end(text, i, block)
            if end is not None:
                pairs.append((Span(i, end), ()))
                i = end
                continue
        i += width
    if start is not None:
        pairs.append((Span(start, _last_visible(text, block)), ("unclosed",)))
    return pairs


def _close_before(text: str, start: int, at: int, pairs: list[tuple[Span, tuple[str, ...]]]) -> None:
    """End the quotation that stood open where the next one begins in the same paragraph."""
    end = at
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    if end > start + 1:
        pairs.append((Span(start, end), ("unclosed",)))


def _mark_at(text: str, i: int, block: Span) -> tuple[str, int]:
    """What stands at `i`: open, close, straight, single or nothing, and its width in code points."""
    char = text[i]
    if char in "“”":
        # Some keyboards and converters put the wrong one of the two: what stands around it decides.
        before = text[i - 1] if i > block.start else " "
        after = text[i + 1] if i + 1 < block.end else " "
        if char == "“" and not before.isspace() and before not in _BEFORE_OPEN and not after.isalnum():
            return "close", 1
        if char == "”" and (before.isspace() or before in "([") and after.isalnum():
            return "open", 1
        return ("open" if char == "“" else "close"), 1
    if char in _OPEN:
        return "open", 1
    if char in _CLOSE:
        return "close", 1
    pair = text[i : min(i + 2, block.end)]
    if pair == "``":
        return "open", 2
    if pair in ("''", "’’"):
        return "straight", 2
    if char in '"＂':
        return "straight", 1
    if char in "‘'`" and _single_opens(text, i, block):
        return "single", 1
    return "", 1


def _may_open(text: str, i: int, width: int, block: Span) -> bool:
    """Whether a straight mark can begin a quotation: not after a word or figure (6'2", 12")."""
    before = text[i - 1] if i > block.start else " "
    after = text[i + width] if i + width < block.end else " "
    return (before.isspace() or before in _BEFORE_OPEN or not before.isalnum()) and not after.isspace()


def _reopens(text: str, i: int, width: int, block: Span) -> bool:
    """Whether a straight mark inside an open quotation rather begins a new one: it looks so and the rest then pairs up."""
    before = text[i - 1]
    after = text[i + width] if i + width < block.end else " "
    return before.isspace() and after.isalnum() and text.count('"', i, block.end) % 2 == 0


def _single_opens(text: str, i: int, block: Span) -> bool:
    before = text[i - 1] if i > block.start else " "
    after = text[i + 1] if i + 1 < block.end else " "
    if not (before.isspace() or before in "([—–") or not (after.isalnum() or after in "[…$£€"):
        return False
    rest = text[i + 1 : i + 6].casefold()
    return not (rest[:2].isdigit() or rest.startswith(("tis", "twas", "em ", "til ", "cause", "n ", "n'", "n’")))


def _single_end(text: str, start: int, block: Span) -> int | None:
    """Where a single-marked quotation ends (after its mark), or None where the mark was an apostrophe after all."""
    fallback: int | None = None
    for i in range(start + 2, block.end):
        if text[i] in '“"':
            break
        if text[i] not in "’'":
            continue
        after = text[i + 1] if i + 1 < block.end else " "
        if after.isalnum():
            continue
        if text[i - 1] in _SINGLE_END_BEFORE or text[i - 1] not in "sSzx":
            return i + 1
        fallback = fallback or i + 1
    return fallback


def _is_scare(quoted: str) -> bool:
    """Whether a stretch is a name, a title or a word held with tongs rather than speech."""
    inner = quoted.strip("“”\"'‘’«»`„ ")
    words = inner.split()
    if not words or inner[-1] in ".!?":
        return False
    if len(words) <= 2 and inner[-1] != ",":
        return True
    content = [w for w in words if w[:1].isalpha() and len(w) > 3]
    return len(words) <= 6 and inner[-1] != "," and bool(content) and all(w[:1].isupper() for w in content)
