"""The desk's list asks for what helps, in words that a desk would use."""

from __future__ import annotations

from tests.unit.account.story import account

LAST_YEAR = (
    "The ferry Alma was declared unsafe in November, the coast guard said in a report. The crew had warned of it for months."
)


def lines(*texts: str, published: str = "2031-03-12") -> list[tuple[str, str]]:
    return [(c.what, c.why) for c in account(*texts, published=published).to_check]


def test_a_bare_month_of_a_shared_claim_is_asked_in_words():
    other = "The ferry Alma was declared unsafe in November, the harbour master told the council, which had not been told."
    asked = [line for line in lines(LAST_YEAR, other) if line[0].startswith("Settle when")]
    assert len(asked) <= 1
    assert all("November 2030" in why and "2030-11" not in why for _, why in asked)


def test_a_month_to_come_and_an_aside_of_one_report_are_not_asked():
    plan = "The ferry Alma will be scrapped in September, the coast guard said. Its licence ends in the autumn."
    assert not [what for what, _ in lines(plan) if what.startswith("Settle when")]


def test_a_disagreement_is_put_as_an_editor_would():
    one = "Goalkeeper Ivo Brandt was suspended by the league on Monday."
    asked = [what for what, _ in lines(one, "Ivo Brandt was not suspended by the league.") if what.startswith("Settle")]
    assert asked == ["Settle whether it is so: " + asked[0].split(": ", 1)[1]]


def test_nobody_is_sent_after_a_snippet():
    one = "“Nobody told us,” said Ida Brandt, the keeper. She called the dam “unsafe.”"
    assert not [what for what, _ in lines(one, one.replace("Nobody", "No one")) if what.endswith("unsafe.”")]
