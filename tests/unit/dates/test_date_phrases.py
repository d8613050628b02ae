"""Every invented golden phrase is read as the conventions say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from secondsource.dates import find_dates
from secondsource.model.readings import DateMention

GOLD = Path(__file__).parents[2] / "gold" / "date_phrases.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").split("\n") if line]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['dct']} {row['text']}")
def test_phrase_is_read_as_the_conventions_say(row: dict):
    mentions = find_dates(row["text"], row["dct"])
    if row["span"] is None:
        assert mentions == ()
        return
    start = row["text"].index(row["span"])
    end = start + len(row["span"])
    overlapping = [m for m in mentions if m.span.start < end and start < m.span.end]
    assert any(is_right(m, row) for m in overlapping), mentions


def is_right(mention: DateMention, row: dict) -> bool:
    value = mention.basis == "relative_to_mention" if row["value"].startswith("REF:") else mention.value == row["value"]
    return value and set(row["alternatives"]) <= set(mention.alternatives)
