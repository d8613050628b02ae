"""What a run over the first real story must not do (its gold, section 11). Nothing of its text stands here beyond names."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

import secondsource
from secondsource.model.account import Account
from secondsource.read import report_from_text

pytestmark = pytest.mark.shared


@cache
def read(shared: Path) -> Account:
    gold = json.loads((shared / "gold" / "seeds.json").read_text(encoding="utf-8"))
    texts = [(shared / "gold" / r["file"]).read_text(encoding="utf-8") for r in gold["reports"]]
    return secondsource.account([report_from_text(t, published="2018-09-08") for t in texts])


@pytest.fixture
def seeds(shared: Path) -> Account:
    return read(shared)


def test_one_origin_is_never_counted_twice(seeds: Account):
    core = [c for c in seeds.claims if any(o.name == "The New York Times" for o in c.origins) and len(c.reports) == 2]
    assert core
    assert all(c.independent.min <= 1 for c in seeds.claims)
    assert all((c.independent.min, c.independent.max) == (1, 1) for c in core if len(c.origins) == 1)


def test_people_of_captions_and_credits_are_no_actors(seeds: Account):
    names = " ".join(e.name for e in seeds.entities)
    assert not [n for n in ("Flores", "Padrino", "Barreto", "Moore", "Getty") if n in names]
    assert not any(e.type == "PLACE" and e.name == "Colombia" for e in seeds.entities)


def test_a_code_name_in_marks_is_no_speech(seeds: Account):
    assert not any(q.text.strip("“”") == "Operation Constitution" for q in seeds.quotes)
    assert not any(
        s.kind.value == "direct" and "Operation Constitution" in s.spans[0].of(text(seeds, s.report)) for s in seeds.statements
    )


def test_an_unclosed_mark_ends_with_its_paragraph(seeds: Account):
    unclosed = [q for q in seeds.quotes if "unclosed" in q.flags]
    assert [(e.span.start, e.span.end) for q in unclosed for e in q.occurrences] == [(1639, 1920)]
    assert all("no_speaker" in q.flags for q in unclosed)


def test_captions_and_now_never_reach_the_timeline(seeds: Account):
    assert not any(t.value and t.value.startswith("2018-08-04") for t in seeds.timeline)
    assert not any("now" in m.span.of(text(seeds, m.report)) for t in seeds.timeline for m in t.mentions)


def test_the_bare_august_is_not_settled_in_silence(seeds: Account):
    august = [t for t in seeds.timeline for m in t.mentions if m.report == "r2" and m.span.of(text(seeds, m.report)) == "August"]
    assert august
    assert all(t.alternatives or t.basis == "cross_report" for t in august)


def test_a_diplomat_is_no_source_and_the_two_commanders_stay_two(seeds: Account):
    assert not any("diplomat" in h.name for s in seeds.statements for h in s.chain[1:])
    unnamed = [e for e in seeds.entities if e.type == "UNNAMED"]
    assert not any({1028, 1156} <= {m.span.start for m in e.mentions} for e in unnamed)


def test_compatible_words_are_no_grave_discrepancy(seeds: Account):
    grave = [d for d in seeds.discrepancies if d.severity != "low"]
    assert not [d for d in grave if (1226 <= d.a.span.start < 1269 and 1589 <= d.b.span.start < 1612)]
    assert not [d for d in grave if d.type == "name"]
    assert not [d for d in grave if d.type == "number" and "11 current" in d.a.span.of(text(seeds, d.a.report))]


def test_the_section_label_is_not_the_title(seeds: Account):
    assert all(r.title and "Reportedly" in r.title for r in seeds.reports)


def text(account: Account, rid: str) -> str:
    return next(r.text for r in account.reports if r.id == rid)
