from __future__ import annotations

import re

from secondsource.attribution.chains import build_statements
from secondsource.attribution.spans import find_attributions
from secondsource.entities import find_entities
from secondsource.language.annotating import annotate
from secondsource.language.names import build_names, repair
from secondsource.model.account import Entity
from secondsource.model.report import Block, BlockKind, Report
from secondsource.model.span import Span


def entities(*texts: str, captions: tuple[str, ...] = ()) -> tuple[Entity, ...]:
    """Each line is a paragraph, or a caption if it is among `captions`."""
    reports = []
    for n, text in enumerate(texts, 1):
        blocks = tuple(
            Block(Span(m.start(), m.end()), BlockKind.CAPTION if m.group() in captions else BlockKind.PARAGRAPH, "line")
            for m in re.finditer(r"[^\n]+", text)
        )
        reports.append(annotate(Report(f"r{n}", text, blocks=blocks)))
    names = build_names(reports)
    annotated = [repair(r, names) for r in reports]
    statements = [s for a in annotated for s in build_statements(a, find_attributions(a), names)]
    return find_entities(annotated, names, statements)


A = "President Tomas Verrin met two aides in Upper Lode.\nTwo aides told the Harrow Courier that Verrin wept."
B = "Verrin wept, a memo says. The Armed Forces of Lodavia were silent."


def by_name(found: tuple[Entity, ...]) -> dict[str, Entity]:
    return {e.name: e for e in found}


def test_one_person_has_all_mentions_over_the_reports():
    person = by_name(entities(A, B))["Tomas Verrin"]
    assert person.type == "PERSON"
    assert [(m.report, m.span.of(A if m.report == "r1" else B)) for m in person.mentions] == [
        ("r1", "Tomas Verrin"), ("r1", "Verrin"), ("r2", "Verrin"),
    ]  # fmt: skip


def test_unnamed_sources_and_documents_are_entities():
    found = by_name(entities(A, B))
    assert found["Two aides"].type == "UNNAMED"
    assert found["memo"].type == "DOCUMENT"


def test_a_body_named_after_a_place_gives_no_place():
    found = entities(A, B)
    assert "Lodavia" not in {e.name for e in found}
    assert by_name(found)["Armed Forces of Lodavia"].type == "ORG"


def test_names_in_captions_do_not_exist():
    caption = "General Otto Brack at a parade in Harrow. Photo: Nils Orre"
    found = entities(f"Verrin spoke.\n{caption}\nTomas Verrin left.", captions=(caption,))
    assert {e.name for e in found if e.type == "PERSON"} == {"Tomas Verrin"}


def test_ids_come_from_content_whatever_the_order_and_copies():
    ids = {e.name: e.id for e in entities(A, B)}
    assert {e.name: e.id for e in entities(B, A)} == ids
    assert {e.name: e.id for e in entities(A, B, B)} == ids
    assert len(set(ids.values())) == len(ids)
