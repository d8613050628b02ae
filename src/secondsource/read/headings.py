"""Headlines, labels above them, standfirsts below them, cross-heads in the text."""

from __future__ import annotations

from typing import Final

from secondsource.read import patterns as p
from secondsource.text.folding import fold

_LONGEST_TITLE: Final = 220
_SHORT_TITLE: Final = 6  # words; with an upright stroke so short a line names an outlet and its section
_MANY_WORDS: Final = 14  # a longer line with a sentence in it is a lede
_MOSTLY: Final = 0.6  # share of capitals from which a line is in title case
_LONGEST_LABEL_WORDS: Final = 4
_SMALL: Final = frozenset(
    "a an and as at but by for from has in is it its nor of off on or over per so than the to up via vs was were with "
    "yet after into".split()
)
LABELS: Final = frozenset(
    """news|world|politics|business|sport|sports|opinion|analysis|comment|editorial|culture|science|technology|tech|health
    |entertainment|lifestyle|travel|money|local|national|international|us|uk|europe|asia|africa|americas|exclusive|breaking
    |live|video|photo|photos|obituaries|books|features|feature|column|letters|weather|crime|education|environment|media
    |society|explainer|in brief|live blog|breaking news|top stories|the latest|world news|us news|uk news|national news
    |local news|latest news|business news|special report|news report|fact check|investigation|front page|home news""".replace(
        "\n    ", ""
    ).split("|")
)


def is_same_title(words: str, title: str) -> bool:
    """Whether a line is the title given elsewhere, but for case, marks at the end and the outlet's name behind it.

    >>> is_same_title("Storm hits Harrow.", "Storm Hits Harrow | The Harrow Courier")
    True
    """
    line, given = fold(words).strip(" #.!?\"'"), fold(title).strip(" .!?\"'")
    if not line or not given:
        return False
    if line == given:
        return True
    shorter, longer = sorted((line, given), key=len)
    return (
        len(shorter.split()) >= 3
        and longer.startswith(shorter)
        and longer[len(shorter) :].lstrip()[:1] in {"|", "-", ":", "(", "»", "·"}
    )


def title_case_share(words: str) -> float:
    """Share of the words of four letters and more that begin with a capital, 0 to 1."""
    long = [w for w in p.TITLE_WORD.findall(words) if len(w) >= 4 and w.casefold() not in _SMALL]
    return sum(w[0].isupper() for w in long) / len(long) if long else 0.0


def looks_like_title(words: str) -> bool:
    """Whether a line can be a headline: short, no full stop at its end unless nearly every word has a capital.

    >>> looks_like_title("Storm hits Harrow as two bridges close")
    True
    >>> looks_like_title("A storm hit Harrow on Monday, and two bridges were closed.")
    False
    """
    count = len(words.split())
    if not 3 <= count <= 30 or len(words) > _LONGEST_TITLE or "\n" in words or p.COLON_END.search(words):
        return False
    if " | " in words and count <= _SHORT_TITLE:
        return False
    if words.endswith("…") or p.HOST_LINE.search(words) or p.TAGGED_HEAD.match(words):
        return False
    if count > _MANY_WORDS and (words[-1] in "?!" or p.INNER_END.search(words)) and title_case_share(words) < _MOSTLY:
        return False
    if words[-1] in '.”"' and p.SENTENCE_END.search(words) is not None and not words.rstrip("\"”’'").endswith(("?", "!")):
        return title_case_share(words) >= 0.75 and count >= 4
    return True


def is_known_label(words: str) -> bool:
    """Whether it is the name of a section that many outlets have."""
    return fold(words) in LABELS


def looks_like_label(words: str) -> bool:
    """Whether a line can be a section label: one to four words, no sentence.

    >>> looks_like_label("The Lantern Brief"), looks_like_label("He left.")
    (True, False)
    """
    if fold(words) in LABELS:
        return True
    count = len(words.split())
    has_end = words[-1] in ".!?,;:…" or words[0] in "\"“'‘"
    return count <= _LONGEST_LABEL_WORDS and len(words) <= 32 and not has_end and title_case_share(words) >= 0.99
