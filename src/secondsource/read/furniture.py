"""Lines that belong to the page, not to the report."""

from __future__ import annotations

import re
from typing import Final

from secondsource.model.report import BlockKind
from secondsource.read import patterns as p
from secondsource.text.lines import has_words

_LONGEST: Final = 300  # characters: an invitation is short; a longer line is text

# In this order: the first that fits decides.
_FURNITURE: Final[tuple[tuple[re.Pattern[str], BlockKind, str], ...]] = (
    (p.ADVERTISEMENT, BlockKind.BOILERPLATE, "marks an advertisement"),
    (p.CODE, BlockKind.BOILERPLATE, "is code of the page"),
    (p.NUMBER_LINE, BlockKind.BOILERPLATE, "numbers a gallery"),
    (p.URL_LINE, BlockKind.BOILERPLATE, "is an address and nothing else"),
    (p.LABELLED_LINK, BlockKind.READ_MORE, "points to another page"),
    (p.READ_MORE, BlockKind.READ_MORE, "invites to read on"),
    (p.FOR_MORE, BlockKind.READ_MORE, "points to another page"),
    (p.SHARE, BlockKind.SHARE, "invites to share or follow"),
    (p.SUBSCRIBE, BlockKind.BOILERPLATE, "invites to subscribe"),
    (p.COMMENTS, BlockKind.BOILERPLATE, "invites readers to write"),
    (p.STANDING, BlockKind.BOILERPLATE, "a standing line of the page"),
    (p.STAMP, BlockKind.TIMESTAMP, "says when the page was published"),
    (p.DATE_LINE, BlockKind.TIMESTAMP, "is a date or time and nothing else"),
    (p.AGO_LINE, BlockKind.TIMESTAMP, "says when the page was published"),
)


def furniture(words: str, *, is_top: bool = False) -> tuple[BlockKind, str] | None:
    """What kind of page furniture a line is, and why; None where it may be text.

    At the top of a page (`is_top`) "Video: two bridges close in Harrow" is a headline, further down a link.

    >>> furniture("Continue reading the main story")
    (<BlockKind.READ_MORE: 'read_more'>, 'invites to read on')
    >>> furniture("Related families met the minister on Tuesday, officials said.") is None
    True
    """
    if not has_words(words):
        return BlockKind.BOILERPLATE, "holds no words"
    if len(words) > _LONGEST:
        return None
    for pattern, kind, reason in _FURNITURE:
        if not pattern.search(words) or (kind in _SHORT_ONLY and _is_prose(words)):
            continue
        if not (is_top and kind is BlockKind.READ_MORE and len(words.split()) > _SHORT_WORDS):
            return kind, reason
    return None


_SHORT_WORDS: Final = 5
_SHORT_ONLY: Final = frozenset({BlockKind.READ_MORE, BlockKind.SHARE, BlockKind.BOILERPLATE})


def _is_prose(words: str) -> bool:
    """Whether it reads as a sentence of the report all the same: a full stop and somebody speaking, or many words."""
    is_sentence = p.SENTENCE_END.search(words) is not None
    return is_sentence and (p.SPEECH.search(words) is not None or len(words.split()) > 30)
