from __future__ import annotations

import pytest
from telling import AGENCY, DOC, NEWS, ORG, PERSON, SOME, SOMEONE, count, report, say, sourcing

from secondsource.model.alignment import Link, Relation
from secondsource.model.statement import Matter, SourceKind
from secondsource.provenance import Sourcing, independence

COURIER, LEDGER = ("Harlow Courier", NEWS), ("Brannock Ledger", NEWS)
A = report(1, "The bridge is closed, it was said on Monday in town.")
B = report(2, "Nobody may cross the bridge any more, one hears at the market.")
C = report(3, "Closed for good is what they call the bridge over the Tal now.")
CLOSED_A, CLOSED_B, CLOSED_C = "The bridge is closed", "Nobody may cross the bridge", "Closed for good"


# Rule 1: the last established hop.
def test_a_named_person_behind_a_newspaper_is_the_root():
    told = [say(A, CLOSED_A, COURIER, ("Ana Ortiz", PERSON)), say(B, CLOSED_B, LEDGER, ("Ana Ortiz", PERSON))]
    range_, origins = independence(told, sourcing([A, B], told))
    assert [o.name for o in origins] == ["Ana Ortiz"]
    assert (range_.min, range_.max) == (1, 1)


def test_unnamed_people_stay_behind_the_newspaper_that_quotes_them():
    told = [say(A, CLOSED_A, COURIER, ("two officials", SOME)), say(B, CLOSED_B, COURIER)]
    range_, origins = independence(told, sourcing([A, B], told))
    assert [o.name for o in origins] == ["Harlow Courier"]
    assert range_.reason == "Both reports credit Harlow Courier (behind it two officials): one origin."


def test_a_document_seen_by_a_newspaper_is_the_root():
    told = [say(A, CLOSED_A, COURIER, ("audit", DOC)), say(B, CLOSED_B, ("audit", DOC))]
    assert count([A, B], told) == (1, 1)


def test_a_newspapers_reporter_is_not_a_party():
    told = [say(A, CLOSED_A, COURIER, ("Jo Lind", PERSON), cue="reported"), say(B, CLOSED_B, COURIER)]
    assert [o.name for o in independence(told, sourcing([A, B], told))[1]] == ["Harlow Courier"]


# Rule 2: aliases, families, wire.
@pytest.mark.parametrize(
    ("one", "other"), [("Harlow Courier", "Courier"), ("The New York Times", "NYT"), ("Associated Press", "AP")]
)
def test_an_alias_counts_once(one: str, other: str):
    assert count([A, B], [say(A, CLOSED_A, (one, NEWS)), say(B, CLOSED_B, (other, NEWS))]) == (1, 1)


def test_two_newspapers_with_a_common_last_name_are_two():
    assert count([A, B], [say(A, CLOSED_A, ("Ardmouth Post", NEWS)), say(B, CLOSED_B, ("Lindal Post", NEWS))]) == (1, 2)


def test_two_titles_of_one_publisher_count_once():
    a = report(1, A.text, outlet="Evening Beacon", family="Halden")
    b = report(2, B.text, outlet="Sunday Beacon", family="Halden")
    told = [say(a, CLOSED_A, ("a director", SOMEONE)), say(b, CLOSED_B, ("senior figure", SOMEONE))]
    assert count([a, b], told) == (1, 1)


# Rule 3: copies.
def test_a_copied_passage_counts_once_whatever_it_credits():
    text = "Sources say the old bridge over the river Tal has been closed to all traffic since Monday morning at eight."
    a, b = report(1, text), report(2, text)
    words = "the old bridge over the river Tal has been closed to all traffic since Monday morning at eight"
    assert count([a, b], [say(a, words, COURIER), say(b, words, LEDGER)]) == (1, 1)


def test_a_copy_in_own_voice_does_not_raise_the_maximum():
    text = "The old bridge over the river Tal has been closed to all traffic since Monday morning at eight, she said."
    a, b = report(1, text), report(2, text.replace(", she said", ""))
    words = "The old bridge over the river Tal has been closed to all traffic since Monday morning at eight"
    assert count([a, b], [say(a, words, ("Ana Ortiz", PERSON)), say(b, words)]) == (1, 1)


# Rule 4: own voice.
def test_own_voice_raises_the_maximum_only():
    assert count([A, B], [say(A, CLOSED_A, ("Ana Ortiz", PERSON)), say(B, CLOSED_B)]) == (1, 2)


def test_own_voice_inside_a_re_telling_raises_nothing():
    elsewhere = say(B, "one hears at the market", COURIER)
    assert count([A, B], [say(A, CLOSED_A, COURIER), say(B, CLOSED_B)], (elsewhere,)) == (1, 1)


# Rule 5: a party's own statement.
def test_two_parties_on_the_record_are_two():
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Drivers' Union", ORG))]
    range_, _ = independence(told, sourcing([A, B], told))
    assert (range_.min, range_.max) == (2, 2)
    assert range_.reason == "Drivers' Union and Northern Rail: two origins, each on the record."


@pytest.mark.parametrize("matter", [Matter.THOUGHT, Matter.PLANNED, Matter.ORDERED, Matter.ASKED])
def test_a_thought_a_plan_or_an_order_is_nobodys_word_for_a_fact(matter: Matter):
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Drivers' Union", ORG), matter=matter)]
    assert count([A, B], told) == (1, 2)


def test_a_party_that_passes_on_another_partys_word_adds_nothing_firm():
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Drivers' Union", ORG), ("Northern Rail", ORG))]
    assert count([A, B], told) == (1, 1)


def test_a_credit_that_is_carried_over_is_no_second_origin():
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Drivers' Union", ORG), basis="inferred")]
    assert count([A, B], told) == (1, 2)


# Rule 6: unnamed officials.
def test_two_newspapers_with_unnamed_officials_are_one_to_two():
    told = [say(A, CLOSED_A, COURIER, ("officials", SOME)), say(B, CLOSED_B, LEDGER, ("an official", SOMEONE))]
    assert count([A, B], told) == (1, 2)


def test_an_unnamed_official_beside_a_named_party_is_one_to_two():
    told = [say(A, CLOSED_A, COURIER, ("officials", SOME)), say(B, CLOSED_B, ("Jonas Falk", PERSON))]
    assert count([A, B], told) == (1, 2)


# Rule 7: unknown.
def test_a_claim_that_nobody_credits_is_zero_to_unknown():
    told = [say(A, CLOSED_A), say(B, CLOSED_B)]
    range_, origins = independence(told, sourcing([A, B], told))
    assert (range_.min, range_.max, range_.reason) == (0, None, "No report credits it to anyone.")
    assert origins == ()


def test_a_vague_plural_alone_is_one_to_unknown():
    assert count([A], [say(A, CLOSED_A, ("analysts", SOME))]) == (1, None)


def test_who_speaks_after_talking_with_another_is_not_apart_from_him():
    b = report(2, "After talking with Marek Olin himself, the Cape Diving Club said nobody may cross the bridge.")
    told = [say(A, CLOSED_A, ("Marek Olin", PERSON)), say(b, "nobody may cross the bridge", ("Cape Diving Club", ORG))]
    assert count([A, b], told) == (1, 2)


# Rule 8: one party.
def test_unnamed_people_of_a_report_stay_behind_its_outlet():
    a = report(1, A.text, outlet="Tallis Herald")
    told = [say(a, CLOSED_A, ("a detective", SOMEONE))]
    assert [o.name for o in independence(told, sourcing([a], told))[1]] == ["Tallis Herald"]


def test_unnamed_people_of_an_unknown_outlet_are_the_root_themselves():
    told = [say(A, CLOSED_A, ("detective", SOMEONE))]
    assert [o.name for o in independence(told, sourcing([A], told))[1]] == ["detective"]


def parties(first: str, one: tuple, second: str, other: tuple) -> tuple[int, int | None]:
    a, b = report(1, f"{first} {CLOSED_A}."), report(2, f"{second} {CLOSED_B}.")
    return count([a, b], [say(a, CLOSED_A, one), say(b, CLOSED_B, other)])


def test_two_spokesmen_of_a_ministry_are_one_party():
    first, second = (
        "Interior ministry spokesman Karl Brenner said:",
        "A second spokesman for the interior ministry, Ole Finne, said:",
    )
    assert parties(first, ("Karl Brenner", PERSON), second, ("Ole Finne", PERSON)) == (1, 1)


def test_a_company_and_its_chief_executive_are_one_party():
    first, second = "Ansel Terminals said:", "The chief executive of Ansel Terminals, Greta Holt, said:"
    assert parties(first, ("Ansel Terminals", ORG), second, ("Greta Holt", PERSON)) == (1, 1)


def test_mother_and_uncle_are_one_party():
    first, second = "Her mother, Leena Koivu, said:", "The uncle, Pekka Koivu, said:"
    assert parties(first, ("Leena Koivu", PERSON), second, ("Pekka Koivu", PERSON)) == (1, 1)


def test_a_lawyer_and_his_client_are_one_party():
    first, second = "The banker Conrad Weil was ill, his lawyer, Judith Amsel, said:", "Conrad Weil said:"
    assert parties(first, ("Judith Amsel", PERSON), second, ("Conrad Weil", PERSON)) == (1, 1)


def test_police_under_several_names_are_one_party():
    first, second = "The Greyport Police Department said:", "Detective Sergeant Nils Arden said:"
    assert parties(first, ("Greyport Police Department", ORG), second, ("Detective Sergeant Nils Arden", PERSON)) == (1, 1)


def test_the_police_of_two_towns_are_two_parties():
    assert parties("Police said:", ("Greyport police", ORG), "Police said:", ("Brannock police", ORG)) == (2, 2)


def test_a_persons_publicist_is_that_person():
    assert parties("He said:", ("Rob Plank", PERSON), "His publicist said:", ("Rob Plank's publicist", SOMEONE)) == (1, 1)


def test_two_offices_of_one_government_are_not_apart_for_certain():
    assert parties("It said:", ("interior ministry", ORG), "He said:", ("government of Sarland", ORG)) == (1, 2)


# Rule 9: wire copy.
def test_own_voice_in_wire_copy_has_the_agency_as_its_root():
    a, b = report(1, A.text, wire="Reuters"), report(2, B.text, wire="Reuters")
    told = [say(a, CLOSED_A), say(b, CLOSED_B)]
    range_, origins = independence(told, sourcing([a, b], told))
    assert ([o.name for o in origins], range_.min, range_.max) == (["Reuters"], 1, 1)


def test_two_agencies_in_their_own_voice_are_one_to_two():
    a, b = report(1, A.text, wire="Reuters"), report(2, B.text, wire="Associated Press")
    assert count([a, b], [say(a, CLOSED_A), say(b, CLOSED_B)]) == (1, 2)


def test_a_party_told_by_two_agencies_is_one():
    told = [say(A, CLOSED_A, ("Reuters", AGENCY), ("police", ORG)), say(B, CLOSED_B, ("AFP", AGENCY), ("police", ORG))]
    assert count([A, B], told) == (1, 1)


def test_three_parties_are_three():
    told = [
        say(A, CLOSED_A, ("Oster Hydro", ORG)),
        say(B, CLOSED_B, ("court papers", DOC)),
        say(C, CLOSED_C, ("Drivers' Union", ORG)),
    ]
    assert count([A, B, C], told) == (3, 3)


# What the earlier rooms tell.
def test_what_another_said_inside_has_the_inner_ones_root():
    a = report(1, "The paper reported that police said the bridge is closed to all.")
    inner = say(a, "the bridge is closed to all", COURIER, ("Greyport police", ORG), source="police")
    outer = say(a, "police said the bridge is closed to all", COURIER, source="The paper")
    story = sourcing([a], [inner, outer])
    assert [o.name for o in independence([outer], story)[1]] == ["Greyport police"]


def test_statements_that_are_not_linked_bear_no_second_origin():
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Drivers' Union", ORG))]
    far = Sourcing([A, B], told, (), links=())
    near = Sourcing([A, B], told, (), links=(Link(told[0].id, told[1].id, Relation.PARAPHRASE, 0.9, ""),))
    partial = Sourcing([A, B], told, (), links=(Link(told[0].id, told[1].id, Relation.PARTIAL, 0.9, ""),))
    assert [independence(told, s)[0].min for s in (far, near, partial)] == [1, 2, 1]


def test_two_parties_of_one_report_alone_are_not_two_for_certain():
    a = report(1, "The bridge is closed, rail and union agreed; both say the bridge is shut.")
    told = [say(a, CLOSED_A, ("Northern Rail", ORG)), say(a, "the bridge is shut", ("Drivers' Union", ORG))]
    assert count([a], told) == (1, 2)


def test_who_speaks_in_one_breath_with_another_is_not_apart_from_him():
    told = [say(A, CLOSED_A, ("Ana Ortiz and Bo Lind", PERSON)), say(B, CLOSED_B, ("Ana Ortiz", PERSON))]
    assert count([A, B], told) == (1, 2)


def test_a_persons_place_must_be_told_beside_an_organisation():
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Jo Lind", PERSON))]
    assert count([A, B], told) == (1, 2)


def test_a_plural_that_counts_nobody_stands_beside_nobody():
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Western intelligence agencies", ORG))]
    assert count([A, B], told) == (1, 2)


def test_a_reason_names_the_rule_for_every_shape():
    own, rail, union = say(C, CLOSED_C), say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Drivers' Union", ORG))
    vague = say(A, CLOSED_A, ("analysts", SOME))
    many = [
        say(A, CLOSED_A, (name, NEWS))
        for name in ("Ardmouth Post", "Brannock Ledger", "Tallis Herald", "Lune Weekly", "Valley Wire")
    ]
    told = [[own], [rail], [rail, own], [rail, union, own], [vague], many]
    reasons = [independence(s, sourcing([A, B, C], s))[0].reason for s in told]
    assert len(set(reasons)) == len(reasons)
    assert all(r.endswith(".") for r in reasons)
    assert "one more" in reasons[-1]


@pytest.mark.parametrize(
    ("one", "other", "range_"),
    [
        (("The Sun", NEWS), ("The Times of London", NEWS), (1, 1)),
        (("The New York Times", NEWS), ("the Times", NEWS), (1, 1)),
        (("The Guardian", NEWS), ("The New York Times", NEWS), (1, 2)),
        (("audit", DOC), ("leaked audit", DOC), (1, 1)),
        (("audit", DOC), ("Northern Rail", ORG), (2, 2)),
        (("Ana Ortiz", PERSON), ("Bo Lind", PERSON), (2, 2)),
    ],
)
def test_pairs_of_origins(one: tuple, other: tuple, range_: tuple[int, int]):
    assert count([A, B], [say(A, CLOSED_A, one), say(B, CLOSED_B, other)]) == range_


def test_a_person_of_a_known_news_organisation_is_its_voice():
    b = report(2, "Jo Lind, editor of The New York Times, said nobody may cross the bridge.")
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(b, "nobody may cross the bridge", ("Jo Lind", PERSON))]
    assert count([A, b], told) == (1, 2)


def test_a_lawyer_told_before_his_client_is_one_party_with_him():
    first, second = "Conrad Weil said:", "The banker Conrad Weil was ill, his lawyer, Judith Amsel, said:"
    assert parties(first, ("Conrad Weil", PERSON), second, ("Judith Amsel", PERSON)) == (1, 1)


def test_a_social_media_account_without_letters_is_nobody():
    told = [say(A, CLOSED_A, ("Ana Ortiz", PERSON)), say(B, CLOSED_B, ("@@", SourceKind.SOCIAL_MEDIA), source="one")]
    assert count([A, B], told) == (1, 2)


def test_a_third_party_that_speaks_of_something_else_does_not_undo_two():
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Drivers' Union", ORG)), say(C, CLOSED_C, ("audit", DOC))]
    links = (Link(told[0].id, told[1].id, Relation.PARAPHRASE, 0.95, ""),)
    assert independence(told, Sourcing([A, B, C], told, (), links))[0].min == 2


def test_three_that_do_not_agree_each_with_each_are_two():
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Drivers' Union", ORG)), say(C, CLOSED_C, ("audit", DOC))]
    links = tuple(Link(told[a].id, told[b].id, Relation.VERBATIM, 1.0, "") for a, b in ((0, 1), (1, 2)))
    assert independence(told, Sourcing([A, B, C], told, (), links))[0].min == 2


def test_who_leans_on_one_that_leans_on_another_is_not_apart_from_him():
    via_union = say(C, CLOSED_C, ("Drivers' Union", ORG), ("audit", DOC))
    told = [say(A, CLOSED_A, ("Northern Rail", ORG)), say(B, CLOSED_B, ("Northern Rail", ORG), ("Drivers' Union", ORG)), via_union]
    assert count([A, B, C], told) == (1, 3)
