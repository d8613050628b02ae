"""The provenance graph laid out from left to right: reports, then whom they credit, then who stands behind those.

Layered drawing after Sugiyama, Tagawa and Toda (1981): longest-path layers, way points for edges that skip a layer, the order
in each layer by the mean of the neighbours, then heights settled by a few sweeps. Deterministic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from secondsource.model.account import Edge
from secondsource.render.stations import shown_edges
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import shorten

MOST_NEWS, MOST_OTHERS = 60, 22  # reports and news organisations; people and documents: the table has them all
BOX_WIDTH, COLUMN_GAP, ROW_GAP, LINE_HEIGHT, PADDING = 176, 66, 14, 16, 9
WAY_POINT_HEIGHT = 6
ARC = 46  # room at the left for edges between reports
LETTERS_A_LINE, MOST_LINES = 22, 3
SWEEPS = 8
_NEWS = frozenset({"report", "media", "agency"})
_BOLD = _NEWS | {"organisation", "document"}


@dataclass(slots=True)
class Box:
    """A station: top left corner and size in units of the drawing; no `lines` for the way point of a long edge."""

    id: str
    kind: str
    lines: tuple[str, ...]
    layer: int
    x: float = 0.0
    y: float = 0.0
    height: float = WAY_POINT_HEIGHT

    @property
    def middle(self) -> float:
        """Half its height down."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Curve:
    """An edge as an SVG path, with its basis and how many statements it carries."""

    path: str
    basis: str
    weight: int


@dataclass(frozen=True, slots=True)
class GraphFigure:
    """The drawing; `left_out` counts stations that did not fit."""

    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]
    width: int
    height: int
    left_out: int


def provenance_figure(index: StoryIndex) -> GraphFigure | None:
    """The drawing of the account's graph, or None where there is no edge to draw."""
    shown = [s.edge for s in shown_edges(index)]
    edges = [e for e in shown if e.source in index.nodes and e.target in index.nodes]
    if not edges:
        return None
    stations = {end for e in edges for end in (e.source, e.target)}
    kept = _kept(index, edges)
    edges = [e for e in edges if e.source in kept and e.target in kept]
    linked = {end for e in edges for end in (e.source, e.target)}
    ids = [n.id for n in index.account.nodes if n.id in linked]
    # A report that others credit stands to their right. What reports share moves none: in one column it is an arc at the left.
    layers = _layers(ids, [e for e in edges if e.basis != "reuse"])
    margin = ARC if any(layers[e.source] == layers[e.target] == 0 for e in edges) else 1
    boxes = {i: _box(index, i, layers[i]) for i in ids}
    routes = [_route(e, boxes, number) for number, e in enumerate(edges)]
    columns = _columns(boxes.values())
    neighbours = _neighbours(routes)
    for sweep in range(SWEEPS):
        _order(columns if sweep % 2 == 0 else columns[::-1], neighbours)
    _place(columns, neighbours, margin)
    height = max(b.y + b.height for b in boxes.values()) + PADDING
    width = margin + len(columns) * BOX_WIDTH + (len(columns) - 1) * COLUMN_GAP + 1
    curves = tuple(_curve(e, [boxes[i] for i in route]) for e, route in zip(edges, routes, strict=True))
    return GraphFigure(tuple(b for b in boxes.values() if b.lines), curves, round(width), round(height), len(stations) - len(ids))


def _kept(index: StoryIndex, edges: list[Edge]) -> set[str]:
    """Reports and the stations that carry most statements, up to what can be read."""
    carried: dict[str, int] = defaultdict(int)
    for edge in edges:
        carried[edge.source] += max(1, len(edge.statements))
        carried[edge.target] += max(1, len(edge.statements))
    order = {n.id: at for at, n in enumerate(index.account.nodes)}
    ranked = sorted(carried, key=lambda i: (-carried[i], order[i]))
    news = [i for i in ranked if index.nodes[i].kind in _NEWS]
    others = [i for i in ranked if index.nodes[i].kind not in _NEWS]
    return {*news[:MOST_NEWS], *others[:MOST_OTHERS]}


def _layers(ids: list[str], edges: list[Edge]) -> dict[str, int]:
    """How far right each station stands: one further than the furthest that leads to it; an edge back to the left is ignored."""
    targets: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        targets[edge.source].append(edge.target)
    order = _depth_first(ids, targets)
    rank = {i: at for at, i in enumerate(order)}
    layer = dict.fromkeys(ids, 0)
    for here in order:
        for there in targets[here]:
            if rank[there] > rank[here]:
                layer[there] = max(layer[there], layer[here] + 1)
    return layer


def _depth_first(ids: list[str], targets: dict[str, list[str]]) -> list[str]:
    """Every station before those it leads to, cycles cut where they are met again."""
    done: list[str] = []
    seen: set[str] = set()
    for root in ids:
        stack: list[tuple[str, int]] = [(root, 0)] if root not in seen else []
        seen.add(root)
        while stack:
            here, at = stack.pop()
            if at < len(targets[here]):
                stack.append((here, at + 1))
                there = targets[here][at]
                if there not in seen:
                    seen.add(there)
                    stack.append((there, 0))
            else:
                done.append(here)
    return done[::-1]


def _box(index: StoryIndex, node: str, layer: int) -> Box:
    is_bold = index.nodes[node].kind in _BOLD
    lines = _wrapped(index.node_name(node), LETTERS_A_LINE - 4 if is_bold else LETTERS_A_LINE)
    return Box(node, index.nodes[node].kind, lines, layer, height=len(lines) * LINE_HEIGHT + LINE_HEIGHT + PADDING)


def _wrapped(name: str, longest: int) -> tuple[str, ...]:
    lines = [""]
    for word in shorten(name, longest * MOST_LINES - MOST_LINES * 4).split(" "):
        piece = shorten(word, longest)
        if lines[-1] and len(lines[-1]) + 1 + len(piece) > longest:
            lines.append(piece)
        else:
            lines[-1] = f"{lines[-1]} {piece}".strip()
    return tuple(lines)


def _route(edge: Edge, boxes: dict[str, Box], number: int) -> list[str]:
    """The ids an edge passes, with way points (added to `boxes`) in the layers between."""
    first, last = boxes[edge.source].layer, boxes[edge.target].layer
    between = []
    for layer in range(min(first, last) + 1, max(first, last)):
        way = f"\x00{number}.{layer}"
        boxes[way] = Box(way, "way", (), layer)
        between.append(way)
    return [edge.source, *(between if first < last else between[::-1]), edge.target]


def _columns(boxes: Iterable[Box]) -> list[list[Box]]:
    columns: dict[int, list[Box]] = defaultdict(list)
    for box in boxes:
        columns[box.layer].append(box)
    return [columns[layer] for layer in sorted(columns)]


def _neighbours(routes: list[list[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for route in routes:
        for a, b in pairwise(route):
            found[a].append(b)
            found[b].append(a)
    return found


def _order(columns: list[list[Box]], neighbours: dict[str, list[str]]) -> None:
    """Sort each column by the mean place of its neighbours in the column before."""
    before = {box.id: float(at) for at, box in enumerate(columns[0])}
    for column in columns[1:]:
        means = {}
        for at, box in enumerate(column):
            places = [before[n] for n in neighbours[box.id] if n in before]
            means[box.id] = sum(places) / len(places) if places else float(at)
        column.sort(key=lambda box: round(means[box.id], 6))
        before = {box.id: float(at) for at, box in enumerate(column)}


def _place(columns: list[list[Box]], neighbours: dict[str, list[str]], margin: int) -> None:
    """Stack each column, then move it towards the middle of its neighbours without changing the order."""
    everyone = {box.id: box for column in columns for box in column}
    for at, column in enumerate(columns):
        y = 0.0
        for box in column:
            box.x, box.y = margin + at * (BOX_WIDTH + COLUMN_GAP), y
            y += box.height + ROW_GAP
    for sweep in range(SWEEPS):
        for column in columns if sweep % 2 else columns[::-1]:
            wanted = []
            for box in column:
                middles = [everyone[n].middle for n in neighbours[box.id]]
                wanted.append((sum(middles) / len(middles) if middles else box.middle) - box.height / 2)
            _settle(column, wanted)
    top = min(box.y for box in everyone.values())
    for box in everyone.values():
        box.y = round(box.y - top + 1, 1)


def _settle(column: list[Box], wanted: list[float]) -> None:
    """The least-squares heights that keep the order and the gaps: pool neighbours that would overlap (Ayer et al., 1955)."""
    offsets, offset = [], 0.0
    for box in column:
        offsets.append(offset)
        offset += box.height + ROW_GAP
    pools: list[tuple[float, int]] = []
    for want, shift in zip(wanted, offsets, strict=True):
        mean, size = want - shift, 1
        while pools and pools[-1][0] > mean:
            other, count = pools.pop()
            mean, size = (other * count + mean * size) / (count + size), count + size
        pools.append((mean, size))
    at = 0
    for mean, size in pools:
        for box, shift in zip(column[at : at + size], offsets[at : at + size], strict=True):
            box.y = round(mean + shift, 3)
        at += size


def _curve(edge: Edge, stops: list[Box]) -> Curve:
    if stops[0].layer == stops[-1].layer:
        return _arc(edge, stops[0], stops[-1])
    forward = stops[0].layer < stops[-1].layer
    x = stops[0].x + (BOX_WIDTH if forward else 0)
    y = stops[0].middle
    path = [f"M{x:.0f} {y:.1f}"]
    for stop in stops[1:]:
        enter = stop.x if forward else stop.x + BOX_WIDTH
        bend = (enter - x) / 2
        path.append(f"C{x + bend:.0f} {y:.1f} {enter - bend:.0f} {stop.middle:.1f} {enter:.0f} {stop.middle:.1f}")
        x, y = enter, stop.middle
        if not stop.lines:
            x = stop.x + (BOX_WIDTH if forward else 0)
            path.append(f"H{x:.0f}")
    return Curve("".join(path), edge.basis, max(1, len(edge.statements)))


def _arc(edge: Edge, first: Box, last: Box) -> Curve:
    """An edge inside one column: a bow at its left, wider for boxes further apart."""
    bow = first.x - min(ARC * 1.3, 14 + abs(first.middle - last.middle) / 4)
    path = (
        f"M{first.x:.0f} {first.middle:.1f}C{bow:.0f} {first.middle:.1f} {bow:.0f} {last.middle:.1f} {last.x:.0f} {last.middle:.1f}"
    )
    return Curve(path, edge.basis, max(1, len(edge.statements)))
