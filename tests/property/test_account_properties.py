"""What must hold of every account, whatever the story."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secondsource.engine.pipeline import account_of_reports
from secondsource.model.account import Account, Evidence
from secondsource.model.report import Report
from secondsource.read import read_paths, report_from_text
from secondsource.render.json import to_json

DEMO = Path(__file__).resolve().parents[2] / "src" / "secondsource" / "data" / "demo"
STORIES = sorted((Path(__file__).resolve().parents[1] / "stories").glob("*.json"))
slow = settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def demo() -> tuple[Report, ...]:
    return read_paths([DEMO]).reports


def story(path: Path) -> tuple[Report, ...]:
    rows = json.loads(path.read_text(encoding="utf-8"))["reports"]
    made = [report_from_text(r["text"], title=r.get("title"), outlet=r.get("outlet"), published=r.get("published")) for r in rows]
    return tuple(replace(m, id=f"r{n}", family=r.get("family")) for n, (m, r) in enumerate(zip(made, rows, strict=True), 1))


def renumbered(reports: tuple[Report, ...]) -> tuple[Report, ...]:
    return tuple(
        replace(r, id=f"r{n}", notices=tuple(replace(x, report=f"r{n}") for x in r.notices)) for n, r in enumerate(reports, 1)
    )


def findings(account: Account) -> dict[str, object]:
    """What the account says, without ids that depend on the order of reports."""
    name = {r.id: hashlib.sha256(r.text.encode()).hexdigest()[:8] for r in account.reports}

    def place(e: Evidence) -> tuple[str, int, int]:
        return name[e.report], e.span.start, e.span.end

    return {
        "statements": sorted(
            (name[s.report], s.hull.start, s.hull.end, s.kind, tuple(h.name for h in s.chain[1:])) for s in account.statements
        ),
        "claims": sorted(
            (c.text, c.independent.min, c.independent.max or -1, tuple(sorted(o.name for o in c.origins))) for c in account.claims
        ),
        "discrepancies": sorted((d.type, d.severity, tuple(sorted((place(d.a), place(d.b))))) for d in account.discrepancies),
        "quotes": sorted((q.text, q.match, tuple(sorted(map(place, q.occurrences)))) for q in account.quotes),
        "timeline": sorted((t.event, t.value or "", tuple(sorted(map(place, t.mentions)))) for t in account.timeline),
        "entities": sorted((e.name, e.type, tuple(sorted(map(place, e.mentions)))) for e in account.entities),
    }


def test_every_span_quotes_its_text():
    account = account_of_reports(demo())
    texts = {r.id: r.text for r in account.reports}
    assert account.statements
    for statement in account.statements:
        assert all(0 <= s.start < s.end <= len(texts[statement.report]) for s in statement.spans)
        if statement.source:
            assert statement.source.span.of(texts[statement.report]) == statement.source.text
        if statement.cue:
            assert statement.cue.span.of(texts[statement.report]) == statement.cue.text
        for hedge in statement.hedges:
            assert hedge.span.of(texts[statement.report]) == hedge.text
    for entity in account.entities:
        assert all(m.span.of(texts[m.report]).strip() for m in entity.mentions)
    for found in account.discrepancies:
        assert found.a.span.of(texts[found.a.report])
        assert found.b.span.of(texts[found.b.report])


@given(order=st.permutations(range(5)))
@slow
def test_the_order_of_reports_changes_nothing_but_ids(order: list[int]):
    reports = demo()
    assert findings(account_of_reports(renumbered(tuple(reports[i] for i in order)))) == findings(account_of_reports(reports))


@pytest.mark.parametrize("path", STORIES[:12], ids=lambda p: p.stem)
def test_a_copy_of_a_report_changes_no_count_of_origins(path: Path):
    reports = story(path)
    before = account_of_reports(reports)
    counts = {c.text: (c.independent.min, c.independent.max) for c in before.claims}
    for copied in reports:
        after = account_of_reports(renumbered((*reports, replace(copied, outlet="The Invented Mirrorer", family=None))))
        same = {c.text: (c.independent.min, c.independent.max) for c in after.claims}
        assert same == counts


def test_two_runs_and_any_hash_seed_give_the_same_bytes(tmp_path: Path):
    outputs = set()
    for seed in ("0", "1", "4242"):
        target = tmp_path / f"{seed}.json"
        command = [sys.executable, "-m", "secondsource", "account", str(DEMO), "-o", str(target)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        outputs.add(target.read_bytes())
    assert len(outputs) == 1
    assert to_json(account_of_reports(demo())) == to_json(account_of_reports(demo()))
