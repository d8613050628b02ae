"""Silent pick-ups, what if an origin falls, profiles, who was first."""

from __future__ import annotations

import pytest
from telling import NEWS, ORG, PERSON, SOME, SOMEONE, report, say, sourcing

from secondsource.model.account import Account, Claim, Independence, Verdict
from secondsource.model.report import Report
from secondsource.model.statement import Statement
from secondsource.provenance import find_pick_ups, first_report, independence, profiles, without

A = report(1, "The bridge is closed, they say. Trains are late.", published="2031-01-01")
B = report(2, "Nobody may cross the bridge. Trains run late, said one.", published="2031-01-02")


def claim(statements: list[Statement], reports: list[Report], number: int = 1) -> Claim:
    range_, origins = independence(statements, sourcing(reports, statements))
    return Claim(f"c{number}", "", tuple(s.id for s in statements), tuple(r.id for r in reports), origins, range_)


def account(reports: list[Report], statements: list[Statement], claims: list[Claim]) -> Account:
    verdict = Verdict("", "", len(reports), Independence(0, None, ""))
    return Account(tuple(reports), tuple(statements), tuple(claims), (), (), (), (), (), (), (), (), (), (), (), verdict, (), {})


def test_a_claim_told_as_ones_own_is_a_silent_pick_up():
    told = [say(A, "The bridge is closed", ("Harlow Courier", NEWS)), say(B, "Nobody may cross")]
    (found,) = find_pick_ups([claim(told, [A, B])], sourcing([A, B], told))
    assert (found.report, found.credited_in, found.origin) == ("r2", "r1", "Harlow Courier")


def test_a_report_that_credits_the_origin_elsewhere_is_not_silent():
    told = [say(A, "The bridge is closed", ("Harlow Courier", NEWS)), say(B, "Nobody may cross")]
    elsewhere = say(B, "Trains run late", ("Courier", NEWS))
    assert find_pick_ups([claim(told, [A, B])], sourcing([A, B], [*told, elsewhere])) == ()


def test_an_earlier_report_picked_nothing_up():
    told = [say(A, "The bridge is closed"), say(B, "Nobody may cross", ("Harlow Courier", NEWS))]
    assert find_pick_ups([claim(told, [A, B])], sourcing([A, B], told)) == ()


def test_a_claim_loses_its_only_origin():
    told = [say(A, "The bridge is closed", ("Harlow Courier", NEWS)), say(B, "Nobody may cross", ("Harlow Courier", NEWS))]
    assert without(account([A, B], told, [claim(told, [A, B])]), "the harlow courier").lost == ("c1",)


def test_a_claim_falls_from_two_origins_to_one():
    told = [say(A, "The bridge is closed", ("Northern Rail", ORG)), say(B, "Nobody may cross", ("Drivers' Union", ORG))]
    fallen = without(account([A, B], told, [claim(told, [A, B])]), "Northern Rail")
    assert (fallen.single, fallen.lost) == (("c1",), ())


def test_an_origin_that_bears_nothing_takes_nothing_with_it():
    told = [say(A, "The bridge is closed", ("Northern Rail", ORG))]
    assert without(account([A], told, [claim(told, [A])]), "Drivers' Union").falls == ()


def test_a_profile_gives_shares_of_statements():
    told = [
        say(A, "The bridge is closed", ("Ana Ortiz", PERSON)),
        say(A, "they say", ("analysts", SOME)),
        say(A, "Trains are late"),
        say(A, "late", ("an official", SOMEONE)),
    ]
    (found,) = profiles([A], told)
    assert (found.statements, found.attributed, found.named, found.unnamed, found.vague, found.outlet_voice) == (
        4,
        0.75,
        0.25,
        0.5,
        0.25,
        0.25,
    )


def test_a_report_without_statements_has_an_empty_profile():
    assert profiles([A], [])[0].attributed == 0


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (["2031-01-02", "2031-01-01"], "r2"),
        (["2031-01-01", "2031-01-01"], None),
        (["2031-01-01T08:00", "2031-01-01T09:00"], "r1"),
        (["2031-01-01T08:00", "2031-01-01"], None),
        (["2031-01-01T08:00+02:00", "2031-01-01T07:00Z"], "r1"),
        ([None, "2031-01-01"], "r2"),
        ([None, "yesterday"], None),
    ],
)
def test_the_first_report_is_certain_or_none(dates: list[str | None], first: str | None):
    assert first_report([report(n, "", published=d) for n, d in enumerate(dates, 1)]) == first


def test_a_claim_that_nobody_credits_is_picked_up_from_nobody():
    told = [say(A, "The bridge is closed"), say(B, "Nobody may cross")]
    assert find_pick_ups([claim(told, [A, B])], sourcing([A, B], told)) == ()
