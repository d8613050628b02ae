"""How good and how fast the sentence encoder is: Spearman and Pearson on the headline pairs of STS-B, texts a CPU-second.

SECONDSOURCE_SHARED=../shared python benches/encoder.py
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import numpy as np

from secondsource.language.encoder import Encoder


def main() -> None:
    shared = Path(os.environ.get("SECONDSOURCE_SHARED", "../shared"))
    rows = [
        json.loads(line) for line in (shared / "data/pairs/stsb_headlines.jsonl").read_text(encoding="utf-8").split("\n") if line
    ]
    encoder = Encoder()
    texts = sorted({row[side] for row in rows for side in ("a", "b")})
    began = time.process_time()
    encoder.embed(texts)
    spent = time.process_time() - began
    cosines = np.round((encoder.embed([r["a"] for r in rows]) * encoder.embed([r["b"] for r in rows])).sum(axis=1), 4)
    gold = np.array([float(r["score"]) for r in rows])
    print(f"pairs {len(rows)}  pearson {np.corrcoef(cosines, gold)[0, 1]:.3f}  spearman {_spearman(cosines, gold):.3f}")
    print(f"texts {len(texts)}  {len(texts) / spent:.0f} a CPU-second")


def _spearman(a: np.ndarray, b: np.ndarray) -> float:
    def ranks(x: np.ndarray) -> np.ndarray:
        _, places, counts = np.unique(x, return_inverse=True, return_counts=True)
        ends = np.cumsum(counts)
        return (ends - (counts - 1) / 2)[places]

    return float(np.corrcoef(ranks(a), ranks(b))[0, 1])


if __name__ == "__main__":
    main()
