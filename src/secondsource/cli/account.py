"""`secondsource account`: reports of one story in, one sourced account out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from secondsource.cli.output import FORMS, save, show
from secondsource.engine.pipeline import account_of_reports
from secondsource.engine.public import SEVERITIES
from secondsource.engine.settings import Settings
from secondsource.errors import EmptyReport, InputError, SecondSourceError, UsageError
from secondsource.model.account import Account
from secondsource.read import read_paths
from secondsource.render.explain import explain


def account_command(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILES…", help="Reports of one story: .txt .md .html .jsonl, folders, or - for standard input."),
    ],
    form: Annotated[str, typer.Option("--format", help="What to print: text, json, html, md or csv.")] = "text",
    output: Annotated[
        list[Path] | None,
        typer.Option("-o", "--output", help="Also write this file (.json .html .md .csv); repeatable. With --each, a folder."),
    ] = None,
    published: Annotated[str | None, typer.Option(help="Publication date (ISO) of reports that state none.")] = None,
    each: Annotated[
        bool, typer.Option("--each", help="Every file or folder is a story of its own; accounts go into the folder of -o.")
    ] = False,
    no_inferred: Annotated[bool, typer.Option("--no-inferred", help="Leave out carried-over hops and pronoun links.")] = False,
    without: Annotated[
        str | None, typer.Option(help='What falls if this origin is left out, such as "The New York Times".')
    ] = None,
    explain_id: Annotated[str | None, typer.Option("--explain", metavar="ID", help="Tell how one finding came about.")] = None,
    fail_on: Annotated[
        str | None, typer.Option("--fail-on", help="Exit 1 when a discrepancy is this severe or worse: low, medium or high.")
    ] = None,
) -> None:
    """Read every report of one story and tell what is known, who says so, and how many independent origins that makes."""
    if fail_on is not None and fail_on not in SEVERITIES:
        raise UsageError(f"--fail-on takes low, medium or high, not {fail_on!r}")
    if form != "text" and form not in FORMS:
        raise UsageError(f"there is no form {form!r}", mend=f"Choose one of text, {', '.join(FORMS)}.")
    settings = Settings(keep_inferred=not no_inferred, without=without)
    if each:
        sys.exit(_each(files, output or [], published, settings, fail_on))
    account, errors = _account(files, published, settings)
    if explain_id is not None:
        sys.stdout.write(explain(account, explain_id) + "\n")
    elif not output or form != "text":
        show(account, form)
    for target in output or []:
        save(account, target)
        _note(f"wrote {target}")
    sys.exit(2 if errors else _found(account, fail_on))


def _account(files: list[str], published: str | None, settings: Settings) -> tuple[Account, tuple[InputError, ...]]:
    """The account of one story, and what could not be read of it.

    Raises:
        InputError: if nothing could be read.
    """
    reading = read_paths(files, published=published, stdin=sys.stdin.buffer)
    for error in reading.errors:
        _note(f"secondsource: {error.code}: {error}")
    if not reading.reports:
        raise (
            reading.errors[0]
            if len(reading.errors) == 1
            else EmptyReport("no report could be read", mend="Name at least one file with text in it.")
        )
    with Console(stderr=True).status(f"Reading {len(reading.reports)} reports") if sys.stderr.isatty() else _Quiet():
        return account_of_reports(
            reading.reports, settings=settings, quarantined=reading.errors, notices=reading.notices
        ), reading.errors


def _each(files: list[str], output: list[Path], published: str | None, settings: Settings, fail_on: str | None) -> int:
    """One account a file; a story that cannot be read is named and the others go on."""
    if len(output) != 1:
        raise UsageError("--each needs one -o, the folder for the accounts")
    folder = output[0]
    folder.mkdir(parents=True, exist_ok=True)
    worst = 0
    for name in files:
        try:
            account, errors = _account([name], published, settings)
            save(account, folder / f"{Path(name).stem}.json")
        except SecondSourceError as error:
            _note(f"secondsource: {error.code}: {error}")
            worst = 2
            continue
        worst = max(worst, 2 if errors else _found(account, fail_on))
        _note(f"wrote {folder / Path(name).stem}.json")
    return worst


def _found(account: Account, fail_on: str | None) -> int:
    """1 where a discrepancy is at least as severe as asked, else 0."""
    if fail_on is None:
        return 0
    floor = SEVERITIES.index(fail_on)
    return int(any(SEVERITIES.index(d.severity) >= floor for d in account.discrepancies))


def _note(line: str) -> None:
    sys.stderr.write(line + "\n")


class _Quiet:
    """No progress where nobody watches."""

    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...
