"""The report's own outlet is no hop."""

from __future__ import annotations

from tests.unit.account.story import account

TOLD = "The mill will close in May, an engineer told the Harrow Courier. “It is over,” the engineer said."


def hops(*outlets: str) -> set[str]:
    return {h.name for s in account(TOLD, outlets=outlets).statements for h in s.chain[1:]}


def test_told_us_is_no_hop():
    assert not {n for n in hops("The Harrow Courier") if "Courier" in n}


def test_told_them_is_one():
    assert {n for n in hops("Westmark Post") if "Courier" in n}
