from __future__ import annotations

import pytest
from chained import read, scene, told

from secondsource.attribution.anonymous import describe, ground_rules, knowledge
from secondsource.attribution.hedges import find_hedges
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind


@pytest.mark.parametrize(
    ("phrase", "kind", "count", "name"),
    [
        ("11 current and former border officials", SourceKind.UNNAMED_GROUP, 11, "11 current and former border officials"),
        ("a former commander who was involved in the talks", SourceKind.UNNAMED_PERSON, 1, "former commander"),
        ("Three aides, speaking on condition of anonymity,", SourceKind.UNNAMED_GROUP, 3, "Three aides"),
        ("many in the region", SourceKind.UNNAMED_GROUP, None, "many"),
        ("analysts", SourceKind.UNNAMED_GROUP, None, "analysts"),
        ("the spokeswoman for the bank", SourceKind.UNNAMED_PERSON, 1, "spokeswoman for the bank"),
        ("an indictment", SourceKind.DOCUMENT, 1, "indictment"),
        ("court papers", SourceKind.DOCUMENT, None, "court papers"),
        ("the ministry", SourceKind.ORGANISATION, 1, "ministry"),
        ("reports", SourceKind.UNNAMED_GROUP, None, "unspecified reports"),
    ],
)
def test_an_unnamed_source_is_typed_counted_and_named(phrase: str, kind: SourceKind, count: int | None, name: str):
    text = f"The harbour is shut, said {phrase} on Monday."
    about = describe(scene(text).tree, Span(26, 26 + len(phrase.rstrip(","))))
    assert (about.kind, about.name) == (kind, name)
    assert about.count == count


def test_numbers_of_two_groups_are_added():
    text = "The paper cites eleven clerks and one former captain."
    assert describe(scene(text).tree, Span(16, len(text) - 1)).count == 12


@pytest.mark.parametrize(
    ("phrase", "sentence", "rules"),
    [
        ("three aides who asked not to be named", "", "anonymous"),
        ("an official", "an official said, speaking on condition of anonymity", "anonymous"),
        ("an official not authorised to speak", "", "anonymous"),
        ("Ada Pell", "Ada Pell said in a statement", "on_record"),
        ("Ada Pell", "Ada Pell told a news conference", "on_record"),
        ("an aide", "an aide said on background", "on_background"),
        ("an aide", "an aide said", None),
    ],
)
def test_ground_rules_are_as_stated(phrase: str, sentence: str, rules: str | None):
    assert ground_rules(phrase, sentence or phrase) == rules


@pytest.mark.parametrize(
    ("phrase", "kind", "how"),
    [
        ("an aide who was in the room", SourceKind.UNNAMED_PERSON, "first_hand"),
        ("a captain who was involved in the talks", SourceKind.UNNAMED_PERSON, "participant"),
        ("two witnesses", SourceKind.UNNAMED_GROUP, "eyewitness"),
        ("people familiar with the matter", SourceKind.UNNAMED_GROUP, "second_hand"),
        ("an official briefed on the talks", SourceKind.UNNAMED_PERSON, "second_hand"),
        ("a border official", SourceKind.UNNAMED_PERSON, "official"),
        ("a memo", SourceKind.DOCUMENT, "document"),
        ("a neighbour", SourceKind.UNNAMED_PERSON, None),
    ],
)
def test_knowledge_is_as_stated(phrase: str, kind: SourceKind, how: str | None):
    assert knowledge(phrase, kind) == how


def test_a_statement_carries_what_is_told_of_its_source():
    text = "Two officials who asked not to be named told the Harrow Courier that the list exists."
    source = told(text, "the list exists").source
    assert source is not None
    assert (source.kind, source.count, source.ground_rules) == (SourceKind.UNNAMED_GROUP, 2, "anonymous")
    assert source.role == "Two officials"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The well is reportedly dry.", ["reportedly"]),
        ("The colonels appear to have fled.", ["appear"]),
        ("It may rain in May, and it might hail.", ["may", "might"]),
        ("They asked for radios so they could talk.", []),
        ("He could not be reached.", []),
        ("A raid could follow, if necessary.", ["could", "if necessary"]),
        ("That is in part why the alleged thief left.", ["in part", "alleged"]),
        ("As soon as possible, the bridge opens.", []),
        ("The bridge opens at noon.", []),
    ],
)
def test_hedges(text: str, words: list[str]):
    assert [h.text for h in find_hedges(read(text), [Span(0, len(text))])] == words
