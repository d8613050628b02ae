"""The child process that reads one page: HTML on its standard input, one JSON object on its standard output.

Started by `secondsource.read.html` with two arguments, seconds and bytes. It limits itself before it looks at
the page; whatever the page does to the parsers, it does here.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
from pathlib import Path
from typing import Final

import trafilatura

from secondsource.read.page_facts import facts, lost_paragraphs

_MAX_OUTPUT_CHARS: Final = 2_000_000  # the parent refuses far shorter texts; this keeps the pipe small


def main() -> None:
    """Read, extract, print. A page that exhausts memory ends in exit code 3."""
    seconds, extra_bytes = int(sys.argv[1]), int(sys.argv[2])
    logging.disable(logging.CRITICAL)
    _limit(seconds, extra_bytes)
    try:
        page = sys.stdin.buffer.read().decode("utf-8")
        answer = _read(page)
    except (MemoryError, RecursionError):
        sys.exit(3)
    json.dump(answer, sys.stdout)


def _limit(seconds: int, extra_bytes: int) -> None:
    """No more processor time than `seconds`, no more memory than is held now and `extra_bytes`, no core file, no writing."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) if Path("/proc/self/statm").exists() else 0
    held = pages * resource.getpagesize()
    limits = [(resource.RLIMIT_CPU, seconds), (resource.RLIMIT_CORE, 0)]
    if held:
        limits.append((resource.RLIMIT_AS, held + extra_bytes))
    for what, value in limits:
        resource.setrlimit(what, (value, value))


def _read(page: str) -> dict[str, object]:
    text = trafilatura.extract(
        page,
        output_format="txt",
        include_comments=False,
        include_tables=False,
        deduplicate=False,
        with_metadata=False,
        fast=False,
    )
    found: dict[str, object] = dict(facts(page))
    text = (text or "").replace("\r\n", "\n")[:_MAX_OUTPUT_CHARS]
    missing, of = lost_paragraphs(page, text)
    return {**found, "text": text, "lost": missing, "paragraphs": of}
