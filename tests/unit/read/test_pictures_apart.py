"""Captions that end like sentences, and agencies under two names."""

from __future__ import annotations

from secondsource.model.report import BlockKind
from secondsource.read import report_from_text

PICTURE = "Flood wall fails in Brae\n\nThe wall at Brae, seen in March with its gate open.\nOla VennMeridian Images\n\nThe wall failed at noon, the mayor said.\n"


def kinds(text: str) -> dict[str, BlockKind]:
    return {b.span.of(text)[:12]: b.kind for b in report_from_text(text).blocks}


def test_a_sentence_that_stands_on_a_credit_between_blank_lines_is_a_caption():
    assert kinds(PICTURE)["The wall at "] is BlockKind.CAPTION


def test_a_paragraph_of_running_text_above_a_credit_line_is_kept():
    text = "The wall failed at noon in the rain.\nOla VennMeridian Images\nNobody was hurt in the village of Brae.\n"
    assert kinds(text)["The wall fai"] is BlockKind.PARAGRAPH


def test_an_agency_goes_by_its_fullest_name():
    text = "BRAE, March 3 (Meridian) — The wall failed, the mayor said.\n\nNobody was hurt.\n\n© 2031 Meridian News Agency. All rights reserved.\n"
    assert {c.name for c in report_from_text(text).credits} == {"Meridian News Agency"}


def test_a_file_photo_is_a_caption_whoever_speaks_in_it():
    text = "FILE - In this Dec. 20, 2030, file photo, mayor Ida Brandt speaks in Brae. She said on Monday she would not run again.\n\nThe mayor of Brae will not run again.\n"
    assert kinds(text)["FILE - In th"] is BlockKind.CAPTION
