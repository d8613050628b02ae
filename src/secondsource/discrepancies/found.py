"""What a comparator hands back."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model.account import Evidence

SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Found:
    """Two spans that differ, how gravely, why in words; `strength` in [0, 1] ranks findings of one severity."""

    type: str
    severity: str
    a: Evidence
    b: Evidence
    why: str
    strength: float = 0.5
    matter: str = ""  # findings of one type about one matter are told once
