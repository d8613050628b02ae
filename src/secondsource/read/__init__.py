"""Files, pages and streams in; `Report`s with every stretch marked out."""

from secondsource.read.report import report_from_text

__all__ = ["report_from_text"]
