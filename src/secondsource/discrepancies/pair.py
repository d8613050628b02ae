"""Two sentences of one story: do they conflict, does one update the other, do they say the same?"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from secondsource.discrepancies.dates import compare_dates, find_dated
from secondsource.discrepancies.found import Found
from secondsource.discrepancies.numbers import conflicting_counts, find_counts, is_update
from secondsource.discrepancies.participants import compare_roles
from secondsource.discrepancies.places import compare_places
from secondsource.discrepancies.polarity import compare_negation
from secondsource.discrepancies.predicates import compare_contrast_nouns, compare_predicates, told_in
from secondsource.discrepancies.story import Story
from secondsource.discrepancies.wordings import Wording, Wordings, read_story
from secondsource.model.alignment import Alignment
from secondsource.model.annotated import Annotated

_SAME: Final = 0.5


def compare_pair(a: Annotated, b: Annotated) -> tuple[str, str]:
    """Label and reason for two sentences: conflict, update, equivalent, different or none.

    conflict: both cannot be right; update: a running count that a later report took further; equivalent: the same in other words;
    different: they tell different things. An update needs both dates of publication, or words that say that the count runs.
    """
    wordings = _side_by_side(a, b)
    pairs = [(x, y) for x in wordings.by_report["a"] for y in wordings.by_report["b"]]
    found = [f for x, y in pairs for f in _differences(x, y, wordings)]
    if found:
        best = max(found, key=lambda f: f[0].strength)
        if all(update for _, update in found):
            return "update", f"A running count: {best[0].why}"
        return "conflict", next(f.why for f, update in found if not update)
    likeness = max((wordings.likeness(x, y) for x, y in pairs), default=0.0)
    if likeness >= _SAME:
        return "equivalent", "The sentences share most of their words and no figure stands against another."
    return "different", "No figure, date, name or deed of the one answers to one of the other."


def _side_by_side(a: Annotated, b: Annotated) -> Wordings:
    one, two = (replace(x, report=replace(x.report, id=i)) for x, i in ((a, "a"), (b, "b")))
    return read_story(Story({"a": one, "b": two}, (), Alignment((), ())))


def _differences(x: Wording, y: Wording, wordings: Wordings) -> list[tuple[Found, bool]]:
    """What the two sentences differ in, each with whether it is the running on of a count."""
    likeness = wordings.likeness(x, y)
    found: list[tuple[Found, bool]] = []
    for one, two, conflict in conflicting_counts(find_counts(x), find_counts(y), likeness):
        found.append((conflict, is_update(one, two)))
    told = {r: told_in(ws) for r, ws in wordings.by_report.items()}
    others = [compare_dates(d, e, likeness) for d in find_dated(x) for e in find_dated(y)]
    for f in x.frames:
        for g in y.frames:
            others += [
                compare_roles(x, f, y, g, likeness),
                compare_places(x, f, y, g, likeness),
                compare_negation(x, f, y, g, likeness),
                compare_predicates(x, f, y, g, likeness, told=told),
            ]
    others.append(compare_contrast_nouns(x, y, likeness))
    return found + [(f, False) for f in others if f is not None]
