"""Whether two names are one: keys for comparing sources, never shown."""

from __future__ import annotations

import re
from typing import Final

from secondsource.provenance.lexicon import FILLER, FORCES, NOBODY, TITLES
from secondsource.text.folding import fold

_WORD: Final = re.compile(r"[^\W_]+(?:[.'&-][^\W_]+)*")
_DOTTED: Final = re.compile(r"^(?:[^\W_]\.)+[^\W_]?$")


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: case, accents, possessives, dots in acronyms and a leading article aside.

    >>> words_of("The U.S. Navy's")
    ('us', 'navy')
    """
    found = (w.removesuffix("'s").removesuffix("s'") if "'" in w else w for w in _WORD.findall(fold(name)))
    flat = [w.replace(".", "") if _DOTTED.match(w) or _DOTTED.match(w + ".") else w for w in found]
    while len(flat) > 1 and flat[0] in ("the", "a", "an"):
        flat.pop(0)
    return tuple(w for w in flat if w)


def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name without titles; with them where nothing else is left.

    >>> person_words("Detective Sergeant Nils Arden")
    ('nils', 'arden')
    """
    bare = [w.strip(".") for w in words_of(name.partition(" (")[0])]
    kept = list(bare)
    while len(kept) > 1 and kept[0] in TITLES:
        kept.pop(0)
    return tuple(kept)


def is_same_person(a: str, b: str) -> bool:
    """Whether two names may be one person or one family: the surname is shared.

    >>> is_same_person("Ilse Brandvold", "Brandvold"), is_same_person("Leena Koivu", "Pekka Koivu")
    (True, True)
    >>> is_same_person("Karl Brenner", "Ole Finne")
    False
    """
    left, right = person_words(a), person_words(b)
    if not left or not right:
        return False
    return left[-1] == right[-1] or left == right[: len(left)] or right == left[: len(right)]


def is_same_organisation(a: str, b: str) -> bool:
    """Whether two names may be one organisation: one's telling words lie in the other's, or one is the other's initials.

    >>> is_same_organisation("Greyport police", "Greyport Police Department")
    True
    >>> is_same_organisation("GPD", "Greyport Police Department")
    True
    >>> is_same_organisation("Ardmouth Post", "Lindal Post")
    False
    """
    left, right = words_of(a), words_of(b)
    if left == right:
        return True
    if _are_initials(left, right) or _are_initials(right, left):
        return True
    x, y = _telling(left), _telling(right)
    return bool(x) and bool(y) and (x <= y or y <= x)


def _are_initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(long) < 2 or len(short[0]) < 2:
        return False
    initials = {"".join(w[0] for w in long), "".join(w[0] for w in long if w not in ("of", "the", "and", "for"))}
    return short[0] in initials


def _telling(name: tuple[str, ...]) -> frozenset[str]:
    """The words that tell one organisation from another, forces under one word."""
    kept = set()
    for word in name:
        force = next((head for head, row in FORCES.items() if word in row), None)
        if force or word not in FILLER:
            kept.add(force or word)
    return frozenset(kept)


def is_nobody(name: str) -> bool:
    """Whether the name alone names nobody: "the company", "officials".

    >>> is_nobody("the airline"), is_nobody("Northlight Air")
    (True, False)
    """
    found = words_of(name)
    return not found or all(w in NOBODY or w in FILLER for w in found)
