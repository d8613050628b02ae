import pytest
from compared import Find

LIBRARY = "The council of Harrow approved a budget of £4.2 million for the new library on Monday.\n\nWork begins in spring.\n"


def test_a_report_against_its_own_copy_shows_nothing(find: Find):
    assert find(LIBRARY, LIBRARY).all == ()


def test_leaving_something_out_is_no_discrepancy(find: Find):
    assert find(LIBRARY, "The council of Harrow approved a budget for the new library on Monday.\n").all == ()


def test_two_sums_for_one_budget_are_a_number_of_weight(find: Find):
    shown = find(LIBRARY, "A budget of £5.1 million for the new library was approved by the council of Harrow on Monday.\n")
    (found,) = shown.serious()
    assert found.type == "number"
    assert [("£4.2 million" in w or "£5.1 million" in w) for w in shown.words(found)] == [True, True]
    assert "£" in found.why


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nearly a dozen jets are missing from the airfield.", "Eleven jets are missing from the airfield."),
        ("The climber fell about 200ft from the ridge.", "The climber fell about 60m from the ridge."),
        ("Several meetings were held with the rebels.", "At least three meetings were held with the rebels."),
        ("The fraud cost investors $72 million.", "The fraud cost investors $72,000,000."),
        ("Nicolás Ferreira was sworn in as mayor.", "Nicolas Ferreira was sworn in as mayor."),
        ("The defence minister visited the harbour.", "The Defense Minister visited the harbor."),
        ("The governor pardoned Marcus Dole.", "Marcus Dole was pardoned by the governor."),
        ("The minister declined to comment.", "The minister said the plan was ready."),
    ],
)
def test_look_alikes_give_no_serious_finding(find: Find, a: str, b: str):
    assert find(a, b).serious() == []


def test_a_running_count_that_a_later_report_takes_further_is_no_conflict(find: Find):
    early, late = "Seven people died when the hotel collapsed.", "Eleven people died when the hotel collapsed."
    assert find(early, late, published=("2021-05-03", "2021-05-05")).serious() == []


def test_copies_do_not_multiply_a_finding(find: Find):
    other = "A budget of £5.1 million for the new library was approved by the council of Harrow on Monday.\n"
    assert len(find(LIBRARY, LIBRARY, other, other).serious()) == 1


def test_the_order_of_reports_changes_neither_ids_nor_words(find: Find):
    other = "A budget of £5.1 million for the new library was approved by the council of Harrow on Monday.\n"
    one, two = find(LIBRARY, other), find(other, LIBRARY)
    assert [d.id for d in one.all] == [d.id for d in two.all]
    assert [sorted(one.words(d)) for d in one.all] == [sorted(two.words(d)) for d in two.all]


def test_findings_come_by_severity(find: Find):
    shown = find(
        "The Harrow Courier reported in July that the minister, Aldo Fenn, had sold the harbour.\n\nThe sale brought in $3 million.\n",
        "In July it was reported by the Tarn Valley Gazette that the minister, Aldo Fenn, had sold the harbour.\n\n"
        "The sale brought in $8 million.\n",
    )
    ranks = [("high", "medium", "low").index(d.severity) for d in shown.all]
    assert ranks == sorted(ranks)
    assert shown.all[0].type == "attribution"


def test_a_story_of_one_report_and_of_none_is_fine(find: Find):
    assert find(LIBRARY).all == ()
    assert find().all == ()
