"""Plain text and Markdown: what may stand beside or above the text."""

from __future__ import annotations

import json
from pathlib import Path

from secondsource.errors import DamagedRecord
from secondsource.read.fields import known_from
from secondsource.read.patterns import FRONT_FIELD, FRONT_MATTER, MARKDOWN_HEADING
from secondsource.read.report import Known
from secondsource.text.decoding import decode
from secondsource.text.lines import lines


def sidecar_of(path: Path) -> Path:
    """Where the facts beside a file are: "r1.txt" has "r1.txt.json"."""
    return path.with_name(path.name + ".json")


def read_sidecar(path: Path) -> Known:
    """What the file beside `path` tells; nothing where there is none.

    Raises:
        DamagedRecord: if it is no JSON object.
    """
    beside = sidecar_of(path)
    if not beside.is_file():
        return Known()
    try:
        record = json.loads(decode(beside.read_bytes())[0])
    except (ValueError, RecursionError) as error:
        raise DamagedRecord(
            f"the facts beside it are no JSON ({error}).", mend="Mend or remove the file.", where=str(beside)
        ) from error
    if not isinstance(record, dict):
        raise DamagedRecord("the facts beside it are no JSON object.", mend="Mend or remove the file.", where=str(beside))
    return known_from(record, where=str(beside))


def front_matter(text: str, *, where: str = "") -> tuple[Known, str]:
    r"""What stands between two lines "---" at the top, and the text below them.

    Only lines "name: value" are read. The offsets of the report point into the text below.

    >>> front_matter("---\ntitle: \"Storm: two dead\"\ndate: 2018-09-08\n---\nText.\n")[1]
    'Text.\n'
    """
    found = FRONT_MATTER.match(text)
    if found is None:
        return Known(), text
    record: dict[str, object] = {}
    for line in lines(found.group("fields")):
        pair = FRONT_FIELD.match(line.of(found.group("fields")))
        if pair is not None:
            record[pair.group("name").casefold()] = pair.group("value").strip().strip("\"'")
    return known_from(record, where=where), text[found.end() :]


def markdown_title(text: str) -> tuple[str | None, int]:
    r"""The words of a first heading "# …" and where the text after it begins; (None, 0) without one.

    >>> markdown_title("# Storm hits Harrow\n\nText.")
    ('Storm hits Harrow', 19)
    """
    found = MARKDOWN_HEADING.match(text)
    return (found.group("title").strip(), found.end()) if found else (None, 0)
