"""The last look at a draft: source, cue and content do not overlap, and none begins or ends with white space."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.model.span import Span

_LOOSE = frozenset(",;:”\"’'")


def tidied(text: str, draft: Draft) -> Draft | None:
    """`draft` put right in place, or None if its cue stands within its own content or nothing of the content is left."""
    draft.content = [s for s in (_stripped(text, s) for s in draft.content) if s is not None]
    if not draft.content or any(c.overlaps(s) for c in draft.cue for s in draft.content):
        return None
    source = without(draft.source, draft.content)
    if source != draft.source:  # a word of the quotation was taken for the speaker's: what stuck to it is no name either
        source = [_loosened(text, s) for s in source if any(c.isalnum() for c in s.of(text))]
    draft.source = [s for s in (_stripped(text, s) for s in source) if s is not None]
    draft.cue = [s for s in (_stripped(text, s) for s in without(draft.cue, draft.source)) if s is not None]
    return draft


def without(spans: list[Span], taken: list[Span]) -> list[Span]:
    """What is left of `spans` outside `taken`, in order.

    >>> without([Span(0, 9)], [Span(3, 5)])
    [Span(start=0, end=3), Span(start=5, end=9)]
    """
    left = list(spans)
    for away in taken:
        pieces = []
        for span in left:
            if not span.overlaps(away):
                pieces.append(span)
                continue
            if span.start < away.start:
                pieces.append(Span(span.start, away.start))
            if away.end < span.end:
                pieces.append(Span(away.end, span.end))
        left = pieces
    return left


def _loosened(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start] in _LOOSE or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _LOOSE or text[end - 1].isspace()):
        end -= 1
    return Span(start, end)


def _stripped(text: str, span: Span) -> Span | None:
    """`span` without white space at its ends, or None if nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
