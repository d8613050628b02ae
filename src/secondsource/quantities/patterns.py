"""All regexes of the room; none has nested or overlapping repeats."""

from __future__ import annotations

import re

TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|\n[^\S\n]*\n|[^\s\w]|[\d_]")
"""A word of letters, a run of ASCII digits, an empty line, or one sign."""

FIGURE = re.compile(r"\d{1,3}(?:,\d{2,3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)
"""A number in figures, with Western or Indian grouping."""

PART = re.compile(r"[ -]?(\d)/(\d)(?![\d/])|\s?([½⅓⅔¼¾⅛])", re.ASCII)
"""A fraction after or instead of a whole number."""
