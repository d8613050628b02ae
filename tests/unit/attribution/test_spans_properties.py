"""Whatever words and marks come, spans stay within the text, apart from each other, and the answer the same."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import read_marked

from secondsource.attribution.spans import find_attributions
from secondsource.language.annotating import annotate
from secondsource.model.statement import Attribution

WORDS = """said told according to that the Courier Ortiz Lind who which , . : ; — – “ ” " ' ’ ‘ '' ⏎ is was accused of believed denied
citing allegedly report claims he she they it and but because wall old “The old.” broke asked whether in a statement 11 officials cites
by as described called İß 🙂 \u200b \u00a0""".split(" ")


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from([w.strip() or " " for w in WORDS]), max_size=40))
def test_any_words_in_any_order_keep_the_rules(words: list[str]) -> None:
    report = read_marked(" ".join(words).replace("{", "").replace("}", "")).report
    annotated = annotate(report)
    found = find_attributions(annotated)
    assert found == find_attributions(annotated)
    for number, attribution in enumerate(found):
        _check(report.text, attribution)
        if attribution.parent is not None:
            assert attribution.parent != number
            assert attribution.level == found[attribution.parent].level + 1
        else:
            assert attribution.level == 1


def _check(text: str, attribution: Attribution) -> None:
    assert attribution.content
    for role in (attribution.source, attribution.cue, attribution.content):
        assert list(role) == sorted(role)
        assert all(a.end <= b.start for a, b in pairwise(role))
        assert all(0 <= s.start < s.end <= len(text) and s.of(text) == s.of(text).strip() for s in role)
    assert not any(s.overlaps(c) for s in attribution.source for c in attribution.content)
    assert not any(s.overlaps(c) for s in attribution.cue for c in (*attribution.content, *attribution.source))
