"""Stable addresses inside the page: one for each finding, one for each place in a report's text."""

from __future__ import annotations

import re
from collections import defaultdict

from secondsource.model.account import Evidence
from secondsource.render.story_index import StoryIndex

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


def anchor(letter: str, finding: str) -> str:
    """The id of a finding on the page.

    >>> anchor("c", "c-4d1f"), anchor("c", "c12"), anchor("d", "x y")
    ('c-4d1f', 'c-12', 'd-x-y')
    """
    name = _UNSAFE.sub("-", finding)
    if name.startswith(f"{letter}-"):
        return name
    return f"{letter}-{name[1:] if name[:1] == letter and name[1:2].isdigit() else name}"


def report_anchor(report: str) -> str:
    """The id of a report's text on the page."""
    return f"report-{_UNSAFE.sub('-', report)}"


def place_anchor(report: str, start: int) -> str:
    """The id of a place in a report's text."""
    return f"at-{_UNSAFE.sub('-', report)}-{start}"


def linked_places(index: StoryIndex) -> dict[str, set[int]]:
    """For each report, the characters that something on the page links to."""
    places: dict[str, set[int]] = defaultdict(set)
    account = index.account
    for told in account.statements:
        places[told.report].add(told.hull.start)
    found: list[Evidence] = [e for d in account.discrepancies for e in (d.a, d.b)]
    found += [o for q in account.quotes for o in q.occurrences]
    found += [m for t in account.timeline for m in t.mentions]
    found += [e for c in account.to_check for e in c.evidence]
    found += [m for e in account.entities for m in first_mentions(e.mentions)]
    for evidence in found:
        places[evidence.report].add(evidence.span.start)
    for reuse in account.reuse:
        for passage in reuse.passages[:1]:
            places[reuse.a].add(passage.a.start)
            places[reuse.b].add(passage.b.start)
    return places


def first_mentions(mentions: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The first of each report, in the order given."""
    first: dict[str, Evidence] = {}
    for mention in mentions:
        kept = first.get(mention.report)
        if kept is None or mention.span.start < kept.span.start:
            first[mention.report] = mention
    return tuple(first.values())
