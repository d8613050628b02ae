"""`secondsource annotate`: attributions, dates, quantities and entities for JSONL of any length."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO, Final, Literal

import typer

from secondsource.engine.annotations import LAYERS, annotation_of
from secondsource.errors import InputError, SecondSourceError, UnreadableFile, UsageError
from secondsource.read import iter_jsonl

_LEVELS: Final = ("all", "outer")


def annotate_command(
    source: Annotated[str, typer.Argument(metavar="IN", help="JSONL, one report a line, or - for standard input.")],
    output: Annotated[str, typer.Option("-o", "--output", help="JSONL, or - for standard output.")] = "-",
    layers: Annotated[str, typer.Option(help="Which of attributions,dates,quantities,entities to give, by commas.")] = ",".join(
        LAYERS
    ),
    levels: Annotated[str, typer.Option(help="all levels of attribution, or the outer ones alone.")] = "all",
    no_inferred: Annotated[bool, typer.Option("--no-inferred", help="Leave out carried-over hops and pronoun links.")] = False,
) -> None:
    """Annotate a stream: ids in equal ids out, in order; a line that cannot be done says so and the rest goes on (exit 1)."""
    wanted = tuple(part.strip() for part in layers.split(",") if part.strip())
    unknown = [part for part in wanted if part not in LAYERS]
    if unknown or not wanted:
        raise UsageError(f"there is no layer {', '.join(unknown) or '(none named)'}", mend=f"Choose from {', '.join(LAYERS)}.")
    if levels not in _LEVELS:
        raise UsageError(f"--levels takes all or outer, not {levels!r}")
    failed = False
    with _opened(source) as lines, _target(output) as out:
        for number, item in enumerate(iter_jsonl(lines), 1):
            if isinstance(item, InputError):
                row: dict[str, object] = {
                    "id": item.record_id or str(number),
                    "error": {"code": item.code, "message": str(item)},
                }
            else:
                try:
                    row = annotation_of(item, layers=wanted, outer_only=levels == "outer", keep_inferred=not no_inferred)
                except SecondSourceError as error:
                    row = {"id": item.source_id or item.id, "error": {"code": error.code, "message": str(error)}}
            failed = failed or "error" in row
            out.write((json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8"))
    sys.exit(1 if failed else 0)


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    with _file(Path(name), "rb") as stream:
        yield stream


def _file(path: Path, mode: Literal["rb", "wb"]) -> BinaryIO:
    try:
        return path.open(mode)
    except OSError as error:
        done = "read" if mode == "rb" else "written"
        raise UnreadableFile(f"cannot be {done}: {error.strerror}", where=str(path), mend="Check the path.") from error


@contextmanager
def _target(name: str) -> Iterator[BinaryIO]:
    """Standard output, or a file that takes its name only when the run is complete."""
    if name == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = Path(name + ".part")
    with _file(part, "wb") as stream:
        yield stream
    part.replace(name)
