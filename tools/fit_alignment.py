"""Fit the weights of `secondsource.alignment.weights` on the six learn stories of the shared gold, and print the file.

    SECONDSOURCE_SHARED=../shared python tools/fit_alignment.py > src/secondsource/alignment/weights.py

A pair of wordings (of different reports) is right where both meet spans of one gold claim, wrong where they meet spans of
different ones; where only one of them meets any, it counts as wrong with little weight, since gold holds only the claims that
matter. Wordings come twice from our own statements and once from gold attributions. Ridge logistic regression by Newton's method; a
weight with a sign that its feature cannot have is set to nothing and the rest fitted again. The same bytes each time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from secondsource.alignment.candidates import find_candidates
from secondsource.alignment.comparing import FEATURES, Compared
from secondsource.alignment.wordings import find_wordings
from secondsource.language.encoder import Encoder
from secondsource.model.account import Entity
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span
from secondsource.model.statement import Hop, SourceKind, Statement, StatementKind

sys.path.insert(0, str(Path(__file__).parent.parent / "benches"))
from claims import LEARN, SHARED, read, reports_of, scorer

HALF_WEIGHT = 0.05
RIDGE = 3.0
COPIES_OF_OWN = 2
CANNOT_BE_POSITIVE = frozenset({"negation_differs"})
HEAD = '''"""What each feature of `comparing` weighs: a logistic regression over pairs of six stories, written out.

Made by `tools/fit_alignment.py`. `start` is the sum before any feature. Each table was fitted for itself: without vectors the words
must carry more.
"""

from __future__ import annotations

from typing import Final
'''


def gold_statements(gold: dict[str, Any], annotated: Iterable[Annotated]) -> list[Statement]:
    """Gold attributions as statements, and the sentences of which they cover no more than half."""
    made = []
    for a in annotated:
        rid = a.report.id
        here = [x for x in gold["attributions"] if x["report"] == rid]
        for n, x in enumerate(here):
            chain = (Hop(rid, SourceKind.REPORT), *(Hop(name, SourceKind.NAMED_PERSON) for name in x["chain"][1:]))
            spans = tuple(Span(*s) for s in x["content"])
            made.append(Statement(f"{rid}.g{n}", rid, spans, StatementKind(x["kind"]), None, None, chain))
        for n, s in enumerate(a.sentences):
            covered = sum(Span(*c).common(s.span) for x in here for c in x["content"])
            if covered <= 0.5 * len(s.span):
                made.append(Statement(f"{rid}.s{n}", rid, (s.span,), StatementKind.OUTLET_VOICE, None, None, ()))
    return made


def rows_of(
    tool: ModuleType,
    gold: dict[str, Any],
    annotated: Sequence[Annotated],
    statements: Sequence[Statement],
    encoder: Encoder,
    named: Sequence[Entity],
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features, labels and weights of the judged pairs of one story."""
    wordings = find_wordings(annotated, statements, named)
    compared = Compared(wordings, encoder.embed([w.text for w in wordings]))
    left, right = find_candidates(wordings, compared.stems, compared.runs, compared.vectors)
    claims = tool.parse_gold(gold).claims
    places = [tool.Region.of(statements[w.statements[0]].report, [[s.start, s.end] for s in w.spans]) for w in wordings]
    met = [{n for n, c in enumerate(claims) if any(p.meets(r, 0.3, 0.6) for r in c.regions)} for p in places]
    keep, labels, weights = [], [], []
    for k, (i, j) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        if (met[i] or met[j]) and not set(wordings[i].reports) & set(wordings[j].reports):
            keep.append(k)
            labels.append(float(bool(met[i] & met[j])))
            weights.append(1.0 if met[i] and met[j] else HALF_WEIGHT)
    return compared.features(left, right)[keep], np.array(labels), np.array(weights)


def newton(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and start of a ridge logistic regression over standardised features."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    ridge = np.diag([*([RIDGE] * x.shape[1]), 1e-6])
    b = np.zeros(z.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-z @ b))
        step = np.linalg.solve((z * (w * p * (1 - p))[:, None]).T @ z + ridge, z.T @ (w * (p - y)) + ridge @ b)
        b -= step
        if np.abs(step).max() < 1e-9:
            break
    weights = b[:-1] / spread
    return weights, float(b[-1] - weights @ mean)


def fit(x: np.ndarray, y: np.ndarray, w: np.ndarray, columns: list[int]) -> tuple[dict[str, float], float]:
    """Weight by feature; the one with the most impossible sign goes first."""
    while True:
        weights, start = newton(x[:, columns], y, w)
        signs = [-1 if FEATURES[c].name in CANNOT_BE_POSITIVE else 1 for c in columns]
        wrong = [(v * s * x[:, c].std(), n) for n, (v, s, c) in enumerate(zip(weights, signs, columns, strict=True)) if v * s < 0]
        if not wrong:
            return {FEATURES[c].name: float(v) for c, v in zip(columns, weights, strict=True)}, start
        columns = [c for n, c in enumerate(columns) if n != min(wrong)[1]]


def main() -> None:
    tool, encoder = scorer(), Encoder()
    rows = []
    for name in LEARN:
        path = SHARED / "gold" / "dev" / f"{name}.json"
        gold = json.loads(path.read_text(encoding="utf-8"))
        annotated, statements, entities = read(reports_of(gold, path.parent))
        rows += [rows_of(tool, gold, annotated, statements, encoder, entities)] * COPIES_OF_OWN
        rows.append(rows_of(tool, gold, annotated, gold_statements(gold, annotated), encoder, entities))
    x, y, w = (np.concatenate(parts) for parts in zip(*rows, strict=True))
    print(HEAD)
    for title, columns in (("WITH_VECTORS", list(range(len(FEATURES)))), ("WITHOUT_VECTORS", list(range(1, len(FEATURES))))):
        weights, start = fit(x, y, w, columns)
        print(f'{title}: Final = {{\n    "start": {start:.2f},')
        print("".join(f'    "{f.name}": {weights.get(f.name, 0.0):.2f},\n' for f in FEATURES) + "}")
    print(f"{len(y)} pairs, {int(y.sum())} right", file=sys.stderr)


if __name__ == "__main__":
    main()
