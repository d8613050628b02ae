"""The same quotation in two reports."""

from __future__ import annotations

from tests.unit.account.story import account


def quotes(*texts: str):
    return {q.match: q for q in account(*texts).quotes}


def test_the_same_words_are_verbatim_whatever_the_marks():
    found = quotes('"We will rebuild the pier," Ana Holm said.', "“We will rebuild the pier,” said Ana Holm.")
    assert set(found) == {"verbatim"}
    assert {e.report for e in found["verbatim"].occurrences} == {"r1", "r2"}


def test_a_quotation_cut_short_is_truncated():
    found = quotes("“We will rebuild the pier if the council pays,” Ana Holm said.", "“We will rebuild the pier,” Ana Holm said.")
    assert set(found) == {"truncated"}


def test_a_changed_word_is_altered():
    found = quotes(
        "“We will certainly rebuild the old pier,” Ana Holm said.", "“We will probably rebuild the old pier,” Ana Holm said."
    )
    assert set(found) == {"altered"}


def test_a_mark_that_never_closes_is_flagged():
    found = account(
        "The ship was carrying “grain, timber and two hundred crates of oranges from the south.\n\nIt sank on Friday, police said."
    )
    assert any("unclosed" in q.flags for q in found.quotes)


def test_a_hyphen_alters_no_quotation():
    one = "“We will open the stand-alone ferry line in the spring,” Ana Holm said."
    found = quotes(one, "“We will open the standalone ferry line in the spring,” Ana Holm said.")
    assert set(found) == {"verbatim"}


def test_a_quotation_that_runs_over_two_paragraphs_is_whole():
    found = account(
        "“The board acted on every finding of its divers.\n\n“No ferry has sailed unsafe,” Ana Holm said in a written statement."
    )
    opened = [q for q in found.quotes if "divers" in q.text]
    assert opened
    assert not [q for q in opened if {"unclosed", "no_speaker"} & set(q.flags)]
    assert not [c for c in found.to_check if c.what.startswith("Find who said")]
