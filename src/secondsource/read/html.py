"""Pages, read in a child process with a limit on time and memory: a page may be made to harm its reader."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from secondsource.errors import DamagedRecord, EmptyReport, LimitExceeded
from secondsource.limits import MAX_HTML_MEMORY_BYTES, MAX_HTML_SECONDS
from secondsource.model.report import Notice, Report
from secondsource.read.fields import known_from, or_else
from secondsource.read.headings import is_same_title
from secondsource.read.patterns import ENTITY_DECLARATION
from secondsource.read.report import Known, make_report
from secondsource.text.decoding import decode_page
from secondsource.text.lines import has_words

_SOME_LOST: Final = 3  # paragraphs: one or two are a teaser or a caption


def read_page(data: bytes, known: Known, *, otherwise: Known, report_id: str) -> Report:
    """The report of a page: its headline, a blank line, its paragraphs; fields from `known`, then the page, then `otherwise`.

    Raises:
        DamagedRecord: if the page declares entities of its own, or the child process fails.
        LimitExceeded: if reading it takes more than `MAX_HTML_SECONDS` or `MAX_HTML_MEMORY_BYTES`.
        EmptyReport: if there is no report on it.
    """
    where = known.path or report_id
    page, repairs = decode_page(data)
    if ENTITY_DECLARATION.search(page):
        raise DamagedRecord("the page declares entities of its own.", mend="Save it as plain text.", where=where)
    answer = _in_child(page, where)
    text = str(answer.pop("text", "")).replace("\n", "\n\n")  # one line is one paragraph
    lost, paragraphs = _count(answer.pop("lost", 0)), _count(answer.pop("paragraphs", 0))
    if not has_words(text):
        raise EmptyReport("no report was found on the page.", mend="Save its text as a .txt file.", where=where)
    known = or_else(or_else(known, known_from(answer, where=where)), otherwise)
    if known.title and not is_same_title(text.split("\n", 1)[0], known.title):
        known = replace(known, title=" ".join(known.title.split()))
        text = f"{known.title}\n\n{text}"
    notices = _lost_notice(report_id, lost, paragraphs)
    return make_report(text, known, report_id=report_id, repairs=repairs, notices=notices)


def _lost_notice(report_id: str, lost: int, paragraphs: int) -> tuple[Notice, ...]:
    if lost < _SOME_LOST:
        return ()
    message = f"{lost} of {paragraphs} paragraphs of the page are not in the text that was read: compare it with the page."
    return (Notice("lost_text", message, report_id),)


def _in_child(page: str, where: str) -> dict[str, object]:
    """What the child process answers; it is killed a few seconds after it should have ended itself."""
    home = str(Path(__file__).resolve().parents[1])
    command = [sys.executable, "-c", _START, home, str(MAX_HTML_SECONDS), str(MAX_HTML_MEMORY_BYTES)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no word of the page on the command line
            command, input=page.encode(), capture_output=True, timeout=MAX_HTML_SECONDS, check=False, env=_environment()
        )
    except subprocess.TimeoutExpired as error:
        raise LimitExceeded(f"reading the page takes more than {MAX_HTML_SECONDS} seconds.", mend=_MEND, where=where) from error
    if done.returncode == _OUT_OF_MEMORY or done.returncode < 0:
        limit = f"{MAX_HTML_SECONDS} seconds or {MAX_HTML_MEMORY_BYTES // 1024**2} MB"
        raise LimitExceeded(f"reading the page takes more than {limit}.", mend=_MEND, where=where)
    if done.returncode != 0:
        raise DamagedRecord("the page cannot be read: the parser failed.", mend=_MEND, where=where)
    answer = json.loads(done.stdout)
    if not isinstance(answer, dict):
        raise DamagedRecord("the page cannot be read.", mend=_MEND, where=where)
    return answer


# The package's own `__init__` would load the whole program, parser and all, into a child that needs two files of it.
_START: Final = """
import sys, types
package = types.ModuleType("secondsource")
package.__path__ = [sys.argv.pop(1)]
sys.modules["secondsource"] = package
from secondsource.read.page_child import main
main()
"""
_OUT_OF_MEMORY: Final = 3
_MEND: Final = "Save its text as a .txt file."


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0


def _environment() -> dict[str, str]:
    """A bare environment: where the modules are, and nothing else of the caller's."""
    keep = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV", "SYSTEMROOT") if name in os.environ}
    source = str(Path(__file__).resolve().parents[2])
    return {**keep, "PYTHONPATH": source, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "HOME": os.devnull}
