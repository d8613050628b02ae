"""Properties that hold of any text: exact offsets, order, no overlap, the same answer twice, intervals that fit."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from secondsource.dates import find_dates
from secondsource.model.span import Span
from secondsource.quantities import find_quantities

PIECES = st.sampled_from(
    "the last next this two 3 12 2018 1990s May March June Sept. Friday week weeks ago later before after month year of in on at , . \n\n - to and "
    "5pm noon midnight GMT quarter first half fiscal Christmas Day yesterday same previous following day early mid late end a few several $ million % "
    "per cent more than at least nearly dozen hundreds one in five 40-year-old aged will was said no people killed 3/4 4/7/2016 ’s “ ”".split(
        " "
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=30).map(" ".join)
DAYS = st.none() | st.dates().map(str)


@given(TEXTS, DAYS)
def test_mentions_are_exact_ordered_and_apart(text: str, published: str | None):
    mentions = find_dates(text, published)
    assert all(m.text == text[m.span.start : m.span.end] and m.text for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
    assert mentions == find_dates(text, published)


@given(TEXTS, DAYS)
def test_bounds_are_whole_and_bases_are_known(text: str, published: str | None):
    for mention in find_dates(text, published):
        assert (mention.earliest is None) == (mention.latest is None)
        assert mention.earliest is None or mention.earliest <= mention.latest
        assert mention.basis in {"explicit", "relative_to_publication", "relative_to_mention", "unresolved"}
        assert mention.value not in mention.alternatives
        if published is None:
            assert mention.basis != "relative_to_publication"


@given(TEXTS)
def test_quantities_are_exact_ordered_and_apart(text: str):
    found = find_quantities(text)
    assert all(q.text == text[q.span.start : q.span.end] and q.text for q in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(q.low is None or q.high is None or q.low <= q.high for q in found)
    assert all(q.counted is None or not q.counted.overlaps(q.span) for q in found)


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_nothing_is_found_outside_of_the_stretches(text: str, start: int, length: int):
    stretch = Span(min(start, len(text)), min(start + length, len(text)))
    for item in (*find_dates(text, "2018-09-08", spans=[stretch]), *find_quantities(text, spans=[stretch])):
        assert stretch.contains(item.span)
