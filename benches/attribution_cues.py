"""Count how often a verb or noun, in each frame, is a cue in PolNeAR's training part: `python benches/attribution_cues.py OUT.tsv`.

Only counts are written, of words that stand in three articles or more; words within a content are left out of the count,
since only the outermost attribution is marked there.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from attribution_spans import SHARED, kept, plain_report
from secondsource.attribution.frames import frame_of
from secondsource.attribution.nouns import noun_frame
from secondsource.attribution.tree import Tree
from secondsource.language.annotating import annotate

MIN_ARTICLES, MIN_CUES, MIN_SHARE = 3, 3, 0.3


def main() -> None:
    """Write the table: part of speech, lemma, frame, times a cue, times seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cache", type=Path)
    args = parser.parse_args()
    lines = (SHARED / "data" / "attribution" / "polnear_train.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    reports = kept(args.cache, "polnear-train", lambda: [annotate(plain_report(r["text"], r["id"])) for r in rows])
    seen: dict[tuple[str, str, str], int] = defaultdict(int)
    cues: dict[tuple[str, str, str], int] = defaultdict(int)
    articles: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row, annotated in zip(rows, reports, strict=True):
        tree = Tree(annotated)
        marked = bytearray(len(row["text"]))
        for role, mark in (("content", 2), ("cue", 1)):
            for attribution in row["attributions"]:
                for start, end in attribution[role]:
                    marked[start:end] = bytes([mark]) * (end - start)
        for i, pos in enumerate(annotated.tokens.pos):
            at = marked[annotated.tokens.start[i]]
            if at == 2 or pos not in {"VERB", "NOUN"}:
                continue
            lemma = annotated.tokens.lemma[i].casefold()
            key = (pos.casefold(), lemma, frame_of(tree, i) if pos == "VERB" else noun_frame(tree, i))
            seen[key] += 1
            cues[key] += at == 1
            articles[key].add(row["id"])
    kept_keys = [
        k
        for k in sorted(seen)
        if len(articles[k]) >= MIN_ARTICLES and cues[k] >= MIN_CUES and cues[k] >= MIN_SHARE * seen[k] and k[1].isalpha()
    ]
    table = ["\t".join((*k, str(cues[k]), str(seen[k]))) for k in kept_keys]
    args.out.write_text("\n".join(["# part of speech, lemma, frame, times a cue, times seen", *table, ""]), encoding="utf-8")
    print(len(table), "rows;", sum(cues[k] for k in kept_keys), "cues of", sum(cues.values()))


if __name__ == "__main__":
    main()
