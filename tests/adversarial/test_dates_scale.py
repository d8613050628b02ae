"""Hostile text for dates and quantities: time grows with the length, offsets stay exact, nothing is raised."""

from __future__ import annotations

import time

import pytest

from secondsource.dates import find_dates
from secondsource.quantities import find_quantities

REPEATED = [
    "1", "1,", "1-", "1.", "1/", "1:", "111,", "\n ", "'", '"', "$", "$1-", "\0", "٥", "\u202eא 5 ", "½", "1½", "1°",
    "year ", "two years ago ", "two days after ", "the day after ", "8pm on ", "one ", "hundred ", "two and a half ", "half a ",
    "May to ", "3 to ", "Friday, ", "the end of ", "Sept. ", "the same month ", "nineteen ", "Christmas ", "1 January ",
    "the last week of ", "the quarter ended ", "5pm to ", "more than ", "between 1 and ", "1% ", "a dozen ", "1's",
]  # fmt: skip


def read_both(text: str) -> None:
    for mention in find_dates(text, "2018-09-08"):
        assert text[mention.span.start : mention.span.end] == mention.text
    for quantity in find_quantities(text):
        assert text[quantity.span.start : quantity.span.end] == quantity.text


def seconds(text: str) -> float:
    start = time.process_time()
    read_both(text)
    return time.process_time() - start


@pytest.mark.parametrize("piece", REPEATED)
def test_double_the_text_takes_about_double_the_time(piece: str):
    count = 4_000 // len(piece)
    small = min(seconds(piece * count) for _ in range(2))
    large = min(seconds(piece * count * 2) for _ in range(2))
    assert large < 4 * small + 5  # a runaway pattern takes minutes; hosts are noisy


def test_a_million_digits_are_no_date_and_no_quantity():
    text = "7" * 1_000_000
    assert find_dates(text, "2018-09-08") == ()
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "May",
        "Friday",
        "İstanbul'da 3 İ May 2018 ß ﬁ 12 ﬁsh",
        "\u202eon 3 May 2018\u202c twelve \u200fships‎",
        "٣ مايو ٢٠١٨ and ４ May ２０１８",
        "31 February 2018 and 2018-13-45 and 99/99/2018 and 45:99 pm",
        "year 0000, 0001-01-01, 9999-12-31, in 9999 and 10 million years ago",
        "999999999999999999999999 people and $1e999",
        "\ud800 3 May 2018 \udfff",
    ],
)
def test_odd_text_is_read_or_left_alone(text: str):
    for published in (None, "", "not a date", "0001-01-01", "9999-12-31", "2018-09-08", "2018-09-08T12:00:00Z"):
        for mention in find_dates(text, published):
            assert text[mention.span.start : mention.span.end] == mention.text
    read_both(text)
