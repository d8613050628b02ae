"""The date that a report carries as a line of its own."""

from __future__ import annotations

from datetime import date

from secondsource.dates.lexicon import MONTHS
from secondsource.dates.patterns import DATELINE

LINES = 4
"""How many of the first lines with words may be the dateline."""

REACH = 1000
"""How many code points of the text are looked at."""


def dateline_day(text: str) -> date | None:
    r"""The full date that stands alone on one of the first lines; None if none does.

    >>> dateline_day("Harbour wall falls\nMay 4, 2011\nThe wall fell today.")
    datetime.date(2011, 5, 4)
    """
    lines = [line.strip() for line in text[:REACH].split("\n")]
    for line in [line for line in lines if line][:LINES]:
        match = DATELINE.fullmatch(line)
        if match is None:
            continue
        month, day, year, first, second, third, iso = match.groups()
        try:
            return (
                date.fromisoformat(iso) if iso else date(int(year or third), MONTHS[(month or second).lower()], int(day or first))
            )
        except ValueError:
            continue  # 31 February: not a date
    return None
