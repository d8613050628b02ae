"""`secondsource account`, as a user would run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.running import run

FIRST = "Two trams collided on Quay Street in Velmar on Monday, injuring 12 people, police said.\n\n“The signal was red,” inspector Ida Brandt said.\n"
SECOND = "Two trams collided on Quay Street in Velmar, injuring 20 people, the Harrow Courier reported.\n\n“The signal was red,” said Brandt.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def test_json_goes_to_standard_output_and_is_the_contract(folder: Path):
    done = run("account", str(folder / "a.txt"), str(folder / "b.txt"), "--format", "json", "--published", "2031-03-12")
    assert done.returncode == 0, done.stderr
    account = json.loads(done.stdout)
    assert account["schema"] == "secondsource.account/1"
    assert [r["id"] for r in account["reports"]] == ["r1", "r2"]
    texts = {"r1": FIRST, "r2": SECOND}
    assert all(
        texts[s["report"]][s["source"]["start"] : s["source"]["end"]] == s["source"]["text"]
        for s in account["statements"]
        if s["source"]
    )


def test_files_are_written_by_suffix_and_repeatable(folder: Path):
    outputs = [folder / f"out.{form}" for form in ("json", "html", "md", "csv")]
    done = run("account", str(folder / "a.txt"), str(folder / "b.txt"), *(word for o in outputs for word in ("-o", str(o))))
    assert done.returncode == 0, done.stderr
    assert all(o.stat().st_size > 200 for o in outputs)
    assert outputs[1].read_text(encoding="utf-8").startswith("<!")


def test_fail_on_tells_by_exit_status(folder: Path):
    both = [str(folder / "a.txt"), str(folder / "b.txt")]
    found = json.loads(run("account", *both, "--format", "json").stdout)["discrepancies"]
    assert run("account", *both, "--format", "json", "--fail-on", "low").returncode == int(bool(found))


def test_standard_input_takes_jsonl_and_plain_text():
    rows = "\n".join(json.dumps({"id": f"x{n}", "text": t, "outlet": "Velmar Post"}) for n, t in enumerate((FIRST, SECOND)))
    account = json.loads(run("account", "-", "--format", "json", stdin=rows.encode()).stdout)
    assert [r["source_id"] for r in account["reports"]] == ["x0", "x1"]
    plain = json.loads(run("account", "-", "--format", "json", stdin=FIRST.encode()).stdout)
    assert len(plain["reports"]) == 1


def test_each_makes_one_account_a_file(folder: Path):
    target = folder / "out"
    done = run("account", "--each", str(folder / "a.txt"), str(folder / "b.txt"), "-o", str(target))
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in target.iterdir()) == ["a.json", "b.json"]


def test_a_finding_is_explained_by_its_id(folder: Path):
    both = [str(folder / "a.txt"), str(folder / "b.txt")]
    claim = json.loads(run("account", *both, "--format", "json").stdout)["claims"][0]
    done = run("account", *both, "--explain", claim["id"])
    assert done.returncode == 0
    assert claim["independent"]["reason"].split(":")[0].casefold() in " ".join(done.stdout.decode().split()).casefold()
    assert run("account", *both, "--explain", "nobody").returncode == 2


def test_without_an_origin_tells_what_falls(folder: Path):
    done = run("account", str(folder / "a.txt"), str(folder / "b.txt"), "--format", "json", "--without", "Harrow Courier")
    notices = [n["message"] for n in json.loads(done.stdout)["notices"] if n["code"] == "without"]
    assert notices
    assert "Harrow Courier" in notices[0]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["account", "nowhere.txt"], b"unreadable_file"),
        (["account", "x.txt", "--format", "pdf"], b"usage"),
        (["account", "x.txt", "--fail-on", "terrible"], b"usage"),
        (["annotate", "nowhere.jsonl"], b"unreadable_file"),
        (["annotate", "-", "--layers", "colours"], b"usage"),
    ],
)
def test_bad_use_is_named_in_one_line_with_exit_2(words: list[str], says: bytes):
    done = run(*words)
    assert done.returncode == 2
    assert says in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_damaged_record_is_named_and_the_others_go_on():
    rows = b'{"id": "a", "text": "' + FIRST.replace("\n", "\\n").encode() + b'"}\n{"id": "b", "text":\n'
    done = run("account", "-", "--format", "json", stdin=rows)
    assert done.returncode == 2
    assert b"damaged_record" in done.stderr
    account = json.loads(done.stdout)
    assert len(account["reports"]) == 1
    assert any(n["code"] == "quarantined" for n in account["notices"])


def test_an_output_that_cannot_be_written_is_named(folder: Path):
    done = run("account", str(folder / "a.txt"), "-o", str(folder / "missing" / "x.json"))
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr
