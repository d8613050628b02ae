"""Who and what a story is about, over all its reports: people, bodies, places, unnamed sources, documents, events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from secondsource.language.name_words import name_key
from secondsource.language.names import NameTable, find_names
from secondsource.model.account import Entity, Evidence
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span
from secondsource.model.statement import Hop, SourceKind, Statement
from secondsource.text.hashing import short_id

_TYPES: Final = frozenset(("PERSON", "ORG", "PLACE", "EVENT", "DOCUMENT"))
_ORDER: Final = ("PERSON", "ORG", "PLACE", "UNNAMED", "DOCUMENT", "EVENT")


@dataclass(slots=True)
class _Collected:
    name: str
    type: str
    mentions: set[tuple[int, Span]] = field(default_factory=set)


def find_entities(annotated: Sequence[Annotated], names: NameTable, statements: Iterable[Statement]) -> tuple[Entity, ...]:
    """Entities of a story with every mention, by type, then by number of mentions and name.

    Names come from what is read alone: captions and credits hold none. Unnamed sources and documents are those that a chain
    holds. Ids are made from type and name, so neither order nor copies of reports change them.
    """
    found: dict[tuple[str, str], _Collected] = {}
    order = {one.report.id: n for n, one in enumerate(annotated)}
    for number, one in enumerate(annotated):
        for mention in find_names(one, names):
            if mention.known.type in _TYPES:
                _add(found, mention.known.type, mention.known.name, number, mention.span)
    for statement in statements:
        for hop in statement.chain[1:]:
            kind = _type_of(hop)
            if kind is not None and hop.span is not None and statement.report in order:
                _add(found, kind, hop.name, order[statement.report], hop.span)
    ids = [one.report.id for one in annotated]
    entities = [_entity(c, ids) for c in found.values()]
    return tuple(sorted(entities, key=lambda e: (_ORDER.index(e.type), -len(e.mentions), e.name, e.id)))


def _type_of(hop: Hop) -> str | None:
    """What a hop is as an entity, unless it has a name of its own and is found by it."""
    if hop.kind.is_unnamed:
        return "UNNAMED"
    return "DOCUMENT" if hop.kind is SourceKind.DOCUMENT else None


def _add(found: dict[tuple[str, str], _Collected], kind: str, name: str, report: int, span: Span) -> None:
    key = (kind, name_key(name))
    found.setdefault(key, _Collected(name, kind)).mentions.add((report, span))


def _entity(collected: _Collected, ids: Sequence[str]) -> Entity:
    return Entity(
        id="e" + short_id(collected.type, name_key(collected.name)),
        name=collected.name,
        type=collected.type,
        mentions=tuple(Evidence(ids[report], span) for report, span in sorted(collected.mentions)),
    )
