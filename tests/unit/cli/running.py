"""The command line, run inside the test's own process: the models are loaded once."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from unittest import mock

from secondsource.cli.main import run as run_command


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: bytes
    stderr: bytes


def run(*words: str, stdin: bytes = b"") -> Done:
    """Exit status and both outputs of `secondsource WORDS…`."""
    streams = [io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", write_through=True) for data in (stdin, b"", b"")]
    status = 0
    with (
        mock.patch.object(sys, "argv", ["secondsource", *words]),
        mock.patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2]),
    ):
        try:
            run_command()
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else int(bool(left.code))
    return Done(status, streams[1].buffer.getvalue(), streams[2].buffer.getvalue())  # type: ignore[attr-defined]
