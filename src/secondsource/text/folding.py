"""Keys for comparing: always made on copies, never on text that offsets point into."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from secondsource.text.patterns import WHITE_RUN

_QUOTES: Final = {
    **dict.fromkeys(map(ord, "“”„‟«»″〝〞＂❝❞"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛‹›′ʼ＇❛❜`´"), "'"),
}
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c"))
# Letters that no decomposition takes apart.
_BARE: Final = {
    ord("ø"): "o",
    ord("ł"): "l",
    ord("đ"): "d",
    ord("ı"): "i",
    ord("æ"): "ae",
    ord("œ"): "oe",
    ord("ð"): "d",
    ord("þ"): "th",
}


def straighten_quotes(text: str) -> str:
    r"""A copy of the same length with every quotation mark and apostrophe straight, so offsets fit both.

    >>> straighten_quotes("“It’s”")
    '"It\'s"'
    """
    return text.translate(_QUOTES)


@lru_cache(maxsize=1 << 16)  # a story's words come back thousands of times
def fold(text: str) -> str:
    """A key that ignores case, accents, shapes of quotes and dashes, invisible characters and the width of white space.

    >>> fold("Renée  OLMEDO’s") == fold("renee olmedo's")
    True
    """
    if text.isascii():  # most words; ten times as fast
        return WHITE_RUN.sub(" ", text.lower().replace("`", "'")).strip()
    straight = text.translate(_INVISIBLE).translate(_QUOTES).translate(_DASHES)
    spread = unicodedata.normalize("NFKD", straight.casefold())
    bare = "".join(c for c in spread if not unicodedata.combining(c)).translate(_BARE)
    return WHITE_RUN.sub(" ", bare).strip()
