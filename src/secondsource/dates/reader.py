"""What the rules of every kind of date share: the tokens, the publication day, and the mentions found so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from secondsource.dates.calendar import grain, interval
from secondsource.dates.tense import hints_ahead, tense
from secondsource.dates.tokens import Tokens

EXPLICIT = "explicit"
FROM_PUBLICATION = "relative_to_publication"
FROM_MENTION = "relative_to_mention"
UNRESOLVED = "unresolved"

MAX_DEPTH = 2
"""How deep one date may be read inside another ("8 pm on the day after Easter")."""

_SKIPPED = frozenset("the on in of at a an ,".split())
SAME_CLAUSE = 10
"""How many tokens on a year still covers a month told without one ("in 1995 he was arrested and in March sentenced")."""

ANCHOR_REACH = 1500
"""How many code points back an expression such as "two days later" may look for what it counts from."""


@dataclass(slots=True)
class Found:
    """A time expression from token `first` to token `last`, both inclusive."""

    first: int
    last: int
    type: str
    value: str | None
    basis: str
    alternatives: tuple[str, ...] = ()
    looks_back: bool = False
    """Counted back from another mention ("a year earlier"): what follows does not count from it."""

    def widened(self, first: int) -> Found:
        """The same with an earlier beginning."""
        return replace(self, first=min(first, self.first))


@dataclass(slots=True)
class Reader:
    """Reads one text from left to right; `floor` is the first token that no earlier mention has taken."""

    tokens: Tokens
    published: date | None
    dispatch: Callable[[Reader, int], list[Found]]
    reckons_from_text: bool = False
    """Whether `published` was taken from a dateline in the text, for want of a publication date."""
    floor: int = 0
    depth: int = 0
    found: list[Found] = field(default_factory=list)

    def word(self, index: int) -> str:
        """The word at a place, or a break where an earlier mention or the end of the text forbids to look."""
        return self.tokens.word(index)

    def free(self, index: int) -> str:
        """The word to the left of an expression, or a break if an earlier mention holds it."""
        return self.tokens.word(index) if index >= self.floor else "\n"

    def tense(self, first: int, last: int) -> int:
        """The tense around tokens `first` to `last`."""
        return tense(self.tokens, first, last)

    def hints_ahead(self, first: int) -> bool:
        """Whether a "to do" stands between the nearest verb and the expression: it may look back or ahead."""
        return hints_ahead(self.tokens, first)

    def deictic(self, first: int, last: int, kind: str, value: str | None, *alternatives: str, partial: str | None = None) -> Found:
        """A mention counted from the publication day; without one it is unresolved, with its partly known value."""
        if self.published is None or value is None:
            return Found(first, last, kind, partial, UNRESOLVED)
        return Found(first, last, kind, value, FROM_PUBLICATION, tuple(dict.fromkeys(a for a in alternatives if a != value)))

    def date_at(self, index: int) -> Found | None:
        """The date that begins at the token (articles and "on" skipped), read as if it stood alone; None if there is none."""
        if self.depth >= MAX_DEPTH:
            return None
        floor, self.floor, self.depth = self.floor, index, self.depth + 1
        try:
            for at in range(index, index + 5):
                found = self.dispatch(self, at)
                if found:
                    return found[0] if self._begins(index, found[0].first) else None
            return None
        finally:
            self.floor, self.depth = floor, self.depth - 1

    def _begins(self, index: int, first: int) -> bool:
        return all(self.tokens.word(at) in _SKIPPED for at in range(index, first))

    def is_day_near(self, index: int) -> bool:
        """Whether a number stands right before or after the token, or a preposition before it."""
        near = (self.word(index - 1), self.word(index + 1))
        return any(word[0].isdigit() and len(word) <= 4 for word in near)

    def anchor(self, first: int, fine_enough: tuple[str, ...]) -> str | None:
        """The value of the nearest earlier date of one of the given grains, if it is near."""
        here = self.tokens.starts[first]
        for mention in reversed(self.found):
            if here - self.tokens.ends[mention.last] > ANCHOR_REACH:
                return None
            if mention.looks_back:
                continue
            if mention.type in {"DATE", "TIME"} and mention.value and grain(mention.value) in fine_enough:
                if interval(mention.value):
                    return mention.value
        return None

    def year_before(self, first: int) -> int | None:
        """The year named outright earlier in the same sentence, if any."""
        if self.tokens.word(first - 1) not in {"in", "on", ","}:
            return None
        for mention in reversed(self.found[-4:]):
            if first - mention.last > SAME_CLAUSE or any(self.tokens.ends_sentence(i) for i in range(mention.last + 1, first)):
                return None
            if (
                mention.basis == EXPLICIT
                and mention.type == "DATE"
                and mention.value
                and grain(mention.value) in {"year", "month", "day"}
            ):
                return int(mention.value[:4])
        return None
