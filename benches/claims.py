"""How well statements are grouped into claims: precision, recall, F1 and claims_matched of `score_account`, by story.

    SECONDSOURCE_SHARED=../shared python benches/claims.py [--without-encoder] [--times]

`learn` are the six stories that weights were fitted on, `other` the six that they were not, `seeds` the acceptance story. With
`--times` what
each step costs is printed, for 20 and for 50 reports of the largest shared story.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from secondsource.alignment.aligning import align
from secondsource.attribution.chains import build_statements
from secondsource.attribution.spans import find_attributions
from secondsource.engine.jobs import read_once
from secondsource.engine.pipeline import distinct
from secondsource.entities import find_entities
from secondsource.language.encoder import Encoder
from secondsource.language.names import build_names, repair
from secondsource.language.parser import parse
from secondsource.model.account import Entity
from secondsource.model.alignment import Alignment
from secondsource.model.annotated import Annotated
from secondsource.model.report import Report
from secondsource.model.statement import Statement
from secondsource.read import report_from_text

SHARED = Path(os.environ.get("SECONDSOURCE_SHARED", "../shared"))
LEARN = ("dev-fnc-01", "dev-fnc-02", "dev-fnc-03", "dev-fnc-04", "dev-g5-01", "dev-g5-02")
OTHER = ("dev-fnc-05", "dev-fnc-06", "dev-fnc-07", "dev-fnc-08", "dev-g5-03", "dev-g5-04")
SHOWN = ("claims.precision", "claims.recall", "claims.f1", "claims_matched")
Read = tuple[tuple[Annotated, ...], tuple[Statement, ...], tuple[Entity, ...]]


def scorer() -> ModuleType:
    """The shared scorer as a module."""
    path = SHARED / "tools" / "score_account.py"
    spec = importlib.util.spec_from_file_location("score_account", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"claims: no scorer at {path}; set SECONDSOURCE_SHARED")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_account"] = module
    spec.loader.exec_module(module)
    return module


def reports_of(gold: dict[str, Any], base: Path) -> list[Report]:
    return [
        report_from_text(
            (base / r["file"]).read_text(encoding="utf-8"), report_id=r["id"], published=r["published"], outlet=r["outlet"]
        )
        for r in gold["reports"]
    ]


def read(reports: Iterable[Report], lap: Callable[[str], None] = lambda _: None) -> Read:
    """Everything before alignment; `lap` is told when a step is done."""
    once = [read_once(report) for report in reports]
    lap("reading")
    names = build_names(once)
    annotated = tuple(repair(a, names) for a in once)
    statements = distinct(tuple(s for a in annotated for s in build_statements(a, find_attributions(a), names)))
    entities = tuple(find_entities(annotated, names, statements))
    lap("attribution")
    return annotated, statements, entities


def figures(tool: ModuleType, gold: dict[str, Any], statements: Iterable[Statement], alignment: Alignment) -> dict[str, Any]:
    where = {s.id: tool.Region.of(s.report, [[p.start, p.end] for p in s.spans]) for s in statements}
    out = tool.Account()
    out.claims = [tool.Claim([where[i] for i in group.statements], [(1, 1)]) for group in alignment.groups]
    return tool.score_claims(tool.parse_gold(gold), out)


def quality(encoder: Encoder | None) -> None:
    tool = scorer()
    places = {n: SHARED / "gold" / "dev" / f"{n}.json" for n in (*LEARN, *OTHER)} | {"seeds": SHARED / "gold" / "seeds.json"}
    for title, names in (("learn", LEARN), ("other", OTHER), ("learn + other", (*LEARN, *OTHER)), ("seeds", ("seeds",))):
        rows = []
        for name in names:
            gold = json.loads(places[name].read_text(encoding="utf-8"))
            annotated, statements, entities = read(reports_of(gold, places[name].parent))
            rows.append(figures(tool, gold, statements, align(annotated, statements, encoder, entities)))
        total = tool.values(tool.add_up(rows))
        print(f"{title:14}", "  ".join(f"{k} {total[k]:.3f}" for k in SHOWN))


class Watch:
    """CPU seconds of each step."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self.began = time.process_time()

    def lap(self, name: str) -> None:
        self.spent[name] = round(time.process_time() - self.began, 2)
        self.began = time.process_time()


def times() -> None:
    """CPU seconds of each step on the largest story of the shared folder, 20 and 50 reports of it."""
    lines = (SHARED / "data/stories/fnc1_train.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    largest, _ = Counter(row["story"] for row in rows).most_common(1)[0]
    texts = [row["text"] for row in rows if row["story"] == largest]
    parse(report_from_text("The parser is loaded before the clock runs."))
    for count in (20, 50):
        reports = [report_from_text(text, report_id=f"r{n}") for n, text in enumerate(texts[:count], 1)]
        watch = Watch()
        for report in reports:
            parse(report)
        watch.lap("parser alone")
        annotated, statements, entities = read(reports, watch.lap)
        encoder = Encoder()
        watch.lap("loading the encoder")
        align(annotated, statements, encoder, entities)
        watch.lap("alignment with vectors")
        align(annotated, statements, encoder, entities)
        watch.lap("alignment, vectors known")
        sentences = sum(len(a.sentences) for a in annotated)
        print(f"{len(reports)} reports, {sentences} sentences, {len(statements)} statements:", watch.spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without-encoder", action="store_true")
    parser.add_argument("--times", action="store_true")
    args = parser.parse_args()
    if args.times:
        times()
    else:
        quality(None if args.without_encoder else Encoder())


if __name__ == "__main__":
    main()
