import io
import json
import sys
from itertools import islice
from pathlib import Path

import pytest

from secondsource.errors import DamagedRecord, EmptyReport, InputError, LimitExceeded, UnknownForm, UnreadableFile
from secondsource.limits import MAX_REPORT_CHARS
from secondsource.model.report import Report
from secondsource.read import iter_jsonl, read_paths, report_from_text
from secondsource.read.language import guess
from secondsource.read.published import iso

BODY = "The minister told the Harrow Courier on Monday that the bridge would stay closed for weeks, and that nobody was hurt."


def codes(report: Report) -> set[str]:
    return {notice.code for notice in report.notices}


def test_files_are_read_in_the_order_given(tmp_path: Path):
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(f"{BODY} {name}", encoding="utf-8")
    reading = read_paths([tmp_path / "b.txt", tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [(r.id, Path(r.path or "").name) for r in reading.reports] == [("r1", "b.txt"), ("r2", "a.txt"), ("r3", "b.txt")]


def test_a_folder_is_read_sorted_and_what_is_passed_over_is_counted(tmp_path: Path):
    (tmp_path / "z").mkdir()
    for name in ("z/1.txt", "b.md", "a.txt", "c.pdf", ".hidden.txt", "a.txt.json"):
        (tmp_path / name).write_text("{}" if name.endswith("json") else BODY, encoding="utf-8")
    reading = read_paths([tmp_path])
    assert [Path(r.path or "").name for r in reading.reports] == ["a.txt", "b.md", "1.txt"]
    (notice,) = reading.notices
    assert "1 .pdf" in notice.message
    assert ".json" not in notice.message


def test_the_text_is_the_file_code_point_for_code_point(tmp_path: Path):
    text = f"{BODY}\r\n\r\n“İ ß ﬁ” \u200b\u2028 {BODY}\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert read_paths([tmp_path / "a.txt"]).reports[0].text == text


def test_a_sidecar_tells_what_the_text_does_not(tmp_path: Path):
    (tmp_path / "r1.txt").write_text(BODY, encoding="utf-8")
    facts = {"id": 7, "title": "Bridge shut", "outlet": "www.nytimes.com", "date": "2018-03-03", "url": "https://example.org/1"}
    (tmp_path / "r1.txt.json").write_text(json.dumps(facts), encoding="utf-8")
    report = read_paths([tmp_path / "r1.txt"]).reports[0]
    assert (report.source_id, report.title, report.outlet, report.published, report.url) == (
        "7",
        "Bridge shut",
        "www.nytimes.com",
        "2018-03-03",
        "https://example.org/1",
    )
    assert "title" not in {b.kind.value for b in report.blocks}


def test_front_matter_is_read_and_not_part_of_the_text(tmp_path: Path):
    (tmp_path / "a.md").write_text(
        f'---\ntitle: "Bridge: shut"\noutlet: The Harrow Courier\ndate: 2018-03-03\n---\n\n{BODY}', encoding="utf-8"
    )
    report = read_paths([tmp_path / "a.md"]).reports[0]
    assert (report.title, report.outlet, report.published, report.text) == (
        "Bridge: shut",
        "The Harrow Courier",
        "2018-03-03",
        BODY,
    )


def test_a_markdown_heading_is_the_title(tmp_path: Path):
    (tmp_path / "a.md").write_text(f"# Bridge shut in Harrow\n\n{BODY}", encoding="utf-8")
    report = read_paths([tmp_path / "a.md"]).reports[0]
    assert [block.kind.value for block in report.blocks] == ["boilerplate", "title", "paragraph"]
    assert report.title == "Bridge shut in Harrow"


def test_a_publication_date_serves_where_none_is_given():
    stream = io.BytesIO(json.dumps({"text": BODY, "dct": "2018-03-01"}).encode() + b"\n" + json.dumps({"text": BODY}).encode())
    reading = read_paths(["-"], published="2018-03-09", stdin=stream)
    assert [r.published for r in reading.reports] == ["2018-03-01", "2018-03-09"]


def test_the_standard_input_may_be_one_text():
    reading = read_paths(["-"], stdin=io.BytesIO(BODY.encode()))
    assert [r.text for r in reading.reports] == [BODY]


def test_a_damaged_record_is_set_aside_with_its_line():
    lines = [
        json.dumps({"id": "x", "text": BODY}),
        "{broken",
        "",
        '{"text": 5}',
        '["a"]',
        '{"text": "  "}',
        json.dumps({"id": "y", "text": BODY}),
    ]
    reading = read_paths(["-"], stdin=io.BytesIO("\n".join(lines).encode()))
    assert [(r.id, r.source_id) for r in reading.reports] == [("r1", "x"), ("r2", "y")]
    assert [(type(e), e.where) for e in reading.errors] == [
        (DamagedRecord, "<stdin>:2"),
        (DamagedRecord, "<stdin>:4"),
        (DamagedRecord, "<stdin>:5"),
        (EmptyReport, "<stdin>:6 (r5)"),
    ]


def test_an_endless_stream_is_read_line_by_line():
    line = json.dumps({"text": BODY}).encode() + b"\n"

    class Endless(io.RawIOBase):
        at = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            rest = line[self.at :][: len(buffer)]
            buffer[: len(rest)] = rest
            self.at = (self.at + len(rest)) % len(line)
            return len(rest)

    found = list(islice(iter_jsonl(io.BufferedReader(Endless())), 5))
    assert [report.id for report in found if isinstance(report, Report)] == ["r1", "r2", "r3", "r4", "r5"]


def test_a_line_that_is_too_long_is_passed_over(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys.modules["secondsource.read.jsonl"], "MAX_LINE_BYTES", 1000)  # `secondsource.read` is the function
    lines = b'{"text": "' + b"a" * 200_000 + b'"}\n' + json.dumps({"text": BODY}).encode()
    first, second = iter_jsonl(io.BytesIO(lines))
    assert isinstance(first, LimitExceeded)
    assert isinstance(second, Report)
    assert second.id == "r2"


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.txt", b"", EmptyReport),
        ("a.txt", b" \n\xe2\x80\x8b", EmptyReport),
        ("a.pdf", b"%PDF", UnknownForm),
        ("a.jsonl", b"\n", EmptyReport),
        ("a.txt", b"a" * (MAX_REPORT_CHARS + 1), LimitExceeded),
    ],
)
def test_what_cannot_be_read_has_a_name(tmp_path: Path, name: str, content: bytes, error: type[InputError]):
    (tmp_path / name).write_bytes(content)
    reading = read_paths([tmp_path / name])
    assert reading.reports == ()
    assert [type(e) for e in reading.errors] == [error]
    assert name in str(reading.errors[0])


def test_a_missing_file_has_a_name(tmp_path: Path):
    assert [type(e) for e in read_paths([tmp_path / "no.txt", "a\x00b.txt", "/dev/null.txt"]).errors] == [UnreadableFile] * 3


def test_a_broken_sidecar_is_named(tmp_path: Path):
    (tmp_path / "r1.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "r1.txt.json").write_text("{", encoding="utf-8")
    (error,) = read_paths([tmp_path / "r1.txt"]).errors
    assert isinstance(error, DamagedRecord)
    assert "r1.txt.json" in error.where


def test_a_bad_date_is_no_date():
    report = report_from_text(BODY, published="2999-01-01")
    assert report.published is None
    assert "bad_date" in codes(report)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("2018-09-08", "2018-09-08"),
        ("20180908", "2018-09-08"),
        ("2018-09", "2018-09"),
        ("2016-11-10T15:50:40", "2016-11-10T15:50:40"),
        ("2018-09-08T12:00:00.123Z", "2018-09-08T12:00:00.123Z"),
        ("September 8, 2018", "2018-09-08"),
        ("8 Sep 2018", "2018-09-08"),
        ("2018-02-30", None),
        ("1500-01-01", None),
        ("08/09/2018", None),
        ("yesterday", None),
        ("2018-09-08T25:00", None),
    ],
)
def test_dates_of_publication(given: str, read: str | None):
    assert iso(given) == read


def test_a_report_without_a_date_says_so():
    assert "no_date" in codes(report_from_text(BODY))
    assert "no_date" not in codes(report_from_text(BODY, published="2018-09-08"))


@pytest.mark.parametrize("end", ["and then the", "and then…", "and then [+321 chars]"])
def test_a_text_cut_short_says_so(end: str):
    assert "cut_short" in codes(report_from_text(f"{BODY}\n\n{BODY[:-1]} for the second time, {end}"))


def test_a_whole_text_is_not_cut_short():
    assert "cut_short" not in codes(report_from_text(f"{BODY}\n\nBen Hale, Harrow"))


def test_another_language_is_noticed():
    german = "Der Minister sagte am Montag, dass die Brücke für Wochen geschlossen bleibt und dass niemand verletzt wurde, wie die Zeitung aus der Stadt berichtet."
    report = report_from_text(german)
    assert report.language == "de"
    assert "not_english" in codes(report)
    assert guess("lorem " * 30) == "und"
    assert report_from_text(BODY).language == "en"


def test_the_reports_own_outlet_is_no_credit():
    text = f"{BODY}\n\n© 2018 The New York Times"
    assert report_from_text(text, outlet="www.nytimes.com").credits == ()
    assert [c.name for c in report_from_text(text).credits] == ["The New York Times"]


def test_a_byline_is_kept():
    assert report_from_text(f"By Ana Ortiz and Ben Hale, Staff Writers\n\n{BODY}").byline == "Ana Ortiz and Ben Hale"


def test_reading_twice_gives_the_same():
    assert report_from_text(BODY) == report_from_text(BODY)


def test_fields_with_surrogates_are_mended():
    assert report_from_text(BODY, title="a\ud800b").title == "a\ufffdb"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 12:03, 3 March 2018", "2018-03-03"),
        ("March 3rd, 2018", "2018-03-03"),
        ("Sept. 3, 2018", "2018-09-03"),
        ("Last updated: 3 March 2018", None),
        ("03/04/2018", None),
    ],
)
def test_a_date_above_the_text_serves_where_none_is_given(line: str, day: str | None):
    report = report_from_text(f"Bridge shut in Harrow\n\n{line}\n\n{BODY}")
    assert report.published == day
    assert ("date_from_text" in codes(report)) == (day is not None)
    assert report_from_text(f"{BODY}\n\n{line}").published is None
    assert report_from_text(f"{line}\n\n{BODY}", published="2017-01-01").published == "2017-01-01"


def test_an_error_of_a_record_keeps_its_id():
    stream = io.BytesIO(b'{"id": "k9", "text": " "}\n{"id": 4}\n{')
    assert [getattr(error, "record_id", None) for error in iter_jsonl(stream)] == ["k9", "4", None]
