from __future__ import annotations

import pytest

from secondsource.provenance.affiliations import is_called_journalist, ties_in_name, ties_in_source, ties_in_text


@pytest.mark.parametrize(
    ("text", "name", "tie"),
    [
        ("Interior ministry spokesman Karl Brenner said no.", "Karl Brenner", "Interior ministry"),
        ("A second spokesman for the interior ministry, Ole Finne, told us.", "Ole Finne", "the interior ministry"),
        ("The chief executive of Ansel Terminals, Greta Holt, said so.", "Greta Holt", "Ansel Terminals"),
        ("said Bruno Tamm, secretary of the dockers' union, who saw it.", "Bruno Tamm", "the dockers' union"),
        ("said Mirja Holm of the Lindal Patients' Forum.", "Mirja Holm", "Lindal Patients' Forum"),
        ("Ivo Marant's agent Rosa Calder said no.", "Rosa Calder", "Ivo Marant"),
        ("Conrad Weil was ill, his lawyer, Judith Amsel, said.", "Judith Amsel", "Conrad Weil"),
        ("Bo Ekman, the company's head of quality, agreed.", "Bo Ekman", "quality"),
        ("said Ada Lunt, head of the parish council in Velden.", "Ada Lunt", "the parish council"),
        ("A statement by the director of Velden Zoo. Ada Lunt (director of Velden Zoo.) said.", "Ada Lunt", "Velden Zoo"),
        ("Old North Velden Harbour Works chairman Ada Lunt said.", "Ada Lunt", "North Velden Harbour Works"),
    ],
)
def test_an_apposition_tells_whom_a_person_belongs_to(text: str, name: str, tie: str):
    assert tie in ties_in_text(text, name, {"weil", "marant"}, ())


def test_its_is_no_persons():
    text = "Greta Holt runs Ansel Terminals. Its secretary, Bruno Tamm, disagreed."
    assert "Greta Holt" not in ties_in_text(text, "Bruno Tamm", {"holt", "tamm"}, ())


def test_a_bare_company_is_any_body_that_the_report_credits():
    text = "Oster Hydro was late. The company's chief executive, Jana Reuss, said so."
    assert "Oster Hydro" in ties_in_text(text, "Jana Reuss", {"reuss"}, ["Oster Hydro"])


def test_a_rank_ties_to_its_force():
    assert ties_in_name("Detective Sergeant Nils Arden") == {"police"}
    assert ties_in_source("Detective Sergeant Nils Arden", "Nils Arden") == {"police"}


def test_what_a_source_did_is_no_rank():
    assert "police" not in ties_in_source("Edda Kuhn, who was led away by police", "Edda Kuhn")


def test_a_text_without_the_name_tells_nothing():
    assert ties_in_text("Nobody is named here.", "Ana Ortiz", (), ["Oster Hydro"]) == frozenset()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("reporter Jo Lind wrote", True),
        ("Jo Lind, a reporter for the Courier, wrote", True),
        ("Jo Lind told journalists on Friday", False),
        ("Jo Lind said", False),
        ("Jo-Ann Lindqvist said", False),
    ],
)
def test_a_journalist_is_called_one(text: str, told: bool):
    assert is_called_journalist(text, "Jo Lind") is told
