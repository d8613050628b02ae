from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from chained import gold_attributions

from secondsource.attribution.chains import build_statements
from secondsource.attribution.spans import find_attributions
from secondsource.language.annotating import annotate
from secondsource.language.names import build_names, repair
from secondsource.model.statement import Statement
from secondsource.read import report_from_text

pytestmark = pytest.mark.shared


def figures(shared: Path, golds: list[Path], *, by_rules: bool) -> SimpleNamespace:
    """Counts of the story scorer over chains and origins; with the gold's spans or those of the rules."""
    sys.path.insert(0, str(shared / "tools"))
    scorer = importlib.import_module("score_account")
    counts = []
    for path in golds:
        gold = json.loads(path.read_text(encoding="utf-8"))
        read = {}
        for r in gold["reports"]:
            text = (path.parent / r["file"]).read_text(encoding="utf-8")
            read[r["id"]] = annotate(
                report_from_text(text, report_id=r["id"], outlet=r.get("outlet"), published=r.get("published"))
            )
        names = build_names(list(read.values()))
        statements: list[dict[str, Any]] = []
        for ident, one in read.items():
            repaired = repair(one, names)
            rows = [
                {**a, "source": [a["source"]] if a["source"] else [], "cue": [a["cue"]] if a["cue"] else []}
                for a in gold["attributions"]
                if a["report"] == ident
            ]
            found = find_attributions(repaired) if by_rules else gold_attributions(rows, repaired)
            statements += [as_json(s, ident) for s in build_statements(repaired, found, names)]
        out = {
            "schema": "secondsource.account/1",
            "reports": [{"id": r["id"], "path": r["file"], "outlet": r.get("outlet")} for r in gold["reports"]],
            "statements": statements,
            "claims": [],
            "discrepancies": [],
            "provenance": {"nodes": [], "edges": []},
        }
        counts.append(scorer.score_story(gold, out))
    total = scorer.values(scorer.add_up(counts))
    return SimpleNamespace(chains=total["chains"], deep=total["deep_chains"], media=total["media_origins.f1"])


def as_json(s: Statement, report: str) -> dict[str, Any]:
    source = s.source and {
        "start": s.source.span.start,
        "end": s.source.span.end,
        "text": s.source.text,
        "kind": s.source.kind.value,
    }
    return {
        "id": f"{report}{s.id}",
        "report": report,
        "spans": [[x.start, x.end] for x in s.spans],
        "kind": s.kind.value,
        "source": source,
        "chain": [{"name": h.name, "kind": h.kind.value, "basis": h.basis} for h in s.chain],
    }


def test_the_seeds_name_their_four_newsrooms_and_no_other(shared: Path):
    found = figures(shared, [shared / "gold" / "seeds.json"], by_rules=True)
    assert found.media == 1.0
    assert found.deep >= 0.60


def test_chains_of_real_stories_where_the_spans_are_given(shared: Path):
    found = figures(shared, sorted((shared / "gold" / "dev").glob("*.json")), by_rules=False)
    assert found.chains >= 0.75
    assert found.deep >= 0.67
    assert found.media >= 0.88
