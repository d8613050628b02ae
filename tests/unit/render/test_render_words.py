from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console
from sample_account import empty_account, load_reports, make_account, many_reports, poisoned

from secondsource.errors import UsageError
from secondsource.model.account import Account
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.render.csv_table import to_csv
from secondsource.render.excerpt import excerpt
from secondsource.render.explain import explain
from secondsource.render.markdown import escaped, to_markdown
from secondsource.render.names import report_names, with_names
from secondsource.render.story_index import StoryIndex
from secondsource.render.terminal import print_account
from secondsource.render.visible import one_line, shorten, visible
from secondsource.render.when import day_in_words, interval_in_words, value_in_words
from secondsource.render.word_diff import Side, word_diff

HOSTILE = ["<script>alert(1)</script>", "\x00\x1b[31mred", "\u202eRTL", "مرحبا", "=cmd()|x", "a|b\n# c", "[bold]x[/]", "'\"`\\"]


def printed(account: Account, width: int = 80) -> str:
    out = StringIO()
    print_account(account, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


@pytest.mark.parametrize("payload", HOSTILE)
def test_every_output_copes_with_hostile_text(payload: str) -> None:
    account = poisoned(payload)
    for text in (to_markdown(account), to_csv(account), printed(account), explain(account, account.claims[0].id)):
        assert "\x00" not in text
        assert "\x1b" not in text
        assert "\u202e" not in text


@pytest.mark.parametrize(
    "account", [empty_account(), empty_account(""), many_reports(1), many_reports(50)], ids=["none", "blank", "one", "fifty"]
)
def test_every_output_copes_with_few_and_many(account: Account) -> None:
    assert to_markdown(account).startswith("# ")
    assert to_csv(account).startswith("claim,text,origins_min,")
    assert printed(account)


def test_reports_are_named_by_outlet_then_title_then_number() -> None:
    reports = [Report("r1", "x", outlet="The Courier"), Report("r2", "x", title="A long title " * 9), Report("r3", "x")]
    names = report_names(reports)
    assert names["r1"] == "The Courier"
    assert names["r2"].startswith("“A long title")
    assert len(names["r2"]) <= 50
    assert names["r3"] == "Report 3"


def test_equal_names_are_told_apart_by_day_then_by_number() -> None:
    days = ["2026-03-10", "2026-03-11", "2026-03-11", None]
    reports = [Report(f"r{n}", "x", outlet="Courier", published=day) for n, day in enumerate(days, 1)]
    names = list(report_names(reports).values())
    assert names == ["Courier, 10 March 2026", "Courier (report 2)", "Courier (report 3)", "Courier (report 4)"]


def test_no_output_for_people_shows_a_report_id() -> None:
    account = make_account()
    loud = replace(
        account, claims=(replace(account.claims[0], independent=replace(account.claims[0].independent, reason="r4 copies r3")),)
    )
    for text in (to_markdown(loud), to_csv(loud), printed(loud)):
        assert "Tarn Valley Gazette copies Port Selwyn Mercury" in text.replace("\n  ", " ")
        assert "r4" not in text
    assert with_names("r12, pr1 and r1-x", {"r1": "A"}) == "r12, pr1 and r1-x"


def test_csv_cells_cannot_act() -> None:
    rows = to_csv(poisoned("=HYPERLINK(1)")).split("\r\n")
    assert "'=HYPERLINK(1)" in rows[1]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in rows for cell in row.split(","))


def test_csv_has_a_row_a_claim_and_a_column_a_report() -> None:
    account = make_account()
    rows = to_csv(account).rstrip("\r\n").split("\r\n")
    assert len(rows) == len(account.claims) + 1
    assert rows[0].endswith(
        "The Harrow Courier,Westmark Evening Post,Port Selwyn Mercury,Tarn Valley Gazette,Northmere Public Radio"
    )
    assert rows[1].endswith("differs,paraphrase,paraphrase,paraphrase,differs")


def test_markdown_keeps_words_of_reports_as_words() -> None:
    text = to_markdown(poisoned("<img src=x> **b** [a](javascript:x) `c` | d https://evil.example"))
    assert "<img" not in text
    assert "](javascript" not in text
    assert "https://evil" not in text
    assert escaped("1. x") == "1\\. x"
    assert escaped("- x") == "\\- x"


def test_markdown_links_only_the_addresses_of_reports() -> None:
    text = to_markdown(make_account())
    assert "[The Harrow Courier](<https://harrow-courier.example/investigations/stennet-dam-gates>)" in text
    assert text.endswith("\n")


def test_terminal_stays_within_eighty_columns_and_says_all_in_words() -> None:
    text = printed(make_account(), width=120)
    assert max(map(len, text.split("\n"))) <= 80
    assert "2 origins / 5 reports   Two-source rule met" in text
    assert "Where the reports disagree" in text
    assert "High: changes the story" in text
    assert not any(line.endswith(" ") for line in text.split("\n"))


def test_terminal_obeys_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    out = StringIO()
    print_account(make_account(), Console(file=out, width=80, force_terminal=True))
    assert "\x1b[3" not in out.getvalue()


def test_explain_tells_rule_evidence_and_chain_of_a_claim() -> None:
    text = explain(make_account(), "c-77ab")
    assert "1 origin. 3 reports." in text
    assert "Westmark Evening Post → The Harrow Courier → former engineer" in text
    assert "characters 844–964" in text
    assert "If The Harrow Courier falls, nothing is left behind this claim." in text


def test_explain_names_the_antecedent_of_a_resolved_hop() -> None:
    text = explain(make_account(), "s24")
    assert "The Harrow Courier (stated) is known by a description: “the Harrow Courier” at" in text


def test_explain_knows_every_kind_of_finding() -> None:
    account = make_account()
    index = StoryIndex(account)
    ids = [*index.claims, *index.statements, *index.quote_ids, *index.timeline_ids, *index.check_ids, *index.pick_up_ids]
    ids += [*index.reports, *index.nodes, *(index.edge_id(e) for e in account.edges)]
    ids += [d.id for d in account.discrepancies] + [e.id for e in account.entities]
    assert all(explain(account, found).endswith("\n") for found in ids)
    assert len(set(ids)) == len(ids) - len(account.reports) - 1  # a report is a station too; one edge has two bases


def test_explain_tells_an_edge_with_every_basis_it_has() -> None:
    text = explain(make_account(), "r2 > n-courier")
    assert "Westmark Evening Post says it has matter from The Harrow Courier, in 5 statements:" in text
    assert "Westmark Evening Post is inferred to have matter from The Harrow Courier, in 1 statement:" in text


def test_explain_takes_an_address_of_the_page() -> None:
    account = make_account()
    plain = replace(account, claims=(replace(account.claims[0], id="cx1"),))
    assert explain(plain, "#c-cx1") == explain(plain, "cx1")
    assert explain(account, "#report-r3") == explain(account, "r3")


def test_explain_refuses_an_unknown_id() -> None:
    with pytest.raises(UsageError, match="no finding has the id 'c-none'"):
        explain(make_account(), "c-none")


def test_an_excerpt_shows_the_sentence_and_never_leaves_its_block() -> None:
    report = load_reports()[0]
    start = report.text.index("1962")
    found = excerpt(report, Span(start, start + 4))
    assert (found.words, found.after) == ("1962", " and last refitted in 1997.")
    start = report.text.index("“You can paint")
    found = excerpt(report, Span(start, start + 29))
    assert found.before == ""
    assert found.after == " the former engineer told the Courier, “but you cannot talk it out of growing.”"


def test_a_word_diff_ignores_quote_marks_and_capitals_and_keeps_all_characters() -> None:
    diff = word_diff("“We were not told in time, ”", '"we were not told, "')
    assert [r.text for r in diff.a if r.side is Side.ONLY_A] == ["in time"]
    assert "".join(r.text for r in diff.a) == one_line("“We were not told in time, ”")
    assert diff.is_marked
    assert not word_diff("Same words.", "same words.").is_marked
    assert not word_diff("one thing", "quite another").is_marked
    assert word_diff("", "x").similarity == 0.0


def test_visible_text_is_as_long_as_before() -> None:
    text = "a\x00\x1b\u202e\ud800b\n\t"
    assert len(visible(text)) == len(text)
    assert visible(text) == "a����b\n\t"
    assert shorten("word " * 50, 20) == "word word word word…"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2018", "2018"),
        ("18", "century from 1800"),
        ("2018-Q3", "third quarter of 2018"),
        ("2018-H1", "first half of 2018"),
        ("2026-03-10TEV", "10 March 2026, evening"),
        ("2026-03-10T14:30", "10 March 2026, 14:30"),
        ("PT5M", "5 minutes"),
        ("P10Y", "10 years"),
        ("PXD", "some days"),
        ("PRESENT_REF", "now"),
        ("2018-99", "2018-99"),
        ("odd", "odd"),
    ],
)
def test_timex_values_are_told_in_words(value: str, words: str) -> None:
    assert value_in_words(value) == words


def test_open_intervals_say_which_end_is_open() -> None:
    assert interval_in_words(None, "2026-03-10") == "up to 10 March 2026"
    assert interval_in_words("2026-03-10", None) == "from 10 March 2026 on"
    assert day_in_words("some time") == "some time"
