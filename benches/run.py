"""`make bench`: every figure of docs/benchmarks.md, measured anew and held against its floor.

Accounts of the real stories are made through the command line, as a user would, and scored by the scorers of the shared folder.
Exit 1 when a figure misses its floor (benches/floors.json); `--write` puts the tables into docs/benchmarks.md; `--no-cost` leaves out
what only a quiet machine can tell.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from cost import measure

ROOT = Path(__file__).resolve().parent.parent
LEARN = ("dev-fnc-01", "dev-fnc-02", "dev-fnc-03", "dev-fnc-04", "dev-g5-01", "dev-g5-02")
MARKS = ("<!-- figures:start -->", "<!-- figures:end -->")
SHOWN = (
    "media_origins.f1", "origins.f1", "passing_traps", "attributions.recall", "attributions_judged.f1", "chains", "deep_chains",
    "claims.f1", "claims_matched", "independence_min", "independence_exact", "over_counted", "two_source_right", "single_right",
    "uncredited_right", "discrepancies.precision", "discrepancies.recall", "recall_high", "recall_medium", "type_match", "false_alarms",
)  # fmt: skip


def write_story(gold: dict, texts: Path, target: Path) -> None:
    """One JSONL a story, reports in gold order, with id, text, outlet and published as the gold has them."""
    rows = []
    for report in gold["reports"]:
        text = (texts / report["file"]).read_text(encoding="utf-8")
        row = {"id": report["id"], "text": text, "outlet": report.get("outlet"), "published": report.get("published")}
        rows.append(json.dumps({k: v for k, v in row.items() if v is not None}, ensure_ascii=False))
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")


def make_accounts(golds: list[Path], texts: Path, folder: Path) -> None:
    """Run `secondsource account` once over all stories; writes STEM.json into `folder`."""
    stories = []
    for path in golds:
        gold = json.loads(path.read_text(encoding="utf-8"))
        story = folder / f"{path.stem}.jsonl"
        write_story(gold, texts, story)
        stories.append(str(story))
    command = [sys.executable, "-m", "secondsource", "account", "--each", *stories, "-o", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"secondsource account failed ({done.returncode}):\n{done.stderr}")


def score(tools: Path, golds: list[Path], folder: Path) -> dict[str, float | None]:
    """The micro figures of the account scorer."""
    pairs = [str(p) for gold in golds for p in (gold, folder / f"{gold.stem}.json")]
    done = subprocess.run(
        [sys.executable, str(tools / "score_account.py"), *pairs, "--json"], check=False, capture_output=True, text=True
    )
    if done.returncode == 2:
        sys.exit(f"score_account: {done.stderr}")
    return json.loads(done.stdout)["micro"]


def accounts(shared: Path, work: Path) -> dict[str, dict[str, float | None]]:
    """Figures of the seeds, the six stories learnt from, the six kept apart, and all twelve."""
    dev = sorted((shared / "gold" / "dev").glob("dev-*.json"))
    seeds = shared / "gold" / "seeds.json"
    make_accounts([seeds], shared / "data", work)
    make_accounts(dev, shared / "gold" / "dev", work)
    tools = shared / "tools"
    return {
        "seeds": score(tools, [seeds], work),
        "dev": score(tools, dev, work),
        "dev (learnt)": score(tools, [p for p in dev if p.stem in LEARN], work),
        "dev (kept)": score(tools, [p for p in dev if p.stem not in LEARN], work),
    }


def table(figures: dict[str, dict[str, float | None]]) -> str:
    """The figures as a Markdown table."""
    columns = list(figures)
    lines = ["| figure | " + " | ".join(columns) + " |", "|---|" + "---|" * len(columns)]
    for name in SHOWN:
        cells = ["n/a" if (v := figures[c].get(name)) is None else f"{v:.3f}" for c in columns]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def cost_table(cost: dict[str, float]) -> str:
    """What an account costs, as ratios."""
    rows = (
        ("account20", "an account over 20 reports, CPU time against spaCy's full parse of the same text"),
        ("growth50", "50 reports against 20, CPU time"),
        ("start", "start to the first byte against `import spacy` and loading the model, wall time"),
        ("memory_mb", "largest resident size of the account over 20 reports, MB"),
    )
    return "\n".join(["| cost | |", "|---|---|", *(f"| {words} | {cost[name]:.2f} |" for name, words in rows)])


def write_tables(page: Path, tables: str) -> None:
    """Put the tables between the two marks of the page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    page.write_text(f"{before}{MARKS[0]}\n{tables}\n{MARKS[1]}{after}", encoding="utf-8")


def missed_floors(figures: dict[str, dict[str, float | None]], floors: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    """Floors and ceilings that a figure misses, in words."""
    missed = []
    for column, rules in floors.items():
        if column not in figures:
            continue
        for side, bounds in rules.items():
            for name, limit in bounds.items():
                value = figures[column].get(name)
                if value is None or (value < limit if side == "min" else value > limit):
                    missed.append(f"{column}: {name} {side} {limit}, is {value}")
    return missed


def main() -> int:
    """Measure, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="put the tables into docs/benchmarks.md")
    parser.add_argument("--no-cost", action="store_true", help="leave out the cost")
    parser.add_argument("--keep", type=Path, help="keep the accounts in this folder")
    options = parser.parse_args()
    if not (options.shared / "gold" / "seeds.json").exists():
        print(f"no real stories under {options.shared}: set SECONDSOURCE_SHARED", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        figures = accounts(options.shared, folder)
        if not options.no_cost:
            figures["cost"] = measure(options.shared, folder)
    tables = table({name: column for name, column in figures.items() if name != "cost"})
    if "cost" in figures:
        tables += "\n\n" + cost_table(figures["cost"])
    print(tables)
    if options.write:
        write_tables(ROOT / "docs" / "benchmarks.md", tables)
    missed = missed_floors(figures, json.loads((ROOT / "benches" / "floors.json").read_text(encoding="utf-8")))
    print("\n".join(["", *(f"MISSED {line}" for line in missed)]) if missed else "\nAll floors hold.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
