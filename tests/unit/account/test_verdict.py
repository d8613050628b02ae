"""The two-source rule in words."""

from __future__ import annotations

import pytest

from secondsource.account.verdict import judge, range_in_words
from secondsource.model.account import Claim, Independence
from secondsource.model.report import Report


def claim(low: int, high: int | None, reports: int = 2) -> Claim:
    return Claim("c1", "The pier burned.", ("s1",), tuple(f"r{n}" for n in range(reports)), (), Independence(low, high, "because"))


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, None, "no origin stated"),
        (0, 2, "no established origin, at most 2"),
        (1, 1, "1 independent origin"),
        (1, 2, "1 to 2 independent origins"),
        (1, None, "at least 1 independent origin"),
        (3, 3, "3 independent origins"),
    ],
)
def test_a_range_is_told_as_an_editor_says_it(low: int, high: int | None, words: str):
    assert range_in_words(Independence(low, high, "")) == words


def test_two_origins_meet_the_rule_and_one_does_not():
    reports = [Report("r1", "a"), Report("r2", "b")]
    assert judge(reports, [claim(2, 2)]).sentence.endswith("the two-source rule is met.")
    assert judge(reports, [claim(1, 1)]).sentence.endswith("the two-source rule is not met.")
    assert judge(reports, [claim(1, 2)]).headline == "2 reports · 1 to 2 independent origins"


def test_nothing_to_judge_is_said():
    assert "no claim" in judge([Report("r1", "a")], []).headline


def test_a_sentence_begins_with_a_word():
    reports = [Report(f"r{n}", "a") for n in range(4)]
    assert judge(reports, [claim(1, 1, reports=4)]).sentence.startswith("Four reports tell")
