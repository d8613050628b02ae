"""What a mention carries beside its value: interval, basis, anchors in the text, stretches, missing publication dates."""

from __future__ import annotations

import pytest

from secondsource.dates import find_dates
from secondsource.model.span import Span

WEDNESDAY = "2019-05-15"


def values(text: str, published: str | None = WEDNESDAY) -> list[str | None]:
    return [mention.value for mention in find_dates(text, published)]


def test_a_mention_carries_its_interval_and_basis():
    (mention,) = find_dates("The dam failed in the second quarter of 2016.", WEDNESDAY)
    assert (mention.earliest, mention.latest, mention.basis) == ("2016-04-01", "2016-06-30", "explicit")


def test_without_publication_date_a_relative_date_is_unresolved_but_partly_known():
    found = {
        m.text: (m.value, m.earliest, m.basis, m.alternatives) for m in find_dates("It fell last week, in August, on Friday.", None)
    }
    assert found == {
        "last week": (None, None, "unresolved", ()),
        "August": ("XXXX-08", None, "unresolved", ()),
        "Friday": ("XXXX-WXX-5", None, "unresolved", ()),
    }


def test_without_publication_date_references_to_explicit_dates_still_resolve():
    assert values("On 3 March 2018 the pier closed. Two days later it burned.", None) == ["2018-03-03", "2018-03-05"]


def test_a_dateline_stands_in_for_a_missing_publication_date():
    mention = find_dates("Harbour wall falls\nMay 4, 2011\nThe wall fell yesterday.", None)[-1]
    assert (mention.value, mention.basis) == ("2011-05-03", "relative_to_mention")


def test_a_publication_date_outweighs_the_dateline():
    assert values("Harbour wall falls\nMay 4, 2011\nThe wall fell yesterday.", "2011-05-06")[-1] == "2011-05-05"


def test_expressions_do_not_cross_stretches_but_references_do():
    text = "It closed on 3 May 2018.\n[photo]\nThe same month it burned."
    spans = [Span(0, 24), Span(33, len(text))]
    assert [m.value for m in find_dates(text, WEDNESDAY, spans=spans)] == ["2018-05-03", "2018-05"]
    assert find_dates("on 3 May", WEDNESDAY, spans=[Span(0, 4)]) == ()


def test_a_weekday_settles_the_year_of_its_date():
    (mention,) = find_dates("He was born on Saturday, 3 June.", "2020-01-10")
    assert mention.value == "2018-06-03" or mention.alternatives


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between May and July 2012, prices rose.", ["2012-05", "2012-07"]),
        ("From 3 November to 4 March 2013, it rained.", ["2012-11-03", "2013-03-04"]),
        ("He was there from 9 a.m. to 5 p.m. on Tuesday.", ["2019-05-14T09:00", "2019-05-14T17:00"]),
        ("The Monday before last, they met.", ["2019-05-06"]),
        ("A year ago today, the mine fell in.", ["2018-05-15"]),
        ("Four years ago this month, it began.", ["2015-05"]),
        ("In the last week of February they struck.", ["2019-W09"]),
        ("It was built c. 1450.", ["1450"]),
        ("The deadline was put off until September.", ["2019-09"]),
        ("Two summers later, she left.", ["REF:previous-mention+2y"]),
        ("Mr May said in May that he may go.", ["2019-05"]),
        ("It hit at 6:30 a.m. Beijing time.", ["2019-05-15T06:30+08:00"]),
        ("It opened a fortnight before Easter.", ["2019-04-07"]),
        ("Every Friday night they sang.", ["XXXX-WXX-5TNI"]),
        ("It closes at midnight tonight.", ["2019-05-15T24:00"]),
        ("It opened the year before last.", ["2017"]),
        ("The FY2017 budget passed.", ["2017"]),
        ("The noughties were dull.", ["200"]),
        ("In October 2014 she wrote. The following spring, he died.", ["2014-10", "2015-SP"]),
        ("In October 2014 she wrote. The previous summer he left.", ["2014-10", "2014-SU"]),
        ("He had been expected to arrive on Friday.", ["2019-05-10"]),
        ("They wait three times a week.", ["P1W"]),
    ],
)
def test_expression_has_value(text: str, expected: list[str]):
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A crowd of 2000 gathered.",
        "Up to 1900 were arrested.",
        "The storm killed 1800 and injured 2000.",
        "They reached the quarter-finals.",
        "The star is four light years away.",
        "He told the Today programme.",
        "Friday Ossai sang.",
        "The Saturday Evening Ledger said so.",
        "Version 10.4.2015 is out.",
        "Year 7 pupils left.",
        "She won gold at the Summer Games.",
        "He is in his early 40s.",
    ],
)
def test_names_and_counts_are_no_dates(text: str):
    assert values(text) == []
