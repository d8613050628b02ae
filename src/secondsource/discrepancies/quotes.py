"""The same quotation in two reports: altered, cut so that it says more, or grown by words that nobody said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.lexicon import EMPHASIS, FILLERS, NEGATIONS, QUALIFIERS
from secondsource.model.account import Evidence
from secondsource.model.span import Span
from secondsource.text.words import Word, words

_ALIKE: Final = 0.72
_FEW: Final = 5
_FRAGMENT: Final = 10
_SCOPE: Final = 4  # words after a "not" that it surely denies
_SLIPS: Final = 2  # more changes than that are two people writing down one broadcast
_SAME_WORDS: Final = {
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "cannot": "can not", "can't": "can not", "won't": "will not",
    "ok": "okay", "mr": "mister", "percent": "per cent", "sept": "september", "oct": "october", "nov": "november",
    "dec": "december", "aug": "august", "jan": "january", "feb": "february",
}  # fmt: skip
_CONTRACTIONS: Final = (
    ("n't", " not"),
    ("'d", " would"),
    ("'ll", " will"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'m", " am"),
    ("'s", " is"),
)
_BRITISH: Final = (("our", "or"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ence", "ense"), ("tre", "ter"), ("-", ""))


@dataclass(frozen=True)
class Quoted:
    """Words in quotation marks in one report; `span` has the marks."""

    report: str
    text: str
    span: Span

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words said: what stands in square or round brackets is the editor's."""
        found, depth = [], 0
        at = self.span.start
        for word in words(self.text, self.span):
            gap = self.text[at : word.span.start]
            depth = max(0, depth + sum(gap.count(c) for c in "[(") - sum(gap.count(c) for c in "])"))
            at = word.span.end
            if depth == 0:
                found.append(word)
        return tuple(found)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words for comparing, contractions and spelling evened out."""
        return tuple(plain([w.key for w in self.words]))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each word once."""
        return frozenset(self.keys)

    @property
    def has_brackets(self) -> bool:
        """Whether an editor put words in, or marked a cut."""
        inner = self.span.of(self.text)
        return "[" in inner or "…" in inner or "..." in inner


def plain(keys: list[str]) -> list[str]:
    """Words with contractions spelt out and British spelling turned American, for comparing."""
    spread = [part for key in keys for part in _spelt_out(key).split()]
    return [_american(key) for key in spread]


def _spelt_out(key: str) -> str:
    if key in _SAME_WORDS:
        return _SAME_WORDS[key]
    return next((key[: -len(short)] + long for short, long in _CONTRACTIONS if key.endswith(short)), key)


def _american(key: str) -> str:
    for british, american in _BRITISH:
        if len(key) > 4:
            key = key.replace(british, american)
    return key.rstrip(".")


def compare_quotes(a: Quoted, b: Quoted) -> Found | None:
    """A finding where two wordings of one utterance differ in words that matter; None where they agree or are two utterances.

    Marks, case, ellipses, bracketed insertions, contractions and spelling are nothing. Another number, a lost "not", and words cut
    from what a "not" denies are medium; other words low. What one leaves out at an end is an omission, not a difference.
    """
    left, right = a.keys, b.keys
    shared = len(a.vocabulary & b.vocabulary)
    if 2 * shared < min(len(a.vocabulary), len(b.vocabulary)) or min(len(left), len(right)) < _FEW or left == right:
        return None
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    blocks = [m for m in matcher.get_matching_blocks() if m.size]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    common = sum(m.size for m in blocks)
    window = max(last.a + last.size - first.a, last.b + last.size - first.b)
    if common < _FEW or common / window < _ALIKE or common / min(len(left), len(right)) < _ALIKE:
        return None
    changed = _changes(matcher, left, right, (first.a, last.a + last.size), (first.b, last.b + last.size))
    if not changed or all(_is_filler(x, y) for x, y in changed) or a.has_brackets or b.has_brackets:
        return None
    is_one_cut = len(changed) == 1 and _cuts_what_is_denied(matcher, left, right, changed[0])
    grave = is_one_cut or (len(changed) <= _SLIPS and _matters(changed))
    severity = "medium" if grave else "low"
    told = [_change(x, y) for x, y in changed if not _is_filler(x, y)]
    why = f"The same words are quoted differently: {'; '.join(told[:3])}."
    return Found(
        "quote", severity, Evidence(a.report, a.span), Evidence(b.report, b.span), why, common / window, " ".join(left[:6])
    )


def _change(x: str, y: str) -> str:
    """One change in words.

    >>> _change("big", "large"), _change("", "in time")
    ('“big” in one, “large” in the other', '“in time” stands in one only')
    """
    return f"“{x}” in one, “{y}” in the other" if x and y else f"“{x or y}” stands in one only"


def _cuts_what_is_denied(matcher: SequenceMatcher[str], left: Sequence[str], right: Sequence[str], cut: tuple[str, str]) -> bool:
    """Whether words were cut a few words after a "not": "not told in time" is less than "not told"."""
    if set(cut[0].split()) | set(cut[1].split()) <= FILLERS | EMPHASIS:
        return False
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag in ("insert", "delete") and (" ".join(left[i:j]), " ".join(right[k:m])) == cut:
            before = set(left[max(0, i - _SCOPE) : i]) & set(right[max(0, k - _SCOPE) : k])
            return bool(before & NEGATIONS)
    return False


def _changes(
    matcher: SequenceMatcher[str], left: Sequence[str], right: Sequence[str], inner_a: tuple[int, int], inner_b: tuple[int, int]
) -> list[tuple[str, str]]:
    """Words replaced, put in or left out between the first and the last word in common."""
    found = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal" or i < inner_a[0] or j > inner_a[1] or k < inner_b[0] or m > inner_b[1]:
            continue
        x, y = " ".join(left[i:j]), " ".join(right[k:m])
        if x.replace(" ", "") != y.replace(" ", "") and not _is_slip(x, y):
            found.append((x, y))
    return found


def _is_slip(x: str, y: str) -> bool:
    """Whether two words are the same but for a letter or an ending ("opinon", "opinion")."""
    return bool(x and y) and " " not in x + y and SequenceMatcher(None, x, y).ratio() > 0.85


def _is_filler(x: str, y: str) -> bool:
    """Whether two wordings differ in little words only."""
    return set(x.split()) | set(y.split()) <= FILLERS


def _matters(changed: list[tuple[str, str]]) -> bool:
    """Whether a number, a negation or a word of doubt was changed."""
    for x, y in changed:
        one, two = set(x.split()), set(y.split())
        odd = one ^ two
        if odd & (NEGATIONS | QUALIFIERS) or (one and two and any(w.isdigit() for w in one) and any(w.isdigit() for w in two)):
            return True
    return False


def compare_fragment(fragment: Quoted, full: Quoted) -> Found | None:
    """A finding where words quoted alone in one report stood beside "possible", "if" or "not" in the other's fuller quotation."""
    told = fragment.vocabulary - FILLERS
    if not 2 <= len(told) <= _FRAGMENT or not fragment.vocabulary <= full.vocabulary:
        return None
    short, whole = fragment.words, full.words
    keys, long = [w.key for w in short], [w.key for w in whole]
    if not 2 <= len(keys) <= 8 or len(long) < len(keys) + 3:
        return None
    at = next((i for i in range(len(long) - len(keys) + 1) if long[i : i + len(keys)] == keys), None)
    if at is None:
        return None
    before, after = at, at + len(keys)
    lost = []
    if at and long[at - 1] in QUALIFIERS | NEGATIONS:
        before = at - 1
        lost.append(long[at - 1])
    if after < len(long) and long[after] in QUALIFIERS:
        lost.append(long[after])
        after = _phrase_end(full, whole, after)
    if not lost:
        return None
    span = Span(whole[before].span.start, whole[after - 1].span.end)
    whole_clause = fragment.span.of(fragment.text).rstrip("\"”’'").endswith((",", ".", "!", "?"))
    why = (
        f"The shorter quotation leaves out {' and '.join(f'“{w}”' for w in dict.fromkeys(lost))}, right beside the words it keeps."
    )
    severity = "low" if whole_clause else "medium"
    return Found("quote", severity, Evidence(fragment.report, fragment.span), Evidence(full.report, span), why, 0.7, " ".join(keys))


def _phrase_end(full: Quoted, whole: tuple[Word, ...], at: int) -> int:
    """The word after which the phrase that begins at word `at` ends: at the next mark, or three words on."""
    end = at + 1
    while end < len(whole) and end < at + 4:
        gap = full.text[whole[end - 1].span.end : whole[end].span.start]
        if any(c in gap for c in ",.;:!?"):
            break
        end += 1
    return end
