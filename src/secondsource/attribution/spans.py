"""Who says what in one report: source, cue and content as spans, found by rules."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.attribution.according import find_according
from secondsource.attribution.agentless import find_adverbs, find_agentless
from secondsource.attribution.carry import carry_over
from secondsource.attribution.direct import attach_quotations
from secondsource.attribution.disclosure import add_cited, find_disclosures
from secondsource.attribution.draft import Draft
from secondsource.attribution.headlines import find_headlines
from secondsource.attribution.indirect import find_indirect
from secondsource.attribution.nesting import levels, parents
from secondsource.attribution.nouns import find_nouns
from secondsource.attribution.objects import find_objects
from secondsource.attribution.sieve import sifted
from secondsource.attribution.tree import Tree
from secondsource.attribution.verbs import reporting_verbs
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span
from secondsource.model.statement import Attribution, StatementKind


def find_attributions(annotated: Annotated) -> tuple[Attribution, ...]:
    """Attributions of one report, ordered by where they begin; `parent` indexes the tuple itself.

    Linear in the number of words for sentences of bounded length. Spans are characters of the report's text.
    """
    if not len(annotated.tokens):
        return ()
    tree = Tree(annotated)
    verbs = reporting_verbs(tree)
    drafts = [
        *find_according(tree),
        *find_disclosures(tree),
        *find_indirect(tree, verbs),
        *find_objects(tree, verbs),
        *find_agentless(tree, verbs),
        *find_nouns(tree),
        *find_headlines(tree),
        *find_adverbs(tree),
    ]
    cited = add_cited(tree, drafts)
    quotations = attach_quotations(tree, drafts)
    carry_over(tree, quotations, drafts)
    for twin in cited:
        twin.follow()
    return finished(annotated, sifted(tree, [*drafts, *cited]))


def finished(annotated: Annotated, drafts: Sequence[Draft]) -> tuple[Attribution, ...]:
    """`drafts` that have content, ordered, with kinds, levels and parents."""
    whole = _distinct([d for d in drafts if d.content])
    whole.sort(key=lambda d: (min(d.start, *(s.start for s in d.cue), d.content[0].start), -sum(map(len, d.content)), d.at))
    up = parents([d.content for d in whole], [d.cue for d in whole])
    depth = levels(up)
    quoted = [q.span for q in annotated.quotations if "nested" not in q.flags]
    speech = [q.span for q in annotated.quotations if "nested" not in q.flags and "scare" not in q.flags]
    return tuple(
        Attribution(
            source=tuple(d.source),
            cue=tuple(d.cue),
            content=tuple(d.content),
            kind=StatementKind.DIRECT if "block" in d.flags else _kind(d.content, quoted, speech),
            matter=d.matter,
            level=depth[n],
            parent=up[n],
            recipient=d.recipient,
            form=d.form,
            flags=tuple(d.flags),
        )
        for n, d in enumerate(whole)
    )


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Drafts without those that repeat an earlier one's cue word or its source and content."""
    seen: set[tuple[object, ...]] = set()
    out = []
    for draft in drafts:
        keys = [("at", draft.at), ("says", tuple(draft.source), tuple(draft.content))]
        if not any(k in seen for k in keys):
            out.append(draft)
        seen.update(keys)
    return out


def _kind(content: Sequence[Span], quoted: Sequence[Span], speech: Sequence[Span]) -> StatementKind:
    """Direct if all of it stands in marks, mixed if speech in marks stands between other words, else indirect."""
    if all(any(q.contains(c) and q == c for q in quoted) for c in content):
        return StatementKind.DIRECT
    if any(c.overlaps(q) and c.contains(q) for c in content for q in speech):
        return StatementKind.MIXED
    return StatementKind.INDIRECT
