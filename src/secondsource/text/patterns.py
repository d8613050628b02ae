"""Every regular expression of this room."""

from __future__ import annotations

import re
from typing import Final

LINE_END: Final = re.compile(r"\r\n|\n|\r")
"""What ends a line. Not `str.splitlines`: that also cuts at U+0085, U+2028, form feeds and file separators."""

NOT_WHITE: Final = re.compile(r"\S")

WORD: Final = re.compile(r"\w+(?:['’ʼ.\-‐‑]\w+)*")
"""A run of letters and digits, with apostrophes, hyphens and dots inside it ("Olmedo's", "U.S", "4.5")."""

WHITE_RUN: Final = re.compile(r"\s+")

NUL_OR_SURROGATE: Final = re.compile("[\x00\ud800-\udfff]")
BIDI_OVERRIDE: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Controls that reorder what a reader sees; plain direction marks (U+200E, U+200F, U+061C) are ordinary text."""

ENCODED_SURROGATE: Final = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
VALID_MULTIBYTE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}",
)
NOT_ASCII_BYTE: Final = re.compile(rb"[\x80-\xff]")
META_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
