"""Whether the words around a date look back or ahead, by light rules on the nearest verb."""

from __future__ import annotations

from secondsource.dates.lexicon import MODALS, NOT_PAST_VERBS, PASSIVE_PLANS, PAST_VERBS, PLANNED, SCHEDULED_VERBS
from secondsource.dates.tokens import Tokens

PAST, OPEN, FUTURE = -1, 0, 1
_LEFT_REACH, _RIGHT_REACH = 24, 14
_NOT_INFINITIVE = frozenset("the a an his her their its our this that last next early late about between more at least".split())


def is_past_verb(word: str) -> bool:
    """Whether a word looks like a past tense or participle.

    >>> is_past_verb("arrested"), is_past_verb("united")
    (True, False)
    """
    return word in PAST_VERBS or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST_VERBS)


def _marker(tokens: Tokens, index: int) -> int:
    word = tokens.words[index]
    if word in MODALS:
        return FUTURE if not (word == "may" and tokens.is_capital(index)) else OPEN
    if word in PLANNED:
        return FUTURE
    if word == "to" and _is_infinitive(tokens, index + 1):
        return FUTURE
    if word in SCHEDULED_VERBS and tokens.word(index - 1) not in {"the", "a", "of", "in", "his", "her", "their"}:
        return FUTURE
    if is_past_verb(word):
        return OPEN if tokens.word(index - 1) in {"be", "to", "is", "are", "will", "being"} else PAST
    return OPEN


def _is_infinitive(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    if not word.isalpha() or word in _NOT_INFINITIVE or tokens.is_capital(index) or word.endswith(("ing", "ed", "ly")):
        return False
    return tokens.word(index - 2) not in {"according", "due", "prior", "able", "had", "have", "has", "used", "compared"}


def _cancels(tokens: Tokens, index: int, marker: int) -> bool:
    """Whether a plan was one of the past and did not come about ("was to open", "had been due")."""
    return marker == FUTURE and tokens.words[index] in PASSIVE_PLANS and tokens.word(index - 1) in {"were", "been"}


def tense(tokens: Tokens, first: int, last: int) -> int:
    """PAST, FUTURE or OPEN for the expression of tokens `first` to `last`, from the nearest verb of its sentence.

    >>> from secondsource.dates.tokens import tokens_of
    >>> tense(tokens_of("The board will meet on Friday."), 5, 5)
    1
    """
    left, left_far = OPEN, _LEFT_REACH + 1
    index = first - 1
    while index >= 0 and first - index <= _LEFT_REACH and not tokens.ends_sentence(index):
        if (found := _marker(tokens, index)) and not _cancels(tokens, index, found):
            left, left_far = _with_helpers(tokens, index, found), first - index
            break
        index -= 1
    if left and left_far <= 6:
        return left
    right, right_far = OPEN, _RIGHT_REACH + 1
    index = last + 1
    while index < len(tokens.words) and index - last <= _RIGHT_REACH and not tokens.ends_sentence(index):
        if found := _marker(tokens, index):
            right, right_far = found, index - last
            break
        index += 1
    if left and (not right or left_far <= right_far + 2):
        return left
    return right


def _with_helpers(tokens: Tokens, index: int, marker: int) -> int:
    """A participle behind a modal looks ahead: "will be opened", "would have closed", "to be signed"."""
    if marker != PAST:
        return marker
    for back in (1, 2, 3):
        word = tokens.word(index - back)
        if word in MODALS:
            return FUTURE
        if word == "to" and tokens.word(index - back + 1) == "be":
            return FUTURE
        if word not in {"be", "have", "been", "not", "also", "being"} and not word.endswith("ly"):
            return marker
    return marker
