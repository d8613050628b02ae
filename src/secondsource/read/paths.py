"""Files, folders and the standard input, in the order given."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from secondsource.errors import EmptyReport, InputError, LimitExceeded, UnknownForm, UnreadableFile
from secondsource.limits import MAX_FILE_BYTES, MAX_REPORTS
from secondsource.model.report import Notice, Report
from secondsource.read.fields import or_else
from secondsource.read.html import read_page
from secondsource.read.jsonl import iter_jsonl
from secondsource.read.plain import front_matter, markdown_title, read_sidecar
from secondsource.read.reading import Reading
from secondsource.read.report import Known, make_report
from secondsource.text.decoding import decode

_STREAMS: Final = frozenset({".jsonl", ".ndjson"})
_PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
_TEXTS: Final = frozenset({".txt", ".text", ".md", ".markdown"})
SUPPORTED: Final = _STREAMS | _PAGES | _TEXTS


def read_paths(paths: Sequence[str | Path], *, published: str | None = None, stdin: BinaryIO | None = None) -> Reading:
    """Every report of `paths` in order, r1, r2, …; what cannot be read is an error of its own and the others go on.

    A folder is read through, sorted, with its folders; "-" is `stdin`: JSON lines if it begins with "{", else one text.
    The same file given twice is read twice. `published` serves where nothing else gives a date.
    """
    gathered = _Gathered(published)
    for path in paths:
        if len(gathered.reports) >= MAX_REPORTS:
            gathered.errors.append(
                LimitExceeded(f"more than {MAX_REPORTS:,} reports.", mend="One story has fewer; split them.", where=str(path))
            )
            break
        if str(path) == "-":
            gathered.stream(stdin if stdin is not None else io.BytesIO(), "<stdin>")
        else:
            gathered.path(Path(path))
    return Reading(tuple(gathered.reports), tuple(gathered.errors), tuple(gathered.notices))


class _Gathered:
    """Reports, errors and notices so far."""

    def __init__(self, published: str | None) -> None:
        self.published = published
        self.reports: list[Report] = []
        self.errors: list[InputError] = []
        self.notices: list[Notice] = []

    def path(self, path: Path) -> None:
        """A file or a folder."""
        try:
            is_folder = path.is_dir()
        except OSError as error:
            self._failed(UnreadableFile(f"cannot be looked at ({error.strerror}).", mend="Check the path.", where=str(path)))
            return
        if is_folder:
            self._folder(path)
        else:
            self._file(path)

    def stream(self, stream: BinaryIO, name: str) -> None:
        """The standard input: JSON lines or one text."""
        data = _bounded(stream, name)
        if isinstance(data, InputError):
            self._failed(data)
        elif data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
            self._lines(io.BytesIO(data), name)
        else:
            self._one(lambda report_id: _text(data, Known(path=name, published=self.published), report_id, is_markdown=False))

    def guard(self, action: Callable[[], None]) -> bool:
        """Whether `action` ran without an input error; the error is kept."""
        try:
            action()
        except InputError as error:
            self._failed(error)
            return False
        return True

    def _folder(self, folder: Path) -> None:
        passed: dict[str, int] = {}
        found = list(_files(folder))
        supported = [path for path in found if path.suffix.casefold() in SUPPORTED]
        names = {str(path) for path in found}
        for path in found:
            is_sidecar = path.suffix == ".json" and str(path)[: -len(".json")] in names
            if path.suffix.casefold() not in SUPPORTED and not is_sidecar:
                form = path.suffix.casefold() or "no suffix"
                passed[form] = passed.get(form, 0) + 1
        for path in supported:
            self._file(path)
        if passed:
            listed = ", ".join(f"{count} {form}" for form, count in sorted(passed.items()))
            self.notices.append(Notice("passed_over", f"{folder}: files of no form that is read were passed over: {listed}."))
        if not supported:
            self._failed(EmptyReport("the folder holds no file that can be read.", mend=_FORMS, where=str(folder)))

    def _file(self, path: Path) -> None:
        suffix = path.suffix.casefold()
        if suffix not in SUPPORTED and path.exists():
            self._failed(
                UnknownForm(f"files of the form {suffix or 'without a suffix'!r} are not read.", mend=_FORMS, where=str(path))
            )
            return
        data = _contents(path)
        if isinstance(data, InputError):
            self._failed(data)
        elif suffix in _STREAMS:
            self._lines(io.BytesIO(data), str(path))
        else:
            self._one(lambda report_id: self._read(path, data, suffix, report_id))

    def _read(self, path: Path, data: bytes, suffix: str, report_id: str) -> Report:
        known = or_else(read_sidecar(path), Known(path=str(path)))
        if suffix in _PAGES:
            return read_page(data, known, otherwise=Known(published=self.published), report_id=report_id)
        is_markdown = suffix in {".md", ".markdown"}
        return _text(data, known, report_id, is_markdown=is_markdown, otherwise=Known(published=self.published))

    def _lines(self, stream: BinaryIO, name: str) -> None:
        before = len(self.reports) + len(self.errors)
        for found in iter_jsonl(stream, name=name, published=self.published):
            if isinstance(found, InputError):
                self._failed(found)
            elif len(self.reports) >= MAX_REPORTS:
                self._failed(LimitExceeded(f"more than {MAX_REPORTS:,} reports.", mend="One story has fewer.", where=name))
                return
            else:
                self._add(found)
        if len(self.reports) + len(self.errors) == before:
            self._failed(EmptyReport("holds no record.", mend="Write one JSON object on each line.", where=name))

    def _one(self, read: Callable[[str], Report]) -> None:
        def action() -> None:
            self._add(read(f"r{len(self.reports) + 1}"))

        self.guard(action)

    def _add(self, report: Report) -> None:
        """Keep it, under the next id."""
        name = f"r{len(self.reports) + 1}"
        notices = tuple(replace(notice, report=name) for notice in report.notices)
        self.reports.append(replace(report, id=name, notices=notices))

    def _failed(self, error: InputError) -> None:
        self.errors.append(error)


_FORMS: Final = f"Forms that are read: {', '.join(sorted(SUPPORTED))}."


def _text(data: bytes, known: Known, report_id: str, *, is_markdown: bool, otherwise: Known | None = None) -> Report:
    text, repairs = decode(data)
    above, below = front_matter(text, where=known.path or "")
    known = or_else(known, above)
    if is_markdown and known.title is None:
        heading, _ = markdown_title(below)
        known = replace(known, title=heading)
    return make_report(below, or_else(known, otherwise or Known()), report_id=report_id, repairs=repairs)


def _files(folder: Path) -> Iterator[Path]:
    """Every file below `folder`, sorted by path; hidden ones and links to folders are left out."""
    for path in sorted(folder.iterdir(), key=lambda p: p.name.encode("utf-8", errors="surrogateescape")):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        elif path.is_file():
            yield path


def _contents(path: Path) -> bytes | InputError:
    """The bytes of a regular file no longer than `MAX_FILE_BYTES`, or the error."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return UnreadableFile("is not a file.", mend="Give a file, a folder or -.", where=str(path))
        with path.open("rb") as stream:
            return _bounded(stream, str(path))
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return UnreadableFile(f"cannot be read ({why}).", mend="Check the path and its permissions.", where=str(path))


def _bounded(stream: BinaryIO, name: str) -> bytes | InputError:
    data = stream.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        return LimitExceeded(f"more than {MAX_FILE_BYTES:,} bytes.", mend="Split it; long streams: annotate.", where=name)
    return data
