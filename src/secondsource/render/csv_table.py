"""Claims against reports as CSV: one row a claim, one column a report, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from secondsource.model.account import Account
from secondsource.render.matrix import matrix
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import one_line, visible

COLUMNS = ("claim", "text", "origins_min", "origins_max", "reports", "origins", "reason", "discrepancies")
_ACTS = frozenset("=+-@\t\r\n＝＋－＠")  # what a spreadsheet takes for the start of a formula, full-width forms too


def to_csv(account: Account) -> str:
    """`account` as CSV (RFC 4180, UTF-8, comma, CRLF): a header, then a row a claim, heaviest first; cells cannot act.

    The columns of the reports hold verbatim, paraphrase, differs, only here or silent.
    """
    index = StoryIndex(account)
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow([guarded(c) for c in (*COLUMNS, *(index.name(r.id) for r in account.reports))])
    cells = {row.claim.id: row.cells for row in matrix(index)}
    for claim in index.claims_by_weight:
        found = claim.independent
        values = (
            claim.id,
            one_line(claim.text),
            str(found.min),
            "" if found.max is None else str(found.max),
            str(len(claim.reports)),
            "; ".join(one_line(o.name) for o in claim.origins),
            index.prose(found.reason),
            "; ".join(f"{d.type} {d.severity}" for d in index.discrepancies_of(claim.id)),
            *(cell.words for cell in cells[claim.id]),
        )
        table.writerow([guarded(value) for value in values])
    return out.getvalue()


def guarded(cell: str) -> str:
    """`cell` with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> guarded("=HYPERLINK(1)"), guarded("plain"), guarded(" =1")
    ("'=HYPERLINK(1)", 'plain', "' =1")
    """
    text = visible(cell)
    return f"'{text}" if text[:1] in _ACTS or text.lstrip()[:1] in _ACTS else text
