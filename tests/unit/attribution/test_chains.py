from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from chained import gold_attributions, hops, own, read, statements, told

from secondsource.attribution.chains import build_statements
from secondsource.attribution.spans import find_attributions
from secondsource.language.names import build_names, repair
from secondsource.limits import MAX_CHAIN_HOPS
from secondsource.model.statement import SourceKind, Statement, StatementKind
from secondsource.text.folding import fold

GOLD = Path(__file__).parents[2] / "gold" / "chains.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").split("\n") if line]


def key(name: str) -> frozenset[str]:
    return frozenset(fold(name).replace("'s", "").split()) - {"the", "a", "an", "“iron”", '"iron"'}


def is_right(have: list[str], row: dict) -> bool:
    wanted = [row["chain"], *row.get("chain_alternatives", [])]
    return any(
        len(have) == len(want) - 1 and all(key(a) <= key(b) or key(b) <= key(a) for a, b in zip(have, want[1:], strict=True))
        for want in wanted
    )


def overlap(statement: Statement, row: dict) -> float:
    have = {i for s in statement.spans for i in range(s.start, s.end)}
    want = {i for s, e in row["content"] for i in range(s, e)}
    source = {i for s, e in row["source"] for i in range(s, e)}
    spoken = set(range(statement.source.span.start, statement.source.span.end)) if statement.source else set()
    touches = bool(source & spoken) or (not source and not spoken)
    return len(have & want) / len(have | want) if touches else 0.0


def right_chains(*, by_rules: bool) -> tuple[int, int, int, int]:
    """Right and all, then right and all of those with two hops or more."""
    right = total = deep_right = deep = 0
    for row in ROWS:
        annotated = read(row["text"], ident=row["id"])
        names = build_names([annotated])
        repaired = repair(annotated, names)
        found = find_attributions(repaired) if by_rules else gold_attributions(row["attributions"], repaired)
        made = [s for s in build_statements(repaired, found, names) if s.is_attributed]
        for wanted in row["attributions"]:
            best = max(made, key=lambda s: overlap(s, wanted), default=None)
            is_good = best is not None and overlap(best, wanted) >= 0.5 and is_right(hops(best), wanted)
            is_deep = len(wanted["chain"]) > 2
            right, total = right + is_good, total + 1
            deep_right, deep = deep_right + (is_good and is_deep), deep + is_deep
    return right, total, deep_right, deep


def test_every_invented_chain_is_right_where_the_spans_are():
    assert right_chains(by_rules=False) == (116, 116, 66, 66)


def test_with_the_spans_of_the_rules_nine_in_ten_invented_chains_are_right():
    right, total, deep_right, deep = right_chains(by_rules=True)
    assert right / total >= 0.90
    assert deep_right / deep >= 0.85


def test_a_credit_line_stands_behind_every_statement_of_the_report():
    text = "The silo is empty, farmer Ada Pell said.\nNobody was hurt.\nOstmark News Agency"
    made = statements(text, credit="Ostmark News Agency")
    assert [hops(s) for s in made] == [["Ostmark News Agency", "Ada Pell"], ["Ostmark News Agency"]]
    assert all(s.chain[1].resolved and s.chain[1].resolved.by == "credit_line" for s in made)


def test_a_contribution_is_no_hop():
    text = "The silo is empty, farmer Ada Pell said.\nOstmark News Agency contributed to this report."
    assert hops(told(text, "The silo is empty", credit="Ostmark News Agency", form="contributed")) == ["Ada Pell"]


def test_an_agency_that_the_credit_line_names_is_not_named_twice():
    text = "A clerk told the Ostmark News Agency that the list was false.\nOstmark News Agency"
    assert hops(told(text, "the list was false", credit="Ostmark News Agency")) == ["Ostmark News Agency", "clerk"]


def test_the_reports_own_outlet_is_no_hop():
    text = "“The well is dry,” warden Ines Hall told the Harrow Courier."
    assert hops(told(text, "The well is dry", outlet="Harrow Courier")) == ["Ines Hall"]
    assert hops(told(text, "The well is dry")) == ["Harrow Courier", "Ines Hall"]


def test_an_interview_goes_on_as_inferred():
    text = (
        "“We sold the barn,” Ada Pell told the Harrow Courier.\nThe roof had gone by May.\n"
        "“It was falling down,” Pell said."
    )  # fmt: skip
    later = told(text, "It was falling down")
    assert hops(later) == ["Harrow Courier", "Ada Pell"]
    assert [h.basis for h in later.chain[1:]] == ["inferred", "stated"]


def test_two_interviews_of_one_speaker_stay_apart():
    text = (
        "“We sold the barn,” Ada Pell told the Harrow Courier.\n“It was old,” she said.\n"
        "On Friday Pell told Radio Nordhavn that the cows were sold.\n“I miss them,” she said."
    )
    assert hops(told(text, "It was old")) == ["Harrow Courier", "Ada Pell"]
    assert hops(told(text, "I miss them")) == ["Radio Nordhavn", "Ada Pell"]


def test_what_a_station_heard_is_stated_for_the_words_that_follow():
    text = "Golf pro Sven Tarr made the claim on radio station Nordhavn FM on Friday.\n“He cheats,” Tarr said."
    statement = told(text, "He cheats")
    assert hops(statement)[-1] == "Sven Tarr"


def test_the_lede_credit_goes_on_as_inferred_for_the_same_matter_only():
    text = (
        "Colonels in Lodavia planned to seize the harbour, according to the Westmark Evening Post.\n"
        "The colonels met near the harbour three times and planned for rain.\n"
        "Bread is dear this winter.\n"
        "Neighbours will be angry about the colonels and the harbour."
    )
    assert [(h.name, h.basis) for h in own(text, "met near").chain[1:]] == [("Westmark Evening Post", "inferred")]
    assert hops(own(text, "Bread is dear")) == []
    assert hops(own(text, "Neighbours will")) == []


def test_people_behind_a_paper_are_known_by_what_it_disclosed():
    text = (
        "Colonels planned to seize the harbour, according to the Westmark Evening Post.\n"
        "The paper cites eleven clerks and one former captain.\n“I was on the bridge,” the former captain said."
    )
    statement = told(text, "I was on the bridge")
    assert hops(statement) == ["Westmark Evening Post", "former captain"]


def test_those_whom_a_paper_rests_on_stand_behind_it_as_inferred():
    text = (
        "Colonels planned to seize the harbour, according to the Westmark Evening Post.\n"
        "The paper cites eleven clerks and one former captain."
    )
    last = told(text, "Colonels planned").chain[-1]
    assert (last.name, last.basis, last.count) == ("eleven clerks and one former captain", "inferred", 12)


def test_a_nested_speaker_stands_behind_the_outer_one():
    text = "Judge Elin Corr told Radio Nordhavn that the clerk said the ledger was burnt."
    inner = told(text, "the ledger was burnt")
    outer = next(s for s in statements(text) if s.id == inner.parent)
    assert hops(outer) == ["Radio Nordhavn", "Elin Corr"]
    assert hops(inner) == [*hops(outer), "clerk"]


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("A crew from Radio Nordhavn was filming when it fell. Dora Finch said it was loud.", "it was loud", ["Dora Finch"]),
        ("Ada Pell, a former editor of the Harrow Courier, said the vote was bought.", "the vote was bought", ["Ada Pell"]),
        ("Dora Finch told lawmakers the pumps were off.", "the pumps were off", ["Dora Finch"]),
        ("Dora Finch told her brother the pumps were off.", "the pumps were off", ["Dora Finch"]),
        ("Dora Finch told the Ministry of Works the pumps were off.", "the pumps were off", ["Dora Finch"]),
    ],
)
def test_names_in_passing_and_private_hearers_are_no_hops(text: str, words: str, chain: list[str]):
    assert hops(told(text, words)) == chain


def test_headlines_and_own_voice_are_statements():
    text = "Bridge shut after crack found\nThe bridge carries 400 lorries a day."
    assert [s.kind for s in statements(text)] == [StatementKind.OUTLET_VOICE, StatementKind.OUTLET_VOICE]


def test_a_sentence_that_is_mostly_attributed_is_not_told_twice():
    text = "Warden Ines Hall said the well under the old market has been dry since the spring."
    assert [s.kind for s in statements(text)] == [StatementKind.INDIRECT]


def test_words_in_marks_without_a_speaker_are_flagged():
    text = "The list speaks of “serious crimes, including arson in three towns” in its first part."
    flagged = [s for s in statements(text) if "quote_without_speaker" in s.flags]
    assert all(s.kind is StatementKind.OUTLET_VOICE for s in flagged)


def test_ids_are_made_from_content_and_unique():
    text = "\n".join(f"“We wait,” miner Number{n} Roth said. The shaft is deep." for n in range(12))
    ids = [s.id for s in statements(text)]
    assert len(ids) == len(set(ids))
    assert ids == [s.id for s in statements(text)]
    assert {s.id for s in statements(text)} == {s.id for s in statements(text, ident="r7")}


def test_every_span_lies_in_the_text_and_chains_stay_short():
    for row in ROWS:
        for s in statements(row["text"]):
            assert s.chain[0].kind is SourceKind.REPORT
            assert len(s.chain) <= MAX_CHAIN_HOPS
            names = [fold(h.name) for h in s.chain[1:]]
            assert len(names) == len(set(names))
            assert all(0 <= x.start < x.end <= len(row["text"]) for x in s.spans)
            if s.source:
                assert s.source.text == s.source.span.of(row["text"])


def test_an_empty_report_asserts_nothing():
    assert statements("...\n!!!") == ()


def test_the_order_of_reports_changes_no_chain():
    texts = ["Mayor Ilse Brandt said the fund was empty.", "Brandt told the Lindal Post that she was tired.", "Brandt is back."]
    wanted = None
    for seed in range(3):
        order = texts[:]
        random.Random(seed).shuffle(order)
        parsed = {t: read(t, ident=f"r{texts.index(t)}") for t in order}
        names = build_names([parsed[t] for t in order])
        made = {}
        for t in texts:
            repaired = repair(parsed[t], names)
            made[t] = build_statements(repaired, find_attributions(repaired), names)
        wanted = wanted or made
        assert made == wanted
    assert hops(wanted[texts[1]][0]) == ["Lindal Post", "Ilse Brandt"]


PIECES = (
    'the The Times Harrow Courier told said “ ” " , . : ; ( ) — he she it they who Pell Ada Ms . according to per via an interview '
    "with on Radio Nordhavn FM İstanbul ß 11 officials one former commander cites citing statement 's ’s 730 AM 730AM reportedly "
    "could the paper the agency the airline Group Airlines (ABC) , or XYZ"
).split(" ")


def test_no_heap_of_words_breaks_anything():
    dice = random.Random(7)
    for _ in range(40):
        text = " ".join(dice.choice(PIECES) for _ in range(dice.randint(1, 80)))
        for s in statements(text):
            assert all(h.name.strip() for h in s.chain)
            assert all(0 <= x.start < x.end <= len(text) for x in s.spans)
            assert s.source is None or s.source.text == s.source.span.of(text)


def test_a_newsroom_credited_later_stands_behind_nobody_before_it():
    text = (
        "Warden Ines Hall said the well was dry.\nIt is the third dry well.\nThe market closed.\nRain fell.\nNobody came.\n"
        "“We dug,” digger Tomas Verrin told the Harrow Courier."
    )  # fmt: skip
    first = told(text, "the well was dry")
    assert [(h.name, h.basis) for h in first.chain[1:]] == [("Ines Hall", "stated")]
