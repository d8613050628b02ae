"""One order to work in, whatever order the reports came in: so order changes nothing but ids."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Final, TypeVar

from secondsource.model.report import Report

T = TypeVar("T")

_WORKING_ID: Final = re.compile(r"report·\d+")
_PROSE: Final = frozenset({"why", "reason", "message", "what", "sentence", "headline"})


def working_order(reports: Sequence[Report]) -> tuple[tuple[Report, ...], dict[str, str]]:
    """The reports sorted by content under working ids, and the table from working id to the id each was given.

    Two reports with one text are told apart by outlet, date, address and own id; where all are equal, either may come first.
    """
    ranked = sorted(reports, key=_content_key)
    table = {f"report·{n}": report.id for n, report in enumerate(ranked, 1)}
    working = tuple(_renamed(report, {report.id: wid}) for wid, report in zip(table, ranked, strict=True))
    return working, table


def _content_key(report: Report) -> tuple[str, ...]:
    parts = (report.text, report.outlet, report.published, report.title, report.url, report.source_id, report.path)
    return tuple(part or "" for part in parts)


def given_ids(value: T, table: Mapping[str, str], labels: Mapping[str, str]) -> T:
    """`value` with every working id replaced: by the given id where it stands alone, by the report's label within prose."""
    return _walk(value, table, labels, in_prose=False)  # type: ignore[no-any-return]


def _walk(value: Any, table: Mapping[str, str], labels: Mapping[str, str], *, in_prose: bool) -> Any:  # noqa: ANN401 - any dataclass tree
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        if value in table:
            return table[value]
        return _WORKING_ID.sub(lambda m: labels.get(m[0], m[0]), value) if in_prose else value
    if isinstance(value, Report):
        return _renamed(value, table)
    if isinstance(value, tuple):
        return tuple(_walk(v, table, labels, in_prose=in_prose) for v in value)
    if isinstance(value, dict):
        return {k: _walk(v, table, labels, in_prose=in_prose) for k, v in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for field in dataclasses.fields(value):
            old = getattr(value, field.name)
            new = _walk(old, table, labels, in_prose=field.name in _PROSE)
            if new is not old and new != old:
                changes[field.name] = new
        return dataclasses.replace(value, **changes) if changes else value
    return value


def _renamed(report: Report, table: Mapping[str, str]) -> Report:
    notices = tuple(dataclasses.replace(n, report=table.get(n.report, n.report)) if n.report else n for n in report.notices)
    return dataclasses.replace(report, id=table.get(report.id, report.id), notices=notices)
