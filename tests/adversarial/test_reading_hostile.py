"""Hostile input to the rooms of text, outlets and reading: an answer or a named error, in bounded time."""

import io
import json
import re
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from secondsource.errors import DamagedRecord, EmptyReport, LimitExceeded
from secondsource.limits import MAX_HTML_SECONDS
from secondsource.outlets import find_mentions
from secondsource.outlets import patterns as outlet_patterns
from secondsource.read import patterns as read_patterns
from secondsource.read import read_paths, report_from_text
from secondsource.text import patterns as text_patterns

BODY = "The minister told the Harrow Courier on Monday that the bridge would stay closed for weeks, and that nobody was hurt."
PAGE = (
    "<html><head><title>Bridge shut | The Harrow Courier</title><meta property='og:site_name' content='The Harrow Courier'>"
    "<meta property='article:published_time' content='2018-03-03T10:00:00Z'></head><body><article><h1>Bridge shut in Harrow</h1>"
    f"<p>{BODY}</p><p>{BODY.replace('Monday', 'Tuesday')} &lt;script&gt;alert(1)&lt;/script&gt;</p>"
    f"<p>{BODY.replace('weeks', 'months')}</p></article></body></html>"
)


@pytest.fixture
def short_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("secondsource.read.html"), "MAX_HTML_SECONDS", 4)  # `secondsource.read` is the function


def only_error(path: Path, content: bytes | str) -> Exception:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    reading = read_paths([path])
    assert reading.reports == ()
    (error,) = reading.errors
    assert path.name in error.where
    return error


def test_fifty_megabytes_of_one_line_are_refused_by_name(tmp_path: Path):
    error = only_error(tmp_path / "a.txt", b"word " * 10_000_000)
    assert isinstance(error, LimitExceeded)
    assert "50,000,000" in str(error)


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(import_module("secondsource.read.paths"), "MAX_FILE_BYTES", 100)  # `secondsource.read` is the function
    assert isinstance(only_error(tmp_path / "a.txt", b"word " * 100), LimitExceeded)


def test_one_line_at_the_limit_is_read_in_time():
    begun = time.perf_counter()
    report = report_from_text(f"{BODY} " * 3000)
    assert {"long_paragraph"} <= {notice.code for notice in report.notices}
    assert time.perf_counter() - begun < 60


@pytest.mark.parametrize(
    "text",
    [
        "\ud800 word",
        "a\x00b",
        "\u202eword\u2066",
        "\u200bword\u200d",
        "İstanbul ß ﬁ",
        "word",
        "“",
        "\ufeffword",
        "1",
        "\U0001f383 x",
        "a\u0301" * 50,
    ],
)
def test_strange_characters_keep_every_offset(text: str):
    if not any(c.isalnum() for c in text):
        with pytest.raises(EmptyReport):
            report_from_text(text)
        return
    report = report_from_text(text)
    assert len(report.text) == len(text)
    assert "".join(block.span.of(report.text) for block in report.blocks).replace(" ", "") == report.text.replace(" ", "").replace(
        "\ufeff", "\ufeff"
    )


def test_damaged_bytes_are_recorded(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes("“é” ".encode() * 9 + b"\xff\x00" + BODY.encode())
    (report,) = read_paths([tmp_path / "a.txt"]).reports
    assert {repair.kind for repair in report.repairs} == {"invalid_utf8", "nul"}
    assert "repaired" in {notice.code for notice in report.notices}


def test_identical_files_are_two_reports(tmp_path: Path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    assert [r.text for r in read_paths([tmp_path]).reports] == [BODY, BODY]


def test_json_that_is_nested_without_end_is_a_damaged_record():
    stream = io.BytesIO(b'{"text": ' + b"[" * 100_000 + b"\n" + json.dumps({"text": BODY}).encode())
    reading = read_paths(["-"], stdin=stream)
    assert [type(e) for e in reading.errors] == [DamagedRecord]
    assert len(reading.reports) == 1


def test_a_link_to_its_own_folder_is_not_followed(tmp_path: Path):
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert len(read_paths([tmp_path]).reports) == 1


def test_a_page_is_read_with_what_it_states(tmp_path: Path):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (report,) = read_paths([tmp_path / "a.html"]).reports
    assert (report.outlet, report.published, report.title) == (
        "The Harrow Courier",
        "2018-03-03T10:00:00Z",
        "Bridge shut in Harrow",
    )
    assert "<script>alert(1)</script>" in report.text
    assert [block.kind.value for block in report.blocks] == ["title", "paragraph", "paragraph", "paragraph"]


@pytest.mark.usefixtures("short_limit")
@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 200_000 + f"<p>{BODY}</p>",
        "<html><body><p " + " ".join(f'a{i}="x"' for i in range(200_000)) + f">{BODY}</p>",
    ],
    ids=["200k nested tags", "200k attributes"],
)
def test_a_hostile_page_ends_within_the_limit(tmp_path: Path, page: str):
    begun = time.perf_counter()
    assert isinstance(only_error(tmp_path / "a.html", page), LimitExceeded)
    assert time.perf_counter() - begun < 2 * MAX_HTML_SECONDS


def test_a_page_that_takes_too_much_memory_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(
        import_module("secondsource.read.html"), "MAX_HTML_MEMORY_BYTES", 1024 * 1024
    )  # `secondsource.read` is the function
    error = only_error(tmp_path / "a.html", "<html><body>" + f"<p>{BODY}</p>" * 20_000)
    assert isinstance(error, LimitExceeded | DamagedRecord)


def test_an_entity_bomb_is_refused(tmp_path: Path):
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><html><body><p>&b;</p></body></html>'
    assert isinstance(only_error(tmp_path / "a.html", bomb), DamagedRecord)


def test_text_that_the_extractor_drops_is_noticed(tmp_path: Path):
    deep = "".join(
        f"<p>Deep paragraph number {i} with a good many words that should not be lost without a notice.</p>" for i in range(6)
    )
    page = f"<html><body><article><p>{BODY}</p>{'<div>' * 400}{deep}{'</div>' * 400}</article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (report,) = read_paths([tmp_path / "a.html"]).reports
    assert "lost_text" in {notice.code for notice in report.notices}


@pytest.mark.parametrize("content", [b"", b"\x00" * 1000, bytes(range(256)) * 50, b"<html></html>"])
def test_a_page_without_a_report_is_named(tmp_path: Path, content: bytes):
    assert isinstance(only_error(tmp_path / "a.html", content), EmptyReport | DamagedRecord)


def test_a_script_in_a_title_stays_text():
    report = report_from_text(BODY, title="<script>alert(1)</script>", outlet="<img src=x onerror=alert(1)>")
    assert report.title == "<script>alert(1)</script>"
    assert report.outlet == "<img src=x onerror=alert(1)>"


def every_pattern() -> Iterator[tuple[str, re.Pattern[str]]]:
    modules: tuple[ModuleType, ...] = (read_patterns, outlet_patterns, text_patterns)
    for module in modules:
        for name, value in sorted(vars(module).items()):
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.__name__.split('.')[1]}.{name}", value


UNITS = (
    "A",
    "Aa ",
    "A. ",
    "a/",
    "A-",
    "(",
    "(A) ",
    "1:",
    "- ",
    '"',
    "A, ",
    "on ",
    "by ",
    "@a.",
    "A B/",
    "#",
    "--",
    "May 1, ",
    "\n",
    "of A ",
    "AP/",
)


@pytest.mark.parametrize(("name", "pattern"), list(every_pattern()), ids=[name for name, _ in every_pattern()])
def test_patterns_take_time_in_proportion_to_the_text(name: str, pattern: re.Pattern[str]):
    for unit in UNITS:
        text = unit * (20_000 // len(unit)) + "\x01"
        begun = time.perf_counter()
        pattern.search(text)
        pattern.match(text)
        assert time.perf_counter() - begun < 20, (name, unit)


def test_ten_thousand_short_lines_are_marked_in_time():
    text = "\n".join(f"Line {i} of a list that goes on" for i in range(10_000))
    begun = time.perf_counter()
    report_from_text(text)
    assert time.perf_counter() - begun < 120


def test_mentions_of_nothing_take_no_time():
    begun = time.perf_counter()
    assert find_mentions("the " * 100_000) == ()
    assert time.perf_counter() - begun < 60
