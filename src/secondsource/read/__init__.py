"""Files, pages and streams in; `Report`s with every stretch marked out."""

from secondsource.read.jsonl import iter_jsonl
from secondsource.read.paths import SUPPORTED, read_paths
from secondsource.read.reading import Reading
from secondsource.read.report import Known, report_from_text

__all__ = ["SUPPORTED", "Known", "Reading", "iter_jsonl", "read_paths", "report_from_text"]
