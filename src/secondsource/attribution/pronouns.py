"""Whom a pronoun means that speaks: he, she, they, it, who, we."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from secondsource.attribution.anonymous import tokens_in
from secondsource.attribution.scene import Scene, Station
from secondsource.attribution.source_words import (
    FEMALE_PRONOUNS,
    FIRST_PRONOUNS,
    MALE_PRONOUNS,
    NEUTRAL_PRONOUNS,
    PLURAL_PRONOUNS,
    RELATIVE_PRONOUNS,
)
from secondsource.attribution.tree import SUBJECTS
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind

_REACH: Final = 4  # sentences that a pronoun reaches back; a long quotation is one
_REACH_BLOCKS: Final = 4  # paragraphs
_IT_REACH: Final = 2
# How much speaks for a candidate: nearness first, then who acts, then who has spoken.
_PER_STEP: Final = -1.6
_SUBJECT: Final = 1.5
_SPEAKER: Final = 2.2
_OWNER: Final = -2.0
_QUOTED: Final = -3.0
_KNOWN_GENDER: Final = 0.3


def meant_by_pronoun(
    scene: Scene, i: int, span: Span, carrier: Sequence[Station], resolve: Callable[[Span], tuple[Station, ...]]
) -> tuple[Station, ...]:
    """The party that the pronoun at token `i` means, or nothing; `carrier` speaks around it, `resolve` reads a phrase."""
    word = scene.tree.word(i)
    if word in RELATIVE_PRONOUNS:
        where = _antecedent_phrase(scene, i, span)
        return tuple(s.meant_by(span, "pronoun") for s in resolve(where)[-1:]) if where else ()
    found: Station | None = None
    if word in FIRST_PRONOUNS:
        quoted = scene.tree.quotation_of[i] >= 0  # outside marks the outlet speaks of itself
        told = scene.last(lambda s: not s.kind.is_news, span.start) if quoted else None
        found = carrier[-1] if carrier else told.station if told else None
    elif word in MALE_PRONOUNS or word in FEMALE_PRONOUNS:
        found = _he_or_she(scene, "m" if word in MALE_PRONOUNS else "f", i, span, carrier)
    elif word in PLURAL_PRONOUNS:
        found = _they(scene, span)
    elif word in NEUTRAL_PRONOUNS:
        found = _it(scene, i, span)
    return (found.meant_by(span, "pronoun"),) if found else ()


def _antecedent_phrase(scene: Scene, i: int, span: Span) -> Span | None:
    """Read "who": the noun phrase that its clause hangs on, up to the pronoun."""
    t = scene.tree.tokens
    verb = t.head[i]
    for up in (verb, *scene.tree.ancestors(verb)):
        if t.dep[up] in ("relcl", "acl") and t.head[up] < i:
            noun = t.head[up]
            last = i - 1
            while last > noun and not t.text[last][-1:].isalnum():
                last -= 1
            where = scene.tree.span(min(scene.tree.left[noun], noun), last)
            if where.start < span.start and not where.contains(span):
                return where
    return None


def _he_or_she(scene: Scene, gender: str, i: int, span: Span, carrier: Sequence[Station]) -> Station | None:
    """The person that the same pronoun means in this sentence, else the nearest fitting one."""
    quoted = scene.tree.quotation_of[i] >= 0
    barred = frozenset(c.name for c in carrier[-1:]) if quoted else frozenset()
    return _same_pronoun(scene, i) or nearest_person(scene, span, gender, barred)


def nearest_person(scene: Scene, span: Span, gender: str | None, barred: frozenset[str] = frozenset()) -> Station | None:
    """The nearest fitting person: subjects and speakers first, owners and names in other quotations last.

    `gender` is "f", "m" or None for either; nobody in `barred` is meant.
    """
    tree, sentences = scene.tree, scene.annotated.sentences
    quoted = tree.quotation_of[tokens_in(tree, span)[0]]
    block = scene.sentence(span.start).block
    fitting = (None, gender) if gender else (None, "f", "m")
    options: list[tuple[float, int, Station]] = []
    for m in scene.names_before(span.start):
        far = scene.steps(m.span.start, span.start)
        if far > _REACH or block - sentences[scene.sentence_at(m.span.start)].block > _REACH_BLOCKS:
            break
        if not m.known.is_person or m.known.gender not in fitting or m.known.name in barred:
            continue
        top = scene.head_of_name(m)
        if gender is None and tree.quotation_of[top] >= 0:
            continue
        score = _PER_STEP * far
        score += _SUBJECT if tree.tokens.dep[top] in ("nsubj", "nsubjpass") else 0
        score += _OWNER if scene.is_owner(m, len(scene.text)) else 0
        score += _QUOTED if tree.quotation_of[top] >= 0 and tree.quotation_of[top] != quoted else 0
        score += _KNOWN_GENDER if gender and m.known.gender == gender else 0
        options.append((score, m.span.start, scene.station(m)))
    for s in scene.spoken_before(span.start):
        far = scene.steps(s.at, span.start)
        if far > _REACH:
            break
        one = s.station.kind in (SourceKind.NAMED_PERSON, SourceKind.UNNAMED_PERSON) and not s.station.is_plural
        if one and s.station.gender in fitting and s.station.name not in barred:
            options.append((_PER_STEP * far + _SPEAKER, s.at, s.station))
    return max(options, key=lambda o: (o[0], o[1]))[2] if options else None


def _same_pronoun(scene: Scene, i: int) -> Station | None:
    """The one whom the same pronoun meant earlier in the sentence as a source."""
    start = scene.tree.tokens.start[i]
    first = scene.sentence(start).span.start
    for s in scene.spoken_before(start):
        if s.at < first:
            return None
        if s.station.by == "pronoun" and s.station.span.of(scene.text).casefold() == scene.tree.word(i):
            return s.station
    return None


def _they(scene: Scene, span: Span) -> Station | None:
    told = scene.last(lambda s: s.is_plural or s.kind is SourceKind.UNNAMED_GROUP, span.start)
    told = told or scene.last(lambda s: s.kind is SourceKind.ORGANISATION or s.kind.is_news, span.start)
    return told.station if told else None


def _it(scene: Scene, i: int, span: Span) -> Station | None:
    """The body or newsroom that acts in a sentence nearby, else the last that spoke."""
    here = scene.tree.sentence_of[i]
    for m in scene.names_before(span.start):
        if here - scene.sentence_at(m.span.start) > _IT_REACH:
            break
        if m.known.type == "ORG" and scene.tree.tokens.dep[scene.head_of_name(m)] in SUBJECTS:
            return scene.station(m)
    bodies = (SourceKind.ORGANISATION, SourceKind.DOCUMENT)
    told = scene.last(lambda s: s.kind in bodies or s.kind.is_news, span.start)
    return told.station if told else None
