"""What a correction takes back is nobody's claim any more."""

from __future__ import annotations

from tests.unit.account.story import account

REPORT = (
    "The mill at Brae was built in 1931, the keeper said.\n\n"
    "Correction: This article was amended on 3 March 2031. An earlier version said that the mill was built in 1913. It was built in 1931.\n"
)


def test_the_error_is_flagged_and_carries_no_claim_and_no_date():
    story = account(REPORT, "The mill at Brae was built in 1931, the mayor said.")
    texts = {r.id: r.text for r in story.reports}
    taken = [s for s in story.statements if "retracted" in s.flags]
    assert any("1913" in s.hull.of(texts[s.report]) for s in taken)
    assert not any(s.id in c.statements for s in taken for c in story.claims)
    assert not any(t.value == "1913" for t in story.timeline)
    assert not any("1913" in e.span.of(texts[e.report]) for d in story.discrepancies for e in (d.a, d.b))


def test_what_stands_in_its_place_stays():
    story = account(REPORT)
    assert any(t.value == "1931" for t in story.timeline)
