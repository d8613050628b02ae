"""Small invented stories, read for real, for the tests of the last rooms."""

from __future__ import annotations

from dataclasses import replace

from secondsource.engine.pipeline import account_of_reports
from secondsource.model.account import Account
from secondsource.read import report_from_text


def account(*texts: str, published: str | None = "2031-03-12", outlets: tuple[str, ...] = ()) -> Account:
    reports = [
        replace(report_from_text(text, published=published, outlet=outlets[n] if n < len(outlets) else None), id=f"r{n + 1}")
        for n, text in enumerate(texts)
    ]
    return account_of_reports(reports)
