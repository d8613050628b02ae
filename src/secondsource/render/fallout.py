"""What if this origin falls: which claims would be left with nothing behind them."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model.account import Claim, Origin
from secondsource.render.story_index import StoryIndex


@dataclass(frozen=True, slots=True)
class Fallout:
    """One origin: the claims that rest on it alone, and those that would keep another."""

    origin: Origin
    falls: tuple[Claim, ...]
    stands: tuple[Claim, ...]


def fallouts(index: StoryIndex) -> tuple[Fallout, ...]:
    """One entry for each origin, the one that carries most claims alone first."""
    by_name: dict[str, tuple[Origin, list[Claim], list[Claim]]] = {}
    for claim in index.account.claims:
        names = {o.name for o in claim.origins}
        for origin in claim.origins:
            kept = by_name.setdefault(origin.name, (origin, [], []))
            side = kept[1] if len(names) == 1 else kept[2]
            if not side or side[-1] is not claim:  # an origin may be listed under two bases
                side.append(claim)
    found = [Fallout(origin, tuple(falls), tuple(stands)) for origin, falls, stands in by_name.values()]
    return tuple(sorted(found, key=lambda f: (-len(f.falls), -len(f.stands), f.origin.name)))
