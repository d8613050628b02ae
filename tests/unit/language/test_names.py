from __future__ import annotations

import re
from itertools import permutations

import pytest

from secondsource.language.annotating import annotate
from secondsource.language.name_candidates import abbreviates
from secondsource.language.names import build_names, find_names, repair
from secondsource.model.annotated import Annotated
from secondsource.model.report import Block, BlockKind, Report
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind


def parsed(text: str, ident: str = "r1") -> Annotated:
    blocks = tuple(Block(Span(m.start(), m.end()), BlockKind.PARAGRAPH, "line") for m in re.finditer(r"[^\n]+", text))
    return annotate(Report(ident, text, blocks=blocks))


def named(*texts: str) -> list[dict[str, tuple[str, str]]]:
    """For each text its names: words as they stand, to canonical name and type."""
    reports = [parsed(t, f"r{n}") for n, t in enumerate(texts)]
    table = build_names(reports)
    return [{m.span.of(t): (m.known.name, m.known.type) for m in find_names(r, table)} for r, t in zip(reports, texts, strict=True)]


def test_a_surname_is_the_person_of_the_story():
    one, two = named("President Tomas Verrin spoke in Upper Lode.", "Verrin spoke again. Verrin’s men left.")
    assert one["Tomas Verrin"] == ("Tomas Verrin", "PERSON")
    assert two["Verrin"] == ("Tomas Verrin", "PERSON")


def test_a_nickname_in_marks_is_no_part_of_the_name():
    (found,) = named("The gun belonged to Jonas “Iron Hand” Keel, police said. Keel denied it. Jonas wept.")
    assert found["Jonas “Iron Hand” Keel"] == ("Jonas Keel", "PERSON")
    assert found["Keel"][0] == "Jonas Keel"
    assert found["Jonas"][0] == "Jonas Keel"


def test_accents_and_titles_make_no_second_person():
    one, two = named("President Nicolás Verrín left.", "Mr. Nicolas Verrin left. Verrin slept.")
    assert one["Nicolás Verrín"][0] == two["Nicolas Verrin"][0] == two["Verrin"][0] == "Nicolás Verrín"


def test_middle_names_make_no_second_person():
    one, two = named("Judge Ana Maria Ortega ruled.", "Judge Ana Ortega ruled. Ortega left.")
    assert two["Ana Ortega"][0] == one["Ana Maria Ortega"][0] == two["Ortega"][0]


def test_two_of_one_surname_go_to_the_nearest_before():
    text = "Emil Straker came first. Straker sat down. Then Paul Straker came. Straker stood."
    report = parsed(text)
    found = [(m.span.of(text), m.known.name) for m in find_names(report, build_names([report]))]
    assert found == [
        ("Emil Straker", "Emil Straker"), ("Straker", "Emil Straker"), ("Paul Straker", "Paul Straker"), ("Straker", "Paul Straker"),
    ]  # fmt: skip


def test_short_forms_in_brackets_are_the_same_body():
    (found,) = named("The Lodavian Observatory for Civil Rights (LOCR) counted them. The LOCR published a list.")
    assert found["LOCR"] == ("Lodavian Observatory for Civil Rights", "ORG")


@pytest.mark.parametrize(
    ("letters", "name", "fits"),
    [("AHF", "Arden Heritage Fund", True), ("UN", "United Nations", True), ("ABC", "Arden Heritage Fund", False)],
)
def test_initials(letters: str, name: str, fits: bool):
    assert abbreviates(letters, name) is fits


def test_a_government_by_its_heads_name_is_an_organisation():
    (found,) = named("President Tomas Verrin spoke. The Verrin administration paid. Verrin smiled.")
    assert found["Verrin administration"] == ("Verrin administration", "ORG")
    assert found["Verrin"][1] == "PERSON"


def test_a_place_inside_a_bodys_name_is_no_place():
    (found,) = named("They met the Armed Forces of Lodavia in secret. Rain fell on the camp.")
    assert found["Armed Forces of Lodavia"][1] == "ORG"
    assert "Lodavia" not in found


def test_newsrooms_are_known_by_their_look_and_kind():
    text = "The Harrow Courier and the Ostmark News Agency wrote it."
    report = parsed(text)
    kinds = {m.known.name: m.known.kind for m in find_names(report, build_names([report]))}
    assert kinds["Harrow Courier"] is SourceKind.MEDIA
    assert kinds["Ostmark News Agency"].is_news


def test_the_order_of_reports_changes_nothing():
    texts = ["President Tomas Verrin left.", "Verrin met Ada Pell of the Arden Fund.", "Ms Pell smiled. The fund paid."]
    reports = [parsed(t, f"r{n}") for n, t in enumerate(texts)]
    tables = [build_names(order) for order in permutations(reports)]
    assert all(t == tables[0] for t in tables)
    assert all(list(t.forms) == list(tables[0].forms) for t in tables)


def test_copies_change_no_canonical_name():
    texts = ["President Tomas Verrin left.", "Verrin met Ada Pell."]
    once = build_names([parsed(t, f"r{n}") for n, t in enumerate(texts)])
    twice = build_names([parsed(t, f"r{n}") for n, t in enumerate([*texts, texts[1], texts[1]])])
    assert {k.name for k in once.known} == {k.name for k in twice.known}


def test_repair_puts_the_types_right_and_keeps_the_text():
    text = "Tomas Verrin spoke. Later Verrin slept."
    report = parsed(text)
    mended = repair(report, build_names([report]))
    assert [(n.text, n.type) for n in mended.names] == [("Tomas Verrin", "PERSON"), ("Verrin", "PERSON")]
    assert all(n.span.of(text) == n.text for n in mended.names)
    again = repair(mended, build_names([mended]))
    assert again.names == mended.names


def test_a_story_without_words_has_no_names():
    assert build_names([parsed("…")]).known == ()
