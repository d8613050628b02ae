"""Precision and recall of `compare_pair` on sentence pairs with numbers, dates and deeds that conflict or only look so.

python benches/conflicts.py            # the invented pairs, and the shared ones where SECONDSOURCE_SHARED has them
python benches/conflicts.py --errors   # and what was wrong
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from secondsource.discrepancies.pair import compare_pair
from secondsource.engine.jobs import read_once
from secondsource.model.annotated import Annotated
from secondsource.read import report_from_text

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT / os.environ.get("SECONDSOURCE_SHARED", "../shared")


def annotated(text: str, published: str | None) -> Annotated:
    return read_once(report_from_text(text, published=published))


def predictions(gold: Path) -> list[dict[str, str]]:
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = []
    for row in rows:
        label, why = compare_pair(annotated(row["a"], row.get("published_a")), annotated(row["b"], row.get("published_b")))
        found.append({"id": row["id"], "label": label, "why": why})
    return found


def main() -> int:
    scorer = SHARED / "tools" / "score_conflicts.py"
    if not scorer.exists():
        print("no shared tools: set SECONDSOURCE_SHARED", file=sys.stderr)
        return 2
    for gold in (ROOT / "tests" / "gold" / "conflicts.jsonl", SHARED / "data" / "pairs" / "numeric_conflicts_dev.jsonl"):
        if not gold.exists():
            print(f"{gold.name}: not there, left out")
            continue
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in predictions(gold))
            out.flush()
            print(f"## {gold.name}")
            subprocess.run([sys.executable, str(scorer), str(gold), out.name, *sys.argv[1:]], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
