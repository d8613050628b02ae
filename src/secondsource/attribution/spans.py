"""Who says what in one report: source, cue and content as spans, found by rules."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.attribution.according import find_according
from secondsource.attribution.agentless import find_adverbs, find_agentless
from secondsource.attribution.carry import carry_over
from secondsource.attribution.covering import Covering
from secondsource.attribution.direct import attach_quotations
from secondsource.attribution.disclosure import add_cited, add_told_origins, find_disclosures
from secondsource.attribution.draft import Draft
from secondsource.attribution.headlines import find_headlines
from secondsource.attribution.indirect import find_indirect
from secondsource.attribution.nesting import levels, parents
from secondsource.attribution.nouns import find_answers, find_nouns
from secondsource.attribution.objects import find_objects
from secondsource.attribution.sieve import sifted
from secondsource.attribution.signatures import sign
from secondsource.attribution.tidy import tidied
from secondsource.attribution.trailing import find_trailing, name_lost_speakers
from secondsource.attribution.transcripts import find_transcripts
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
    turns = find_transcripts(tree)
    spoken = {d.sentence for d in turns}
    headlines = [d for d in find_headlines(tree) if d.sentence not in spoken]
    drafts = [
        *turns,
        *headlines,
        *find_according(tree),
        *find_disclosures(tree),
        *find_indirect(tree, verbs),
        *find_objects(tree, verbs),
        *find_agentless(tree, verbs),
        *find_nouns(tree),
        *find_answers(tree),
        *find_adverbs(tree),
    ]
    trailing = find_trailing(tree, drafts)
    lost = {d.at for d in trailing}
    drafts = [*(d for d in drafts if d.at not in lost), *trailing]
    name_lost_speakers(tree, drafts)
    named = [span for headline in headlines for span in headline.source]
    drafts = [d for d in drafts if d.form == "headline" or not any(s.contains(d.anchor) for s in named)]
    cited = [*add_cited(tree, drafts), *add_told_origins(tree, drafts)]
    taken = {d.at for d in cited}
    drafts = [d for d in drafts if d.at not in taken]
    quotations = attach_quotations(tree, drafts)
    drafts += sign(tree, quotations)
    carry_over(tree, quotations, drafts)
    for twin in cited:
        twin.follow()
    return finished(annotated, sifted(tree, [*drafts, *cited]))


def finished(annotated: Annotated, drafts: Sequence[Draft]) -> tuple[Attribution, ...]:
    """`drafts` that have content, ordered, with kinds, levels and parents."""
    whole = _distinct([d for d in drafts if tidied(annotated.report.text, d) is not None])
    whole.sort(key=lambda d: (min(d.start, *(s.start for s in d.cue), d.content[0].start), -sum(map(len, d.content)), d.at))
    up = parents([d.content for d in whole], [d.cue for d in whole])
    depth = levels(up)
    marks = _Marks(annotated)
    return tuple(
        Attribution(
            source=tuple(d.source),
            cue=tuple(d.cue),
            content=tuple(d.content),
            kind=StatementKind.DIRECT if "block" in d.flags else marks.kind(d.content),
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


class _Marks:
    """The quotation marks of a report, for telling direct, mixed and indirect apart."""

    def __init__(self, annotated: Annotated) -> None:
        top = [q for q in annotated.quotations if "nested" not in q.flags]
        self._text = annotated.report.text
        self._spans = [q.span for q in top]
        self._names = ["scare" in q.flags and not _small(q.span.of(self._text)) for q in top]
        self._whole = {(s.start, s.end) for s in self._spans}
        self._covering = Covering(enumerate(self._spans))

    def kind(self, content: Sequence[Span]) -> StatementKind:
        """Direct if all of it stands in marks, mixed if words in marks (no name or title) stand between others, else indirect."""
        if all((c.start, c.end) in self._whole for c in content):
            return StatementKind.DIRECT
        quoted = [n for c in content for n in self._covering.touching(c) if c.contains(self._spans[n])]
        return StatementKind.MIXED if any(not self._names[n] for n in quoted) else StatementKind.INDIRECT


def _small(quoted: str) -> bool:
    """Whether the words in marks begin small, as no name or title does."""
    return next((c for c in quoted if c.isalpha()), "A").islower()
