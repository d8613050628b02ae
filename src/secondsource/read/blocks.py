"""What each stretch of a text is: a pass over its paragraphs, each rule conservative, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from secondsource.model.report import Block, BlockKind, Credit
from secondsource.model.span import Span
from secondsource.outlets import find, looks_like_news_organisation
from secondsource.read import datelines, headings
from secondsource.read import patterns as p
from secondsource.read.captions import ENOUGH, caption_points, photo_credit
from secondsource.read.furniture import furniture
from secondsource.read.units import Unit, units
from secondsource.read.whole import whole_credit
from secondsource.text.folding import fold

_NEAR_END: Final = 4  # paragraphs from the end in which agencies sign
_TITLE_DEPTH: Final = 6  # paragraphs in which the title is looked for
_REPEATED_WORDS: Final = 8  # a shorter line may be said twice on purpose
_BODY_CHARS: Final = 80  # a paragraph of the report is at least this long or ends a sentence


@dataclass(frozen=True, slots=True)
class Marked:
    """Blocks and credits of one text; `title` and `byline` are words found in it, or None."""

    blocks: tuple[Block, ...]
    credits: tuple[Credit, ...]
    title: str | None
    byline: str | None


@dataclass(slots=True)
class _Marks:
    """Kind and reason for each paragraph, filled pass by pass; what stays empty is a paragraph."""

    kinds: dict[int, tuple[BlockKind, str]] = field(default_factory=dict)
    credits: list[Credit] = field(default_factory=list)
    byline: str | None = None

    def set(self, index: int, kind: BlockKind, reason: str) -> None:
        self.kinds.setdefault(index, (kind, reason))

    def free(self, index: int) -> bool:
        return index not in self.kinds


def mark(text: str, title: str | None = None) -> Marked:
    """Blocks of `text` in order, not overlapping, holding all that is not white space. O(characters).

    `title` is the headline where it is known from elsewhere: then only a line that equals it is one.
    """
    parts = units(text)
    marks = _Marks()
    for rule in (_mark_furniture, _mark_pictures, _mark_whole_credits, _mark_bylines, _mark_repeated):
        rule(parts, marks)
    _mark_title(parts, marks, title)
    _mark_crossheads(parts, marks)
    blocks = _blocks(text, parts, marks)
    titles = [b.span.of(text) for b in blocks if b.kind is BlockKind.TITLE]
    return Marked(blocks, tuple(sorted(marks.credits, key=lambda c: c.span)), titles[0] if titles else None, marks.byline)


def _mark_furniture(parts: Sequence[Unit], marks: _Marks) -> None:
    for i, unit in enumerate(parts):
        if p.CORRECTION.search(unit.words):
            marks.set(i, BlockKind.CORRECTION, "the outlet about its own report")
            continue
        found = furniture(unit.words, is_top=i < 2 and not _has_body(parts[:i], -1))
        if found is not None:
            marks.set(i, *found)


def _mark_pictures(parts: Sequence[Unit], marks: _Marks) -> None:
    for i, unit in enumerate(parts):
        reason = photo_credit(unit.words)
        if reason is not None and marks.free(i):
            marks.set(i, BlockKind.CREDIT, reason)
    for i, unit in enumerate(parts):
        if not marks.free(i):
            continue
        beside = _is_on_credit(parts, marks, i)
        points, reason = caption_points(unit.words, beside_credit=beside, apart=beside and _is_apart(parts, i))
        if points >= ENOUGH:
            marks.set(i, BlockKind.CAPTION, reason)
    for i in range(1, len(parts)):
        if marks.free(i - 1) != marks.free(i) and _nearly_same(parts[i - 1].words, parts[i].words):
            marked, other = (i, i - 1) if marks.free(i - 1) else (i - 1, i)
            if marks.kinds[marked][0] is BlockKind.CAPTION:
                marks.set(other, BlockKind.CAPTION, "nearly the same words as the caption beside it")


def _is_on_credit(parts: Sequence[Unit], marks: _Marks, i: int) -> bool:
    """Whether the next line, with no blank line between, is a photo credit."""
    return i + 1 < len(parts) and not parts[i].blank_after and marks.kinds.get(i + 1, (None, ""))[0] is BlockKind.CREDIT


def _is_apart(parts: Sequence[Unit], i: int) -> bool:
    """Whether paragraph and line below stand between blank lines: a picture's words rather than two lines of running text."""
    return (i == 0 or parts[i - 1].blank_after) and (i + 2 >= len(parts) or parts[i + 1].blank_after)


def _nearly_same(a: str, b: str) -> bool:
    left, right = fold(a).split(), fold(b).split()
    if min(len(left), len(right)) < _REPEATED_WORDS or abs(len(left) - len(right)) > 3:
        return False
    common = len(set(left) & set(right))
    return common * 10 >= 9 * max(len(set(left)), len(set(right)))


def _mark_whole_credits(parts: Sequence[Unit], marks: _Marks) -> None:
    for i, unit in enumerate(parts):
        if not marks.free(i):
            continue
        found = whole_credit(unit, is_near_end=i >= max(1, len(parts) - _NEAR_END))
        if found is not None:
            marks.set(i, *found[:2])
            marks.credits.extend(found[2])


def _mark_bylines(parts: Sequence[Unit], marks: _Marks) -> None:
    for i, unit in enumerate(parts):
        if not marks.free(i) or len(unit.words) > 160 or "\n" in unit.words:
            continue
        found = p.BYLINE.match(unit.words)
        if found is not None and not _is_clause(unit.words):
            marks.set(i, BlockKind.BYLINE, "says who wrote the report")
            marks.byline = marks.byline or _names_of(found.group("names"))
        elif any(shape.match(unit.words) for shape in (p.STAFF_LINE, p.EMAIL_LINE, p.ROLE_LINE)):
            marks.set(i, BlockKind.BYLINE, "says who wrote the report, or how to reach them")


def _names_of(words: str) -> str:
    """The names of a byline without a role or an outlet after a comma."""
    parts = words.split(", ")
    named = [part for part in parts[1:] if not p.ROLE.search(part) and not looks_like_news_organisation(part)]
    return ", ".join([parts[0], *named])


def _is_clause(words: str) -> bool:
    """Whether "By …" or "From …" begins a sentence: it ends like one and is longer than a name and a role."""
    return words.startswith(("From", "by")) or (words[-1] in ".:" and len(words.split()) > 8)


def _mark_repeated(parts: Sequence[Unit], marks: _Marks) -> None:
    seen: set[str] = set()
    for i, unit in enumerate(parts):
        key = fold(unit.words)
        if marks.free(i) and key in seen:
            marks.set(i, BlockKind.REPEATED, "the same words stand above")
        elif len(key.split()) >= _REPEATED_WORDS:
            seen.add(key)


def _mark_title(parts: Sequence[Unit], marks: _Marks, title: str | None) -> None:
    top = [i for i in range(min(_TITLE_DEPTH, len(parts))) if marks.free(i)]
    if title is not None:
        at = next((i for i in top if headings.is_same_title(parts[i].words, title)), None)
        reason = "the title that is given with the report"
    else:
        at = _title_at(parts, top)
        reason = "a headline above the first paragraph"
    if at is None:
        _mark_first_label(parts, marks, top)
        return
    marks.set(at, BlockKind.TITLE, reason)
    for i in top:
        if i < at and (headings.looks_like_label(parts[i].words) or _is_outlet_name(parts[i].words)):
            marks.set(i, BlockKind.SECTION_LABEL, "a short label above the headline")
    after = next((i for i in top if i > at), None)
    if after is not None and title is None and _is_standfirst(parts, after):
        marks.set(after, BlockKind.SUMMARY, "a standfirst between the headline and the report")


def _title_at(parts: Sequence[Unit], top: Sequence[int]) -> int | None:
    """The first line that can be a headline with the report below it; a label or two may stand above."""
    for rank, i in enumerate(top[:3]):
        words = parts[i].words
        if _is_outlet_name(words):
            continue
        if headings.looks_like_title(words) and _has_body(parts, i):
            following = top[rank + 1] if rank + 1 < len(top) else None
            is_label = headings.looks_like_label(words) and following is not None
            if is_label and following is not None and _is_better_title(parts, following, words):
                continue
            return i
        if not headings.looks_like_label(words):
            return None
    return None


def _is_outlet_name(words: str) -> bool:
    """Whether a line is an outlet's name and nothing else."""
    is_short = len(words.split()) <= 5 and words[-1].isalnum() and headings.title_case_share(words) >= 0.99
    return is_short and (find(words) is not None or looks_like_news_organisation(words))


def _is_better_title(parts: Sequence[Unit], i: int, label: str) -> bool:
    """Whether line `i` is the headline rather than a standfirst: the line above is plainly a label, or `i` has capitals too."""
    is_plain_label = len(label.split()) <= 2 or headings.is_known_label(label)
    if not is_plain_label and headings.title_case_share(parts[i].words) < 0.6:
        return False
    return headings.looks_like_title(parts[i].words) and len(parts[i].words.split()) > 4 and _has_body(parts, i)


def _has_body(parts: Sequence[Unit], i: int) -> bool:
    """Whether a paragraph of the report stands below line `i`."""
    return any(_is_body(unit.words) for unit in parts[i + 1 :])


def _is_body(words: str) -> bool:
    return len(words) >= _BODY_CHARS or (p.SENTENCE_END.search(words) is not None and len(words) >= _BODY_CHARS // 2)


def _mark_first_label(parts: Sequence[Unit], marks: _Marks, top: Sequence[int]) -> None:
    for i in top:
        if _is_outlet_name(parts[i].words) and len(parts) > i + 1:
            marks.set(i, BlockKind.SECTION_LABEL, "the outlet's name above the report")
    if (
        top
        and marks.free(0)
        and top[0] == 0
        and len(parts) > 1
        and headings.looks_like_label(parts[0].words)
        and len(parts[0].words.split()) <= 2
    ):
        marks.set(0, BlockKind.SECTION_LABEL, "a short label above the report")


def _is_standfirst(parts: Sequence[Unit], i: int) -> bool:
    words = parts[i].words
    return (
        headings.looks_like_title(words)
        and len(words.split()) >= 6
        and _has_body(parts, i)
        and p.SENTENCE_END.search(words) is None
    )


def _mark_crossheads(parts: Sequence[Unit], marks: _Marks) -> None:
    """Short lines without an end between two full paragraphs, each on its own."""
    for i in range(1, len(parts) - 1):
        words = parts[i].words
        if not marks.free(i) or len(words.split()) > 5 or len(words) > 40 or p.HOST_LINE.search(words):
            continue
        is_open = words[-1].isalnum() or (words[0] in "'‘" and words[-1] in "'’" and len(words.split()) > 1 and words[-2].isalnum())
        between = _is_closed(parts, marks, i - 1) and _is_closed(parts, marks, i + 1)
        if is_open and words[0] not in "-–—•*·(" and not words[0].isdigit() and between and len(parts[i + 1].words) >= _BODY_CHARS:
            marks.set(i, BlockKind.SECTION_LABEL, "a cross-head between two paragraphs")


def _is_closed(parts: Sequence[Unit], marks: _Marks, i: int) -> bool:
    """Whether line `i` is a paragraph that ends its sentence, or something that is not read."""
    return not marks.free(i) or (p.SENTENCE_END.search(parts[i].words) is not None and len(parts[i].words) >= _BODY_CHARS // 2)


def _blocks(text: str, parts: Sequence[Unit], marks: _Marks) -> tuple[Block, ...]:
    found: list[Block] = []
    last = max((i for i in range(len(parts)) if marks.free(i)), default=-1)
    body = [i for i in range(len(parts)) if marks.free(i)]
    for i, unit in enumerate(parts):
        if not marks.free(i):
            found.extend(_marked(unit, *marks.kinds[i]))
        else:
            found.extend(_paragraph(text, unit.span, marks, is_first=i in body[:2], is_last=i == last))
    return tuple(found)


def _marked(unit: Unit, kind: BlockKind, reason: str) -> list[Block]:
    """A block, and before a title in Markdown one for its "#"."""
    marks = len(unit.words) - len(unit.words.lstrip("#"))
    if kind is not BlockKind.TITLE or not marks:
        return [Block(unit.span, kind, reason)]
    at = unit.span.start + marks
    words = unit.words[marks:]
    inner = Span(at + len(words) - len(words.lstrip()), unit.span.end)
    return [Block(Span(unit.span.start, at), BlockKind.BOILERPLATE, "marks a heading"), Block(inner, kind, reason)]


def _paragraph(text: str, span: Span, marks: _Marks, *, is_first: bool, is_last: bool) -> list[Block]:
    """A paragraph, with the dateline before it and the agency's tag behind it as blocks of their own."""
    before: tuple[Block, ...] = ()
    after: list[Block] = []
    start, end = span.start, span.end
    if is_first:
        before, found, start = datelines.head(text, span)
        marks.credits.extend(found)
    if is_last and start < end:
        cut = p.TRUNCATION.search(text, max(start, end - 40), end)
        if cut is not None and cut.start() > start:
            after.append(Block(_inner(text, cut.start(), end), BlockKind.BOILERPLATE, "says that the text was cut here"))
            end = cut.start()
        tag = datelines.tail(text, Span(start, end))
        if tag is not None and tag[0].span.start > start:
            after.insert(0, tag[0])
            marks.credits.append(tag[1])
            end = tag[0].span.start
    inner = _inner(text, start, end)
    middle = [Block(inner, BlockKind.PARAGRAPH, "text of the report")] if len(inner) else []
    return [*before, *middle, *after]


def _inner(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
