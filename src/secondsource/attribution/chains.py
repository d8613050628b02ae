"""Attributions become statements: who stands behind each, hop by hop, as the report tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from secondsource.attribution.anonymous import ground_rules, knowledge
from secondsource.attribution.carrying import Carrying
from secondsource.attribution.hedges import find_hedges
from secondsource.attribution.speakers import Speakers, Station
from secondsource.attribution.telling import Telling, tell
from secondsource.attribution.voice import outlet_voice
from secondsource.language.names import NameTable, media_known
from secondsource.limits import MAX_CHAIN_HOPS
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span, hull
from secondsource.model.statement import (
    Attribution,
    Hop,
    Matter,
    Phrase,
    Resolution,
    Source,
    SourceKind,
    Statement,
    StatementKind,
)
from secondsource.text.folding import fold
from secondsource.text.hashing import short_id, text_hash


def build_statements(annotated: Annotated, attributions: Sequence[Attribution], names: NameTable) -> tuple[Statement, ...]:
    """Everything one report asserts: its attributions with their chains, then its own voice, in text order.

    `chain[0]` is the report; a credit line for the whole report is the stated hop behind it; what is carried over from an
    interview or from the lede is inferred. Chains have at most `MAX_CHAIN_HOPS` hops and no name twice.
    """
    speakers = Speakers(annotated, names)
    tellings = tell(speakers, attributions)
    carrying = Carrying(speakers, attributions, tellings)
    root = _root(annotated, speakers)
    digest = text_hash(annotated.report.text)
    ids = [_id(digest, a.content, a.kind, n, attributions) for n, a in enumerate(attributions)]
    made = [_attributed(annotated, a, ids, n, (*root, *carrying.hops(n)), tellings[n]) for n, a in enumerate(attributions)]
    made += _own(annotated, attributions, carrying, root, digest)
    return tuple(sorted(made, key=lambda s: (s.hull.start, s.level, s.hull.end, s.id)))


def _id(digest: str, content: Sequence[Span], kind: StatementKind, n: int, attributions: Sequence[Attribution]) -> str:
    """Short and made from content; a second statement of the same words and kind is told apart by its source."""
    a = attributions[n]
    key = ",".join(f"{s.start}-{s.end}" for s in content)
    twin = sum(1 for b in attributions[:n] if b.content == a.content and b.kind is kind)
    marks = ",".join(f"{s.start}-{s.end}" for s in (*a.source, *a.cue)) if twin else ""
    return "s" + short_id(digest, key, kind.value, marks, str(twin))


def _root(annotated: Annotated, speakers: Speakers) -> tuple[Hop, ...]:
    """The news organisation whose text the whole report is, by its own credit line."""
    for credit in annotated.report.credits:
        known = media_known(credit.name)
        if credit.is_root and not speakers.is_own(known.name):
            return (Hop(known.name, known.kind, "stated", Resolution("credit_line", credit.span), credit.span),)
    return ()


def _attributed(
    annotated: Annotated, a: Attribution, ids: Sequence[str], n: int, hops: Sequence[Hop], telling: Telling
) -> Statement:
    text = annotated.report.text
    cue = Phrase(hull(a.cue), hull(a.cue).of(text)) if a.cue else None
    return Statement(
        id=ids[n],
        report=annotated.report.id,
        spans=tuple(a.content),
        kind=a.kind,
        source=_source(annotated, a, telling.speaker),
        cue=cue,
        chain=_chain(annotated, hops),
        hedges=find_hedges(annotated, a.content, a.cue),
        level=a.level,
        matter=a.matter,
        parent=ids[a.parent] if a.parent is not None else None,
        flags=a.flags,
    )


def _chain(annotated: Annotated, hops: Sequence[Hop]) -> tuple[Hop, ...]:
    """The report, then each party once, not more than the limit."""
    chain = [Hop(annotated.report.id, SourceKind.REPORT)]
    seen: set[str] = set()
    for hop in hops:
        key = fold(hop.name)
        if key not in seen and len(chain) < MAX_CHAIN_HOPS:
            chain.append(hop)
            seen.add(key)
    return tuple(chain)


def _source(annotated: Annotated, a: Attribution, speaker: Station | None) -> Source | None:
    """The words that name the source and what they tell about it."""
    if not a.source:
        return None
    span = hull(a.source)
    words = span.of(annotated.report.text)
    kind = speaker.kind if speaker else SourceKind.UNNAMED_PERSON
    kind = SourceKind.MEDIA if kind is SourceKind.AGENCY else kind
    sentence = _sentence_of(annotated, (a.cue or a.source)[0])
    return Source(
        span=span,
        text=words,
        kind=kind,
        count=speaker.count if speaker else None,
        role=speaker.role if speaker and kind.is_unnamed else None,
        ground_rules=ground_rules(words, sentence),
        knowledge=knowledge(words, kind),
    )


def _sentence_of(annotated: Annotated, span: Span) -> str:
    for sentence in annotated.sentences:
        if sentence.span.overlaps(span):
            return sentence.span.of(annotated.report.text)
    return ""


def _own(
    annotated: Annotated,
    attributions: Sequence[Attribution],
    carrying: Carrying,
    root: Sequence[Hop],
    digest: str,
) -> list[Statement]:
    """What the report says in its own voice, with the lede's credit where it is still about that."""
    made = []
    for spans, flags in outlet_voice(annotated, attributions):
        lede = carrying.lede_for(spans)
        statement = Statement(
            id="s" + short_id(digest, ",".join(f"{s.start}-{s.end}" for s in spans), StatementKind.OUTLET_VOICE.value),
            report=annotated.report.id,
            spans=spans,
            kind=StatementKind.OUTLET_VOICE,
            source=None,
            cue=None,
            chain=_chain(annotated, (*root, *lede)),
            hedges=find_hedges(annotated, spans),
            matter=Matter.SAID,
            flags=flags,
        )
        made.append(statement)
    return _distinct(made)


def _distinct(made: Sequence[Statement]) -> list[Statement]:
    """No id twice in a report."""
    seen: dict[str, int] = {}
    out = []
    for statement in made:
        seen[statement.id] = seen.get(statement.id, 0) + 1
        again = seen[statement.id] > 1
        out.append(replace(statement, id=f"{statement.id}{seen[statement.id]}") if again else statement)
    return out
