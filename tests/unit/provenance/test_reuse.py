from __future__ import annotations

import random
import sys
import time

import pytest
from telling import report

from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.provenance import find_reuse

RUN = "the old bridge over the river Tal has been closed to all traffic since Monday"


def test_a_shared_run_is_pinned_to_its_characters_in_both():
    a, b = report(1, f"They say {RUN} and nobody knows why."), report(2, f"In Tallow, {RUN}. So it goes.")
    (found,) = find_reuse([a, b])
    assert [p.a.of(a.text) for p in found.passages] == [RUN]
    assert [p.b.of(b.text) for p in found.passages] == [RUN]


def test_case_accents_and_quotation_marks_do_not_count():
    a = report(1, "He told the “Café Olé” that nobody’s bridge would ever be closed again, he said twice.")
    b = report(2, 'HE TOLD THE "CAFE OLE" THAT NOBODY\'S BRIDGE WOULD EVER BE CLOSED AGAIN, HE SAID TWICE.')
    assert find_reuse([a, b])[0].containment == 1.0


def test_seven_shared_words_are_no_reuse():
    words = " ".join(RUN.split()[:7])
    assert find_reuse([report(1, f"Once {words} today."), report(2, f"Now {words} forever.")]) == ()


def test_a_speech_that_both_quote_is_no_reuse():
    speech = "“No child on these islands shall have to leave home at fourteen to go to school,”"
    assert find_reuse([report(1, f"{speech} he said."), report(2, f"The governor promised: {speech} There was cake.")]) == ()


def test_a_quotation_with_its_copied_tag_is_reuse():
    words = "“I will not doubt it when this was the messenger,” the former commander told the paper on the phone on Sunday"
    (found,) = find_reuse([report(1, words + "."), report(2, words + " night.")])
    assert found.containment == 1.0


def test_containment_is_of_the_shorter_report():
    long = report(1, f"{RUN}. " + " ".join(f"word{n}" for n in range(60)))
    assert find_reuse([report(2, RUN), long])[0].containment == 1.0


def test_the_order_of_reports_changes_only_their_order():
    texts = [f"{RUN} {n} " + " ".join(f"w{n}{m}" for m in range(n)) for n in range(4)]
    forward = find_reuse([report(n, t) for n, t in enumerate(texts)])
    backward = find_reuse([report(n, t) for n, t in reversed(list(enumerate(texts)))])
    assert {frozenset((r.a, r.b)): r.containment for r in forward} == {frozenset((r.a, r.b)): r.containment for r in backward}


def test_a_report_without_words_shares_nothing():
    assert find_reuse([Report("r1", ""), Report("r2", "…"), Report("r3", RUN)]) == ()


def test_offsets_are_exact_after_letters_that_change_length():
    a, b = report(1, f"İİß ﬂ {RUN}"), report(2, f"ﬁ {RUN} ẞ")
    (found,) = find_reuse([a, b])
    assert found.passages[0].a == Span(a.text.index(RUN), len(a.text))


@pytest.mark.skipif(sys.gettrace() is not None, reason="tracing makes times worthless")
def test_fifty_reports_do_not_run_away():
    rng = random.Random(7)
    pool = [" ".join(rng.choice("abcdefghij") + str(rng.randrange(300)) for _ in range(40)) for _ in range(60)]
    reports = [report(n, ". ".join(rng.sample(pool, 12))) for n in range(50)]
    began = time.process_time()
    assert find_reuse(reports)
    assert time.process_time() - began < 30


def test_time_grows_about_linearly_with_copies():
    text = " ".join(f"word{n}" for n in range(120))

    def seconds(copies: int) -> float:
        reports = [report(n, text) for n in range(copies)]
        began = time.process_time()
        find_reuse(reports)
        return time.process_time() - began

    small, large = seconds(100), seconds(400)
    assert large < 5 or large < 40 * small  # four times the reports; hosts are noisy
