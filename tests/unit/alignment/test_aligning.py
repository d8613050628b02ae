import pytest
from tarn_story import COURIER, GAZETTE, MERCURY, encoder, groups_by_words, story

from secondsource.alignment.aligning import align
from secondsource.model.alignment import Alignment, Relation
from secondsource.model.annotated import Annotated
from secondsource.model.statement import Statement

Story = tuple[list[Annotated], list[Statement]]


@pytest.fixture(scope="module")
def three() -> Story:
    return story(COURIER, MERCURY, GAZETTE)


@pytest.fixture(scope="module")
def aligned(three: Story) -> Alignment:
    return align(*three, encoder())


def together(three: Story, alignment: Alignment) -> set[frozenset[str]]:
    return groups_by_words(*three, [g.statements for g in alignment.groups])


def test_the_closing_told_by_three_is_one_claim(three: Story, aligned: Alignment) -> None:
    closing = [g for g in together(three, aligned) if any("Cracks in the pillars" in said for said in g)]
    assert len(closing) == 1
    assert len(closing[0]) == 3


def test_what_one_report_alone_tells_is_a_claim_of_its_own(three: Story, aligned: Alignment) -> None:
    assert frozenset({"A goat was elected mayor of Lower Harrow for the third time."}) in together(three, aligned)


def test_groups_differ_and_cover_every_statement(three: Story, aligned: Alignment) -> None:
    assert len({g.statements for g in aligned.groups}) == len(aligned.groups)
    assert {i for g in aligned.groups for i in g.statements} == {s.id for s in three[1]}


def test_a_sentence_that_tells_two_things_shares_one_with_each() -> None:
    reports, statements = story(
        "The council of Westmark sold the old harbour to a timber firm for 9 million crowns, and mayor Orla Finch resigned after an "
        "angry night of speeches.\nThe rain went on.\nNobody knew what would come of the pier.",
        "Mayor Orla Finch has resigned after angry speeches in the night.\nFarmers found a bronze shield in a bog.",
        "A timber firm bought the old harbour of Westmark from its council for 9 million crowns.\nThe choir sang in the rain.",
    )
    groups = align(reports, statements, encoder()).groups
    assert {g.statements for g in groups if "r1:0" in g.statements} == {("r1:0", "r2:0"), ("r1:0", "r3:0")}


def test_links_name_statements_of_different_reports(three: Story, aligned: Alignment) -> None:
    report = {s.id: s.report for s in three[1]}
    assert aligned.links
    for link in aligned.links:
        assert report[link.a] != report[link.b]
        assert 0 <= link.score <= 1
        assert link.why.endswith(".")


def test_a_claim_is_told_in_the_words_of_one_of_its_statements(three: Story, aligned: Alignment) -> None:
    texts = {a.report.id: a.report.text for a in three[0]}
    said = {s.id: s.hull.of(texts[s.report]) for s in three[1]}
    for claim in aligned.groups:
        assert claim.clearest in claim.statements
        assert claim.text in said[claim.clearest]


def test_the_order_of_reports_changes_no_group(three: Story, aligned: Alignment) -> None:
    turned = story(GAZETTE, COURIER, MERCURY)
    again = align(*turned, encoder())
    assert groups_by_words(*turned, [g.statements for g in again.groups]) == together(three, aligned)
    assert {g.text for g in again.groups} == {g.text for g in aligned.groups}
    assert sorted((x.relation, x.score, x.why) for x in again.links) == sorted((x.relation, x.score, x.why) for x in aligned.links)


def test_a_copy_joins_its_original_and_changes_no_other_group(three: Story, aligned: Alignment) -> None:
    copied = story(COURIER, MERCURY, GAZETTE, COURIER)
    again = align(*copied, encoder())
    assert groups_by_words(*copied, [g.statements for g in again.groups]) == together(three, aligned)
    assert {g.text for g in again.groups} == {g.text for g in aligned.groups}


def test_a_copy_makes_no_claims_of_leftover_clauses() -> None:
    told = "Ilan Vesk, who runs the ferry and mends nets in winter, denied that the ferry leaks when the river rises over the quay."
    again = "The ferry does not leak when the river rises over the quay, ferryman Ilan Vesk says."
    once, twice = story(told, again), story(told, again, told)
    groups = [groups_by_words(*s, [g.statements for g in align(*s, encoder()).groups]) for s in (once, twice)]
    assert groups[0] == groups[1]
    assert {g.text for g in align(*once, encoder()).groups} == {g.text for g in align(*twice, encoder()).groups}


def test_the_same_input_gives_the_same_alignment(three: Story, aligned: Alignment) -> None:
    assert align(*three, encoder()) == aligned


def test_a_copy_is_linked_verbatim() -> None:
    reports, statements = story(MERCURY, MERCURY)
    links = align(reports, statements, encoder()).links
    same = [x for x in links if x.relation is Relation.VERBATIM and x.score == 1.0]
    assert len(same) >= 3


def test_without_an_encoder_shared_words_alone_decide(three: Story) -> None:
    alignment = align(*three, None)
    closing = [g for g in together(three, alignment) if any("bridge over the Tarn" in said for said in g)]
    assert len(closing[0]) >= 2


def test_nothing_to_align_gives_nothing() -> None:
    assert align([], [], None) == Alignment((), ())
