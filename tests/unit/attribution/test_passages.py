from __future__ import annotations

from pathlib import Path

import pytest
from marked import read_marked

from secondsource.attribution.spans import find_attributions
from secondsource.language.annotating import annotate

LINES = (Path(__file__).parent / "passages.txt").read_text(encoding="utf-8").split("\n")
PASSAGES = [line.split(" | ", 1) for line in LINES if " | " in line and not line.startswith("#")]


@pytest.mark.parametrize("passage", [p for _, p in PASSAGES], ids=[n for n, _ in PASSAGES])
def test_a_passage_gives_the_attributions_marked_in_it(passage: str) -> None:
    marked = read_marked(passage)
    text = marked.report.text
    wanted = sorted([[role, *text_of(text, s, e)] for role, s, e in spans] for spans in marked.spans.values())
    found = []
    for a in find_attributions(annotate(marked.report)):
        parts = [("s", x) for x in a.source] + [("c", x) for x in a.cue] + [("x", x) for x in a.content]
        parts += [("r", a.recipient)] if a.recipient and any(r == "r" for s in marked.spans.values() for r, _, _ in s) else []
        found.append([[role, *text_of(text, x.start, x.end)] for role, x in sorted(parts, key=lambda p: (p[1].start, p[1].end))])
    assert sorted(found) == wanted


def text_of(text: str, start: int, end: int) -> tuple[int, str]:
    return start, text[start:end]
