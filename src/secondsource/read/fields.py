"""What comes with a text, from an object of JSON or the head of a Markdown file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Final

from secondsource.errors import DamagedRecord
from secondsource.read.report import Known

# Names that a field may have, first the one that wins.
_NAMES: Final = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "source"),
    "published": ("published", "date", "dct"),
    "url": ("url", "link"),
    "source_id": ("id",),
    "byline": ("byline", "author"),
    "language": ("language", "lang"),
    "family": ("family", "publisher_family"),
}


def known_from(record: Mapping[str, object], *, where: str = "") -> Known:
    """What `record` tells beside the text; unknown fields are let be, numbers taken as words.

    Raises:
        DamagedRecord: if a known field holds a list or an object.
    """
    found: dict[str, str] = {}
    for name, spellings in _NAMES.items():
        for spelling in spellings:
            value = record.get(spelling)
            if value is None or value == "":
                continue
            if isinstance(value, bool) or not isinstance(value, str | int | float):
                if spelling in {"source", "publisher", "author"}:
                    continue  # other people's records hold objects there
                raise DamagedRecord(f"the field {spelling!r} is not a text.", mend="Give it as a string.", where=where)
            found[name] = str(value)
            break
    return Known(**found)


def or_else(first: Known, second: Known) -> Known:
    """`first`, with what it lacks from `second`."""
    missing = {f.name: getattr(second, f.name) for f in fields(Known) if getattr(first, f.name) is None}
    return replace(first, **missing)
