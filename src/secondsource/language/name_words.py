"""A name taken apart: words without titles, possessives and nicknames, and its key for comparing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from secondsource.language.name_lexicon import PERSON_NOUNS, SUFFIXES, TITLES
from secondsource.text.folding import fold

_PIECE: Final = re.compile(r"\S+")
_NICKNAME: Final = re.compile(r"[“\"‘][^“”\"‘’]{1,40}[”\"’]|\([^()]{1,40}\)")
_POSSESSIVE: Final = re.compile(r"(?:['’ʼ]s|(?<=[sS])['’ʼ])$")
_EDGES: Final = "\"'“”‘’,.;:!?()[]…—–-"
_ARTICLES: Final = frozenset(("the", "a", "an"))


def name_words(text: str) -> list[str]:
    """The words of a name as written, without nickname, possessive, article and surrounding punctuation.

    >>> name_words("the Mohammed “Teen Wolf” Islam's")
    ['Mohammed', 'Islam']
    """
    bare = _NICKNAME.sub(" ", text)
    words = [w for w in (_clean(p) for p in _PIECE.findall(bare)) if w]
    while len(words) > 1 and words[0].casefold() in _ARTICLES:
        words.pop(0)
    return words


def _clean(piece: str) -> str:
    """One word without possessive and edge marks; the dots of an acronym or an initial stay."""
    word = _POSSESSIVE.sub("", piece.strip('"“”‘,;:!?()[]…—–'))
    if "." in word[:-1] or (len(word) == 2 and word.endswith(".")):
        return word.strip(_EDGES.replace(".", ""))
    return word.strip(_EDGES)


@lru_cache(maxsize=1 << 16)
def name_key(text: str) -> str:
    """What two spellings of one name share: case, accents, article, possessive and dots aside.

    >>> name_key("The U.S. Army’s") == name_key("US Army")
    True
    """
    return " ".join(fold(w).replace(".", "") for w in name_words(text))


def without_title(words: list[str]) -> list[str]:
    """`words` without titles in front and "Jr." behind; the last word always stays, and two after a role ("Warden Ines Hall").

    >>> without_title(["President", "Nicolás", "Maduro"])
    ['Nicolás', 'Maduro']
    """
    first, last = 0, len(words)
    while first < last - 1 and (is_title(words[first]) or (first < last - 2 and fold(words[first]) in PERSON_NOUNS)):
        first += 1
    while last - 1 > first and fold(words[last - 1]).strip(".") in SUFFIXES:
        last -= 1
    return words[first:last]


def is_title(word: str) -> bool:
    """Whether a word stands before names without being part of them."""
    return fold(word).strip(".") in TITLES
