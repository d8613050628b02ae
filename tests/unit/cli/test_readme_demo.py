"""The README shows what the demo prints."""

from __future__ import annotations

from pathlib import Path

from tests.unit.cli.running import run

README = Path(__file__).resolve().parents[3] / "README.md"


def test_the_readme_shows_the_first_lines_of_the_demo_as_printed():
    shown = README.read_text(encoding="utf-8").partition("<!-- demo:start -->\n```text\n")[2].partition("\n[…]")[0]
    printed = run("demo").stdout.decode("utf-8")
    assert shown.strip()
    assert printed.startswith(shown)
