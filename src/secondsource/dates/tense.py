"""Whether the words around a date look back or ahead, by light rules on the nearest verb."""

from __future__ import annotations

from secondsource.dates.lexicon import (
    MODALS,
    NOT_PAST_VERBS,
    PASSIVE_PLANS,
    PAST_VERBS,
    PLANNED,
    PLANNING,
    PLURAL_SCHEDULED_VERBS,
    PUT_OFF,
    SCHEDULED_VERBS,
)
from secondsource.dates.tokens import Tokens

PAST, OPEN, FUTURE = -1, 0, 1
_LEFT_REACH, _RIGHT_REACH = 24, 24
_CLAUSE_ENDS = frozenset("and but , ; that which who when while".split())
_NOUN_LEADS = frozenset("the a an of in his her their its this that".split())
_NOT_INFINITIVE = frozenset("the a an his her their its our this that last next early late about between more at least".split())


def is_past_verb(word: str) -> bool:
    """Whether a word looks like a past tense or participle.

    >>> is_past_verb("arrested"), is_past_verb("united")
    (True, False)
    """
    return word in PAST_VERBS or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST_VERBS)


def _marker(tokens: Tokens, index: int) -> int:
    word = tokens.words[index]
    if word == "set" and tokens.word(index + 1) in {"for", "to"}:
        return FUTURE
    if word in MODALS:
        return FUTURE if not (word == "may" and tokens.is_capital(index)) else OPEN
    if word in PLANNED:
        return FUTURE
    if word == "to" and _is_planned(tokens, index):
        return FUTURE
    if word in SCHEDULED_VERBS and tokens.word(index - 1) not in _NOUN_LEADS and tokens.word(index - 1) != "to":
        return FUTURE
    if word in PLURAL_SCHEDULED_VERBS and tokens.word(index - 1).endswith("s") and len(tokens.word(index - 1)) > 3:
        return FUTURE
    if is_past_verb(word):
        return OPEN if tokens.word(index - 1) in {"be", "to", "is", "are", "will", "being"} else PAST
    return OPEN


def _is_infinitive(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    if not word.isalpha() or word in _NOT_INFINITIVE or tokens.is_capital(index) or word.endswith(("ing", "ed", "ly")):
        return False
    return tokens.word(index - 2) not in {"according", "due", "prior", "able", "had", "have", "has", "used", "compared"}


def _is_planned(tokens: Tokens, index: int) -> bool:
    """Whether the word before "to" tells of a plan: "is to meet", "agreed to", "ready to"."""
    return tokens.word(index - 1) in PLANNING and _is_infinitive(tokens, index + 1)


def _cancels(tokens: Tokens, index: int, marker: int) -> bool:
    """Whether a plan was one of the past and did not come about ("were due", "had been scheduled")."""
    return marker == FUTURE and tokens.words[index] in PASSIVE_PLANS and tokens.word(index - 1) in {"were", "been"}


def tense(tokens: Tokens, first: int, last: int) -> int:
    """PAST, FUTURE or OPEN for the expression of tokens `first` to `last`, from the nearest verb of its sentence.

    >>> from secondsource.dates.tokens import tokens_of
    >>> tense(tokens_of("The board will meet on Friday."), 5, 5)
    1
    """
    left, left_far, hint = _leftward(tokens, first)
    if left and left_far <= 6:
        return left
    right, right_far = _rightward(tokens, last, within_clause=left != OPEN)
    if left and (not right or left_far <= 2 * right_far):
        return left
    return right or (FUTURE if hint else OPEN)


def hints_ahead(tokens: Tokens, first: int) -> bool:
    """Whether a "to do" stands between the nearest verb and the expression ("an agreement to buy it in May")."""
    return _leftward(tokens, first)[2]


def _leftward(tokens: Tokens, first: int) -> tuple[int, int, bool]:
    """The nearest marker before the expression, how far it is, and whether a "to do" stands between."""
    hint, index = False, first - 1
    while index >= 0 and first - index <= _LEFT_REACH and not tokens.ends_sentence(index):
        found = _marker(tokens, index)
        if found and _cancels(tokens, index if tokens.words[index] != "to" else index - 1, found):
            return PAST, first - index, False
        if found and not _cancels(tokens, index, found):
            return _with_helpers(tokens, index, found), first - index, hint
        if tokens.words[index] == "to" and _is_infinitive(tokens, index + 1):
            hint = True
        elif tokens.words[index] in {"until", "till"} and first - index <= 2 and _is_put_off(tokens, index):
            return FUTURE, first - index, False
        index -= 1
    return OPEN, _LEFT_REACH + 1, hint


def _is_put_off(tokens: Tokens, index: int) -> bool:
    """As in "postponed until", "extended its deadline until", "have until"."""
    return any(tokens.word(index - back) in PUT_OFF for back in range(1, 6))


def _rightward(tokens: Tokens, last: int, *, within_clause: bool) -> tuple[int, int]:
    index = last + 1
    while index < len(tokens.words) and index - last <= _RIGHT_REACH and not tokens.ends_sentence(index):
        if within_clause and tokens.words[index] in _CLAUSE_ENDS:
            break
        if found := _marker(tokens, index):
            return found, index - last
        index += 1
    return OPEN, _RIGHT_REACH + 1


def _with_helpers(tokens: Tokens, index: int, marker: int) -> int:
    """A participle behind a modal looks ahead: "will be opened", "would have closed", "to be signed"."""
    if marker != PAST:
        return marker
    for back in (1, 2, 3):
        word = tokens.word(index - back)
        if word in MODALS and not tokens.is_capital(index - back):
            return FUTURE
        if word == "to" and tokens.word(index - back + 1) == "be":
            return FUTURE
        if word not in {"be", "have", "been", "not", "also", "being"} and not word.endswith("ly"):
            return marker
    return marker
