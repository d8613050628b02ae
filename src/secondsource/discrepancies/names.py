"""Names: one party under two spellings, or two people in one role."""

from __future__ import annotations

from difflib import SequenceMatcher

from secondsource.discrepancies.found import Found
from secondsource.model.account import Evidence
from secondsource.model.annotated import NameMention
from secondsource.text.folding import fold


def compare_spellings(a: str, x: NameMention, b: str, y: NameMention) -> Found | None:
    """A low finding where two names are one but for letters or the last word ("Airlines", "Airways"); else None.

    Accents, case, dots and hyphens are nothing. `a` and `b` are the reports' ids.
    """
    one, two = _words(x.text), _words(y.text)
    if one == two or len(one) != len(two) or len(one) < 2 or x.type != y.type:
        return None
    odd = [(v, w) for v, w in zip(one, two, strict=True) if v != w]
    if len(odd) != 1 or min(map(len, odd[0])) < 4 or not _near(*odd[0]):
        return None
    why = f"“{x.text}” and “{y.text}”: one name in two spellings, or two names."
    return Found("name", "low", Evidence(a, x.span), Evidence(b, y.span), why, 0.5, " ".join(sorted((fold(x.text), fold(y.text)))))


def all_but_one(name: str) -> list[tuple[str, ...]]:
    """The name's words with each left out in turn: two names that differ in one word share one of these.

    >>> all_but_one("Ida Brandt")
    [('', 'brandt'), ('ida', '')]
    """
    words = _words(name)
    return [(*words[:i], "", *words[i + 1 :]) for i in range(len(words))] if len(words) > 1 else []


def _words(name: str) -> list[str]:
    return fold(name).replace("-", " ").replace(".", "").removesuffix("'s").split()


def _near(v: str, w: str) -> bool:
    if v.rstrip("s") == w.rstrip("s"):
        return False
    return v[0] == w[0] and SequenceMatcher(None, v, w).ratio() >= 0.7
