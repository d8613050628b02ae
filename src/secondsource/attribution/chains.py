"""Attributions become statements: who stands behind each, hop by hop, as the report tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from secondsource.attribution.anonymous import ground_rules, knowledge
from secondsource.attribution.carrying import Carrying
from secondsource.attribution.hedges import find_hedges
from secondsource.attribution.scene import Scene, Station
from secondsource.attribution.telling import Telling, tell
from secondsource.attribution.voice import outlet_voice
from secondsource.language.names import NameTable, media_known
from secondsource.limits import MAX_CHAIN_HOPS
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span, hull
from secondsource.model.statement import (
    Attribution,
    Hop,
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
    scene = Scene(annotated, names)
    tellings = tell(scene, attributions)
    carrying = Carrying(scene, attributions, tellings)
    root = _root(scene)
    digest = text_hash(annotated.report.text)
    ids = _ids(digest, attributions)
    made = [
        _attributed(scene, a, ids[n], ids[a.parent] if a.parent is not None else None, (*root, *carrying.hops(n)), telling)
        for n, (a, telling) in enumerate(zip(attributions, tellings, strict=True))
    ]
    made += _own(scene, attributions, carrying, root, digest)
    return tuple(sorted(made, key=lambda s: (s.hull.start, s.level, s.hull.end, s.id)))


def _ids(digest: str, attributions: Sequence[Attribution]) -> list[str]:
    """Short and made from content; a further statement of the same words and kind is told apart by its source and cue."""
    seen: Counter[tuple[tuple[Span, ...], str]] = Counter()
    ids = []
    for a in attributions:
        twin = seen[a.content, a.kind.value]
        seen[a.content, a.kind.value] += 1
        marks = _written((*a.source, *a.cue)) if twin else ""
        ids.append("s" + short_id(digest, _written(a.content), a.kind.value, marks, str(twin)))
    return ids


def _written(spans: Sequence[Span]) -> str:
    return ",".join(f"{s.start}-{s.end}" for s in spans)


def _root(scene: Scene) -> tuple[Hop, ...]:
    """The news organisation whose text the whole report is, by its own credit line."""
    for credit in scene.annotated.report.credits:
        known = media_known(credit.name)
        if credit.is_root and not scene.is_own(known.name):
            return (Hop(known.name, known.kind, "stated", Resolution("credit_line", credit.span), credit.span),)
    return ()


def _attributed(scene: Scene, a: Attribution, name: str, parent: str | None, hops: Sequence[Hop], telling: Telling) -> Statement:
    return Statement(
        id=name,
        report=scene.annotated.report.id,
        spans=tuple(a.content),
        kind=a.kind,
        source=_source(scene, a, telling.speaker),
        cue=Phrase(hull(a.cue), hull(a.cue).of(scene.text)) if a.cue else None,
        chain=_chain(scene, hops),
        hedges=find_hedges(scene.annotated, a.content, a.cue),
        level=a.level,
        matter=a.matter,
        parent=parent,
        flags=a.flags,
    )


def _chain(scene: Scene, hops: Sequence[Hop]) -> tuple[Hop, ...]:
    """The report, then each party once, not more than the limit."""
    chain = [Hop(scene.annotated.report.id, SourceKind.REPORT)]
    seen: set[str] = set()
    for hop in hops:
        key = fold(hop.name)
        if key not in seen and len(chain) < MAX_CHAIN_HOPS:
            chain.append(hop)
            seen.add(key)
    return tuple(chain)


def _source(scene: Scene, a: Attribution, speaker: Station | None) -> Source | None:
    """The words that name the source and what they tell about it."""
    if not a.source:
        return None
    span = hull(a.source)
    words = span.of(scene.text)
    kind = speaker.kind if speaker else SourceKind.UNNAMED_PERSON
    kind = SourceKind.MEDIA if kind is SourceKind.AGENCY else kind
    sentence = scene.sentence((a.cue or a.source)[0].start).span.of(scene.text)
    return Source(
        span=span,
        text=words,
        kind=kind,
        count=speaker.count if speaker else None,
        role=speaker.role if speaker and kind.is_unnamed else None,
        ground_rules=ground_rules(words, sentence),
        knowledge=knowledge(words, kind),
    )


def _own(
    scene: Scene, attributions: Sequence[Attribution], carrying: Carrying, root: Sequence[Hop], digest: str
) -> list[Statement]:
    """What the report says in its own voice, with the lede's credit where it is still about that."""
    made = [
        Statement(
            id="s" + short_id(digest, _written(spans), StatementKind.OUTLET_VOICE.value),
            report=scene.annotated.report.id,
            spans=spans,
            kind=StatementKind.OUTLET_VOICE,
            source=None,
            cue=None,
            chain=_chain(scene, (*root, *carrying.lede_for(spans))),
            hedges=find_hedges(scene.annotated, spans),
            flags=flags,
        )
        for spans, flags in outlet_voice(scene, attributions)
    ]
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
