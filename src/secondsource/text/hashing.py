"""Digests of text and short ids made from content."""

from __future__ import annotations

import base64
import hashlib


def text_hash(text: str) -> str:
    """SHA-256 of the text as UTF-8, 64 hexadecimal digits.

    >>> text_hash("a")[:8]
    'ca978112'
    """
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()


def short_id(*parts: str, length: int = 8) -> str:
    """An id of `length` characters (at most 50) from a-z and 2-7; the same parts give the same id, other parts another.

    Parts are kept apart by their lengths: ("ab", "c") is not ("a", "bc"). Eight characters are 40 bits: among 10,000
    items two share one with a chance of about 1 in 20,000, so a caller that must be sure checks.

    >>> short_id("ab", "c") == short_id("a", "bc")
    False
    """
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    digest = hashlib.sha256(whole.encode("utf-8", errors="surrogatepass")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:length]
