"""Two figures beside each other: same, equivalent, compatible, in conflict, or of different kinds."""

from __future__ import annotations

import pytest

from secondsource.quantities import find_quantities
from secondsource.quantities.comparing import compare

CASES = [
    ("12 ships sank", "12 ships sank", "same"),
    ("a dozen ships sank", "12 ships sank", "same"),
    ("$72,000,000 was paid", "72 million dollars was paid", "same"),
    ("nearly 2,000 people fled", "1,987 people fled", "equivalent"),
    ("about 2,000 people fled", "1,987 people fled", "equivalent"),
    ("2,000 people fled", "1,987 people fled", "equivalent"),
    ("72m people fled", "72.4 million people fled", "equivalent"),
    ("5 miles of road", "8 km of road", "equivalent"),
    ("100 kilograms of tea", "220 lb of tea", "equivalent"),
    ("it was 30°C outside", "it was 86°F outside", "equivalent"),
    ("half of the land", "50 per cent of the land", "equivalent"),
    ("the hill is 300 metres high", "the hill is 984 feet high", "equivalent"),
    ("growth of 3 per cent", "growth of 2.6 per cent", "equivalent"),
    ("at least three meetings", "five meetings", "compatible"),
    ("dozens of arrests", "40 arrests", "compatible"),
    ("up to 40 soldiers", "12 soldiers", "compatible"),
    ("more than 1,000 homes", "1,250 homes", "compatible"),
    ("between 50 and 60 goats", "57 goats", "compatible"),
    ("about 50 goats", "45 goats", "compatible"),
    ("12 people died", "20 people died", "conflict"),
    ("17 people died", "20 people died", "conflict"),
    ("100 people died", "102 people died", "conflict"),
    ("1,987 people fled", "1,978 people fled", "conflict"),
    ("nearly 2,000 people fled", "12 people fled", "conflict"),
    ("just over 100 homes", "900 homes", "conflict"),
    ("at least 30 people died", "17 people died", "conflict"),
    ("no one was hurt", "three people were hurt", "conflict"),
    ("rates of 2 per cent", "rates of 4 per cent", "conflict"),
    ("it cost $5m", "it cost €5m", "incomparable"),
    ("it fell 3 per cent", "it fell 3 percentage points", "incomparable"),
    ("5 km of road", "5 tonnes of road", "incomparable"),
    ("12 lorries", "12 per cent", "incomparable"),
]


@pytest.mark.parametrize(("first", "second", "kind"), CASES)
def test_two_figures_are_compared_alike_in_both_orders(first: str, second: str, kind: str):
    a, b = find_quantities(first)[0], find_quantities(second)[0]
    assert compare(a, b).kind == kind, compare(a, b)
    assert compare(b, a).kind == kind, compare(b, a)
    assert compare(a, b).why
