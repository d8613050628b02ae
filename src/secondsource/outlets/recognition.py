"""Whether a name that is not in the table sounds like a news organisation."""

from __future__ import annotations

from secondsource.outlets.lexicon import FIRST_WORDS, NEWS_NOUNS, NEWS_PHRASES, NO_CALL_SIGNS, NOT_NEWS, WEAK_NOUNS
from secondsource.outlets.lookup import find
from secondsource.outlets.patterns import CALL_SIGN, CHANNEL, FREQUENCY, SITE_NAME, TAIL
from secondsource.outlets.table import without_article
from secondsource.text.folding import fold


def looks_like_news_organisation(name: str) -> bool:
    """Whether `name` is in the table or is built like an outlet's name. Lenient: ask it of what a cue has made a source.

    >>> looks_like_news_organisation("The Harrow Courier"), looks_like_news_organisation("WVFN")
    (True, True)
    >>> looks_like_news_organisation("Ministry of Defence"), looks_like_news_organisation("Emily Post")
    (False, False)
    """
    bare = without_article(name.strip())
    if not bare or not any(c.isupper() or c.isdigit() for c in bare + ("A" if SITE_NAME.match(bare) else "")):
        return False
    return find(name) is not None or _is_built_like_one(name, bare)


def _is_built_like_one(name: str, bare: str) -> bool:
    words = fold(bare).split()
    if any(word in NOT_NEWS for word in words) or len(words) > 7 or bare in NO_CALL_SIGNS:
        return False
    shapes = (SITE_NAME, CALL_SIGN, FREQUENCY, CHANNEL)
    if any(shape.search(bare) for shape in shapes) or any(phrase in fold(bare) for phrase in NEWS_PHRASES):
        return True
    has_article = bare != name.strip()
    return _ends_like_one(words, has_article) or (words[0] in FIRST_WORDS and len(words) > 1) or _is_called_one(bare, words)


def _ends_like_one(words: list[str], has_article: bool) -> bool:
    """The last word, or the last of a hyphenated one, is a word for a newspaper or a station."""
    last = words[-1]
    parts = last.split("-")
    if last not in NEWS_NOUNS and not (
        len(parts) > 1 and parts[-1] in NEWS_NOUNS and parts[0] in NEWS_NOUNS | {"post", "star", "union"}
    ):
        return False
    if len(words) == 1:
        return has_article and last not in WEAK_NOUNS
    return last not in WEAK_NOUNS or has_article or len(words) > 2


def _is_called_one(bare: str, words: list[str]) -> bool:
    """A tail says so: "Lantern magazine", "the Brightwater news site"."""
    return len(words) > 1 and TAIL.search(bare) is not None and bare[:1].isupper()
