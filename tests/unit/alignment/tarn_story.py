"""An invented story to align, and what makes reports and statements out of plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from secondsource.language.annotating import annotate
from secondsource.language.encoder import Encoder
from secondsource.model.annotated import Annotated
from secondsource.model.report import Block, BlockKind, Report
from secondsource.model.span import Span
from secondsource.model.statement import Statement, StatementKind

COURIER = """Inspectors closed the Tarn bridge near Westmark on Monday after they found cracks in two of its pillars.
Repairs will cost 4 million crowns, the county's engineer Hedda Morl said.
The county had refused to pay for an inspection in the spring.
"Nobody listened to us," said Ilan Vesk, who runs the ferry.
Schools in Port Selwyn opened a choir hall on the same day."""

MERCURY = """The bridge over the Tarn at Westmark was shut on Monday when inspectors discovered cracks in its pillars.
Hedda Morl, the county engineer, put the cost of the repair at 4 million crowns.
"Nobody listened to us," ferry owner Ilan Vesk said.
Farmers now drive forty kilometres to the next crossing."""

GAZETTE = """Cracks in the pillars have closed the Tarn bridge in Westmark, inspectors announced on Monday.
The spring inspection was never paid for by the county.
A goat was elected mayor of Lower Harrow for the third time."""


@cache
def encoder() -> Encoder:
    return Encoder()


def read(identifier: str, text: str) -> Annotated:
    lines = re.finditer(r"[^\n]+", text)
    blocks = tuple(Block(Span(m.start(), m.end()), BlockKind.PARAGRAPH, "a line") for m in lines)
    return annotate(Report(identifier, text, blocks=blocks))


def sentences(reports: Sequence[Annotated]) -> list[Statement]:
    """One statement in the outlet's voice a sentence; ids are report and offset."""
    return [
        Statement(f"{a.report.id}:{s.span.start}", a.report.id, (s.span,), StatementKind.OUTLET_VOICE, None, None, ())
        for a in reports
        for s in a.sentences
    ]


def story(*texts: str) -> tuple[list[Annotated], list[Statement]]:
    reports = [read(f"r{n}", text) for n, text in enumerate(texts, 1)]
    return reports, sentences(reports)


def groups_by_words(
    reports: Sequence[Annotated], statements: Sequence[Statement], groups: Sequence[Sequence[str]]
) -> set[frozenset[str]]:
    """Groups as sets of what their statements say, so that ids do not matter."""
    texts = {a.report.id: a.report.text for a in reports}
    said = {s.id: s.hull.of(texts[s.report]) for s in statements}
    return {frozenset(said[i] for i in group) for group in groups}
