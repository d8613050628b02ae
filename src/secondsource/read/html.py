"""Pages: read in a child process with a limit on time and memory, since a page may be hostile."""

from __future__ import annotations

from secondsource.model.report import Report
from secondsource.read.report import Known, make_report
from secondsource.text.decoding import decode_page


def read_page(data: bytes, known: Known, *, otherwise: Known, report_id: str) -> Report:
    """The report of a page."""
    text, repairs = decode_page(data)
    return make_report(text, known, report_id=report_id, repairs=repairs)
