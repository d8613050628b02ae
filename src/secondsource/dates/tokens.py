"""A text as words, numbers and signs with their places; nothing is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.dates.patterns import TOKEN
from secondsource.model.span import Span

BREAK = "\n"
"""The word that stands for an empty line or the end of a stretch: no expression crosses it."""

_ABBREVIATED = frozenset(
    "mr mrs ms dr gov sen rep gen st col lt sgt capt prof rev no vs inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun".split()
)


@dataclass(slots=True)
class Tokens:
    """Parallel lists: casefolded `words` (as far as needed to look them up) and where each one starts and ends."""

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def word(self, index: int) -> str:
        """The word at a place, or a break outside of the text."""
        return self.words[index] if 0 <= index < len(self.words) else BREAK

    def raw(self, index: int) -> str:
        """The word as written ('' outside of the text)."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Whether nothing stands between this token and the next one."""
        return 0 <= index < len(self.words) - 1 and self.ends[index] == self.starts[index + 1]

    def is_capital(self, index: int) -> bool:
        """Whether the token begins with a capital."""
        return 0 <= index < len(self.words) and self.text[self.starts[index] : self.starts[index] + 1].isupper()

    def is_number(self, index: int) -> bool:
        """Whether the token is made of digits, few enough to be read as a number."""
        word = self.word(index)
        return len(word) <= 15 and word[0].isdigit()

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence ends with this token, by light rules."""
        word = self.word(index)
        if word in {BREAK, "!", "?"}:
            return True
        if word != ".":
            return False
        before = self.word(index - 1)
        if len(before) == 1 or before in _ABBREVIATED:
            return False
        return not self.touches(index) or self.word(index + 1) in {'"', "”", "'", "’", ")"}

    def starts_sentence(self, index: int) -> bool:
        """Whether a sentence begins with this token."""
        if self.ends_sentence(index - 1):
            return True
        return (
            self.word(index - 1) in {'"', "”", "“", "‘", "(", "—"} or "\n" in self.text[self.ends[index - 1] : self.starts[index]]
        )


def tokens_of(text: str, spans: Sequence[Span] | None = None) -> Tokens:
    """The tokens of `text`, or of the given stretches alone, with a break after each stretch; linear in the length."""
    tokens = Tokens(text)
    stretches = [(0, len(text))] if spans is None else [(span.start, span.end) for span in spans]
    for start, end in stretches:
        found = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, start, end)]
        tokens.words += [word.lower() if word.isalpha() else BREAK if word.isspace() else word for word, _, _ in found]
        tokens.starts += [place for _, place, _ in found]
        tokens.ends += [place for _, _, place in found]
        tokens.words.append(BREAK)
        tokens.starts.append(end)
        tokens.ends.append(end)
    return tokens
