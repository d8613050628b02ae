"""What is counted: the noun after a number with its modifiers, by light rules."""

from __future__ import annotations

from secondsource.model.span import Span
from secondsource.quantities.lexicon import ADJECTIVE_ENDINGS, ADJECTIVES, IRREGULAR_PLURALS, STOPS
from secondsource.quantities.tokens import Tokens

MAX_WORDS = 7
_NOT_PLURAL = ("ss", "us", "is", "'s")
_DEAD = frozenset("dead wounded injured missing killed hurt arrested homeless ill sick".split())


def is_plural(tokens: Tokens, index: int) -> bool:
    """Whether the word looks like a plural noun."""
    word = tokens.word(index)
    if not word.isalpha() or word in STOPS:
        return False
    return word in IRREGULAR_PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL))


def counted_after(tokens: Tokens, index: int, *, singular: bool = False) -> Span | None:
    """The noun phrase that begins at the token ("of the" skipped), up to its head noun; None if none begins there.

    A head is the first plural, or the last word before a stop where none is plural ("23-strong crew").
    """
    at = index
    if tokens.word(at) == "of":
        at += 1
        if tokens.word(at) in {"the", "its", "their", "his", "her", "our", "these", "those", "all"}:
            at += 1
    if (
        tokens.word(at) in {"more", "other", "further", "additional", "extra"}
        and (is_plural(tokens, at + 1) or tokens.word(at + 1).isalpha())
        and tokens.word(at + 1) not in STOPS
    ):
        at += 1
    first, head, steps, owned = at, None, 0, False
    while steps < MAX_WORDS:
        word = tokens.word(at)
        if word in {"’", "'"} and tokens.touches(at) and tokens.word(at + 1) == "s":
            head, owned = None, True
            at += 2
            continue
        if (
            word in {"-", "‑", "’", "'", "."}
            and steps
            and tokens.touches(at - 1)
            and tokens.touches(at)
            and tokens.word(at + 1).isalpha()
        ):
            at += 1
            continue
        if word == "." and steps and len(tokens.word(at - 1)) == 1:
            at += 1
            continue
        if word in {"and", "or", ","} and steps and head is None and _goes_on(tokens, at + 1):
            at, steps = at + 1, steps + 1
            continue
        if not word.isalpha() or (word in STOPS and word not in _DEAD):
            break
        if word in _DEAD and steps == 0 and not is_plural(tokens, at + 1):
            return Span(tokens.starts[at], tokens.ends[at])
        if head is not None and not _is_compound(tokens, at):
            break
        if is_plural(tokens, at):
            head = at
        at, steps = at + 1, steps + 1
    if head is None and owned:
        return None
    if head is None:
        head = _last_noun(tokens, first, at, singular=singular)
    return Span(tokens.starts[first], tokens.ends[head]) if head is not None else None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether an adjective after "and" leads to a plural soon: "current and former U.S. officials"."""
    for step in range(8):
        word = tokens.word(at + step)
        if is_plural(tokens, at + step):
            return step > 0
        if word in STOPS or not (word.isalpha() or word == "."):
            return False
    return False


def _is_compound(tokens: Tokens, at: int) -> bool:
    """Whether a word after a plural is part of the name of the thing: "police officers", "sales jobs"."""
    return (
        is_plural(tokens, at)
        and not tokens.word(at).endswith(("ings",))
        and tokens.word(at - 1) in {"police", "sports", "arms", "sales", "media", "women", "children", "men", "people"}
    )


def _last_noun(tokens: Tokens, first: int, end: int, *, singular: bool) -> int | None:
    at = end - 1
    if at < first:
        return None
    if singular:
        at = first
        while at + 1 < end and (
            tokens.word(at + 1) == "-"
            or tokens.word(at) == "-"
            or tokens.is_capital(at)
            or tokens.word(at).endswith(ADJECTIVE_ENDINGS)
            or tokens.word(at) in ADJECTIVES
        ):
            at += 1
    while at >= first and (not tokens.word(at).isalpha() or tokens.word(at).endswith(("ed", "ly", "ing"))):
        at -= 1
    if at < first or (not singular and at - first > 2):
        return None
    return at
