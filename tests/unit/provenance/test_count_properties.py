"""Properties of the count: a copy adds nothing, order does not matter."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import AGENCY, DOC, NEWS, ORG, PERSON, SOME, SOMEONE, report, say, sourcing

from secondsource.model.report import Report
from secondsource.model.statement import Hop, SourceKind, Statement
from secondsource.provenance import independence, provenance_graph

HOPS = [
    ("Harlow Courier", NEWS), ("the Courier", NEWS), ("Brannock Ledger", NEWS), ("Reuters", AGENCY), ("Ana Ortiz", PERSON),
    ("Bo Lind", PERSON), ("Northern Rail", ORG), ("Drivers' Union", ORG), ("police", ORG), ("audit", DOC), ("two officials", SOME),
    ("analysts", SOME), ("a diplomat", SOMEONE), ("Ana Ortiz's lawyer", SOMEONE),
]  # fmt: skip
TELLINGS = [
    "the old bridge over the river Tal has been closed to all traffic since Monday morning at eight o'clock sharp",
    "nobody may cross the river Tal by the bridge any more, neither on foot nor with a cart, as from this week",
    "since the beginning of the week every traveller to Tallow has had to take the ferry because the bridge is shut",
    "that the bridge at Tallow is shut came as news to the carters who had been waiting there since before dawn",
]
Rows = list[tuple[int, list[tuple[str, SourceKind]], str | None, str | None, str | None]]
chains = st.lists(st.sampled_from(HOPS), max_size=3)
tellings = st.lists(
    st.tuples(
        st.integers(0, len(TELLINGS) - 1),
        chains,
        st.sampled_from([None, "Tallis Herald", "Evening Beacon"]),
        st.sampled_from([None, None, "Reuters"]),
        st.sampled_from([None, "2031-01-01", "2031-01-02"]),
    ),
    min_size=1,
    max_size=5,
)


def story(rows: Rows) -> tuple[list[Report], list[Statement]]:
    reports, statements = [], []
    for n, (telling, chain, outlet, wire, published) in enumerate(rows, 1):
        words = TELLINGS[telling]
        told = report(n, f"Report {n}{n}{n} of the paper: {words}.", outlet=outlet, wire=wire, published=published)
        reports.append(told)
        statements.append(say(told, words, *chain))
    return reports, statements


def counted(reports: list[Report], statements: list[Statement]) -> tuple[int, int | None, list[str]]:
    told, origins = independence(statements, sourcing(reports, statements))
    return told.min, told.max, [o.name for o in origins]


def copy_of(told: Report, statement: Statement, number: int, outlet: str | None) -> tuple[Report, Statement]:
    chain = (Hop(f"r{number}", SourceKind.REPORT), *statement.chain[1:])
    return replace(told, id=f"r{number}", outlet=outlet), replace(
        statement, id=f"copy-{statement.id}", report=f"r{number}", chain=chain
    )


@settings(max_examples=300, deadline=None)
@given(tellings, st.integers(0, 4), st.sampled_from([None, "Some Other Outlet", "same"]))
def test_a_copy_of_a_report_changes_no_count(rows: Rows, which: int, outlet: str | None):
    reports, statements = story(rows)
    which %= len(reports)
    before = counted(reports, statements)
    copied, again = copy_of(reports[which], statements[which], 9, reports[which].outlet if outlet == "same" else outlet)
    after = counted([*reports, copied], [*statements, again])
    assert after[:2] == before[:2]


@settings(max_examples=200, deadline=None)
@given(tellings, st.randoms(use_true_random=False))
def test_order_never_matters(rows: Rows, rng: Random):
    reports, statements = story(rows)
    before = counted(reports, statements)
    numbers = list(range(len(reports)))
    rng.shuffle(numbers)
    assert counted([reports[n] for n in numbers], [statements[n] for n in numbers]) == before


@settings(max_examples=200, deadline=None)
@given(tellings)
def test_a_range_is_a_range(rows: Rows):
    low, high, names = counted(*story(rows))
    assert low >= 0
    assert high is None or low <= high
    assert low <= len(names)
    assert (low == 0) == (not names)


@settings(max_examples=100, deadline=None)
@given(tellings)
def test_more_own_voice_never_raises_the_minimum(rows: Rows):
    reports, statements = story(rows)
    before = counted(reports, statements)
    other = report(8, "Quite another wording: the bridge is no longer open.")
    after = counted([*reports, other], [*statements, say(other, "the bridge is no longer open")])
    assert after[0] == before[0]


@settings(max_examples=100, deadline=None)
@given(tellings)
def test_every_edge_joins_two_known_nodes(rows: Rows):
    reports, statements = story(rows)
    nodes, edges = provenance_graph(reports, statements, ())
    known = {n.id for n in nodes}
    assert len(known) == len(nodes)
    assert all(e.source in known and e.target in known for e in edges)
