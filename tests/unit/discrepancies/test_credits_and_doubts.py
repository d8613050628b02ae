from compared import Find
from tests.unit.account.story import account


def test_one_matter_credited_to_two_papers_is_high(find: Find):
    shown = find(
        "In July, the Harrow Courier reported that Governor Pell had raised the idea of selling the harbour at a meeting.",
        "In July, it was reported by the Tarn Valley Gazette that Governor Pell had raised the idea of selling the harbour.",
    )
    (found,) = shown.serious("attribution")
    assert found.severity == "high"
    assert shown.words(found) == ("Harrow Courier reported", "reported by the Tarn Valley Gazette")


def test_a_report_that_knows_both_papers_is_left_alone(find: Find):
    shown = find(
        "In July, the Harrow Courier reported that Governor Pell had sold the harbour. The Tarn Valley Gazette agreed.",
        "In July, the Tarn Valley Gazette reported that Governor Pell had sold the harbour.",
    )
    assert shown.serious("attribution") == []


def test_told_to_two_papers_is_no_conflict(find: Find):
    shown = find("“We will sell it,” Pell told the Harrow Courier.", "“We will sell it,” Pell told the Tarn Valley Gazette.")
    assert shown.serious("attribution") == []


def test_not_confirmed_against_a_flat_lede(find: Find):
    shown = find(
        "Eleven jets were stolen from the Corran airfield last week.",
        "The Corran airfield was quiet on Monday. Police have not confirmed the theft of the jets.",
    )
    assert [d.severity for d in shown.serious("certainty")] == ["medium"]


def test_not_confirmed_until_friday_is_a_later_turn(find: Find):
    shown = find("Police confirmed the theft of the jets.", "Police did not confirm the theft of the jets until Friday.")
    assert shown.serious("certainty") == []


def test_what_may_happen_here_and_will_there_is_worth_asking(find: Find):
    shown = find(
        "The harbour may be closed for a month while the ferries are mended, said an official who was not authorised to speak.",
        "The harbour will be closed for a month while the ferries are mended.",
    )
    assert [(d.type, d.severity) for d in shown.serious()] == [("certainty", "medium")]


def test_a_charge_is_as_open_as_alleged(find: Find):
    one = "Ivo Brandt was indicted in Harrow on Monday for allegedly assaulting a guard at the harbour."
    other = "Harrow indicted Ivo Brandt on Monday on charges including assault on a guard at the harbour."
    assert not find(one, other).serious("certainty")


def test_the_same_words_in_two_mouths():
    story = account(
        "The harbour board told divers to leave the leaks out of the report, one of the officials told the Courier on Monday.",
        "The harbour board told divers to leave the leaks out of the report, the former diver told the Harrow Courier.",
        outlets=("The Harrow Courier", "Westmark Evening Post"),
    )
    found = [d for d in story.discrepancies if d.type == "attribution"]
    assert [d.severity for d in found] == ["medium"]
    assert "one of the officials" in found[0].why
    assert "the former diver" in found[0].why
