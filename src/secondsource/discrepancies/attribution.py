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
from secondsource.model.statement import Source, SourceKind, Statement
from secondsource.text.folding import fold

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


@dataclass(frozen=True, slots=True)
class Voice:
    """The statement of one report with whoever is said to have said it; `noun` is the key of the word that describes an unnamed one."""

    reading: Reading
    statement: Statement
    source: Source
    names: frozenset[str]
    noun: str | None
    keys: frozenset[str]


def find_voice(reading: Reading, statement: Statement) -> Voice | None:
    """Who says a statement at first hand, in words of its report; None for pronouns, organisations and what nobody is said to say."""
    source, last = statement.source, statement.chain[-1]
    if source is None or last.basis != "stated" or last.kind not in (SourceKind.NAMED_PERSON, SourceKind.UNNAMED_PERSON):
        return None
    inside = reading.tokens_in(source.span)
    tokens = reading.annotated.tokens
    top = next((i for i in inside if tokens.head[i] not in inside), None)
    if top is None or tokens.pos[top] == "PRON":
        return None
    if tokens.pos[top] == "NUM" and (of := reading.child(top, "prep")) is not None:
        top = reading.child(of, "pobj") or top  # "one of the officials"
    named = last.kind is SourceKind.NAMED_PERSON
    keys = frozenset(k for span in statement.spans for i in reading.tokens_in(span) if (k := reading.keys[i]))
    return Voice(reading, statement, source, frozenset(fold(last.name).split()) if named else frozenset(), reading.keys[top], keys)


def compare_voices(a: Voice, b: Voice, *, retold: bool) -> Found | None:
    """A finding where the same words are put into two mouths; else None.

    `retold`: whether one of the two reports tells what the other, or a third that both name, had first: then two unnamed people
    of two descriptions are a slip of the re-telling.
    """
    shared = len(a.keys & b.keys)
    if shared < _SAME_WORDS or shared < _SAME_SHARE * max(len(a.keys), len(b.keys)):
        return None
    if a.names and b.names:
        if a.names & b.names:
            return None
        severity = "high"
    elif not a.names and not b.names:
        if not retold or a.noun is None or b.noun is None or a.noun == b.noun or {a.noun, b.noun} & _ANYBODY:
            return None
        severity = "medium"
    else:
        return None
    why = f"The same words come from “{a.source.text}” in one report and from “{b.source.text}” in the other."
    left, right = (Evidence(v.statement.report, _credit_of(v.statement, v.source)) for v in (a, b))
    return Found("attribution", severity, left, right, why, 0.6, "voice")


def _credit_of(statement: Statement, source: Source) -> Span:
    """Source and cue where they stand together, else the source."""
    span = hull((source.span, statement.cue.span)) if statement.cue else source.span
    return span if len(span) <= 60 and not any(s.overlaps(span) for s in statement.spans) else source.span


_SAME_WORDS: Final = 5
_SAME_SHARE: Final = 0.8
_ANYBODY: Final = frozenset(stem(w) for w in "person people source man woman anybody nobody somebody insider witness one".split())
