"""Where the real stories lie, for the tests that use them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real stories; the test is skipped where it is missing."""
    folder = Path(os.environ.get("SECONDSOURCE_SHARED", ROOT.parent / "shared"))
    if not (folder / "gold" / "seeds.json").exists():
        pytest.skip(f"no real stories under {folder}: set SECONDSOURCE_SHARED")
    return folder
