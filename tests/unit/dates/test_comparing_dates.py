"""Two dates beside each other: can they be the same day, and which reading does the one settle of the other?"""

from __future__ import annotations

import pytest

from secondsource.dates import find_dates
from secondsource.dates.comparing import compatible, conflict, narrowed

PUBLISHED = "2018-09-08"


def date_of(text: str, published: str | None = PUBLISHED):
    return find_dates(text, published)[0]


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ("He said so in August.", "He said so in August of last year.", True),
        ("He said so in August.", "He said so in July.", False),
        ("It happened on 4 August 2018.", "It happened in August 2018.", True),
        ("It happened on 4 August 2018.", "It happened on 5 August 2018.", False),
        ("It happened in 2018.", "It happened last month.", True),
        ("It happened in 2016.", "It happened last month.", False),
        ("It happened three weeks ago.", "It happened on 18 August 2018.", True),
        ("It was built in the 1990s.", "It was built in 1994.", True),
        ("It was built in the 1990s.", "It was built in 2001.", False),
        ("It lasted five years.", "It lasted three years.", False),
        ("It lasted a decade.", "It lasted ten years.", True),
        ("It lasted five years.", "It ended in 2014.", True),
        ("It began at 18:00 GMT on 4 May 2018.", "It began at 2 p.m. EDT on 4 May 2018.", True),
        ("It began at 18:00 GMT on 4 May 2018.", "It began at 6 p.m. EDT on 4 May 2018.", False),
        ("It fell on the night of 4 May 2018.", "It fell on 5 May 2018.", True),
        ("It began on 04/07/2016.", "It began on 7 April 2016.", True),
        ("It began on 04/07/2016.", "It began on 4 July 2016.", True),
        ("It began on 04/07/2016.", "It began on 5 July 2016.", False),
    ],
)
def test_two_dates_agree_in_both_orders(first: str, second: str, agree: bool):
    a, b = date_of(first), date_of(second)
    assert compatible(a, b) is agree
    assert compatible(b, a) is agree
    assert (conflict(a, b) is None) is agree


def test_a_conflict_is_told_in_words():
    why = conflict(date_of("It was on Friday."), date_of("It was on 4 August 2018."))
    assert why == "“Friday” is Friday 7 September 2018, “4 August 2018” is Saturday 4 August 2018: no reading of the two agrees"


def test_unknown_dates_never_conflict():
    assert conflict(date_of("It was last week.", None), date_of("It was on 4 August 2018.")) is None


def test_a_month_without_year_still_rules_out_another_month():
    assert conflict(date_of("It was in August.", None), date_of("It was on 4 July 2018.")) is not None
    assert conflict(date_of("It was in August.", None), date_of("It was on 4 August 2011.")) is None


def test_the_firm_date_settles_the_open_one():
    settled = narrowed(date_of("He said so in August."), date_of("He said so in August of last year."))
    assert settled is not None
    assert (settled.text, settled.value, settled.alternatives, settled.basis) == ("August", "2017-08", (), "cross_report")
    assert (settled.earliest, settled.latest) == ("2017-08-01", "2017-08-31")


def test_the_firm_date_settles_the_open_one_in_the_other_order():
    settled = narrowed(date_of("It was on 4 July 2016."), date_of("It was on 04/07/2016."))
    assert settled is not None
    assert settled.value == "2016-07-04"


def test_nothing_is_settled_between_two_open_dates_or_two_firm_ones():
    assert narrowed(date_of("He said so in August."), date_of("He said so in August.")) is None
    assert narrowed(date_of("It was in 2016."), date_of("It was in 2017.")) is None
