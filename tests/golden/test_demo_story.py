"""The bundled story through the whole program: every span holds, every output is whole, what a careful reader must find is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

import secondsource
from secondsource.engine.pipeline import account_of_reports
from secondsource.model.account import Account
from secondsource.read import read_paths
from secondsource.render.csv_table import to_csv
from secondsource.render.html import to_html
from secondsource.render.json import to_json
from secondsource.render.markdown import to_markdown
from secondsource.render.schema import account_schema

DEMO = Path(secondsource.__file__).parent / "data" / "demo"
OUTLETS = ["The Harrow Courier", "Westmark Evening Post", "Port Selwyn Mercury", "Tarn Valley Gazette", "Northmere Public Radio"]


@pytest.fixture(scope="module")
def account() -> Account:
    return account_of_reports(read_paths([DEMO]).reports)


def words(account: Account, report: str, start: int, end: int) -> str:
    return next(r.text for r in account.reports if r.id == report)[start:end]


def test_the_demo_is_five_reports_of_250_to_450_words_with_outlet_day_and_address() -> None:
    for text in sorted(DEMO.glob("*.txt")):
        side = json.loads(Path(f"{text}.json").read_text("utf-8"))
        assert side["outlet"] in OUTLETS
        assert re.fullmatch(r"2026-03-1[0-2]", side["published"])
        assert re.match(r"https://[a-z-]+\.example/", side["url"])
        assert 250 <= len(text.read_text("utf-8").split()) <= 450
    assert len(list(DEMO.glob("*.txt"))) == 5


def test_outlets_and_days_come_from_beside_the_texts(account: Account) -> None:
    assert [r.outlet for r in account.reports] == OUTLETS
    assert [r.published for r in account.reports] == ["2026-03-10", "2026-03-10", "2026-03-10", "2026-03-11", "2026-03-12"]


def test_the_account_validates_and_every_span_holds(account: Account) -> None:
    data = json.loads(to_json(account))
    jsonschema.validate(data, account_schema())
    shown = [e for d in data["discrepancies"] for e in (d["a"], d["b"])]
    shown += [o for q in data["quotes"] for o in q["occurrences"]]
    shown += [m for t in data["timeline"] for m in t["mentions"]]
    shown += [m for e in data["entities"] for m in e["mentions"]]
    assert shown
    assert all(words(account, e["report"], e["start"], e["end"]) == e["text"] for e in shown)
    for statement in data["statements"]:
        for part in ("source", "cue"):
            if statement[part]:
                found = statement[part]
                assert words(account, statement["report"], found["start"], found["end"]) == found["text"]


def test_every_output_names_every_outlet(account: Account) -> None:
    for text in (to_html(account), to_markdown(account), to_csv(account), to_json(account)):
        assert all(outlet in text for outlet in OUTLETS)


def test_the_links_of_the_page_lead_somewhere(account: Account) -> None:
    html = to_html(account)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_the_wire_copy_and_its_rewrite_share_their_text(account: Account) -> None:
    assert max(account.reuse, key=lambda r: r.containment).containment > 0.4
    best = max(account.reuse, key=lambda r: r.containment)
    assert {best.a, best.b} == {"r3", "r4"}


def test_the_changed_quotation_is_found(account: Account) -> None:
    changed = [q for q in account.quotes if "we should have been" in q.text]
    assert [q.match for q in changed] in (["altered"], ["truncated"])
    assert {o.report for o in changed[0].occurrences} == {"r3", "r4"}


def test_the_two_days_of_the_inquiry_are_set_against_each_other(account: Account) -> None:
    sides = [
        {words(account, e.report, e.span.start, e.span.end) for e in (d.a, d.b)} for d in account.discrepancies if d.type == "date"
    ]
    assert any({"April", "May"} <= {w for side in found for w in side.split()} for found in sides)


def test_no_claim_of_several_reports_counts_the_family_or_the_copies_twice(account: Account) -> None:
    copied = {"r1", "r2", "r3", "r4"}  # one publisher family, and a wire copy that credits it
    for claim in account.claims:
        if set(claim.reports) <= copied and all(o.kind.is_news for o in claim.origins) and claim.origins:
            assert claim.independent.min <= 1, claim.text
