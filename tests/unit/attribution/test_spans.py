from __future__ import annotations

import pytest
from marked import read_marked

from secondsource.attribution.nesting import levels, parents
from secondsource.attribution.spans import find_attributions
from secondsource.language.annotating import annotate
from secondsource.model.span import Span
from secondsource.model.statement import Attribution, Matter, StatementKind


def found(passage: str) -> tuple[str, tuple[Attribution, ...]]:
    report = read_marked(passage).report
    return report.text, find_attributions(annotate(report))


def words(spans: tuple[Span, ...], text: str) -> list[str]:
    return [s.of(text) for s in spans]


@pytest.mark.parametrize(
    ("passage", "kind"),
    [
        ("“The wall is old,” Ortiz said.", StatementKind.DIRECT),
        ("“The wall is old,” Ortiz said. “It will break.”", StatementKind.DIRECT),
        ("Ortiz said the wall was “old and tired” in May.", StatementKind.MIXED),
        ("Ortiz said it was “rubbish” and left.", StatementKind.MIXED),
        ("Ortiz said that Bo “Stone” Lind had left.", StatementKind.INDIRECT),
        ("Ortiz said that “The Long Way Home” was a bad book.", StatementKind.INDIRECT),
        ("Ortiz said the wall was old.", StatementKind.INDIRECT),
        ("She sent a statement to the Courier:⏎We have closed the gate.", StatementKind.DIRECT),
    ],
)
def test_direct_mixed_and_indirect_are_told_apart(passage: str, kind: StatementKind) -> None:
    _, (only,) = found(passage)
    assert only.kind is kind


@pytest.mark.parametrize(
    ("passage", "matter"),
    [
        ("Ortiz said the wall was old.", Matter.SAID),
        ("Ortiz wrote that the wall was old.", Matter.WRITTEN),
        ("Ortiz believes the wall is old.", Matter.THOUGHT),
        ("The ministry promised to rebuild the wall.", Matter.PLANNED),
        ("Lind asked whether the wall was safe.", Matter.ASKED),
        ("The ministry ordered the engineer to close the gate.", Matter.ORDERED),
    ],
)
def test_the_cue_tells_what_the_matter_is_to_its_source(passage: str, matter: Matter) -> None:
    _, (only,) = found(passage)
    assert only.matter is matter


def test_inner_speech_points_to_the_outer_one() -> None:
    text, (outer, inner) = found("The Courier reported that two officials claimed the dam was safe.")
    assert (outer.level, outer.parent) == (1, None)
    assert (inner.level, inner.parent) == (2, 0)
    assert words(inner.content, text) == ["the dam was safe"]


def test_three_levels() -> None:
    _, found_all = found("According to the Courier, Ortiz said that two officials claimed the dam was safe.")
    assert [a.level for a in found_all] == [1, 2, 3]
    assert [a.parent for a in found_all] == [None, 0, 1]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text, all_found = found("He is accused of “many small frauds, including theft and arson.⏎“I saw it,” Lind said.")
    first, second = all_found
    assert words(first.content, text) == ["“many small frauds, including theft and arson."]
    assert first.source == ()
    assert words(second.content, text) == ["“I saw it,”"]


def test_a_new_speaker_takes_his_own_quotation() -> None:
    text, (ortiz, lind) = found("“The wall is old,” Ortiz said. “It will break.” “We shall see,” Lind said.")
    assert words(ortiz.content, text) == ["“The wall is old,”", "“It will break.”"]
    assert words(lind.content, text) == ["“We shall see,”"]


def test_an_untagged_quotation_two_paragraphs_on_goes_to_nobody() -> None:
    text, (only,) = found("“The wall is old,” Ortiz said.⏎The valley woke late.⏎“We shall see what comes.”")
    assert words(only.content, text) == ["“The wall is old,”"]


def test_first_person_thoughts_in_a_quotation_are_no_level() -> None:
    _, found_all = found("“I think the wall is old, and we know that it will break,” Ortiz said.")
    assert len(found_all) == 1


def test_anothers_word_in_a_quotation_is_a_level() -> None:
    text, (outer, inner) = found("“The ministry has confirmed that the wall is old,” Ortiz said.")
    assert words(inner.source, text) == ["The ministry"]
    assert words(inner.content, text) == ["the wall is old"]
    assert inner.level == outer.level + 1


def test_both_who_cites_and_who_is_cited_have_an_entry() -> None:
    text, found_all = found("The Post, citing the Courier, said the dam broke.")
    assert sorted(a.source[0].of(text) for a in found_all) == ["The Post", "the Courier"]
    assert len({a.content for a in found_all}) == 1
    assert {a.level for a in found_all} == {1}


def test_a_disclosure_is_marked_as_one() -> None:
    _, (only,) = found("The paper cites nine current and former officials who saw the plans.")
    assert only.form == "disclosure"


def test_phrases_are_flagged() -> None:
    _, (only,) = found("The engineer denied the claims.")
    assert "phrase" in only.flags


@pytest.mark.parametrize(
    "passage", ["", " ", "Dam.", "“", "said", "said said said", "“” said.", "According to", ": :", "— said Lind"]
)
def test_scraps_raise_nothing(passage: str) -> None:
    text, found_all = found(passage)
    for a in found_all:
        assert all(0 <= s.start < s.end <= len(text) for s in (*a.source, *a.cue, *a.content))


def test_the_same_report_gives_the_same_answer() -> None:
    passage = "The Post, citing the Courier, said the dam broke. “It did,” Ortiz said. “We ran.” Lind denied it."
    assert found(passage) == found(passage)


def test_contents_never_hold_their_own_cue() -> None:
    passage = "The repairs, the council said, were done. “We ran,” she said, “to the hill.” Ortiz, the Post reported, left."
    _, found_all = found(passage)
    assert all(not s.overlaps(c) for a in found_all for s in a.content for c in a.cue)


def test_equal_contents_do_not_nest() -> None:
    same = [Span(5, 20)]
    assert parents([same, same], [[Span(0, 4)], [Span(21, 25)]]) == [None, None]


def test_levels_count_the_steps() -> None:
    assert levels([None, 0, 1, 1, None]) == [1, 2, 3, 3, 1]
