"""Every invented golden phrase is read as the conventions say."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from secondsource.model.readings import Quantity
from secondsource.quantities import find_quantities

GOLD = Path(__file__).parents[2] / "gold" / "quantity_phrases.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").split("\n") if line]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_phrase_is_read_as_the_conventions_say(row: dict):
    found = find_quantities(row["text"])
    if row["span"] is None:
        assert found == ()
        return
    start = row["text"].index(row["span"])
    end = start + len(row["span"])
    overlapping = [m for m in found if m.span.start < end and start < m.span.end]
    assert any(is_right(m, row) for m in overlapping), found


def is_right(quantity: Quantity, row: dict) -> bool:
    return (is_bound(quantity.low, row["lo"]) or (row["lo"] is None and quantity.low == 0)) and is_bound(quantity.high, row["hi"])


def is_bound(found: float | None, wanted: float | None) -> bool:
    return found == wanted if found is None or wanted is None else math.isclose(found, wanted, rel_tol=1e-9)
