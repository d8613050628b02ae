"""A claim as a reference to be pasted into a note, a talk page or a query to the desk."""

from __future__ import annotations

from secondsource.model.account import Claim
from secondsource.model.statement import Statement
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import one_line, shorten
from secondsource.render.when import day_in_words
from secondsource.render.wording import count, listed, origins_in_words, sentence

LONGEST_QUOTE = 160  # characters: enough to find the place by


def cite_claim(index: StoryIndex, claim: Claim) -> str:
    """The claim, its range of origins, and one line for each statement with outlet, title, day, address and characters."""
    origins = listed([one_line(o.name) for o in claim.origins])
    head = f"{sentence(claim.text)} ({origins_in_words(claim.independent)} in {count(len(claim.reports), 'report')}"
    lines = [head + (f": {origins}" if origins else "") + ")"]
    lines += [f"– {cite_statement(index, told)}" for told in index.statements_of(claim)]
    return "\n".join(lines)


def cite_statement(index: StoryIndex, told: Statement) -> str:
    """One statement's place: outlet, title, day, address, characters and the words."""
    report = index.reports[told.report]
    title = one_line(report.title or "")
    parts = [
        index.name(report.id),
        f"“{title}”" if title and report.outlet else "",
        day_in_words(report.published) if report.published else "",
        one_line(report.url or ""),
        f"characters {told.hull.start}–{told.hull.end}",
    ]
    return ", ".join(p for p in parts if p) + f": {shorten(index.words_of(told), LONGEST_QUOTE)}"
