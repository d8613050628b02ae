"""What keeps two wordings apart however many words they share."""

from __future__ import annotations

import pytest
from tarn_story import encoder, story

from secondsource.alignment.aligning import align


def _pairs(*texts: str) -> set[frozenset[str]]:
    """Statements (ids) that share a claim with one of another report."""
    reports, statements = story(*texts)
    groups = align(reports, statements, encoder()).groups
    return {frozenset(g.statements) for g in groups if len({i.partition(":")[0] for i in g.statements}) > 1}


def test_a_denial_is_not_one_claim_with_what_it_denies() -> None:
    assert not _pairs(
        "Mayor Orla Finch sold the old harbour of Westmark to a timber firm.",
        "The story that mayor Orla Finch sold the old harbour of Westmark is false.",
    )


def test_an_order_is_not_what_it_is_about() -> None:
    assert not _pairs(
        "The minister ordered an inquiry into the leaking tank at Westmark harbour.",
        "Oil has been leaking from the tank at Westmark harbour since May.",
    )


@pytest.mark.parametrize(
    "told", ["The council put the cost at 9 million crowns and", "The council put the cost at 9 million crowns, that"]
)
def test_no_claim_ends_in_a_joining_word(told: str) -> None:
    reports, statements = story(told)
    assert [g.text for g in align(reports, statements, encoder()).groups] == ["The council put the cost at 9 million crowns"]
