import pytest
from compared import Find


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Police in Harrow arrested 27 demonstrators outside the town hall.",
            "Outside the Harrow town hall, police arrested 41 demonstrators.",
        ),
        ("Turnout in the Selwyn election reached 61 per cent.", "Turnout in the Selwyn election was 48 per cent."),
        ("Mayor Dora Quill, 54, resigned on Monday.", "Mayor Dora Quill, 61, resigned on Monday."),
        ("The painting was sold for €3.4 million on Tuesday.", "The painting was sold on Tuesday for €2.9 million."),
        ("Marsh tore up an $800 million contract for the tour.", "Marsh tore up an $800 contract for the tour."),
    ],
)
def test_two_figures_for_one_thing_conflict(find: Find, a: str, b: str):
    assert [d.type for d in find(a, b).serious()] == ["number"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Fourteen miners were killed in the collapse.", "Twenty miners were injured in the collapse."),
        ("In 2015 the zoo had 310 animals.", "In 2019 the zoo had 280 animals."),
        ("The council spent £3 million on roads.", "The council spent £1 million on parks."),
        ("The first shipment weighed 12 tonnes.", "The second shipment weighed 30 tonnes."),
        ("Teague played one season for Corran.", "Burrell played two seasons for Corran."),
        ("The pilot, 36, landed at Harrow.", "The 41-year-old mechanic landed at Harrow."),
        ("Nearly half of the 100 shops closed.", "42 of the 100 shops closed."),
        ("Each founder would receive $3 million.", "The founders would receive $9 million."),
    ],
)
def test_figures_of_different_things_do_not(find: Find, a: str, b: str):
    assert find(a, b).serious("number") == []


def test_the_dead_weigh_high(find: Find):
    shown = find(
        "Fourteen miners were killed when the Corran shaft collapsed.", "Nine miners were killed when the Corran shaft collapsed."
    )
    assert [d.severity for d in shown.serious("number")] == ["high"]


def test_several_against_the_only_one_is_worth_asking(find: Find):
    shown = find(
        "The envoy held at least three meetings with rebel officers in Corran to plan the coup.",
        "The envoy saw rebel officers in Corran to plan the coup. Following the meeting the envoy and the officers fell out over the coup.",
    )
    assert [(d.type, d.severity) for d in shown.serious()] == [("number", "medium")]


def test_a_conversion_in_brackets_is_no_second_figure(find: Find):
    assert not find("The climber fell 600 metres (2,000 feet) on Saturday.", "The climber fell 600 metres on Saturday.").all


def test_two_shares_of_one_whole_conflict_high_in_ledes(find: Find):
    shown = find(
        "Two of the nine ferries at Corran were found to be leaking, the harbour master said.",
        "An audit lists leaks in five of Corran’s nine ferries, three more than has been told so far.",
        published=("2021-05-03", "2021-05-06"),
    )
    assert [(d.type, d.severity) for d in shown.serious()] == [("number", "high")]
    assert "both cannot be right" in shown.all[0].why


def test_figures_that_name_things_count_none(find: Find):
    one = "Divers found leaks in the hulls of ferries 2, 3 and 7 at Corran."
    assert not find(one, "Divers found leaks in the hulls of six ferries at Corran.").serious("number")


def test_years_with_two_clubs_are_two_figures(find: Find):
    one = "Bram Teague retired on Monday after five seasons as coach of the Harrow Rovers."
    other = "Bram Teague retired on Monday. He won the cup twice in eight seasons with the Corran Wanderers."
    assert not find(one, other).serious("number")
