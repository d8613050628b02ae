import json
from pathlib import Path

import pytest
from compared import read

from secondsource.discrepancies.pair import compare_pair

ROWS = [json.loads(line) for line in (Path(__file__).parents[2] / "gold" / "conflicts.jsonl").read_text("utf-8").splitlines()]


def label(row: dict[str, str]) -> str:
    return compare_pair(read(row["a"], "x", row.get("published_a")), read(row["b"], "y", row.get("published_b")))[0]


@pytest.fixture(scope="module")
def labels() -> dict[str, str]:
    return {row["id"]: label(row) for row in ROWS}


def test_no_equivalent_pair_is_called_a_conflict(labels: dict[str, str]):
    assert [r["id"] for r in ROWS if r["label"] == "equivalent" and labels[r["id"]] == "conflict"] == []


def test_conflicts_are_found_and_few_are_false(labels: dict[str, str]):
    called = [r for r in ROWS if labels[r["id"]] == "conflict"]
    right = [r for r in called if r["label"] == "conflict"]
    assert len(right) / len(called) >= 0.9
    assert len(right) / sum(r["label"] == "conflict" for r in ROWS) >= 0.8


@pytest.mark.parametrize("row", ROWS[::9], ids=lambda r: r["id"])
def test_the_order_of_the_two_does_not_matter(row: dict[str, str], labels: dict[str, str]):
    turned = {"a": row["b"], "b": row["a"], "published_a": row.get("published_b"), "published_b": row.get("published_a")}
    assert label(turned) == labels[row["id"]]
