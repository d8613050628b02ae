"""`secondsource annotate`: ids in equal ids out."""

from __future__ import annotations

import json

from tests.unit.cli.running import run
from tests.unit.cli.test_account import FIRST


def lines(output: bytes) -> list[dict]:
    return [json.loads(line) for line in output.decode().split("\n") if line]


def test_every_line_in_has_its_line_out_in_order():
    rows = [
        {"id": "one", "text": FIRST, "published": "2031-03-12"},
        {"id": "two", "text": "Nothing happened."},
        {"id": "three", "text": FIRST},
    ]
    done = run("annotate", "-", stdin="\n".join(json.dumps(r) for r in rows).encode())
    assert done.returncode == 0, done.stderr
    out = lines(done.stdout)
    assert [r["id"] for r in out] == ["one", "two", "three"]
    first = out[0]
    assert {FIRST[a["source"][0][0] : a["source"][0][1]] for a in first["attributions"] if a["source"]} == {
        "police",
        "inspector Ida Brandt",
    }
    assert any(d["value"] == "2031-03-10" for d in first["dates"])
    assert any((q["low"], q["high"]) == (12, 12) for q in first["quantities"])
    assert all(a["chain"][0] == "one" for a in first["attributions"])


def test_a_line_that_cannot_be_done_says_so_and_the_rest_goes_on():
    stdin = (
        b'{"id": "a", "text": "Police said it rained."}\nnot json\n{"id": "c", "text": ""}\n{"id": "d", "text": "She said no."}\n'
    )
    done = run("annotate", "-", stdin=stdin)
    out = lines(done.stdout)
    assert done.returncode == 1
    assert [("error" in row) for row in out] == [False, True, True, False]
    assert out[1]["error"]["code"] == "damaged_record"
    assert out[2]["id"] == "c"


def test_layers_and_levels_are_chosen():
    row = json.dumps({"id": "a", "text": "The Harrow Courier reported that police said two men had fled."}).encode()
    assert set(lines(run("annotate", "-", "--layers", "dates", stdin=row).stdout)[0]) == {"id", "dates"}
    deep = lines(run("annotate", "-", "--layers", "attributions", stdin=row).stdout)[0]["attributions"]
    outer = lines(run("annotate", "-", "--layers", "attributions", "--levels", "outer", stdin=row).stdout)[0]["attributions"]
    assert {a["level"] for a in deep} == {1, 2}
    assert {a["level"] for a in outer} == {1}
