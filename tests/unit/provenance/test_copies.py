from __future__ import annotations

from telling import NEWS, count, report, say

from secondsource.model.report import Block, BlockKind, Report
from secondsource.model.span import Span
from secondsource.provenance import find_reuse
from secondsource.provenance.copies import Copies
from secondsource.provenance.quoted import quoted_spans

SPEECH = "“No child on these islands shall have to leave home at fourteen to go to school at all,”"
BODY = "the old bridge over the river Tal has been closed to all traffic since Monday morning at eight"


def one_passage(a: Report, b: Report, left: str, right: str) -> bool:
    return Copies([a, b], find_reuse([a, b])).are_one_passage(say(a, left), say(b, right))


def test_statements_in_a_shared_run_are_one_passage():
    a, b = report(1, f"Again: {BODY}, she said."), report(2, f"{BODY}, it is told.")
    assert one_passage(a, b, BODY, BODY)


def test_statements_outside_a_shared_run_are_two():
    a, b = report(1, f"Boats wait. Again: {BODY}, she said."), report(2, f"Ships wait too. {BODY}, it is told.")
    assert not one_passage(a, b, "Boats wait", "Ships wait too")


def test_a_speech_that_both_quote_is_two_passages():
    a = report(1, f"{SPEECH} he said. Trains ran late on the whole line that day and nobody knew why it was so.")
    b = report(
        2, f"At the harbour he spoke. {SPEECH} he said at noon. Then {BODY}, and rain fell on cakes, dogs, bands and bishops."
    )
    assert not one_passage(a, b, SPEECH, SPEECH)


def test_a_speech_in_a_copied_report_is_one_passage():
    text = f"{BODY}. {SPEECH} he said to all who had come to the harbour that day."
    assert one_passage(report(1, text), report(2, text + " More."), SPEECH, SPEECH)


def test_a_passage_with_a_word_changed_is_still_one():
    first = "the old bridge over the river Tal has been closed since Monday and"
    second = "nobody may cross it on foot or by cart before the end of May"
    a, b = report(1, f"{first} therefore {second}."), report(2, f"{first} hence {second}.")
    assert one_passage(a, b, a.text, b.text)


def test_reports_that_share_a_little_are_no_near_duplicates():
    a = report(1, f"{BODY}. " + " ".join(f"left{n}" for n in range(60)))
    b = report(2, f"{BODY}. " + " ".join(f"right{n}" for n in range(60)))
    copies = Copies([a, b], find_reuse([a, b]))
    assert not copies.are_near_duplicates("r1", "r2")
    assert Copies([a, b], find_reuse([a, report(2, a.text)])).are_near_duplicates("r2", "r1")


def test_three_copies_in_a_chain_are_one_passage():
    a, b, c = (report(n, f"{BODY}. {n}") for n in (1, 2, 3))
    assert count([a, b, c], [say(a, BODY, ("Harlow Courier", NEWS)), say(b, BODY), say(c, BODY, ("Brannock Ledger", NEWS))]) == (
        1,
        1,
    )


def test_an_unclosed_quotation_ends_with_its_paragraph():
    told = Report("r1", "“Open here\nclosed there”")
    assert quoted_spans(told) == (Span(0, 10),)


def test_quotations_are_looked_for_in_blocks():
    text = 'He said "yes" and “no”.'
    told = Report("r1", text, blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH, ""),))
    assert [s.of(text) for s in quoted_spans(told)] == ['"yes"', "“no”"]


def test_a_report_all_of_speech_has_no_containment():
    a, b = report(1, SPEECH + " he said, and he said it again and again to the people"), report(2, SPEECH)
    assert all(r.containment == 0 for r in find_reuse([a, b]))


def test_an_exact_copy_joins_no_two_origins_of_one_passage():
    a = report(1, f"{BODY}, it says; the Courier had it from her, she from nobody.")
    b = report(2, a.text)
    told = [say(r, BODY, hop, source=hop[0][:3]) for r in (a, b) for hop in (("Harlow Courier", NEWS), ("Brannock Ledger", NEWS))]
    assert count([a], told[:2]) == count([a, b], told) == (1, 2)
