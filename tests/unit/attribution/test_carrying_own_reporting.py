"""A report that does reporting of its own owes its matter to nobody it merely mentions."""

from __future__ import annotations

from tests.unit.account.story import account

OBTAINED = (
    "An inspection report lists cracks in four gates, one more than the Harrow Courier reported.\n\n"
    "Northmere Radio has obtained a copy. The engineer Marit Sol told Northmere Radio that it was genuine.\n\n"
    "The mayor, Ida Brandt, said nobody had called her.\n"
)
RETOLD = (
    "The gates are cracked, the Harrow Courier reported on Monday.\n\n"
    "A former engineer said that the weld had failed.\n\nLast year the mayor, Ida Brandt, said that the dam was safe.\n"
)


def hops(text: str, outlet: str | None) -> dict[str, list[str]]:
    story = account(text, outlets=(outlet,) if outlet else ())
    return {s.source.text: [h.name for h in s.chain[1:]] for s in story.statements if s.source}


def test_own_reporting_carries_nobody_over():
    found = hops(OBTAINED, "Northmere Radio")
    assert "Harrow Courier" not in [name for source, names in found.items() if "Courier" not in source for name in names]


def test_a_retelling_carries_its_credit_to_unnamed_people():
    found = hops(RETOLD, None)
    assert found["A former engineer"][0] == "Harrow Courier"
