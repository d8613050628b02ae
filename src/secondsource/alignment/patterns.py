"""Every regular expression of this room, none with a repeat beside or inside one that could match the same characters."""

from __future__ import annotations

import re
from typing import Final

LOOSE_END: Final = re.compile(
    r"(?:[,;:–—-]|(?<=\s)(?:and|or|but|that|which|who|as|while|when|because|to|of|after))\s?(?:and|or|but|that)?$"
)
"""What a cut leaves hanging at the end: a mark, a joining word, a mark and a joining word."""

LOOSE_START: Final = re.compile(r"(?:(?:and|but|or|that|which)\s|[,;:–—]\s)(?!\s)")
"""A joining word or mark at the beginning."""
