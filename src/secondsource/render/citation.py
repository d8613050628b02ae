"""A claim as a reference to be pasted into a note, a talk page or a query to the desk."""

from __future__ import annotations

from secondsource.model.account import Claim
from secondsource.model.statement import Statement
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import one_line, shorten
from secondsource.render.when import day_in_words
from secondsource.render.wording import count, listed, origins_in_words, sentence

LONGEST_QUOTE = 100  # characters: enough to find the place by


def cite_claim(index: StoryIndex, claim: Claim) -> str:
    """The claim, its range of origins, and a line for each statement: where it stands, and its words where they are others."""
    origins = listed([one_line(o.name) for o in claim.origins])
    head = f"{sentence(claim.text)} ({origins_in_words(claim.independent)} in {count(len(claim.reports), 'report')}"
    lines = [head + (f": {origins}" if origins else "") + ")"]
    own = one_line(claim.text).casefold()
    for told in index.statements_of(claim):
        words = index.words_of(told)
        lines.append(f"– {place_of(index, told)}" + ("" if words.casefold() == own else f": {shorten(words, LONGEST_QUOTE)}"))
    return "\n".join(lines)


def place_of(index: StoryIndex, told: Statement) -> str:
    """Where a statement stands: outlet, title, day, address, characters."""
    report = index.reports[told.report]
    title = one_line(report.title or "")
    parts = [
        index.name(report.id),
        f"“{title}”" if title and report.outlet else "",
        day_in_words(report.published) if report.published else "",
        one_line(report.url or ""),
        f"characters {told.hull.start}–{told.hull.end}",
    ]
    return ", ".join(p for p in parts if p)
