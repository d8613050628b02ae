"""Quotation marks as they come: curly, straight, odd, unclosed, nested, re-opened, wrong way round, dashes, inches, apostrophes."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest

from secondsource.language.quotations import find_quotations
from secondsource.model.report import Block, BlockKind
from secondsource.model.span import Span

Found = list[tuple[str, ...]]


def quotations(text: str) -> Found:
    """Words and flags of each quotation; every line is a paragraph."""
    blocks = [Block(Span(m.start(), m.end()), BlockKind.PARAGRAPH, "line") for m in re.finditer(r"[^\n]+", text)]
    return [(q.span.of(text), *q.flags) for q in find_quotations(text, blocks)]


CASES: dict[str, tuple[str, Found]] = {
    "curly": ("“We left,” Lind said.", [("“We left,”",)]),
    "straight": ('"We left," Lind said.', [('"We left,"',)]),
    "fullwidth": ("＂We left,＂ Lind said.", [("＂We left,＂",)]),
    "two in one sentence": ("“If we go,” Lind said, “we lose.”", [("“If we go,”",), ("“we lose.”",)]),
    "two straight in one sentence": ('"If we go," Lind said, "we lose."', [('"If we go,"',), ('"we lose."',)]),
    "single curly": ("‘We left,’ Lind said.", [("‘We left,’",)]),
    "single straight": ("'We left,' Lind said.", [("'We left,'",)]),
    "single with contractions": ("‘We don’t know, it isn’t ours,’ Lind said.", [("‘We don’t know, it isn’t ours,’",)]),
    "single straight with contractions": ("'We don't know what's up,' Lind said.", [("'We don't know what's up,'",)]),
    "single with a plural owner": ("‘The boys’ room was empty,’ Lind said.", [("‘The boys’ room was empty,’",)]),
    "double within single": ("'He said \"no\" to us,' Lind said.", [("'He said \"no\" to us,'",), ('"no"', "nested")]),
    "single within double": (
        "“He said ‘no, never’ to us,” Lind said.",
        [("“He said ‘no, never’ to us,”",), ("‘no, never’", "nested")],
    ),
    "straight single within straight double": (
        "\"He said 'no, never' to us,\" Lind said.",
        [("\"He said 'no, never' to us,\"",), ("'no, never'", "nested")],
    ),
    "double within double": (
        "“He said “no, never” to us,” Lind said.",
        [("“He said “no, never” to us,”",), ("“no, never”", "nested")],
    ),
    "nested at the end": (
        "“He told us: ‘Never again.’” Lind left.",
        [("“He told us: ‘Never again.’”",), ("‘Never again.’", "nested")],
    ),
    "two single strokes": ("''We left,'' Lind said.", [("''We left,''",)]),
    "opened by a double, closed by two strokes": ("A \"long walk for all'' in May.", [("\"long walk for all''",)]),
    "grave accents": ("``We left,'' Lind said.", [("``We left,''",)]),
    "guillemets": ("«We left», Lind said.", [("«We left»", "scare")]),
    "guillemets pointing inwards": ("»We left early today«, Lind said.", [("»We left early today«",)]),
    "low opening mark": ("„We left early today“, Lind said.", [("„We left early today“",)]),
    "low opening, high closing": ("„We left early today”, Lind said.", [("„We left early today”",)]),
    "corner brackets": ("「We left early today」 Lind said.", [("「We left early today」",)]),
    "ornaments": ("❝We left early today❞ Lind said.", [("❝We left early today❞",)]),
    "double primes": ("″We left early today,″ Lind said.", [("″We left early today,″",)]),
    "closing mark used to open": ("”We left early,” Lind said.", [("”We left early,”",)]),
    "opening mark used to close": ("“We left early,“ Lind said.", [("“We left early,“",)]),
    "unclosed": ("“We left early, Lind said.", [("“We left early, Lind said.", "unclosed")]),
    "unclosed straight": ('"We left early, Lind said.', [('"We left early, Lind said.', "unclosed")]),
    "unclosed ends with its paragraph": (
        "“We left early.\nThe mill closed. “Never again,” Lind said.",
        [("“We left early.", "unclosed"), ("“Never again,”",)],
    ),
    "odd straight mark spoils no other paragraph": (
        'He called it "odd.\n"We left," Lind said.\n"We came back," she said.',
        [('"odd.', "unclosed"), ('"We left,"', "reopened"), ('"We came back,"',)],
    ),
    "unclosed before another": (
        "“We left early. “Never again,” Lind said.",
        [("“We left early.", "unclosed"), ("“Never again,”",)],
    ),
    "unclosed straight before another": (
        '"We left early, Lind said. "Never again," he said.',
        [('"We left early, Lind said.', "unclosed"), ('"Never again,"',)],
    ),
    "re-opened in each paragraph": (
        "“We left early.\n“We came back late.\n“We slept,” Lind said.",
        [("“We left early.", "unclosed"), ("“We came back late.", "unclosed", "reopened"), ("“We slept,”", "reopened")],
    ),
    "re-opened straight": (
        '"We left early.\n"We came back late," Lind said.',
        [('"We left early.', "unclosed"), ('"We came back late,"', "reopened")],
    ),
    "goes on without being re-opened": (
        "“We left early.\nWe came back late,” Lind said.",
        [("“We left early.", "unclosed"), ("We came back late,”", "reopened")],
    ),
    "stray closing mark": ("We left early,” Lind said. “Never again.”", [("“Never again.”",)]),
    "stray straight mark at the end": ('Lind left early."', []),
    "lone opening mark": ("Lind left. “", []),
    "empty marks": ('“” and "" say nothing.', []),
    "inches": ('The pipe is 12" wide and 6\'2" long.', []),
    "feet alone": ("The pipe is 6' long and 4' deep.", []),
    "inches beside a quotation": ('"The 12-inch pipe broke," Lind said of the 12" pipe.', [('"The 12-inch pipe broke,"',)]),
    "decades": ("In the '90s and the ’80s it was 'closed for good'.", [("'closed for good'",)]),
    "elisions": ("’Twas the rock ’n’ roll of the ’em all.", []),
    "possessives": ("The boys’ club and the girls' club met at James’ house.", []),
    "possessives around a quotation": ("The boys’ club “never met,” Lind’s aide said.", [("“never met,”",)]),
    "square brackets": ("“[Lind] left early,” he said.", [("“[Lind] left early,”",)]),
    "in round brackets": ("Lind (“never again”) left.", [("“never again”", "scare")]),
    "between dashes": ('Lind—"never again," he said—left.', [('"never again,"',)]),
    "after a colon without space": ('Lind:"We left early today."', [('"We left early today."',)]),
    "a title": ("Lind wrote “The Long Way Home” in May.", [("“The Long Way Home”", "scare")]),
    "a nickname": ("Bo “Stone” Lind left.", [("“Stone”", "scare")]),
    "one word with its full stop": ("Lind said: “Never.”", [("“Never.”",)]),
    "one word with its comma": ("“Never,” Lind said.", [("“Never,”",)]),
    "zero-width space before the mark": ("\u200b“We left early,”\u200b Lind said.", [("“We left early,”",)]),
    "zero-width space before a straight mark": ('\u200b"We left early," Lind said.', [('"We left early,"',)]),
    "no-break space within": ("“We\u00a0left early,” Lind said.", [("“We\u00a0left early,”",)]),
    "right-to-left mark": ("\u200f“We left early,”\u200e Lind said.", [("“We left early,”",)]),
    "letters that change length when folded": ("“İß ﬁve left early,” İda said.", [("“İß ﬁve left early,”",)]),
    "beyond the basic plane": ("🙂“We left early 🙂,” Lind said.", [("“We left early 🙂,”",)]),
    "dash as quotation mark": ("— We left early, said Lind.", [("— We left early,", "dash")]),
    "short dash as quotation mark": ("– Where are they? asked Lind.", [("– Where are they?", "dash")]),
    "a list with dashes is no speech": ("– Two eggs\n– One loaf", []),
    "a dash with marks behind it": ("— “We left early,” said Lind.", [("“We left early,”",)]),
    "ellipsis": ("“We left … early …” Lind said.", [("“We left … early …”",)]),
    "marks only": ("“””“\"''‘’«»", []),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES.keys())
def test_quotation_marks(text: str, wanted: Found) -> None:
    assert quotations(text) == wanted


@pytest.mark.parametrize("unit", ['"', "'", "“", "”", "''", "‘a ", "'a ", '"a ', "“a ", "a' ", "“‘", "— “", "«»", '" ', "’ "])
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def took(size: int) -> float:
        text, best = unit * (size // len(unit)), 9.9
        for _ in range(3):
            began = time.perf_counter()
            quotations(text)
            best = min(best, time.perf_counter() - began)
        return best

    small, large = took(4000), took(32000)
    assert large < 5 or large < 40 * small  # eight times the text, its square sixty-four; hosts are noisy


@pytest.mark.parametrize("text", [t for t, _ in CASES.values()])
def test_spans_are_ordered_and_within_a_paragraph(text: str) -> None:
    blocks = [Block(Span(m.start(), m.end()), BlockKind.PARAGRAPH, "line") for m in re.finditer(r"[^\n]+", text)]
    found = find_quotations(text, blocks)
    assert [q.span.start for q in found] == sorted(q.span.start for q in found)
    assert all(blocks[q.block].span.contains(q.span) for q in found)
    outer = [q.span for q in found if "nested" not in q.flags]
    assert all(a.end <= b.start for a, b in pairwise(outer))
