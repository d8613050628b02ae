"""Streams: one report a line, one line in memory at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO, Final

from secondsource.errors import DamagedRecord, InputError, LimitExceeded
from secondsource.limits import MAX_LINE_BYTES
from secondsource.model.report import Repair, Report
from secondsource.read.fields import known_from, or_else
from secondsource.read.report import Known, make_report
from secondsource.text.decoding import decode

_CHUNK: Final = 64 * 1024


def iter_jsonl(
    stream: BinaryIO, *, name: str = "<stream>", first: int = 1, published: str | None = None
) -> Iterator[Report | InputError]:
    """A report for each line that is one, an error for each that is not; blank lines are passed over.

    Ids are r`first`, r`first + 1`, … over lines, the damaged ones included, so that they do not depend on what fails.
    An error carries the record's own id as `record_id` where it could be read. Memory is bounded by one line; of a line
    longer than `MAX_LINE_BYTES` the rest is read past. `published` serves where a record has no date of its own.
    """
    number = first
    for line, data in enumerate(_lines(stream), start=1):
        if data is not None and not data.strip():
            continue
        where = f"{name}:{line}"
        record: dict[str, object] = {}
        try:
            record, repairs = _record(data, where)
            yield _report(record, repairs, Known(published=published), report_id=f"r{number}", where=where)
        except InputError as error:
            yield _at(error, where, record.get("id"))
        number += 1


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Lines without their ends; None for one that is too long."""
    while True:
        data = stream.readline(MAX_LINE_BYTES + 1)
        if not data:
            return
        if len(data) <= MAX_LINE_BYTES or data.endswith(b"\n"):
            yield data
            continue
        while data and not data.endswith(b"\n"):
            data = stream.readline(_CHUNK)
        yield None


def _record(data: bytes | None, where: str) -> tuple[dict[str, object], tuple[Repair, ...]]:
    if data is None:
        raise LimitExceeded(f"a line of more than {MAX_LINE_BYTES:,} bytes.", mend="Give one report a line.", where=where)
    line, repairs = decode(data)
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DamagedRecord(f"not JSON ({error}).", mend="Write one JSON object on each line.", where=where) from error
    if not isinstance(record, dict):
        raise DamagedRecord("not a JSON object.", mend="Write one JSON object on each line.", where=where)
    return record, tuple(repair for repair in repairs if repair.kind not in _FOUND_AGAIN)


def _report(record: dict[str, object], repairs: tuple[Repair, ...], otherwise: Known, *, report_id: str, where: str) -> Report:
    text = record.get("text")
    if not isinstance(text, str):
        raise DamagedRecord(
            'no text: the field "text" is missing or not a string.', mend="Give the report's text in it.", where=where
        )
    known = or_else(known_from(record, where=where), otherwise)
    return make_report(text, known, report_id=report_id, repairs=repairs)


def _at(error: InputError, where: str, record_id: object) -> InputError:
    """The same error, naming the line, with the record's own id as `record_id` where it has one."""
    place = error.where if error.where.startswith(where) or not error.where else f"{where} ({error.where})"
    found = type(error)(error.what, mend=error.mend, where=place or where)
    if isinstance(record_id, str | int):
        found.record_id = str(record_id)
    return found


_FOUND_AGAIN: Final = frozenset({"nul", "bidi_control"})  # the text is looked at for these once more, by itself
