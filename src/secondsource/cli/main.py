"""`secondsource`: account, annotate, demo, schema."""

from __future__ import annotations

import sys

import typer

from secondsource.cli.account import account_command
from secondsource.cli.annotate import annotate_command
from secondsource.cli.demo import demo_command
from secondsource.cli.schema import schema_command
from secondsource.errors import SecondSourceError

app = typer.Typer(
    name="secondsource",
    help="Many reports of one story in, one sourced account out: who says so, where each outlet got it, how many independent origins.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("account")(account_command)
app.command("annotate")(annotate_command)
app.command("demo")(demo_command)
app.command("schema")(schema_command)


def run() -> None:
    """Run the command line; named errors go to stderr in one line with exit 2, never as a traceback."""
    try:
        app()
    except SecondSourceError as error:
        sys.stderr.write(f"secondsource: {error.code}: {error}\n")
        sys.exit(2)
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing is lost that it wanted. Keep Python from complaining at exit.
        sys.stderr.close()
        sys.exit(0)
