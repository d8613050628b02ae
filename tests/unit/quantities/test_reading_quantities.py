"""What a quantity carries beside its bounds: unit, counted noun, vagueness; and figures that count nothing."""

from __future__ import annotations

import pytest

from secondsource.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("12 soldiers killed in the raid", "soldiers"),
        ("at least three meetings were held", "meetings"),
        ("11 current and former U.S. officials said so", "current and former U.S. officials"),
        ("two police officers fell", "police officers"),
        ("17 dead in the fire", "dead"),
        ("dozens of people left", "people"),
        ("40 tonnes of grain burned", "grain"),
        ("one witness spoke", "witness"),
        ("about 40 of the group's members left", "group's members"),
        ("one well-connected baker spoke", "well-connected baker"),
        ("the toll rose to 80", None),
        ("30 per cent of pupils failed", "pupils"),
    ],
)
def test_the_counted_noun_is_found(text: str, counted: str | None):
    quantity = find_quantities(text)[0]
    assert (quantity.counted.of(text) if quantity.counted else None) == counted


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("it cost £2.3bn", "GBP", 2.3e9),
        ("it cost 26 cents", "USD", 0.26),
        ("it cost 700 million Canadian dollars", "CAD", 7e8),
        ("it fell 30 per cent", "percent", 0.3),
        ("it fell 3 percentage points", "percentage_point", 0.03),
        ("it rose 25bp", "basis_point", 0.0025),
        ("it grew fivefold", "times", 5),
        ("a 45-year-old baker", "year", 45),
        ("Ana Bell, 63, sang", "year", 63),
        ("a boy of 12 sang", "year", 12),
        ("it is 90 km away", "kilometre", 90),
        ("it went at 120 km/h", "kilometre_per_hour", 120),
        ("the wall is 2.1m high", "metre", 2.1),
        ("a town of 2.1m people", None, 2.1e6),
        ("it was 40C in the shade", "celsius", 40),
        ("three-quarters of a million trees", None, 750_000),
        ("a 17'' screen", "inch", 17),
        ("it weighs 12 pounds", "pound_mass", 12),
        ("it was minus 5 degrees Celsius", "celsius", -5),
        ("it shrank by half a percent", "percent", 0.005),
        ("scores of boats sank", None, 40),
    ],
)
def test_unit_and_worth(text: str, unit: str | None, low: float):
    quantity = find_quantities(text)[0]
    assert (quantity.unit, quantity.low) == (unit, pytest.approx(low))


def test_votes_are_two_quantities_and_scores_none():
    assert [q.low for q in find_quantities("The council voted 52-35 to sell it.")] == [52, 35]
    assert find_quantities("Rovers beat City 3-1.") == ()


def test_a_change_is_two_figures_and_a_range_one():
    assert [(q.low, q.high) for q in find_quantities("It rose from 20 to 30.")] == [(20, 20), (30, 30)]
    assert [(q.low, q.high) for q in find_quantities("From 20 to 30 came.")] == [(20, 30)]


def test_vague_numbers_are_marked():
    assert [q.vague for q in find_quantities("Dozens came, several left, 12 stayed.")] == [True, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "The new 787 Dreamliner flew.",
        "The Airbus A400M flew.",
        "Ford Five Hundred owners met.",
        "His number is 555-1234.",
        "They meet on March 17-18.",
        "He works 35-plus hours a week.",
        "A couple of years later he left.",
        "His 401(k) is gone.",
        "Nineteen eighty-four was a good year.",
        "He is the only one.",
        "The G20 and the P5+1 met.",
        "It is a 3G phone.",
        "At one point one of them said one thing.",
        "He landed at 6:40 p.m. (GMT +8).",
    ],
)
def test_names_and_labels_are_no_quantities(text: str):
    assert find_quantities(text) == ()
