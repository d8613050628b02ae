"""The provenance graph: which report got what from whom, hop by hop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from secondsource.model.account import Edge, Node
from secondsource.model.alignment import Reuse
from secondsource.model.report import Report
from secondsource.model.statement import Hop, SourceKind, Statement
from secondsource.outlets import find
from secondsource.provenance.naming import is_same_organisation, person_words, words_of
from secondsource.provenance.origins import outlet_name
from secondsource.text.hashing import short_id, text_hash

_PEOPLE = (SourceKind.NAMED_PERSON, SourceKind.SOCIAL_MEDIA)
_NEWS = (SourceKind.MEDIA, SourceKind.AGENCY)
_Carried = dict[tuple[str, str, str], list[str]]  # from, to, basis: the statements that carry the edge


class _Names:
    """The fullest form of each name in a story: aliases and surnames become one node."""

    def __init__(self, hops: Iterable[Hop]) -> None:
        told = {(h.kind, h.name) for h in hops if not h.kind.is_unnamed}
        self._people = _by_fullness(n for k, n in told if k in _PEOPLE)
        self._news = _by_fullness(n for k, n in told if k in _NEWS)
        self._others = _by_fullness(n for k, n in told if k not in _PEOPLE and k not in _NEWS)

    def of(self, hop: Hop) -> str:
        """The name of the node that `hop` belongs to."""
        if hop.kind.is_unnamed:
            return hop.name
        if hop.kind in _PEOPLE:
            return next((n for n in self._people if _is_short_for(hop.name, n)), hop.name)
        if hop.kind in _NEWS:
            known = find(hop.name)
            if known and not known.candidates:
                return known.name
            return next((n for n in self._news if is_same_organisation(hop.name, n)), hop.name)
        return next((n for n in self._others if words_of(n) == words_of(hop.name)), hop.name)


def _by_fullness(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda n: (-len(words_of(n)), n.casefold(), n))


def _is_short_for(short: str, long: str) -> bool:
    a, b = person_words(short), person_words(long)
    return bool(a) and (a == b or (len(a) == 1 and len(b) > 1 and a[0] == b[-1]))


def provenance_graph(
    reports: Sequence[Report], statements: Sequence[Statement], reuse: Sequence[Reuse]
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """Nodes and edges of the story: reports in order, then hops by name; edges by where they begin.

    A report's node has its id; every other id is made from what the node is. Unnamed people are one node for each organisation
    that quotes them, never across. Where two reports share text, the edge goes from the later to the earlier one, or from the
    shorter where dates do not tell.
    """
    names = _Names(h for s in statements for h in s.chain if h.kind is not SourceKind.REPORT)
    nodes = {r.id: Node(r.id, outlet_name(r) or r.title or r.id, SourceKind.REPORT.value) for r in reports}
    carried: _Carried = {}
    hashes = {r.id: text_hash(r.text) for r in reports}
    for statement in statements:
        _walk(statement, names, hashes[statement.report], nodes, carried)
    own: dict[str, list[str]] = {r.id: [] for r in reports}
    for statement in statements:
        if not statement.is_attributed:
            own[statement.report].append(statement.id)
    for report in reports:
        _credit(report, own[report.id], nodes, carried)
    by_id = {r.id: r for r in reports}
    for shared in reuse:
        source, target = _direction(by_id[shared.a], by_id[shared.b])
        carried.setdefault((source, target, "reuse"), [])
    return _ordered(nodes, reports), _edges(carried, nodes)


def _walk(statement: Statement, names: _Names, text: str, nodes: dict[str, Node], carried: _Carried) -> None:
    here, quoting = statement.report, text
    for hop in statement.chain:
        if hop.kind is SourceKind.REPORT:
            continue
        node = _node(hop, names, quoting)
        nodes.setdefault(node.id, node)
        if node.id != here:
            rows = carried.setdefault((here, node.id, hop.basis), [])
            if statement.id not in rows:
                rows.append(statement.id)
        here = node.id
        quoting = node.id if not hop.kind.is_unnamed else quoting


def _node(hop: Hop, names: _Names, quoting: str) -> Node:
    name = names.of(hop)
    key = " ".join(person_words(name)) if hop.kind in _PEOPLE else " ".join(words_of(name))
    kind = hop.kind.value
    where = quoting if hop.kind.is_unnamed else ""
    row = "news" if hop.kind in _NEWS else "person" if hop.kind in _PEOPLE else kind
    return Node(short_id(row, key, where), name, kind)


def _credit(report: Report, own: Sequence[str], nodes: dict[str, Node], carried: _Carried) -> None:
    """The agency of wire copy stands behind all that the report tells as its own."""
    for credit in report.credits:
        known = find(credit.name)
        kind = SourceKind.MEDIA if known and not known.is_agency else SourceKind.AGENCY
        node = Node(short_id("news", " ".join(words_of(credit.name)), ""), credit.name, kind.value)
        nodes.setdefault(node.id, node)
        rows = carried.setdefault((report.id, node.id, "stated"), [])
        rows.extend(sid for sid in own if credit.is_root and sid not in rows)


def _direction(a: Report, b: Report) -> tuple[str, str]:
    def place(report: Report) -> tuple[str, int, str]:
        return (report.published or "9999", -len(report.text), text_hash(report.text))

    first, second = sorted((a, b), key=place)
    return second.id, first.id


def _ordered(nodes: dict[str, Node], reports: Sequence[Report]) -> tuple[Node, ...]:
    ids = [r.id for r in reports]
    others = sorted((n for n in nodes.values() if n.id not in set(ids)), key=lambda n: (n.name.casefold(), n.kind, n.id))
    return tuple([nodes[i] for i in ids] + others)


def _edges(carried: _Carried, nodes: dict[str, Node]) -> tuple[Edge, ...]:
    rank = {"stated": 0, "inferred": 1, "reuse": 2}
    place = {nid: n for n, nid in enumerate(nodes)}
    rows = sorted(carried.items(), key=lambda row: (place[row[0][0]], rank.get(row[0][2], 3), nodes[row[0][1]].name, row[0]))
    return tuple(Edge(source, target, basis, tuple(told)) for (source, target, basis), told in rows)
