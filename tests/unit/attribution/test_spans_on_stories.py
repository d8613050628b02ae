"""The bars of the rules on real stories, where the shared folder is at hand."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("SECONDSOURCE_SHARED", ROOT.parent / "shared"))


@pytest.mark.shared
@pytest.mark.parametrize(("which", "recall", "judged"), [("seeds", 0.70, 0.75), ("learn", 0.72, 0.76)])
def test_stories_keep_their_floor(which: str, recall: float, judged: float, monkeypatch: pytest.MonkeyPatch) -> None:
    if not (SHARED / "gold" / "dev").is_dir():
        pytest.skip("the shared folder of real stories is not here (SECONDSOURCE_SHARED)")
    monkeypatch.setattr(sys, "path", [str(ROOT / "benches"), *sys.path])
    from attribution_spans import score_gold

    figures = score_gold(which, None, show=False)
    assert figures["recall"] >= recall
    assert figures["judged_f1"] >= judged
