"""Whom the reports credit: the same matter to two news organisations, the same words to two mouths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.lexicon import REPORTING_NOUNS, REPORTING_VERBS
from secondsource.discrepancies.reading import Reading, stem
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.model.annotated import NameMention
from secondsource.model.span import Span, hull

_ALIKE: Final = 0.17
_ALIKE_REPORT: Final = 0.28  # "reported" alone tells little about what was reported


_REPORT: Final = stem("report")


@dataclass(frozen=True, slots=True)
class Credited:
    """A news organisation that a sentence names as where its matter comes from.

    `work` is the key of the verb or noun that says so ("report", "profile"); `form` is told (to it) or by (from it).
    """

    wording: Wording
    name: str
    work: str
    form: str
    span: Span


def find_credits(wording: Wording, news: dict[Span, str]) -> list[Credited]:
    """News organisations that a sentence credits; `news` holds their canonical names by mention."""
    reading = wording.reading
    found = []
    for name in reading.annotated.names:
        if name.span in news and wording.span.contains(name.span):
            credit = _credit(wording, name, news[name.span])
            if credit:
                found.append(credit)
    return found


def _credit(wording: Wording, name: NameMention, canonical: str) -> Credited | None:
    reading = wording.reading
    tokens = reading.annotated.tokens
    inside = reading.tokens_in(name.span)
    if not inside:
        return None
    top = next((i for i in inside if tokens.head[i] not in inside), inside[-1])
    above, dep = tokens.head[top], tokens.dep[top]
    lemma = reading.lemma(above)
    if dep in ("nsubj", "nsubjpass") and lemma in REPORTING_VERBS:
        return Credited(wording, canonical, stem(lemma), "by", _around(reading, name.span, above))
    if dep in ("compound", "poss", "nmod", "amod") and lemma in REPORTING_NOUNS:
        return Credited(wording, canonical, stem(lemma), "by", _around(reading, name.span, above))
    if dep == "pobj":
        return _after_preposition(wording, name, canonical, above)
    if dep == "dobj" and lemma in ("tell", "give"):
        return Credited(wording, canonical, "tell", "told", _around(reading, name.span, above))
    if dep == "dative" and lemma == "tell":
        return Credited(wording, canonical, "tell", "told", _around(reading, name.span, above))
    return None


def _after_preposition(wording: Wording, name: NameMention, canonical: str, preposition: int) -> Credited | None:
    reading = wording.reading
    tokens = reading.annotated.tokens
    word, above = reading.lemma(preposition), tokens.head[preposition]
    lemma = reading.lemma(above)
    if word == "to" and (lemma == "accord" or reading.lemma(preposition - 1) == "accord"):
        return Credited(wording, canonical, "report", "by", _around(reading, name.span, preposition - 1))
    if word == "by" and (lemma in REPORTING_VERBS or tokens.pos[above] == "VERB"):
        return Credited(wording, canonical, stem(lemma), "by", _around(reading, name.span, above))
    if word in ("in", "from", "by", "on", "via") and lemma in REPORTING_NOUNS:
        return Credited(wording, canonical, stem(lemma), "by", _around(reading, name.span, above))
    if word in ("to", "with") and lemma in ("say", "speak", "talk", "interview", "statement", "release", "tell", "confirm"):
        return Credited(wording, canonical, "tell", "told", _around(reading, name.span, above))
    return None


def _around(reading: Reading, name: Span, word: int) -> Span:
    """The credit as it stands: name and the word that makes it a credit, or the name alone where they stand far apart."""
    tokens = reading.annotated.tokens
    span = hull((name, Span(tokens.start[word], tokens.end[word])))
    return span if len(span) <= 60 else name


def compare_credits(a: Credited, b: Credited, likeness: float, *, named_in_both: bool) -> Found | None:
    """A finding where like sentences credit two different news organisations; else None.

    `likeness` is how far the sentences tell the same; `named_in_both`: whether either report names the other's organisation too.
    """
    if a.form != b.form or a.form == "told" or named_in_both or a.name == b.name:
        return None
    same_work = a.work == b.work
    enough = _ALIKE_REPORT if a.work == _REPORT else _ALIKE
    if likeness < (enough if same_work else 2 * _ALIKE):
        return None
    why = f"The same matter is credited to {a.name} in one report and to {b.name} in the other."
    left, right = Evidence(a.wording.report, a.span), Evidence(b.wording.report, b.span)
    return Found("attribution", "high", left, right, why, min(1.0, likeness + 0.2 * same_work), "credit")
