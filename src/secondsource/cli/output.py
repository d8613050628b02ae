"""Accounts onto standard output or into files, the form chosen by name or suffix."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from rich.console import Console

from secondsource.errors import UnreadableFile, UsageError
from secondsource.model.account import Account
from secondsource.render.csv_table import to_csv
from secondsource.render.html import to_html
from secondsource.render.json import to_json
from secondsource.render.markdown import to_markdown
from secondsource.render.terminal import print_account

FORMS: Final[Mapping[str, Callable[[Account], str]]] = {"json": to_json, "html": to_html, "md": to_markdown, "csv": to_csv}


def show(account: Account, form: str) -> None:
    """Write `account` to standard output as text, json, html, md or csv.

    Raises:
        UsageError: for another form.
    """
    if form == "text":
        print_account(account, Console(width=None if sys.stdout.isatty() else 80, highlight=False))
        return
    if form not in FORMS:
        raise UsageError(f"there is no form {form!r}", mend=f"Choose one of text, {', '.join(FORMS)}.")
    sys.stdout.buffer.write(FORMS[form](account).encode("utf-8"))
    sys.stdout.buffer.flush()


def save(account: Account, target: Path) -> None:
    """Write `account` to `target` in the form of its suffix; whole or not at all.

    Raises:
        UsageError: for a suffix that names no form.
        UnreadableFile: if the file cannot be written.
    """
    form = target.suffix.lstrip(".").casefold()
    form = {"htm": "html", "markdown": "md"}.get(form, form)
    if form not in FORMS:
        raise UsageError(f"{target}: no form goes by that suffix", mend=f"Use one of {', '.join('.' + f for f in FORMS)}.")
    write_whole(target, FORMS[form](account))


def write_whole(target: Path, content: str) -> None:
    """Put `content` into `target` by a temporary file beside it, so that a full disk or a kill leaves the old file.

    Raises:
        UnreadableFile: if the folder or the file cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content.encode("utf-8"))
            Path(name).chmod(0o644)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UnreadableFile(
            f"cannot be written: {error.strerror}", where=str(target), mend="Check the folder and the space left."
        ) from error
