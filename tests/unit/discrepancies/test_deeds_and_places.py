import pytest
from compared import Find


def test_two_doers_of_one_deed_are_high(find: Find):
    shown = find(
        "Fighters of the Dawn Brigade captured the airport after a battle on Sunday.",
        "The airport was captured by the Zintan Guard after a battle on Sunday.",
    )
    assert [(d.type, d.severity) for d in shown.serious()] == [("participant", "high")]


def test_passive_and_active_with_one_doer_agree(find: Find):
    assert find("The Dawn Brigade captured the airport.", "The airport was captured by the Dawn Brigade.").all == ()


def test_initials_are_the_same_party(find: Find):
    assert not find("Selwyn National Airways sold the hangar.", "SNA sold the hangar.").serious()


def test_before_whom(find: Find):
    shown = find(
        "Lena Marsh ripped up the contract in front of stunned promoters in Harrow.",
        "Lena Marsh ripped up the contract in front of her colleagues in Harrow.",
    )
    assert [(d.type, d.severity) for d in shown.serious()] == [("participant", "medium")]


def test_exchanged_roles_are_high(find: Find):
    shown = find("Governor Pell sued Marcus Dole over the dam.", "Marcus Dole sued Governor Pell over the dam.")
    assert [(d.type, d.severity) for d in shown.serious()] == [("participant", "high")]


def test_forced_against_asked(find: Find):
    shown = find(
        "A guard accused the players of theft and forced them off the bus.",
        "A guard accused the players of theft and the players were asked to leave the bus.",
    )
    assert [(d.type, d.severity) for d in shown.serious()] == [("predicate", "medium")]


def test_two_places_of_one_crash(find: Find):
    shown = find(
        "The plane crashed near Chicago on Tuesday, killing the pilot.",
        "The plane crashed near Boston on Tuesday, killing the pilot.",
    )
    assert [d.type for d in shown.serious()] == ["place"]


def test_two_days_of_one_event(find: Find):
    shown = find("The bridge at Corran collapsed on 3 March 2019.", "The bridge at Corran collapsed on 5 March 2019.")
    assert [d.type for d in shown.serious()] == ["date"]


@pytest.mark.parametrize("other", ["in March 2019", "in early March 2019", "in 2019"])
def test_a_wider_date_agrees(find: Find, other: str):
    assert not find("The bridge at Corran collapsed on 3 March 2019.", f"The bridge at Corran collapsed {other}.").serious()


def test_a_bare_month_against_another_year_is_told(find: Find):
    shown = find(
        "Governor Pell announced a naval blockade of Corran in August of last year.",
        "Governor Pell announced a naval blockade of Corran in August.",
        published=("2018-09-08", "2018-09-08"),
    )
    assert [(d.type, d.severity) for d in shown.serious()] == [("date", "high")]
    assert "August 2017" in shown.all[0].why


def test_two_spellings_of_a_name_are_worth_a_note_at_most(find: Find):
    shown = find("Joel Schuchmann spoke in Harrow.", "Joel Schuchman spoke in Harrow.")
    assert [(d.type, d.severity) for d in shown.all if d.type == "name"] in ([("name", "low")], [])
    assert not shown.serious()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Dora Quill began her career at the harbour 42 years ago.", "Dora Quill began her career at the harbour in 1975."),
        ("The board found the cracks in an inspection in November.", "The cracks were told to the board in November 2016."),
        ("The board expects rain until the autumn.", "The board expects rain until the autumn, it said."),
    ],
)
def test_dates_that_leave_room_do_not_conflict(find: Find, a: str, b: str):
    assert not find(a, b, published=("2018-02-08", "2018-02-09")).serious("date")


def test_two_months_for_one_deed_conflict_without_a_year(find: Find):
    shown = find(
        "Goalkeeper Ivo Brandt entered the Corran clinic in September.", "Ivo Brandt entered the Corran clinic in October."
    )
    assert [(d.type, d.severity) for d in shown.serious()] == [("date", "medium")]
