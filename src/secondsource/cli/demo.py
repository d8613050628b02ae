"""`secondsource demo`: the account of the bundled story."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from secondsource.cli.output import save, show
from secondsource.engine.pipeline import account_of_reports
from secondsource.read import read_paths

DEMO = Path(__file__).resolve().parent.parent / "data" / "demo"


def demo_command(
    output: Annotated[
        list[Path] | None, typer.Option("-o", "--output", help="Also write this file (.json .html .md .csv); repeatable.")
    ] = None,
) -> None:
    """Show the account of an invented story: five reports, three outlets of one family, one wire copy, one independent origin."""
    account = account_of_reports(read_paths([DEMO]).reports)
    show(account, "text")
    for target in output or []:
        save(account, target)
        sys.stderr.write(f"wrote {target}\n")
