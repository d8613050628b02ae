"""Short invented reports read and resolved, for the tests of names, speakers and chains."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from secondsource.attribution.chains import build_statements
from secondsource.attribution.nesting import levels, parents
from secondsource.attribution.scene import Scene
from secondsource.attribution.spans import find_attributions
from secondsource.language.annotating import annotate
from secondsource.language.names import build_names, repair
from secondsource.model.annotated import Annotated
from secondsource.model.report import Block, BlockKind, Credit, Report
from secondsource.model.span import Span
from secondsource.model.statement import Attribution, Statement, StatementKind


@cache
def read(text: str, *, outlet: str | None = None, credit: str | None = None, form: str = "footer", ident: str = "r1") -> Annotated:
    """Each line of `text` is a paragraph; `credit` names the news organisation of a credit line at its end."""
    blocks = [Block(Span(m.start(), m.end()), BlockKind.PARAGRAPH, "line") for m in re.finditer(r"[^\n]+", text)]
    lines: tuple[Credit, ...] = ()
    if credit:
        last = blocks[-1].span
        lines = (Credit(credit, last, form),)
        blocks[-1] = Block(last, BlockKind.CREDIT, "credit line")
    return annotate(Report(ident, text, outlet=outlet, blocks=tuple(blocks), credits=lines))


def scene(text: str, **known: str) -> Scene:
    """The report as the resolver sees it, before anyone has spoken."""
    annotated = read(text, **known)
    names = build_names([annotated])
    return Scene(repair(annotated, names), names)


def statements(text: str, **known: str) -> tuple[Statement, ...]:
    """Everything the report asserts, attributions found by the rules."""
    annotated = read(text, **known)
    names = build_names([annotated])
    repaired = repair(annotated, names)
    return build_statements(repaired, find_attributions(repaired), names)


def hops(statement: Statement, *, stated: bool = False) -> list[str]:
    """Names behind the report; only what is stated, if asked."""
    return [h.name for h in statement.chain[1:] if not stated or h.basis == "stated"]


def told(text: str, words: str, **known: str) -> Statement:
    """The innermost attributed statement that holds `words`."""
    fitting = [s for s in statements(text, **known) if s.is_attributed and any(words in x.of(text) for x in s.spans)]
    return min(fitting, key=lambda s: sum(map(len, s.spans)))


def own(text: str, words: str, **known: str) -> Statement:
    """The statement in the outlet's own voice that holds `words`."""
    return next(s for s in statements(text, **known) if not s.is_attributed and any(words in x.of(text) for x in s.spans))


def gold_attributions(rows: list[dict[str, Any]], annotated: Annotated) -> tuple[Attribution, ...]:
    """Attributions with the spans of the gold; nested by containment, recipients read off the parse."""
    contents = [[Span(*s) for s in row["content"]] for row in rows]
    cues = [[Span(*s) for s in row["cue"]] for row in rows]
    up = parents(contents, cues)
    depth = levels(up)
    return tuple(
        Attribution(
            source=tuple(Span(*s) for s in row["source"]),
            cue=tuple(cues[n]),
            content=tuple(contents[n]),
            kind=StatementKind.INDIRECT,
            level=depth[n],
            parent=up[n],
            recipient=_told_to(annotated, cues[n], contents[n]),
        )
        for n, row in enumerate(rows)
    )


def _told_to(annotated: Annotated, cue: list[Span], content: list[Span]) -> Span | None:
    t = annotated.tokens
    for i in range(len(t)):
        verb = t.head[i]
        inside = any(c.start <= t.start[verb] < c.end for c in cue)
        if inside and t.lemma[verb] == "tell" and t.dep[i] in ("dobj", "dative", "iobj"):
            under = [j for j in range(len(t)) if i == j or t.head[j] == i or t.head[t.head[j]] == i]
            span = Span(t.start[min(under)], t.end[max(under)])
            return None if any(span.overlaps(c) for c in content) else span
    return None
