"""Quality is a gate: no figure of the real stories may fall below its floor."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.shared
def test_no_figure_is_below_its_floor(shared: Path):
    command = [sys.executable, str(ROOT / "benches" / "run.py"), "--shared", str(shared), "--no-cost"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All floors hold." in done.stdout
