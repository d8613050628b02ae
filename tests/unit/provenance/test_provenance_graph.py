from __future__ import annotations

from telling import NEWS, PERSON, SOME, SOMEONE, report, say

from secondsource.model.account import Edge, Node
from secondsource.provenance import find_reuse, provenance_graph

A = report(1, "The bridge is closed, they say. Trains are late.", outlet="Tallis Herald")
B = report(2, "Nobody may cross the bridge. Trains run late.")


def names(edges: tuple[Edge, ...], nodes: tuple[Node, ...]) -> list[tuple[str, str, str]]:
    table = {n.id: n.name for n in nodes}
    return [(table[e.source], table[e.target], e.basis) for e in edges]


def test_a_chain_becomes_edges_hop_by_hop():
    nodes, edges = provenance_graph([A], [say(A, "The bridge is closed", ("Harlow Courier", NEWS), ("officials", SOME))], ())
    assert names(edges, nodes) == [("Tallis Herald", "Harlow Courier", "stated"), ("Harlow Courier", "officials", "stated")]
    assert nodes[0].id == "r1"


def test_an_alias_and_a_surname_are_one_node():
    told = [
        say(A, "The bridge is closed", ("Harlow Courier", NEWS), ("Ana Ortiz", PERSON)),
        say(B, "Nobody may cross", ("Courier", NEWS), ("Ortiz", PERSON)),
    ]
    nodes, _ = provenance_graph([A, B], told, ())
    assert [n.name for n in nodes[2:]] == ["Ana Ortiz", "Harlow Courier"]


def test_unnamed_people_of_two_organisations_are_two_nodes():
    told = [
        say(A, "The bridge is closed", ("Harlow Courier", NEWS), ("an official", SOMEONE)),
        say(B, "Nobody may cross", ("Brannock Ledger", NEWS), ("an official", SOMEONE)),
    ]
    nodes, _ = provenance_graph([A, B], told, ())
    assert sum(n.name == "an official" for n in nodes) == 2


def test_ids_do_not_depend_on_the_order_of_reports():
    told = [say(A, "The bridge is closed", ("officials", SOME)), say(B, "Nobody may cross", ("Ana Ortiz", PERSON))]
    forward, _ = provenance_graph([A, B], told, ())
    backward, _ = provenance_graph([B, A], told[::-1], ())
    assert {n.id for n in forward} == {n.id for n in backward}


def test_wire_copy_has_an_edge_to_its_agency_with_what_it_tells_as_its_own():
    told = report(1, A.text, wire="Reuters")
    own = say(told, "Trains are late")
    nodes, edges = provenance_graph([told], [own], ())
    assert [(e.target == nodes[1].id, e.statements) for e in edges] == [(True, (own.id,))]


def test_shared_text_runs_from_the_later_report_to_the_earlier():
    run = "the old bridge over the river Tal has been closed to all traffic since Monday"
    a, b = report(1, run, published="2031-01-02"), report(2, run + " again", published="2031-01-01")
    _, edges = provenance_graph([a, b], [], find_reuse([a, b]))
    assert [(e.source, e.target, e.basis) for e in edges] == [("r1", "r2", "reuse")]


def test_a_carried_over_hop_is_an_edge_of_its_own():
    told = [
        say(A, "The bridge is closed", ("Harlow Courier", NEWS)),
        say(A, "Trains are late", ("Harlow Courier", NEWS), basis="inferred"),
    ]
    _, edges = provenance_graph([A], told, ())
    assert [e.basis for e in edges] == ["stated", "inferred"]
