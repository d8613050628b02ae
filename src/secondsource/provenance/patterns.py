"""Every regular expression of this room, none with a repeat beside or inside one that could match the same characters."""

from __future__ import annotations

import re
from typing import Final

SENTENCE_STOP: Final = re.compile(r"[.!?][”\"']?\s|\n")
"""Where a sentence may end: enough for looking no further than an apposition."""

CAPITALS: Final = re.compile(r"[A-Z][\w’'&-]*(?: (?:of the |of |the |for )?[A-Z][\w’'&-]*){0,5}")
"""A run of capitalised words with small ones between them."""

DOUBLE_MARK: Final = re.compile(r"[“”„«»\"]")
"""A double quotation mark of any shape."""

WORD: Final = re.compile(r"[^\W_]+")
"""Letters and digits in one run."""

YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A year as four digits."""

TALKED_WITH: Final = re.compile(
    r"\b(?:talk|talked|talking|speak|spoke|spoken|speaking|met|meeting|heard|hearing|learned|learnt|informed|briefed|provided|"
    r"shown|given|supplied|handed|assured)\b",
    re.IGNORECASE,
)
"""A source that has been talking with another, or had the matter from it."""
