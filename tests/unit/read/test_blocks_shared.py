"""Measured on real stories: no words that annotators marked as somebody's may stand in a dropped block."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.read import report_from_text

SHARED = Path(os.environ.get("SECONDSOURCE_SHARED", Path(__file__).parents[4] / "shared"))
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder of real stories is missing")]
KINDS = {"photo_credit": "credit"}


def lost(report: Report, contents: list[list[int]]) -> list[str]:
    spans = [Span(start, end) for start, end in contents]
    return [span.of(report.text) for block in report.dropped for span in spans if span.overlaps(block.span)]


def gold() -> Iterator[tuple[Path, str, list[list[int]]]]:
    for path in sorted((SHARED / "gold" / "dev").glob("*.json")):
        story = json.loads(path.read_text(encoding="utf-8"))
        for report in story["reports"]:
            spans = [s for a in story["attributions"] if a["report"] == report["id"] for s in a["content"]]
            spans += [[s["start"], s["end"]] for c in story["claims"] for s in c["spans"] if s["report"] == report["id"]]
            yield path.parent / report["file"], report["title"], spans


def test_the_seeds_drop_exactly_the_lines_of_the_gold():
    full = json.loads((SHARED / "gold" / "seeds_full.json").read_text(encoding="utf-8"))
    for document in full["documents"]:
        text = (SHARED / "gold" / document["file"]).read_text(encoding="utf-8")
        expected = {
            (b["start"], b["end"], KINDS.get(b["kind"], b["kind"])) for b in full["boilerplate"] if b["doc"] == document["id"]
        }
        report = report_from_text(text)
        assert {(b.span.start, b.span.end, b.kind.value) for b in report.dropped} == expected
        assert report.title == document["title"]["text"]


def test_no_attribution_or_claim_of_the_stories_is_dropped():
    for path, title, spans in gold():
        text = path.read_bytes().decode("utf-8")
        assert lost(report_from_text(text), spans) == []
        assert lost(report_from_text(text, title=title), spans) == []


@pytest.mark.parametrize("name", ["polnear_dev.jsonl"])
def test_no_attribution_of_polnear_is_dropped(name: str):
    for line in (SHARED / "data" / "attribution" / name).read_text(encoding="utf-8").split("\n"):
        if line:
            record = json.loads(line)
            contents = [span for attribution in record["attributions"] for span in attribution["content"]]
            assert lost(report_from_text(record["text"]), contents) == []
