"""When things happened, and which mentions date one event."""

from __future__ import annotations

from tests.unit.account.story import account

FULL = "The ferry Alma ran aground off Cape Tarrow in August of last year, the coast guard said. Nobody was hurt."
BARE = "The ferry Alma ran aground off Cape Tarrow in August, the harbour master said on the radio."


def test_a_bare_month_is_settled_by_the_other_report():
    found = [t for t in account(FULL, BARE).timeline if "aground" in t.event]
    assert [t.value for t in found] == ["2030-08"]
    assert len({m.report for m in found[0].mentions}) == 2


def test_now_in_a_quotation_is_no_event():
    story = account("“We need the bridge now,” Mayor Ida Brandt said in a statement.")
    assert story.timeline == ()


def test_without_a_publication_date_relative_dates_stay_unresolved():
    story = account("The mill burned down last month, police said.", published=None)
    assert all(t.basis == "unresolved" and t.earliest is None for t in story.timeline)
    assert any(n.code == "no_date" for n in story.notices)


def test_entries_come_in_order_of_time():
    story = account("The dam was built in 1931. It was closed in 1988. It was opened again in 1975, the keeper said.")
    assert [t.value for t in story.timeline] == ["1931", "1975", "1988"]


def test_the_year_and_a_bare_hour_date_nothing():
    story = account("Ida Brandt, keeper of the year, locked the dam. 7 p.m. at the town hall. The dam held.")
    assert story.timeline == ()


def test_a_month_and_a_year_are_not_made_one():
    story = account(
        "The ferry Alma is to sail again this year, the coast guard said.", "The ferry Alma is to sail again in January, it said."
    )
    assert all(len({m.report for m in t.mentions}) == 1 for t in story.timeline)
