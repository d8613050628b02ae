"""A report that says "told the Courier" in the Courier says "told us": its own outlet is no hop behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from secondsource.model.report import Report
from secondsource.model.statement import Hop, Statement
from secondsource.outlets import by_domain, find
from secondsource.text.folding import fold


def without_own_outlet(report: Report, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, hops that are the report's own outlet taken out of their chains; as they are where it is not known."""
    if not report.outlet:
        return tuple(statements)
    known = find(report.outlet) or by_domain(report.outlet)
    own = {_key(report.outlet), *([_key(known.name)] if known and not known.candidates else [])}

    def is_other(hop: Hop) -> bool:
        return not (hop.kind.is_news and _key(hop.name) in own)

    return tuple(replace(s, chain=(s.chain[0], *(h for h in s.chain[1:] if is_other(h)))) for s in statements)


def _key(name: str) -> str:
    return fold(name).removeprefix("the ").removesuffix(".com")
