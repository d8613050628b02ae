"""Writes what the engines of dates and quantities find, in the form that the acceptance tools score.

python benches/score_dates.py documents timebank.jsonl out.jsonl     {id, dct, text}: for score_dates
python benches/score_dates.py values meantime_dev.jsonl out.jsonl    {id, text}: for score_dates on number spans
python benches/score_dates.py dates phrases.jsonl out.jsonl          {dct, text}: for score_phrases --kind dates
python benches/score_dates.py quantities phrases.jsonl out.jsonl     {text}: for score_phrases --kind quantities
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from secondsource.dates import find_dates
from secondsource.quantities import find_quantities

Row = dict[str, object]


def dates_of(row: Row) -> Row:
    """The dates of a row, as the tools read them."""
    found = find_dates(str(row["text"]), row.get("dct") and str(row["dct"]))  # type: ignore[arg-type]
    return {
        "dates": [
            {
                "start": m.span.start,
                "end": m.span.end,
                "type": m.type,
                "value": m.value,
                "alternatives": list(m.alternatives),
                "basis": m.basis,
            }
            for m in found
        ]
    }


def quantities_of(row: Row) -> Row:
    """The quantities of a row, as the tools read them."""
    found = find_quantities(str(row["text"]))
    return {"quantities": [{"start": q.span.start, "end": q.span.end, "low": q.low, "high": q.high} for q in found]}


def values_of(row: Row) -> Row:
    """The spans of quantities alone, in the place of dates."""
    found = find_quantities(str(row["text"]))
    return {"dates": [{"start": q.span.start, "end": q.span.end, "type": None, "value": None} for q in found]}


FORMS: dict[str, Callable[[Row], Row]] = {
    "documents": dates_of,
    "dates": dates_of,
    "quantities": quantities_of,
    "values": values_of,
}


def main(form: str, source: str, target: str) -> None:
    """Write one line of findings for each line of `source`; the id is the row's own or its number."""
    rows = [json.loads(line) for line in Path(source).read_text(encoding="utf-8").split("\n") if line]
    lines = [
        json.dumps({"id": str(row.get("id", number)), **FORMS[form](row)}, ensure_ascii=False) for number, row in enumerate(rows)
    ]
    Path(target).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
