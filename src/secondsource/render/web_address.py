"""Which addresses may become links."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_URL = re.compile(r"https?://[^\s<>\"'`\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+", re.IGNORECASE)


def safe_url(url: str | None) -> str | None:
    """`url` if it is a plain web address, else None: nothing else is ever made a link.

    >>> safe_url("https://harrow-courier.example/a"), safe_url("javascript:alert(1)")
    ('https://harrow-courier.example/a', None)
    """
    if not url or not _URL.fullmatch(url):
        return None
    try:
        return url if urlsplit(url).hostname else None
    except ValueError:
        return None
