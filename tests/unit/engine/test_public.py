"""The library as its users hold it."""

from __future__ import annotations

from pathlib import Path

import pytest

import secondsource as ss

DEMO = Path(ss.__file__).resolve().parent / "data" / "demo"
FIRST = "Two trams collided on Quay Street in Velmar on Monday, police said.\n"
SECOND = "Two trams collided on Quay Street in Velmar, the Harrow Courier reported. “The signal was red,” Ola Venn said.\n"


@pytest.fixture(scope="module")
def demo() -> ss.Account:
    return ss.account(ss.read(DEMO))


def test_the_names_of_the_library_are_these():
    assert sorted(ss.__all__) == ss.__all__
    assert len(ss.__all__) <= 25
    assert all(hasattr(ss, name) for name in ss.__all__)


def test_questions_are_methods(demo: ss.Account):
    assert all(len(c.reports) > 1 and c.independent.min == 1 for c in demo.single_origin_claims())
    assert all(not c.origins for c in demo.uncredited_claims())
    assert all(c.independent.min >= 2 for c in demo.corroborated_claims())
    origin = demo.single_origin_claims()[0].origins[0].name
    assert demo.claims_from(origin.upper())
    assert demo.quotes_by("achterberg")
    assert set(demo.discrepancies_at_least("high")) <= set(demo.discrepancies_at_least("low"))
    with pytest.raises(ValueError, match="terrible"):
        demo.discrepancies_at_least("terrible")


def test_texts_paths_and_reports_may_be_mixed(tmp_path: Path):
    story = tmp_path / "a.txt"
    story.write_text(FIRST, encoding="utf-8")
    account = ss.account([story, SECOND, ss.report_from_text(FIRST)])
    assert [r.id for r in account.reports] == ["r1", "r2", "r3"]


def test_tables_and_graphs_are_one_call_away(demo: ss.Account):
    frame = demo.to_polars()
    assert frame.height == len(demo.statements)
    assert {"report", "chain", "claim", "origins_min"} <= set(frame.columns)
    graph = demo.to_networkx()
    assert graph.number_of_nodes() == len(demo.nodes)
    assert all(data["basis"] in {"stated", "inferred", "reuse"} for _, _, data in graph.edges(data=True))


def test_a_notebook_shows_the_page_in_a_frame(demo: ss.Account):
    shown = demo._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert "<script" not in shown


def test_what_cannot_be_read_is_a_named_error(tmp_path: Path):
    with pytest.raises(ss.InputError):
        ss.read(tmp_path / "nowhere.txt")
    with pytest.raises(ss.InputError, match="no report"):
        ss.account([])


def test_a_pronoun_s_hop_can_be_refused():
    text = "Ola Venn drove the tram, police said. He said the signal was red.\n"
    kept = ss.account([text])
    refused = ss.account([text], keep_inferred=False)
    hops = [h for s in refused.statements for h in s.chain[1:]]
    assert any(h.resolved and h.resolved.by == "pronoun" for s in kept.statements for h in s.chain[1:])
    assert all(h.basis == "stated" and not (h.resolved and h.resolved.by == "pronoun") for h in hops)
