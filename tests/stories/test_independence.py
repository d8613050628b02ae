"""The whole reading of 48 invented stories against the nine rules of independence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from invented import Judged, Story, figures, judge, stories

from secondsource.engine.pipeline import account_of_reports
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.read import report_from_text

FLOORS = {"found": 0.88, "min_right": 0.94, "exact": 0.88, "two_source_right": 0.5, "uncredited_right": 1.0}


@pytest.fixture(scope="module")
def judged() -> tuple[Judged, ...]:
    return tuple(j for story in stories() for j in judge(story, account_of_reports(story.read(report_from_text))))


def test_there_are_four_stories_for_each_rule():
    told = Counter(rule for story in stories() for rule in story.rules)
    assert sorted(told) == list(range(1, 10))
    assert min(told.values()) >= 4


@pytest.mark.parametrize("name", FLOORS)
def test_a_share_stays_above_its_floor(judged: tuple[Judged, ...], name: str):
    assert figures(judged).share(name) >= FLOORS[name]


def test_no_claim_is_over_counted(judged: tuple[Judged, ...]):
    assert [j.story for j in judged if j.is_over_counted] == []


def test_every_range_comes_with_its_reason(judged: tuple[Judged, ...]):
    assert all(j.got.independent.reason for j in judged if j.got)


def _counts(reports: Sequence[Report]) -> dict[frozenset[tuple[str, Span]], tuple[int, int | None]]:
    """The range of each claim, by the texts and characters that carry it: ids and copies aside."""
    account = account_of_reports(reports)
    texts = {r.id: r.text for r in account.reports}
    told = {s.id: (texts[s.report], s.hull) for s in account.statements}
    return {frozenset(told[sid] for sid in c.statements): (c.independent.min, c.independent.max) for c in account.claims}


def _numbered(reports: Iterable[Report]) -> tuple[Report, ...]:
    return tuple(replace(r, id=f"r{n}") for n, r in enumerate(reports, 1))


@pytest.mark.parametrize("story", stories()[3::8], ids=lambda s: s.name)
def test_neither_a_copy_nor_the_order_of_reports_changes_a_count(story: Story):
    reports = story.read(report_from_text)
    before = _counts(reports)
    assert before.items() <= _counts(_numbered((*reports, reports[0]))).items()
    assert _counts(_numbered(reversed(reports))) == before
