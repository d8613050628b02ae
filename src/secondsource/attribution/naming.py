"""The names inside the words of a source: which of them speaks, and which newsroom stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from secondsource.attribution.anonymous import describe, head_of, tokens_in
from secondsource.attribution.scene import Scene, Station, is_person_word, joined
from secondsource.attribution.source_words import (
    BEFORE_HOP,
    POSSESSIVES,
    PRINTED_IN,
    PRINTED_MATTER,
    RELATIVE_PRONOUNS,
    REPORTER_NOUNS,
    REPORTER_ROLES,
    REPORTING_NOUNS,
    VEHICLES,
)
from secondsource.language.names import Mention
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.text.folding import fold

_OF_PLACE: Final = re.compile(r" of (?:the )?[A-Z][^,]*, ")  # "the mayor [of Sankt Oster, ]Ada Lunt"
_BEFORE: Final = 40  # characters looked at in front of a newsroom's name
_HYPHENS: Final = frozenset("-‐‑")
_PREPOSITIONS: Final = frozenset("of for to with by from against behind near under like".split())


def newsroom_of_report(scene: Scene, inside: Sequence[Mention], span: Span, lemma: str) -> tuple[Station, ...]:
    """The newsroom whose own report the phrase is: "a story that appeared in the Mirror"."""
    if lemma not in REPORTING_NOUNS | PRINTED_MATTER:
        return ()
    for m in inside:
        if m.known.is_news and PRINTED_IN.search(_words_before(scene, m, span)):
            return (scene.station(m),)
    return ()


def newsroom_before(scene: Scene, inside: Sequence[Mention], span: Span) -> tuple[Station, ...]:
    """The newsroom that got the thing or heard the person: "a memo seen by the Post"."""
    for m in inside:
        if m.known.is_news and not scene.is_own(m.known.name) and BEFORE_HOP.search(_words_before(scene, m, span)):
            return (scene.station(m),)
    return ()


def _words_before(scene: Scene, m: Mention, span: Span) -> str:
    before = scene.text[max(span.start, m.span.start - _BEFORE) : m.span.start].rstrip()
    return before[:-4] if before.casefold().endswith(" the") else before


def core_names(scene: Scene, inside: Sequence[Mention], row: list[int], head: int) -> list[Mention]:
    """Names that the phrase itself holds: none from its relative clauses."""
    t = scene.tree.tokens
    last = row[-1]
    for i in row[1:]:
        if scene.tree.word(i) in RELATIVE_PRONOUNS or (t.dep[i] in ("relcl", "acl") and i > head):
            last = i - 1
            break
    return [m for m in inside if m.span.start < t.end[last]]


def named_parties(scene: Scene, core: Sequence[Mention], row: list[int], head: int, span: Span) -> tuple[Station, ...]:
    """Parties for a phrase that names its source, in the order of a chain; empty if its head is an unnamed someone."""
    t = scene.tree.tokens
    at_head = next((m for m in core if _holds(scene, m, t.start[head])), None)
    people = [m for m in core if m.known.is_person and not _hangs(scene, m, span)]
    lemma = t.lemma[head].casefold()
    if lemma in VEHICLES and at_head is None:
        issuer = _issuer(scene, core, span)
        if issuer is not None:
            return (issuer,)
    main = at_head if at_head is not None and at_head.known.is_person else _beside(scene, people, row, head)
    if main is not None:
        return _person(scene, main, people, core)
    if at_head is None:
        body = next((m for m in core if m.known.kind is SourceKind.ORGANISATION and _is_apposed(scene, m, row, head)), None)
        if body is not None:
            return (_body(scene, body),)
    if at_head is not None and at_head.known.is_news:
        after = next((m for m in people if m.span.start >= at_head.span.end), None)
        if after is not None and scene.gap(at_head, after) in POSSESSIVES:
            return joined((scene.station(at_head),), (scene.station(after),))
        return (scene.station(at_head),)
    room = next((m for m in core if m.known.is_news), None)
    if room is not None and lemma in REPORTING_NOUNS:
        return (scene.station(room),)
    if room is not None and lemma in REPORTER_NOUNS and not scene.is_own(room.known.name) and _modifies(scene, room, head):
        return (scene.station(room), scene.described(describe(scene.tree, span)))
    if at_head is not None and at_head.known.type != "OTHER" and not _is_plain_noun(scene, at_head, head):
        return (_body(scene, at_head),)
    return ()


def _issuer(scene: Scene, core: Sequence[Mention], span: Span) -> Station | None:
    """Who put out "a statement from the fund", "the fund's statement"."""
    for m in core:
        before = scene.text[span.start : m.span.start].rstrip().casefold().removesuffix(" the")
        if before.endswith((" from", " by", " of")) or scene.is_owner(m, span.end):
            if m.known.is_person or m.known.kind is SourceKind.ORGANISATION:
                return _body(scene, m) if not m.known.is_person else scene.station(m)
    return None


def _holds(scene: Scene, m: Mention, at: int) -> bool:
    """Whether a name holds the head of the phrase ("Michigan-based" is no name)."""
    return m.span.start <= at < m.span.end and scene.text[m.span.end : m.span.end + 1] not in _HYPHENS


def _hangs(scene: Scene, m: Mention, span: Span) -> bool:
    """Whether a name only owns what follows ("Woods' agent") or hangs on a preposition ("the lawyer of Woods")."""
    before = scene.text[span.start : m.span.start].rstrip().rsplit(" ", 1)[-1].casefold()
    return scene.is_owner(m, span.end) or before in _PREPOSITIONS


def _beside(scene: Scene, people: Sequence[Mention], row: list[int], head: int) -> Mention | None:
    """The person whose name stands beside the phrase's head: "his agent, Mark Steinberg", "pal Damir"."""
    t = scene.tree.tokens
    is_role = is_person_word(t.lemma[head].casefold()) or is_person_word(t.text[head])
    for m in people:
        inside = [i for i in row if m.span.start <= t.start[i] < m.span.end]
        if not inside:
            continue
        top = head_of(scene.tree, inside)
        if t.head[top] == head and (t.dep[top] == "appos" or (is_role and t.dep[top] in ("compound", "nmod", "flat"))):
            return m
        between = scene.text[t.end[head] : m.span.start] if t.end[head] <= m.span.start else "?"
        if is_role and (between.strip() in ("", ",") or _OF_PLACE.fullmatch(between)):
            return m
    return None


def _is_apposed(scene: Scene, m: Mention, row: list[int], head: int) -> bool:
    """Whether the name ends the phrase and a comma parts it from the phrase's head: "the port's operator, Ansel Terminals"."""
    t = scene.tree.tokens
    return t.end[head] <= m.span.start and scene.text[t.end[head] : m.span.start] == ", " and m.span.end >= t.end[row[-1]]


def _person(scene: Scene, main: Mention, people: Sequence[Mention], core: Sequence[Mention]) -> tuple[Station, ...]:
    """A named person, with the partner named in one breath, after the newsroom that he or she reports for."""
    station = scene.station(main)
    partner = next((m for m in people if m.span.start > main.span.end and scene.gap(main, m) in ("and", ", and", "&")), None)
    if partner is not None:
        return (replace(station, name=f"{station.name} and {partner.known.name}", is_plural=True, count=2),)
    rooms = [m for m in core if m.known.is_news and m.span.end <= main.span.start and not scene.is_own(m.known.name)]
    if rooms:
        return (scene.station(rooms[-1]), station) if scene.works_for(rooms[-1], main) else (station,)
    home = scene.homes.get(station.name)
    return (station,) if home is None else (replace(home, span=main.span, by="carried", antecedent=home.span), station)


def _modifies(scene: Scene, m: Mention, head: int) -> bool:
    t = scene.tree.tokens
    inside = tokens_in(scene.tree, m.span)
    return any(t.head[i] == head and t.dep[i] in ("poss", "compound", "nmod", "amod") for i in inside)


def _is_plain_noun(scene: Scene, m: Mention, head: int) -> bool:
    """Whether the tagger took a common noun for a name because it begins the sentence: "Shoppers said"."""
    t = scene.tree.tokens
    begins = t.start[head] == scene.sentence(t.start[head]).span.start
    return begins and m.known.type != "PLACE" and t.tag[head] in ("NN", "NNS", "NNPS") and " " not in m.known.name


def _body(scene: Scene, m: Mention) -> Station:
    """A company, state, body or document by its own name."""
    kind = SourceKind.ORGANISATION if m.known.kind is SourceKind.NAMED_PERSON else m.known.kind
    if m.known.type == "GROUP":
        kind = SourceKind.UNNAMED_GROUP
    return replace(scene.station(m), kind=kind, by=None if m.by == "name" else "alias")


def is_reporter(scene: Scene, name: str) -> bool:
    """Whether the report calls a person a reporter, anchor or columnist."""
    return any(role in REPORTER_ROLES for role, known, _ in scene.roles if fold(known.name) == fold(name))
