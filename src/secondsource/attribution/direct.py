"""Quotations given to the cue beside them, and contents moved to the marks they touch."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Quotation
from secondsource.model.span import Span

_BETWEEN = 12  # words that may stand between a cue and the quotation it introduces


def attach_quotations(tree: Tree, drafts: list[Draft]) -> list[tuple[Quotation, Draft | None]]:
    """Each top-level quotation of speech with the draft that holds it (contents are moved to its marks), or None."""
    out: list[tuple[Quotation, Draft | None]] = []
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    for quotation in tree.annotated.quotations:
        if "nested" in quotation.flags:
            continue
        near = [d for n in _sentences(tree, quotation) for d in by_sentence.get(n, ())]
        outside = [d for d in near if not quotation.span.contains(d.anchor)]
        for draft in near:
            _snap(draft, quotation)
        if "scare" in quotation.flags:
            continue
        holder = _holder(outside, quotation)
        if holder is None:
            holder = _neighbour(tree, outside, quotation)
            if holder is not None:
                _take(holder, quotation)
        out.append((quotation, holder))
    return out


def _sentences(tree: Tree, quotation: Quotation) -> list[int]:
    found = []
    for number, sentence in enumerate(tree.annotated.sentences):
        if sentence.span.overlaps(quotation.span):
            found.append(number)
    return found


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


def merged(spans: list[Span]) -> list[Span]:
    """`spans` in order, overlapping ones joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _holder(drafts: list[Draft], quotation: Quotation) -> Draft | None:
    """The outermost draft whose content holds the quotation; a speaker goes before a phrase like "according to"."""
    holding = [d for d in drafts if any(s.contains(quotation.span) for s in d.content)]
    return max(holding, key=lambda d: (d.form not in ("according", "headline"), sum(map(len, d.content))), default=None)


def _neighbour(tree: Tree, drafts: list[Draft], quotation: Quotation) -> Draft | None:
    """The cue of speech nearest to the quotation in its first or last sentence, with no other matter between."""
    best: tuple[int, Draft] | None = None
    for draft in drafts:
        if not draft.is_speech:
            continue
        cue = draft.anchor
        if draft.content and not any(quotation.span.contains(s) or s.contains(quotation.span) for s in draft.content):
            continue
        gap = (
            tree.text[cue.end : quotation.span.start]
            if cue.end <= quotation.span.start
            else tree.text[quotation.span.end : cue.start]
        )
        distance = len(gap.split())
        if distance <= _BETWEEN and (best is None or distance < best[0]):
            best = (distance, draft)
    return best[1] if best else None


def _take(draft: Draft, quotation: Quotation) -> None:
    kept = [s for s in draft.content if quotation.span.overlaps(s)]
    draft.content = merged([*kept, quotation.span])
