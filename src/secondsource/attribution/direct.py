"""Quotations given to the cue beside them, and contents moved to the marks they touch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from secondsource.attribution.draft import Draft
from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Quotation
from secondsource.model.span import Span

_FAR = 12  # words that may stand between a cue and the quotation it introduces
_JOINTS = frozenset(("and", "but", "or", "and that", "but that", "then", "and then"))
_TAG_WORDS = 6  # before the cue of a tag
_ENDS = frozenset(".!?…:")
_CLOSERS = frozenset("”\"'’»")


def attach_quotations(tree: Tree, drafts: list[Draft]) -> list[tuple[Quotation, Draft | None]]:
    """Each top-level quotation of speech with the draft that holds it (contents are moved to its marks), or None."""
    out: list[tuple[Quotation, Draft | None]] = []
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    starts = [s.span.start for s in tree.annotated.sentences]
    ends = [s.span.end for s in tree.annotated.sentences]
    for quotation in tree.annotated.quotations:
        if "nested" in quotation.flags:
            continue
        here = range(bisect_right(ends, quotation.span.start), bisect_left(starts, quotation.span.end))
        near = [d for n in here for d in by_sentence.get(n, ())]
        behind = _tag_behind(tree, quotation, here.stop, by_sentence)
        outside = [d for d in near if not quotation.span.contains(d.anchor)]
        for draft in near:
            _snap(draft, quotation)
        if "scare" in quotation.flags:
            continue
        holder = _holder(outside, quotation)
        if holder is not None and stands_alone(tree.text, quotation, before_only=True):
            _leave_before(holder, quotation)
        if holder is not None:
            _leave_after(tree.text, holder, quotation)
            _leave_speaker(tree, holder, quotation)
        if holder is None:
            holder = _neighbour(tree, outside + behind, quotation)
            if holder is not None:
                holder.content = merged([*holder.content, quotation.span])
        out.append((quotation, holder))
    return out


def _tag_behind(tree: Tree, quotation: Quotation, number: int, by_sentence: dict[int, list[Draft]]) -> list[Draft]:
    """The tag that was taken for a sentence of its own: “Where were you?” Lind asked."""
    if number >= len(tree.annotated.sentences):
        return []
    sentence = tree.annotated.sentences[number]
    if sentence.block != quotation.block or sentence.last - sentence.first > _FAR or tree.quotation_of[sentence.first] >= 0:
        return []
    if tree.text[quotation.span.end : sentence.span.start].strip():
        return []
    return [d for d in by_sentence.get(number, ()) if not d.content and d.at - sentence.first <= _TAG_WORDS]


def _snap(draft: Draft, quotation: Quotation) -> None:
    """A content that touches a quotation takes all of it, unless its cue stands inside: then it stays inside too."""
    q = quotation.span
    inside = q.contains(draft.anchor)
    moved = []
    for span in draft.content:
        if not span.overlaps(q):
            moved.append(span)
        elif inside:
            start, end = max(span.start, q.start + 1), min(span.end, q.end - 1)
            if start < end:
                moved.append(Span(start, end))
        else:
            moved.append(Span(min(span.start, q.start), max(span.end, q.end)))
    draft.content = merged(moved)


def _leave_before(draft: Draft, quotation: Quotation) -> None:
    """Take off words of an earlier sentence that stand before a quotation which begins one of its own."""
    q = quotation.span
    cue = draft.anchor
    draft.content = [
        Span(q.start, s.end) if s.start < q.start and s.contains(q) and cue.start >= q.end else s for s in draft.content
    ]


def _leave_after(text: str, draft: Draft, quotation: Quotation) -> None:
    """Take off what follows a quotation that is the whole object of its cue: "told it “we left,” by courtesy of …"."""
    q = quotation.span
    closes = q.of(text).rstrip("”\"'’»")[-1:] in ",.!?"
    moved = []
    for span in draft.content:
        rest = text[q.end : span.end]
        cut = (
            span.start == q.start and draft.anchor.end <= q.start and closes and rest.strip() and not any(c in '“"”' for c in rest)
        )
        moved.append(q if cut else span)
    draft.content = moved


def _leave_speaker(tree: Tree, draft: Draft, quotation: Quotation) -> None:
    """Give the words between a quotation and the cue behind it back to the source: “…,” fire chief Bo Lind said Monday."""
    q, cue = quotation.span, draft.anchor
    holding = [s for s in draft.content if s.contains(q) and q.end < s.end <= cue.start]
    if not holding or q.of(tree.text).rstrip("”\"'’»")[-1:] not in ",?!":
        return
    between = [i for i in tree_tokens(tree, Span(q.end, cue.start)) if not tree.is_edge(i)]
    verbs = any(tree.tokens.pos[i] in ("VERB", "AUX") for i in between)
    if not between or verbs or not any(tree.tokens.pos[i] in ("NOUN", "PROPN", "PRON") for i in between):
        return
    draft.content = [Span(s.start, q.end) if s in holding else s for s in draft.content]
    draft.source = [tree.span(between[0], between[-1])]


def tree_tokens(tree: Tree, span: Span) -> range:
    """Tokens that begin within `span`."""
    return range(bisect_left(tree.tokens.start, span.start), bisect_left(tree.tokens.start, span.end))


def merged(spans: list[Span]) -> list[Span]:
    """`spans` in order, overlapping ones joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def stands_alone(text: str, quotation: Quotation, *, before_only: bool = False) -> bool:
    """Whether a quotation is a sentence or more: it follows the end of one, and ends with its own full stop."""
    at = quotation.span.start - 1
    while at >= 0 and text[at] in " \t\u00a0":
        at -= 1
    marks = at
    while marks >= 0 and text[marks] in _CLOSERS:
        marks -= 1
    begins = at < 0 or text[at] in "\n\r" or (marks >= 0 and text[marks] in _ENDS - {":"})
    if before_only or not begins:
        return begins
    inner = quotation.span.of(text).rstrip("”\"'’»")
    return "unclosed" in quotation.flags or inner[-1:] in _ENDS


def _holder(drafts: list[Draft], quotation: Quotation) -> Draft | None:
    """The outermost draft whose content holds the quotation; a speaker goes before a phrase like "according to"."""
    holding = [d for d in drafts if any(s.contains(quotation.span) for s in d.content)]
    return max(
        holding, key=lambda d: (d.form not in ("according", "headline", "transcript"), sum(map(len, d.content))), default=None
    )


def _neighbour(tree: Tree, drafts: list[Draft], quotation: Quotation) -> Draft | None:
    """The cue of speech nearest to the quotation with no other cue between: one without content, or in the midst of its quotation."""
    best: tuple[int, Draft] | None = None
    for draft in drafts:
        if not draft.is_speech or (draft.content and not _is_interrupted(tree, draft, quotation)):
            continue
        gap = _gap(draft.anchor, quotation.span)
        distance = len(gap.of(tree.text).split())
        if distance > _FAR or any(d is not draft and gap.contains(d.anchor) and d.is_speech for d in drafts):
            continue
        if best is None or distance < best[0]:
            best = (distance, draft)
    return best[1] if best else None


def _gap(a: Span, b: Span) -> Span:
    """What lies between two spans that do not overlap."""
    return Span(min(a.end, b.end), max(a.start, b.start, min(a.end, b.end)))


def _is_interrupted(tree: Tree, draft: Draft, quotation: Quotation) -> bool:
    """Whether the draft's content so far is a quotation on the other side of its cue, with a comma before this one."""
    cue, q = draft.anchor, quotation.span
    joint = tree.text[draft.content[-1].end : q.start].strip(" ,") if draft.content[-1].end <= q.start else "?"
    if joint.casefold() in _JOINTS and _ends_quoted(tree, draft) and cue.end <= draft.content[-1].start:
        return True
    before = tree.text[max(0, q.start - 2) : q.start].rstrip()
    if all(s.end <= cue.start for s in draft.content) and cue.end <= q.start:
        return before.endswith((",", ":", "—", "–")) and _ends_quoted(tree, draft)
    inner = q.of(tree.text).rstrip("”\"'’»")
    return (
        q.end <= cue.start
        and inner.endswith(",")
        and all(s.start >= cue.end for s in draft.content)
        and _begins_quoted(tree, draft)
    )


def _begins_quoted(tree: Tree, draft: Draft) -> bool:
    return tree.text[draft.content[0].start] in "“\"'‘«"


def _ends_quoted(tree: Tree, draft: Draft) -> bool:
    return tree.text[draft.content[-1].end - 1] in "”\"'’»"
