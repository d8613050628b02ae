"""How well the rules of attribution do on shared stories: `python benches/attribution_spans.py [--set seeds|learn|dev|polnear] [--show]`.

Finds the shared folder by SECONDSOURCE_SHARED (default "../shared"). A parse may be kept between runs with --cache DIR.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pickle
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from secondsource.attribution.spans import find_attributions
from secondsource.language.annotating import annotate
from secondsource.model.annotated import Annotated
from secondsource.model.report import Block, BlockKind, Report
from secondsource.model.span import Span
from secondsource.model.statement import Attribution
from secondsource.read import report_from_text

T = TypeVar("T")
SHARED = Path(os.environ.get("SECONDSOURCE_SHARED", Path(__file__).resolve().parents[1].parent / "shared"))
LEARN = ("dev-fnc-01", "dev-fnc-02", "dev-fnc-03", "dev-fnc-04", "dev-g5-01", "dev-g5-02")


def plain_report(text: str, ident: str) -> Report:
    """Every line a paragraph."""
    blocks = tuple(
        Block(Span(m.start(), m.end()), BlockKind.PARAGRAPH, "line") for m in re.finditer(r"[^\n]+", text) if m[0].strip()
    )
    return Report(ident, text, blocks=blocks)


def read_report(text: str, ident: str, known: dict[str, str | None]) -> Report:
    """The reading room's report."""
    return report_from_text(
        text, title=known.get("title"), outlet=known.get("outlet"), published=known.get("published"), report_id=ident
    )


def kept(cache: Path | None, name: str, make: Callable[[], T]) -> T:
    """What `make` gives, kept in the cache folder between runs."""
    if cache is None:
        return make()
    path = cache / f"{name}.pkl"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(make()))
    kept_value: T = pickle.loads(path.read_bytes())
    return kept_value


def gold_stories(which: str) -> Iterator[tuple[str, dict[str, Any], dict[str, str]]]:
    """Name, gold and texts of each story of a set."""
    if which == "seeds":
        paths = [SHARED / "gold" / "seeds.json"]
    else:
        paths = [p for p in sorted((SHARED / "gold" / "dev").glob("*.json")) if which == "dev" or p.stem in LEARN]
    for path in paths:
        gold = json.loads(path.read_text(encoding="utf-8"))
        texts = {r["id"]: (path.parent / r["file"]).read_text(encoding="utf-8") for r in gold["reports"]}
        yield path.stem, gold, texts


def score_gold(which: str, cache: Path | None, *, show: bool) -> dict[str, float]:
    """Recall, precision and judged F1 as the story scorer counts them (its own matching is used), printed too."""
    sys.path.insert(0, str(SHARED / "tools"))
    scorer = importlib.import_module("score_account")
    total = hits = predicted = unjudged = 0
    for name, gold, texts in gold_stories(which):
        known = {r["id"]: r for r in gold["reports"]}

        def make(texts: dict[str, str] = texts, known: dict[str, Any] = known) -> dict[str, Annotated]:
            return {i: annotate(read_report(t, i, known[i])) for i, t in texts.items()}

        annotated = kept(cache, f"read-{name}", make)
        wanted = scorer.parse_gold(gold).relations
        found: list[Any] = []
        raw: list[tuple[str, Attribution]] = []
        for ident, one in annotated.items():
            for a in find_attributions(one):
                where = scorer.Region.of(ident, [[s.start, s.end] for s in a.source]) if a.source else None
                what = scorer.Region.of(ident, [[s.start, s.end] for s in a.content])
                found.append(scorer.Relation(where, what, False, [[]]))
                raw.append((ident, a))

        def weight(p: Any, g: Any) -> float:  # noqa: ANN401 - the scorer's own types
            source = p.source.agreement(g.source) if p.source and g.source else float(p.source is g.source)
            content = p.content.iou(g.content)
            return source + content if source >= 0.5 and content >= 0.5 else 0

        pairs = scorer.match(found, wanted, weight)
        far = [i for i, p in enumerate(found) if not any(p.content.common(g.content) for g in wanted)]
        total, hits, predicted, unjudged = total + len(wanted), hits + len(pairs), predicted + len(found), unjudged + len(far)
        print(f"{name:<12} recall {len(pairs)}/{len(wanted)}  judged {len(pairs)}/{len(found) - len(far)}  unjudged {len(far)}")
        if show:
            _show(gold, texts, raw, pairs, set(far))
    recall, precision, judged = hits / total, hits / predicted, hits / (predicted - unjudged)
    print(f"{which}: attributions.recall {recall:.3f} precision {precision:.3f} f1 {_f1(recall, precision):.3f}", end=" ")
    print(f"attributions_judged.precision {judged:.3f} f1 {_f1(recall, judged):.3f} unjudged {unjudged}")
    return {"recall": recall, "judged_f1": _f1(recall, judged)}


def _f1(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0


def _show(
    gold: dict[str, Any],
    texts: dict[str, str],
    raw: list[tuple[str, Attribution]],
    pairs: dict[int, int],
    far: set[int],
) -> None:
    got = set(pairs.values())
    for j, a in enumerate(gold["attributions"]):
        if j not in got:
            text = texts[a["report"]]
            words = " ## ".join(text[s:e] for s, e in a["content"])
            source, cue = (text[a[k][0] : a[k][1]] if a[k] else None for k in ("source", "cue"))
            print(f"  MISSED {a['report']} {source!r} | {cue!r} | {words[:260]}")
    for i, (ident, a) in enumerate(raw):
        if i not in pairs:
            text = texts[ident]
            mark = "far  " if i in far else "WRONG"
            print(
                f"  {mark} {ident} [{a.form}] {_words(a.source, text)!r} | {_words(a.cue, text)!r} | {_words(a.content, text)[:260]}"
            )


def _words(spans: Sequence[Span], text: str) -> str:
    return " ## ".join(s.of(text) for s in spans)


def score_polnear(which: str, cache: Path | None, limit: int) -> None:
    """Figures of the attribution scorer on outermost attributions, and the time rules take beside the parse."""
    sys.path.insert(0, str(SHARED / "tools"))
    scorer = importlib.import_module("score_attribution")
    lines = (SHARED / "data" / "attribution" / f"{which.replace('-', '_')}.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line][: limit or None]
    name = f"read-{which}-{limit}" if limit else f"read-{which}"
    began = time.perf_counter()
    annotated = kept(cache, name, lambda: [annotate(read_report(r["text"], r["id"], {"title": r["title"]})) for r in rows])
    parsed = time.perf_counter()
    predictions, failures = {}, 0
    for row, one in zip(rows, annotated, strict=True):
        try:
            found = find_attributions(one)
        except Exception as error:  # noqa: BLE001 - counted and shown: the figure is the number of exceptions
            failures += 1
            print("exception", row["id"], repr(error))
            continue
        outer = [a for a in found if a.level == 1]
        predictions[row["id"]] = {
            "attributions": [{k: [[s.start, s.end] for s in getattr(a, k)] for k in ("source", "cue", "content")} for a in outer]
        }
    ended = time.perf_counter()
    report = scorer.score(rows, predictions)
    words = sum(len(a.tokens) for a in annotated)
    for key, value in report.figures.items():
        if isinstance(value, int) or key.split(".")[0] in (
            "relation",
            "content_token",
            "cue_overlap",
            "source_partial",
            "content_partial",
            "speaker_accuracy",
        ):
            print(f"{key:<28} {value if isinstance(value, int) else round(value, 4)}")
    print(f"exceptions {failures}; words {words}; parse or load {parsed - began:.1f} s; rules {ended - parsed:.1f} s")


def main() -> None:
    """Run the sets named, or all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=("seeds", "learn", "dev", "polnear-dev", "polnear-train"), action="append")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="so many articles of PolNeAR")
    parser.add_argument("--show", action="store_true", help="list what is missed and wrong (never of all twelve stories)")
    args = parser.parse_args()
    for which in args.set or ("seeds", "learn", "dev", "polnear-dev"):
        if which.startswith("polnear"):
            score_polnear(which, args.cache, args.limit)
        else:
            score_gold(which, args.cache, show=args.show and which != "dev")


if __name__ == "__main__":
    main()
