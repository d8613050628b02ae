"""Text made fit to be shown: same length, nothing in it that a page or a terminal would act on."""

from __future__ import annotations

import re

# Controls, lone surrogates, the two non-characters and the bidi overrides that would turn the line around; line feeds and
# tabs stay. Each becomes one replacement character, so offsets hold.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"\s+")


def visible(text: str) -> str:
    """`text` with each unshowable code point replaced by one replacement character; as long as before.

    >>> visible("a" + chr(0) + "b" + chr(27) + "[31m")
    'a�b�[31m'
    """
    return _UNSHOWABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """`text` made visible, each run of white space one space.

    >>> one_line("  two   lines ")
    'two lines'
    """
    return _SPACE.sub(" ", visible(text)).strip()


def shorten(text: str, longest: int) -> str:
    """`text` on one line of at most `longest` characters, cut at a word, with an ellipsis where it was cut.

    >>> shorten("the gates of the dam", 14)
    'the gates of…'
    """
    line = one_line(text)
    if len(line) <= longest:
        return line
    cut = line[:longest]
    at = cut.rfind(" ")
    cut = cut[:-1]
    return (cut[:at] if at > longest // 2 else cut).rstrip(" ,;:–—-") + "…"
