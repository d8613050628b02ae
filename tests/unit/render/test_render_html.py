from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_account import dense_account, empty_account, make_account, many_reports, poisoned

from secondsource.model.account import Account
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.render.compare import pairs
from secondsource.render.figures.provenance import provenance_figure
from secondsource.render.figures.timeline import timeline_figure
from secondsource.render.html import to_html
from secondsource.render.html.report_text import paragraphs
from secondsource.render.ledger import ledger
from secondsource.render.matrix import Cell, matrix
from secondsource.render.stations import shown_edges
from secondsource.render.story_index import StoryIndex
from secondsource.render.unnamed import unnamed_sources
from secondsource.render.web_address import safe_url

LARGEST_PAGE = 1_500_000  # bytes for 20 reports of about 4,000 characters
PAYLOADS = [
    "<script>document.title='hacked'</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>1</script>",
    "</script><script>1</script>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "\u202e\x00مرحبا",
    "--><svg onload=alert(1)>",
]


class Page(HTMLParser):
    """Every tag and attribute of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, attribute: str) -> list[str]:
        return [attrs[attribute] for _, attrs in self.tags if attribute in attrs]


ACCOUNTS = {
    "rich": make_account(),
    "none": empty_account(),
    "blank": empty_account(""),
    "one": many_reports(1),
    "fifty": many_reports(50),
    "dense": dense_account(6),
}


@pytest.fixture(params=ACCOUNTS, scope="module")
def account(request: pytest.FixtureRequest) -> Account:
    return ACCOUNTS[request.param]


def test_every_link_inside_the_page_leads_somewhere_and_no_id_stands_twice(account: Account) -> None:
    page = Page(to_html(account))
    ids = Counter(page.values("id"))
    assert [i for i, times in ids.items() if times > 1] == []
    assert {h[1:] for h in page.values("href") if h.startswith("#")} - set(ids) == set()
    labelled = {name for value in page.values("aria-labelledby") for name in value.split()}
    assert labelled <= set(ids)


def test_nothing_is_loaded_and_only_reports_are_linked(account: Account) -> None:
    page = Page(to_html(account))
    assert page.values("src") == []
    assert not {"link", "iframe", "object", "embed", "img", "base", "form", "audio", "video"} & {tag for tag, _ in page.tags}
    outside = {h for h in page.values("href") if not h.startswith("#")}
    assert outside <= {r.url for r in account.reports}
    assert page.values("style") == []
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]


def test_the_policy_allows_this_style_and_this_script_alone() -> None:
    html = to_html(make_account())
    page = Page(html)
    policy = next(a["content"] for _, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    for tag in ("style", "script"):
        found = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(found) == 1
        assert f"{tag}-src 'sha256-{b64encode(sha256(found[0].encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_in_every_field_stays_text(payload: str) -> None:
    plain, bad = Page(to_html(make_account())), Page(to_html(poisoned(payload)))
    assert Counter(tag for tag, _ in bad.tags)["script"] == Counter(tag for tag, _ in plain.tags)["script"] == 1
    assert "img" not in {tag for tag, _ in bad.tags}
    assert not [name for _, attrs in bad.tags for name in attrs if name.startswith("on")]
    assert not [h for h in bad.values("href") if not h.startswith("#")]
    assert {name for tag, attrs in bad.tags if tag == "svg" for name in attrs} <= {
        "class",
        "viewbox",
        "width",
        "height",
        "role",
        "aria-labelledby",
        "aria-hidden",
    }
    assert "49" not in "".join(bad.words).split() or "{{" not in payload


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_keeps_the_shape_of_the_page(text: str) -> None:
    page = Page(to_html(replace(poisoned(text), to_check=(), timeline=())))
    assert Counter(tag for tag, _ in page.tags)["script"] == 1
    assert len(page.values("id")) == len(set(page.values("id")))
    assert {h[1:] for h in page.values("href") if h.startswith("#")} <= set(page.values("id"))


def test_same_account_same_bytes() -> None:
    assert to_html(make_account()) == to_html(make_account())


def test_twenty_reports_stay_within_the_size() -> None:
    account = dense_account(20)
    assert all(3_800 <= len(r.text) <= 4_800 for r in account.reports)
    assert len(to_html(account).encode()) <= LARGEST_PAGE


def test_the_page_says_the_verdict_and_the_range_in_words() -> None:
    words = " ".join("".join(Page(to_html(make_account())).words).split())
    assert "5 reports · 2 independent origins" in words
    assert "1 or 2 origins 3 reports Open: the texts cannot settle it" in words
    assert "origin not known" in words


def test_reports_are_never_named_by_id() -> None:
    body = to_html(make_account()).partition("<body>")[2].rpartition("<script>")[0]
    assert not re.search(r"\br[1-5]\b", "".join(Page(body).words))


def test_report_text_is_shown_whole_and_in_order() -> None:
    account = make_account()
    index = StoryIndex(account)
    for report in account.reports:
        shown = "".join(piece.text for block in paragraphs(index, report, set()) for piece in block.pieces)
        assert shown.replace("\n", "").replace(" ", "") == report.text.replace("\n", "").replace(" ", "")


def test_text_outside_all_blocks_is_shown_too() -> None:
    bare = Report("r1", "First line.\n\nSecond line.")
    index = StoryIndex(replace(empty_account(), reports=(bare,)))
    assert ["".join(p.text for p in b.pieces) for b in paragraphs(index, bare, {3})] == ["First line.", "Second line."]


def test_the_smallest_statement_around_a_word_is_linked() -> None:
    account = make_account()
    index = StoryIndex(account)
    outer = next(s for s in account.statements if s.id == "s2")
    inner = replace(next(s for s in account.statements if s.id == "s4"), spans=(Span(outer.hull.start + 4, outer.hull.start + 24),))
    nested = StoryIndex(replace(account, statements=(outer, inner)))
    pieces = [p for b in paragraphs(nested, index.reports["r1"], set()) for p in b.pieces if p.claim]
    assert [p.claim for p in pieces] == ["c-4d1f", "c-9c02", "c-4d1f", "c-4d1f", "c-4d1f"]
    assert pieces[1].text == "Tarn Water Authority"
    assert [(p.text, p.disputes) for p in pieces if p.is_disputed] == [("three of the eight spillway gates", ("d-1a",))]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "https://",
        "https://a b",
        'https://x"y',
        "",
        None,
        "http://[bad",
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None) -> None:
    assert safe_url(url) is None


def test_matrix_tells_verbatim_paraphrase_differs_alone_and_silent() -> None:
    rows = {row.claim.id: row.cells for row in matrix(StoryIndex(make_account()))}
    d, p, v, s, a = Cell.DIFFERS, Cell.PARAPHRASE, Cell.VERBATIM, Cell.SILENT, Cell.ALONE
    assert rows["c-77ab"] == (d, d, s, s, p)
    assert rows["c-61aa"] == (v, s, s, s, v)
    assert rows["c-b001"] == (s, s, s, s, a)


def test_the_pair_with_most_discrepancies_comes_first_and_reused_text_is_set_side_by_side() -> None:
    found = pairs(StoryIndex(make_account()))
    assert (found[0].a.id, found[0].b.id) == ("r3", "r4")
    assert found[0].shared == 0.61
    assert {p.a.id for p in found[1:]} == {"r1"}
    assert len(pairs(StoryIndex(many_reports(4)))) == 6
    assert pairs(StoryIndex(empty_account())) == ()


def test_a_ledger_leads_each_report_back_to_its_origin() -> None:
    index = StoryIndex(make_account())
    lines = [(line.origin.name if line.origin else None, line.reports) for line in ledger(index, index.claims["c-4d1f"])]
    assert lines == [
        ("The Harrow Courier", ("r1", "r2", "r3")),
        ("Inspection report of November 21, 2024", ("r5",)),
        (None, ("r4",)),
    ]


def test_unnamed_sources_are_counted_under_whoever_quotes_them() -> None:
    found = {(u.name, u.quoted_by): u for u in unnamed_sources(StoryIndex(make_account()))}
    officials = found["four current officials of the Tarn Water Authority", "The Harrow Courier"]
    assert officials.how_many == "5 people"  # the report says four and one
    assert len(officials.statements) == 4
    engineer = found["former engineer of the Tarn Water Authority", "The Harrow Courier"]
    assert [s.report for s in engineer.places] == ["r1", "r2"]
    assert engineer.how_many == "1 person"
    assert found["analysts", "Westmark Evening Post"].how_many == "number not given"
    assert engineer.terms == ""


def test_the_graph_runs_from_left_to_right_and_boxes_do_not_overlap() -> None:
    figure = provenance_figure(StoryIndex(make_account()))
    assert figure
    boxes = {b.id: b for b in figure.boxes}
    assert boxes["r3"].x < boxes["n-meridian"].x < boxes["r1"].x < boxes["n-off"].x
    columns: dict[float, list[tuple[float, float]]] = {}
    for box in figure.boxes:
        columns.setdefault(box.x, []).append((box.y, box.y + box.height))
    for stacked in columns.values():
        ordered = sorted(stacked)
        assert all(above[1] <= below[0] for above, below in pairwise(ordered))
    assert all(b.y >= 0 and b.y + b.height <= figure.height for b in figure.boxes)


def test_a_graph_with_a_circle_is_drawn() -> None:
    account = make_account()
    circle = replace(
        account,
        edges=(
            *account.edges,
            replace(account.edges[0], source="n-off", target="r1"),
            replace(account.edges[0], source="n-eng", target="n-courier"),
        ),
    )
    assert provenance_figure(StoryIndex(circle))
    assert provenance_figure(StoryIndex(empty_account())) is None


def test_the_timeline_has_intervals_alternatives_and_a_lane_for_the_undated() -> None:
    figure = timeline_figure(StoryIndex(make_account()))
    assert figure
    assert figure.undated_y is not None
    by_label = {bar.label: bar for bar in figure.bars}
    assert by_label["The inspection report is dated"].is_exact
    assert by_label["The gates were last opened"].x is None
    warned = next(bar for bar in figure.bars if bar.others and bar.label.startswith("Inspection found"))
    assert warned.others[0][0] > (warned.x or 0)
    places = [tick.x for tick in figure.ticks]
    assert places == sorted(places)
    assert timeline_figure(StoryIndex(empty_account())) is None


def test_a_report_that_others_credit_is_one_station_with_its_outlet() -> None:
    index = StoryIndex(make_account())
    shown = [s.edge for s in shown_edges(index)]
    assert "n-courier" not in {end for e in shown for end in (e.source, e.target)}
    assert any(e.target == "r1" for e in shown)
    assert all(e.source != e.target for e in shown)


def test_a_shared_phrase_is_no_edge() -> None:
    account = make_account()
    slight = replace(account, reuse=tuple(replace(r, containment=0.02) for r in account.reuse))
    told = {r.id for r in account.reports}
    assert not [s for s in shown_edges(StoryIndex(slight)) if s.edge.basis == "reuse" and {s.edge.source, s.edge.target} <= told]


def test_a_full_day_is_drawn_without_the_same_day_of_other_years() -> None:
    account = make_account()
    day = replace(account.timeline[0], value="2026-04-30", alternatives=("2025-04-30", "2027-04-30"))
    figure = timeline_figure(StoryIndex(replace(account, timeline=(day,))))
    assert figure is not None
    assert all(bar.others == () for bar in figure.bars)
