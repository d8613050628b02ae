"""Put what the demo prints first into README.md, between its two marks: `python tools/refresh_readme.py`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"
LINES = 42
MARKS = ("<!-- demo:start -->", "<!-- demo:end -->")


def main() -> None:
    printed = subprocess.run([sys.executable, "-m", "secondsource", "demo"], check=True, capture_output=True, text=True).stdout
    lines = printed.split("\n")[:LINES]
    while lines and lines[-1].strip():  # end with a whole entry
        lines.pop()
    shown = "\n".join(lines).rstrip("\n")
    before, _, rest = README.read_text(encoding="utf-8").partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    README.write_text(f"{before}{MARKS[0]}\n```text\n{shown}\n[…]\n```\n{MARKS[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
