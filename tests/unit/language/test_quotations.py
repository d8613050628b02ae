from __future__ import annotations

import pytest

from secondsource.language.quotations import find_quotations
from secondsource.model.report import Block, BlockKind
from secondsource.model.span import Span


def lines(text: str, *kinds: BlockKind) -> list[Block]:
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = kinds[number] if number < len(kinds) else BlockKind.PARAGRAPH
        blocks.append(Block(Span(at, at + len(line)), kind, "line"))
        at += len(line) + 1
    return blocks


def test_a_quotation_names_its_block() -> None:
    text = "Lind left.\n“We came back,” she said."
    (only,) = find_quotations(text, lines(text))
    assert only.block == 1
    assert only.span.of(text) == "“We came back,”"


def test_blocks_that_are_not_read_are_passed_over() -> None:
    text = "“A picture of the dam,” says the caption.\n“We came back,” she said."
    (only,) = find_quotations(text, lines(text, BlockKind.CAPTION))
    assert only.span.of(text) == "“We came back,”"


def test_a_caption_between_does_not_break_a_reopened_quotation() -> None:
    text = "“We came back.\nThe dam in May\n“We stayed,” she said."
    found = find_quotations(text, lines(text, BlockKind.PARAGRAPH, BlockKind.CAPTION))
    assert [q.flags for q in found] == [("unclosed",), ("reopened",)]


@pytest.mark.parametrize("words", ["rapid repair", "The Long Way Home", "Stone"])
def test_a_name_or_a_word_or_two_is_held_with_tongs(words: str) -> None:
    text = f"He spoke of a “{words}” in May."
    assert [q.flags for q in find_quotations(text, lines(text))] == [("scare",)]


@pytest.mark.parametrize("words", ["Never.", "Never,", "it was never an option", "Where are they?"])
def test_speech_is_not(words: str) -> None:
    text = f"He said: “{words}” in May."
    assert [q.flags for q in find_quotations(text, lines(text))] == [()]


def test_no_text_has_no_quotations() -> None:
    assert find_quotations("", []) == ()
