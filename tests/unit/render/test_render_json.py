from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import jsonschema
import pytest
from sample_account import empty_account, make_account, many_reports, poisoned

from secondsource.model.account import Account
from secondsource.model.statement import Source, SourceKind
from secondsource.render.json import account_to_dict, to_json
from secondsource.render.schema import account_schema, schema_text

COMMITTED = Path(__file__).parents[3] / "docs" / "schema" / "account-1.json"


def test_the_committed_schema_is_current() -> None:
    assert COMMITTED.read_text("utf-8") == schema_text(), "run: python -m secondsource.render.schema > docs/schema/account-1.json"


@pytest.mark.parametrize("account", [make_account(), empty_account(), many_reports(7)], ids=["rich", "empty", "seven"])
def test_an_account_validates_against_the_schema(account: Account) -> None:
    jsonschema.Draft202012Validator.check_schema(account_schema())
    jsonschema.validate(json.loads(to_json(account)), account_schema())


def test_every_span_shows_exactly_the_characters_of_its_report() -> None:
    account = make_account()
    texts = {r.id: r.text for r in account.reports}
    data = account_to_dict(account)
    shown = [o for q in data["quotes"] for o in q["occurrences"]]
    shown += [e for d in data["discrepancies"] for e in (d["a"], d["b"])]
    shown += [m for e in data["entities"] for m in e["mentions"]]
    shown += [m for t in data["timeline"] for m in t["mentions"]]
    shown += [e for c in data["to_check"] for e in c["evidence"]]
    assert shown
    assert all(texts[e["report"]][e["start"] : e["end"]] == e["text"] for e in shown)
    for statement in data["statements"]:
        words = [texts[statement["report"]][start:end] for start, end in statement["spans"]]
        assert statement["text"] == " … ".join(words)


def test_fields_of_the_contract_are_there_under_their_names() -> None:
    data = account_to_dict(make_account())
    assert data["schema"] == "secondsource.account/1"
    assert {"id", "path", "source_id", "outlet", "published", "title", "hash", "language", "dropped", "profile"} <= set(
        data["reports"][0]
    )
    assert set(data["reports"][0]["dropped"][0]) == {"start", "end", "kind", "reason"}
    assert set(data["provenance"]["edges"][0]) == {"from", "to", "basis", "statements"}
    statement = data["statements"][1]
    assert {"id", "report", "spans", "kind", "source", "cue", "chain", "hedges", "level", "class", "flags"} <= set(statement)
    assert statement["chain"][0]["name"] == "r1"
    assert statement["chain"][0]["kind"] == "report"


def test_a_hash_is_that_of_the_text() -> None:
    account = make_account()
    assert account_to_dict(account)["reports"][0]["hash"] == sha256(account.reports[0].text.encode()).hexdigest()


def test_an_agency_is_media_as_a_source_and_agency_as_a_hop() -> None:
    account = make_account()
    wire = next(s for s in account.statements if s.id == "s31")
    assert wire.source is not None
    agency = replace(wire, source=Source(wire.source.span, wire.source.text, SourceKind.AGENCY))
    data = account_to_dict(replace(account, statements=(agency,)))["statements"][0]
    assert data["source"] is not None
    assert data["source"]["kind"] == "media"
    assert data["chain"][1]["kind"] == "agency"


def test_the_same_account_is_the_same_bytes_and_ends_with_a_newline() -> None:
    assert to_json(make_account()) == to_json(make_account())
    assert to_json(make_account()).endswith("}\n")
    assert "“" in to_json(make_account())


@pytest.mark.parametrize("payload", ["\ud800", "\x00", "\u202e", '"</script>', "=cmd()"])
def test_hostile_text_stays_valid_json(payload: str) -> None:
    text = to_json(poisoned(payload))
    text.encode("utf-8")
    assert payload in json.loads(text)["claims"][0]["text"]


def test_notices_of_reports_are_listed_once() -> None:
    account = make_account()
    told = replace(account.reports[1], notices=(account.notices[0], replace(account.notices[0], code="other", report=None)))
    data = account_to_dict(replace(account, reports=(account.reports[0], told, *account.reports[2:])))
    assert [(n["code"], n["report"]) for n in data["notices"]] == [
        ("bare_month", "r2"),
        ("no_cross_encoder", None),
        ("other", "r2"),
    ]
