"""Puts the page together: one template, style and script inline, and a policy that lets nothing else in."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from secondsource.model.account import Account, Entity, Evidence, QuoteGroup
from secondsource.model.alignment import Reuse
from secondsource.model.report import Notice, Report
from secondsource.model.statement import StatementKind
from secondsource.render import wording
from secondsource.render.compare import Pair, pairs
from secondsource.render.excerpt import excerpt
from secondsource.render.fallout import Fallout, fallouts
from secondsource.render.figures.provenance import BOX_WIDTH, GraphFigure, provenance_figure
from secondsource.render.figures.timeline import TimelineFigure, timeline_figure
from secondsource.render.html.anchors import anchor, first_mentions, linked_places, place_anchor, report_anchor
from secondsource.render.html.claims_view import ClaimView, claim_views, stands_in_full
from secondsource.render.html.report_text import Paragraph, paragraphs
from secondsource.render.matrix import Cell, Row, matrix
from secondsource.render.names import root_credits
from secondsource.render.stations import LEAST_SHARED, ShownEdge, shown_edges
from secondsource.render.story_index import StoryIndex
from secondsource.render.unnamed import Unnamed, unnamed_sources
from secondsource.render.visible import one_line, shorten, visible
from secondsource.render.web_address import safe_url
from secondsource.render.when import day_in_words, interval_in_words, says_its_interval, value_in_words
from secondsource.render.word_diff import WordDiff, word_diff

MOST_IN_FULL = 12  # claims of several reports; the lighter ones are folded below them
MOST_ENTITIES_A_TYPE = 40  # the JSON has them all
MOST_MATRIX_ROWS = 120
MOST_FALLOUTS = 12
_MATCH_ORDER = {"altered": 0, "truncated": 1, "verbatim": 2, "single": 3}


@dataclass(frozen=True, slots=True)
class View:
    """All that the template reads, computed once."""

    index: StoryIndex
    full: tuple[ClaimView, ...]
    lighter: tuple[ClaimView, ...]
    brief: tuple[tuple[Report, tuple[ClaimView, ...]], ...]
    pairs: tuple[Pair, ...]
    matrix: tuple[Row, ...]
    graph: GraphFigure | None
    edges: tuple[ShownEdge, ...]
    timeline: TimelineFigure | None
    fallouts: tuple[Fallout, ...]
    shared: tuple[Reuse, ...]
    entities: tuple[tuple[str, tuple[Entity, ...]], ...]
    quotes: tuple[tuple[str, QuoteGroup], ...]
    single_quotes: tuple[tuple[str, QuoteGroup], ...]
    unnamed: tuple[Unnamed, ...]
    notices: tuple[Notice, ...]
    texts: tuple[tuple[Report, tuple[Paragraph, ...]], ...]


def to_html(account: Account) -> str:
    """`account` as one HTML document; same account, same bytes."""
    index = StoryIndex(account)
    style, script = _resource("page.css"), _resource("page.js")
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            view=_view(index),
            index=index,
            account=account,
            style=_Ready(style),
            script=_Ready(script),
            policy=content_policy(style, script),
        )
    )


def content_policy(style: str, script: str) -> str:
    """The page's Content-Security-Policy: this very style and this very script, nothing else, from nowhere."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; img-src 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


class _Ready(str):
    """Text of our own that goes into the page as it is: the style and the script, nothing from a report."""

    __slots__ = ()

    def __html__(self) -> str:
        """The text itself."""
        return self


@cache
def _resource(name: str) -> str:
    return (resources.files("secondsource.render.html") / "templates" / name).read_text("utf-8")


@cache
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("secondsource.render.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    env.globals |= {
        "Cell": Cell,
        "box_width": BOX_WIDTH,
        "basis_note": wording.basis_note,
        "check_label": wording.check_label,
        "count": wording.count,
        "diff_of": _diff_of,
        "excerpt": excerpt,
        "in_words": wording.in_words,
        "interval_in_words": interval_in_words,
        "listed": wording.listed,
        "origins_in_words": wording.origins_in_words,
        "says_its_interval": says_its_interval,
        "two_source_in_words": wording.two_source_in_words,
        "two_source_state": wording.two_source_state,
        "value_in_words": value_in_words,
        "words": wording,
        "own_voice": StatementKind.OUTLET_VOICE,
    }
    env.filters |= {
        "anchor": lambda finding, letter: anchor(letter, finding),
        "by_report": _by_report,
        "day": day_in_words,
        "file_name": _file_name,
        "line": one_line,
        "per_cent": lambda share: f"{round(share * 100)} %",
        "place": lambda found: place_anchor(found.report, found.span.start),
        "report_anchor": report_anchor,
        "root_credits": root_credits,
        "safe_url": safe_url,
        "sentence": wording.sentence,
        "shorten": shorten,
        "told_at": lambda told: place_anchor(told.report, told.hull.start),
    }
    return env


def _shown(value: object) -> object:
    """Every string on its way into the page, made visible; what is ours and ready stays."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return visible(value)
    return "" if value is None else value


def _file_name(path: str) -> str:
    """The last part of a path: where a reader's files lie is nobody's business on a page that is sent on."""
    return one_line(re.split(r"[/\\]", path)[-1])


def _by_report(mentions: tuple[Evidence, ...]) -> list[tuple[Evidence, int]]:
    """The first mention in each report, with how many there are."""
    times = Counter(m.report for m in mentions)
    return [(m, times[m.report]) for m in first_mentions(mentions)]


def _diff_of(index: StoryIndex, a: Evidence, b: Evidence) -> WordDiff:
    return word_diff(index.words_at(a), index.words_at(b))


def _view(index: StoryIndex) -> View:
    views = claim_views(index)
    full = tuple(v for v in views if stands_in_full(index, v))
    shown = {v.claim.id for v in full}
    alone = {
        r.id: tuple(v for v in views if v.claim.id not in shown and v.claim.reports[:1] == (r.id,)) for r in index.reports.values()
    }
    rows = tuple(r for r in matrix(index) if len(r.claim.reports) > 1 or Cell.DIFFERS in r.cells)
    places = linked_places(index)
    quotes = sorted(zip(index.quote_ids, index.account.quotes, strict=True), key=lambda q: _MATCH_ORDER.get(q[1].match, 9))
    return View(
        index,
        full[:MOST_IN_FULL],
        full[MOST_IN_FULL:],
        tuple((index.reports[r], found) for r, found in alone.items() if found),
        pairs(index),
        rows[:MOST_MATRIX_ROWS],
        provenance_figure(index),
        shown_edges(index),
        timeline_figure(index),
        tuple(f for f in fallouts(index) if f.falls)[:MOST_FALLOUTS],
        tuple(sorted((r for r in index.account.reuse if r.containment >= LEAST_SHARED), key=lambda r: -r.containment)),
        _entities(index),
        tuple(q for q in quotes if q[1].match != "single"),
        tuple(q for q in quotes if q[1].match == "single"),
        unnamed_sources(index),
        _notices(index),
        tuple((r, paragraphs(index, r, places.get(r.id, set()))) for r in index.account.reports),
    )


def _entities(index: StoryIndex) -> tuple[tuple[str, tuple[Entity, ...]], ...]:
    """Entities by type, those that most reports mention first."""
    by_type: dict[str, list[Entity]] = {kind: [] for kind in wording.ENTITY_TYPES}
    for entity in index.account.entities:
        by_type.setdefault(entity.type, []).append(entity)
    for found in by_type.values():
        found.sort(key=lambda e: (-len({m.report for m in e.mentions}), -len(e.mentions), e.name, e.id))
    return tuple((kind, tuple(found)) for kind, found in by_type.items() if found)


def _notices(index: StoryIndex) -> tuple[Notice, ...]:
    """The account's notices and those of its reports, each once."""
    seen = dict.fromkeys(index.account.notices)
    for report in index.account.reports:
        seen |= dict.fromkeys(Notice(n.code, n.message, n.report or report.id) for n in report.notices)
    return tuple(seen)
