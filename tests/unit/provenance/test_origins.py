from __future__ import annotations

from dataclasses import replace

from telling import AGENCY, DOC, NEWS, ORG, PERSON, SOME, SOMEONE, report, say

from secondsource.model.statement import Matter
from secondsource.provenance import Standing, root_of, roots_of

A = report(1, "The bridge is closed.")
WORDS = "The bridge is closed"


def test_no_hop_and_no_credit_is_no_root():
    assert root_of(say(A, WORDS), A) is None


def test_unnamed_people_behind_a_named_person_leave_him_second_hand():
    root = root_of(say(A, WORDS, ("WVAR", NEWS), ("Dan Olsen", PERSON), ("players", SOME)), A)
    assert root is not None
    assert (root.name, root.is_second_hand, root.is_firm, [h.name for h in root.behind]) == ("Dan Olsen", True, False, ["players"])


def test_the_last_of_two_newspapers_is_the_root():
    root = root_of(say(A, WORDS, ("Kestrel Post", NEWS), ("Daily Looking-Glass", NEWS)), A)
    assert root is not None
    assert (root.name, root.standing) == ("Daily Looking-Glass", Standing.NEWS)


def test_a_host_name_becomes_the_outlet_that_owns_it():
    told = report(1, A.text, outlet="edition.cnn.com")
    root = root_of(say(told, WORDS, ("aviation source", SOMEONE)), told)
    assert root is not None
    assert root.name == "CNN"


def test_unnamed_people_in_wire_copy_stay_behind_the_agency():
    told = report(1, A.text, outlet="Tallis Herald", wire="Reuters")
    root = root_of(say(told, WORDS, ("diplomat", SOMEONE)), told)
    assert root is not None
    assert (root.name, root.kind) == ("Reuters", AGENCY)


def test_two_joined_people_are_two_roots():
    assert [r.name for r in roots_of(say(A, WORDS, ("Ana Ortiz and Bo Lind", PERSON)), A)] == ["Ana Ortiz", "Bo Lind"]


def test_an_organisation_with_and_in_its_name_is_one_root():
    assert [r.name for r in roots_of(say(A, WORDS, ("Halvard and Sons", ORG)), A)] == ["Halvard and Sons"]


def test_a_bare_company_names_nobody():
    root = root_of(say(A, WORDS, ("company", ORG)), A)
    assert root is not None
    assert root.standing is Standing.UNNAMED


def test_a_commentator_is_second_hand():
    root = root_of(say(A, WORDS, ("Ada Lunt", PERSON), source="Ada Lunt, an analyst"), A)
    assert root is not None
    assert root.is_second_hand


def test_a_document_is_firm_and_a_plan_is_not():
    firm, plan = say(A, WORDS, ("audit", DOC)), say(A, WORDS, ("audit", DOC), matter=Matter.PLANNED)
    assert [root.is_firm for s in (firm, plan) if (root := root_of(s, A))] == [True, False]


def test_a_title_of_a_known_family_belongs_to_it():
    told = report(1, A.text, outlet="Evening Beacon", family="Halden")
    root = root_of(say(told, WORDS, ("Evening Beacon", NEWS), ("director", SOMEONE)), told)
    assert root is not None
    assert root.family == "Halden"


def test_who_is_said_to_know_at_second_hand_is_not_firm():
    told = say(A, WORDS, ("Ana Ortiz", PERSON))
    assert told.source is not None
    second = replace(told, source=replace(told.source, knowledge="second_hand"))
    unknown = replace(told, source=None)
    assert [root.is_firm for s in (second, unknown) if (root := root_of(s, A))] == [False, True]
