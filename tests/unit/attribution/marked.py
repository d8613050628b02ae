"""Passages with their attributions marked in braces: {s source} {c cue} {x content} {r recipient}, numbered where several."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from secondsource.model.report import Block, BlockKind, Report
from secondsource.model.span import Span

_BRACE = re.compile(r"\{([scxrh])(\d?) |\}")


@dataclass
class Marked:
    """A report and, by number, the spans marked in it as (role, start, end)."""

    report: Report
    spans: dict[str, list[tuple[str, int, int]]] = field(default_factory=dict)


def read_marked(passage: str, ident: str = "r1") -> Marked:
    """The report without braces; paragraphs are parted by ⏎, one that begins with # is a title."""
    text, stack, spans = "", [], {}
    at = 0
    for match in _BRACE.finditer(passage):
        text += passage[at : match.start()]
        at = match.end()
        if match[1]:
            stack.append((match[2] or "1", match[1], len(text)))
        else:
            number, role, start = stack.pop()
            spans.setdefault(number, []).append((role, start, len(text)))
    text += passage[at:]
    text = text.replace("⏎", "\n")
    blocks = []
    for line in re.finditer(r"[^\n]+", text):
        kind = BlockKind.TITLE if line[0].startswith("#") else BlockKind.PARAGRAPH
        blocks.append(Block(Span(line.start() + (kind is BlockKind.TITLE), line.end()), kind, "test"))
    return Marked(Report(ident, text, blocks=tuple(blocks)), {n: sorted(s, key=lambda x: x[1:]) for n, s in sorted(spans.items())})
