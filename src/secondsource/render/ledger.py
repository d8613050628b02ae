"""Which report leads back to which origin of a claim: how many reports become how few origins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.model.account import Claim, Origin
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import one_line

_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """An origin and the reports (ids) that lead back to it; `origin` is None for reports that credit nobody."""

    origin: Origin | None
    reports: tuple[str, ...]


def ledger(index: StoryIndex, claim: Claim) -> tuple[LedgerLine, ...]:
    """One line for each origin, in the claim's order, then the reports that lead to none; a report may stand in several."""
    lines: list[LedgerLine] = []
    placed: set[str] = set()
    for origin in claim.origins:
        leading = tuple(r for r in claim.reports if _leads_to(index, claim, r, origin))
        placed.update(leading)
        lines.append(LedgerLine(origin, leading))
    rest = tuple(r for r in claim.reports if r not in placed)
    return (*lines, LedgerLine(None, rest)) if rest else tuple(lines)


def _leads_to(index: StoryIndex, claim: Claim, report: str, origin: Origin) -> bool:
    wanted = bare_name(origin.name)
    outlet = index.reports[report].outlet if report in index.reports else None
    if outlet and bare_name(outlet) == wanted:
        return True
    told = [index.statements[s] for s in claim.statements if s in index.statements and index.statements[s].report == report]
    return any(bare_name(hop.name) == wanted or wanted.startswith(bare_name(hop.name) + " ") for s in told for hop in s.chain[1:])


def bare_name(name: str) -> str:
    """A name without article and capitals, to be compared.

    >>> bare_name("The Courier") == bare_name("the courier")
    True
    """
    return _ARTICLE.sub("", one_line(name)).casefold()
