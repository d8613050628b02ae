"""Where a text names outlets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from secondsource.model.span import Span
from secondsource.outlets.lexicon import REPORTING_AFTER, STRICT_WORDS, TELLING_BEFORE
from secondsource.outlets.outlet import Outlet
from secondsource.outlets.table import Alias, table
from secondsource.text.folding import straighten_quotes

_SPACES = dict.fromkeys(map(ord, "\n\r\t\u00a0\u2009\u202f"), " ")
_MAX_NEAR = 24  # characters looked at on either side of an everyday word


def find_mentions(text: str) -> tuple[tuple[Span, Outlet], ...]:
    """Every outlet named in `text`, in order, not overlapping, longest name first; an article is never in the span.

    Names count as they are written, capitals included (or all in capitals). An everyday word ("Time", "Mirror", "the Sun")
    counts only after "the", before "magazine" or "newspaper", or beside a word of telling, and comes with `is_ambiguous`;
    so does "the Times", whose `candidates` are several. O(characters).

    >>> text = "In Times Square, the Sun reported, The Washington Post and AP met a Mirror of time."
    >>> [(span.of(text), outlet.name) for span, outlet in find_mentions(text)]
    [('Sun', 'The Sun'), ('Washington Post', 'The Washington Post'), ('AP', 'The Associated Press')]
    """
    plain = straighten_quotes(text).translate(_SPACES)
    found = []
    reached = 0
    for start in _starts(plain):
        if start < reached:
            continue
        for alias in _index().get(_first(plain, start), ()):
            end = start + len(alias.words)
            if not plain.startswith(alias.words, start) or not _ends_word(plain, end):
                continue
            if alias.is_common and not _is_meant(plain, start, end, alias):
                continue
            found.append((Span(start, end), alias.outlet))
            reached = end
            break
    return tuple(found)


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[Alias, ...]]:
    """Aliases by their first word, longest first; names of several words also in capitals."""
    grouped: dict[str, dict[str, Alias]] = {}
    for alias in table().aliases:
        words = straighten_quotes(alias.words)
        spellings = (words, words.upper()) if " " in words and len(words.upper()) == len(words) else (words,)
        for spelling in spellings:
            grouped.setdefault(_first(spelling, 0), {}).setdefault(spelling, Alias(spelling, alias.outlet, alias.is_common))
    return {first: tuple(sorted(named.values(), key=lambda a: (-len(a.words), a.words))) for first, named in grouped.items()}


def _starts(text: str) -> Iterator[int]:
    """Where a word begins that may begin a name."""
    firsts = _index()
    position, length = 0, len(text)
    while position < length:
        if not _is_word(text[position]):
            if text[position] == "+" and text.startswith("+972", position):
                yield position
            position += 1
            continue
        end = position
        while end < length and _is_word(text[end]):
            end += 1
        if text[position:end] in firsts:
            yield position
        position = end


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _first(text: str, start: int) -> str:
    end = start
    while end < len(text) and _is_word(text[end]):
        end += 1
    return text[start : end or start + 1] if end > start else text[start : start + 1]


def _ends_word(text: str, end: int) -> bool:
    return end >= len(text) or not _is_word(text[end]) or not _is_word(text[end - 1])


def _is_meant(text: str, start: int, end: int, alias: Alias) -> bool:
    """Whether an everyday word names the outlet here."""
    before = text[max(0, start - _MAX_NEAR) : start].rstrip()
    after = text[end : end + _MAX_NEAR]
    following = after.removeprefix("'s").split(None, 1)
    next_word = following[0].strip(".,;:!?\"')") if following and after[:1] in {" ", "'"} else ""
    has_article = before[-3:] in {"the", "The"} and (len(before) == 3 or not before[-4].isalnum())
    leading = before[:-3].rstrip() if has_article else before
    is_told = leading.casefold().endswith(TELLING_BEFORE)
    is_strict = alias.words in STRICT_WORDS
    if (
        not has_article
        and not is_told
        and (_ends_in_capital_word(before) or (is_strict and alias.outlet.name == f"The {alias.words}"))
    ):
        return False
    if next_word in REPORTING_AFTER or (is_told and not _goes_on(after, next_word)):
        return has_article or is_told or not is_strict or next_word in _PUBLICATIONS
    return has_article and not is_strict and not _goes_on(after, next_word)


_PUBLICATIONS = frozenset({"magazine", "newspaper", "website", "tabloid"})


def _ends_in_capital_word(before: str) -> bool:
    """Whether a name has begun before: "the Galveston County [Daily News]"."""
    words = before.split()
    return bool(words) and words[-1][:1].isupper() and words[-1][-1:].isalnum()


def _goes_on(after: str, next_word: str) -> bool:
    """Whether the name goes on: "the Times Square", "the Sun-drenched", "the Post Office"."""
    return (
        (after[:1] == " " and next_word[:1].isupper())
        or after[:1] in {"-", "@", "_"}
        or (after[:1] == "." and after[1:2].isalnum())
    )
