"""The publisher family comes with the report where somebody states it."""

from __future__ import annotations

import io
import json

from secondsource.read import iter_jsonl


def test_a_stated_family_is_kept():
    line = json.dumps({"id": "a", "text": "The pier burned down.", "outlet": "Velmar Post", "family": "Lantern Group"}).encode()
    report = next(iter_jsonl(io.BytesIO(line)))
    assert report.family == "Lantern Group"
