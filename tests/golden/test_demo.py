"""What a careful editor reads out of the bundled story; written from the five reports, before the account was looked at."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import secondsource
from secondsource.model.account import Account, Claim, Discrepancy, Evidence
from secondsource.read import read_paths

DEMO = Path(secondsource.__file__).resolve().parent / "data" / "demo"
COURIER, POST, MERCURY, GAZETTE, RADIO = "r1", "r2", "r3", "r4", "r5"


@cache
def account() -> Account:
    return secondsource.account(read_paths([DEMO]).reports)


def words(e: Evidence) -> str:
    return e.span.of({r.id: r.text for r in account().reports}[e.report])


def claims_about(*needles: str) -> list[Claim]:
    return [c for c in account().claims if all(n in c.text for n in needles)]


def found(kind: str, *needles: str) -> list[Discrepancy]:
    return [d for d in account().discrepancies if d.type == kind and all(any(n in words(e) for e in (d.a, d.b)) for n in needles)]


def test_what_is_no_news_is_marked_and_why():
    kinds = {r.id: {b.kind.value for b in r.dropped} for r in account().reports}
    assert {"section_label", "byline", "caption", "credit"} <= kinds[COURIER]
    assert {"caption", "credit"} <= kinds[POST]
    assert {"dateline", "agency_tag", "copyright"} <= kinds[MERCURY]
    assert {"section_label", "byline", "caption", "read_more", "share"} <= kinds[GAZETTE]
    assert all(b.reason for r in account().reports for b in r.dropped)
    titles = {r.id: r.title for r in account().reports}
    assert titles[COURIER] == "Water Authority Was Warned of Cracked Dam Gates 16 Months Ago"


def test_wire_copy_has_the_agency_as_its_root():
    mercury = next(r for r in account().reports if r.id == MERCURY)
    assert {c.name for c in mercury.credits} == {"Meridian News Agency"}
    own = [s for s in account().statements if s.report == MERCURY and s.kind.value == "outlet_voice"]
    assert own
    assert all(s.chain[1].name == "Meridian News Agency" for s in own)


def test_the_warning_has_two_origins_and_copies_add_none():
    warned = claims_about("warned in November 2024")
    assert warned
    assert max(len(c.reports) for c in warned) >= 2
    assert all(c.independent.min <= 2 for c in account().claims)


def test_the_former_engineer_is_one_origin_in_two_reports():
    told = [q for q in account().quotes if "paint over a crack" in q.text]
    assert [(q.match, {e.report for e in q.occurrences}) for q in told] == [("verbatim", {COURIER, POST})]
    claim = next(c for c in account().claims if "paint over a crack" in c.text)
    assert (claim.independent.min, claim.independent.max) == (1, 1)
    assert [o.name for o in claim.origins] == ["Harrow Courier"] or [o.name for o in claim.origins] == ["The Harrow Courier"]


def test_three_gates_or_four():
    assert found("number", "hree", "four")


def test_april_or_may():
    assert found("date", "April 30", "May 30")


def test_the_minister_s_words_were_changed():
    changed = [q for q in account().quotes if q.match == "altered" and "We were not told" in q.text]
    assert len(changed) == 1
    assert changed[0].speaker == "Desmond Achterberg"


def test_a_corrected_year_is_no_discrepancy_and_no_event():
    assert not [t for t in account().timeline if t.value == "1958"]
    assert not found("date", "1958")
    assert not claims_about("1958")


def test_the_bare_november_is_settled_by_the_others():
    bare = [t for t in account().timeline for m in t.mentions if m.report == POST and words(m) == "November"]
    assert [t.value for t in bare] == ["2024-11"]
    assert bare[0].basis == "cross_report"


def test_nobody_of_captions_and_credits_is_in_the_story():
    names = {e.name for e in account().entities}
    assert not names & {"Jonas Teller", "Meridian Images", "Ruth Abelard", "Ilse Tarrant", "Per Oduya"}
    assert {"Ingrid Vasko", "Desmond Achterberg", "Marit Solheim-Adu"} <= names


def test_the_order_to_leave_it_out_is_nobody_s_word_for_a_fact():
    told = [c for c in account().claims if "leave the finding out" in c.text]
    assert told
    assert all(o.name != "Ingrid Vasko" for c in told for o in c.origins)


def test_the_gazette_tells_others_matter_as_its_own():
    assert any(p.report == GAZETTE for p in account().pick_ups)
