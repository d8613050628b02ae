"""The whole reading of 48 invented stories against the nine rules of independence."""

from __future__ import annotations

from collections import Counter

import pytest
from invented import Judged, figures, judge, stories

from secondsource.engine.pipeline import account_of_reports
from secondsource.read import report_from_text

FLOORS = {"found": 0.85, "min_right": 0.85, "exact": 0.75, "two_source_right": 0.3, "uncredited_right": 0.8}
CEILING_OVER_COUNTED = 0.05


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


def test_hardly_any_claim_is_over_counted(judged: tuple[Judged, ...]):
    assert figures(judged).share("over_counted") <= CEILING_OVER_COUNTED


def test_every_range_comes_with_its_reason(judged: tuple[Judged, ...]):
    assert all(j.got.independent.reason for j in judged if j.got)
