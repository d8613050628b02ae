"""Phrases that point back: "the paper", "the airline", "the former commander", "the pair", "the statement"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from secondsource.attribution.anonymous import Description
from secondsource.attribution.pronouns import nearest_person
from secondsource.attribution.scene import Scene, Station
from secondsource.attribution.source_words import EPITHETS, MEDIA_HEADS, NOUN_HINTS, ORGANISATION_NOUNS, PAIRS
from secondsource.language.name_lexicon import FEMALE_WORDS, MALE_WORDS
from secondsource.language.name_words import name_key
from secondsource.language.names import Mention, media_known
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.outlets import find
from secondsource.text.folding import fold

_LOOK_BACK: Final = 400  # names; what is further back is not meant any more
_LOOK_BACK_CHARS: Final = 2_000
_COMPANIES: Final = frozenset(
    "company firm group organisation organization giant maker manufacturer retailer startup network".split()
)


def meant(scene: Scene, about: Description, span: Span) -> Station:
    """Whom a phrase without a name means: someone told before where it points back, else what its own words say."""
    known = _short_name(scene, about, span) if about.name[:1].isupper() else None
    if known is not None:
        return known
    if not about.is_definite:
        return _named_later(scene, about, span) or scene.described(about)
    found: Station | None = None
    if about.head in PAIRS and (about.is_plural or about.head != "man"):
        found = last_pair(scene, span)
    if found is None and about.is_bare and about.head in MEDIA_HEADS:
        found = newsroom_meant(scene, span)
    if found is None and about.modifiers and not about.is_plural and about.head in MEDIA_HEADS:
        found = _newsroom_called(scene, about, span)
    if found is None and about.is_bare and about.head == "agency":
        found = _agency(scene, span)
    if found is None and about.head == "statement":
        found = _issuer(scene, span)
    is_epithet = about.head in _COMPANIES and not any(w[:1].isupper() for w in about.name.split())
    if found is None and (is_epithet or (about.is_bare and about.head in ORGANISATION_NOUNS)):
        found = _body(scene, about.head, span)
    if found is None:
        found = _earlier_unnamed(scene, about, span)
    if about.kind is SourceKind.UNNAMED_PERSON:
        role = _named_by_role(scene, about, span)
        if found is None or (role is not None and _at(role) > _at(found)):
            found = role
    if found is None and about.head in EPITHETS and not about.is_plural and not _is_introduced(scene, about.head, span):
        gender = "f" if about.head in FEMALE_WORDS else "m" if about.head in MALE_WORDS else None
        named = nearest_person(scene, span, gender)
        found = named.meant_by(span, "definite") if named and named.kind is SourceKind.NAMED_PERSON else None
    return found or scene.described(about)


def _at(station: Station) -> int:
    """Where the words stand that told whom a phrase means."""
    return (station.antecedent or station.span).start


def _short_name(scene: Scene, about: Description, span: Span) -> Station | None:
    """Read "The Reporter" after "The Hollywood Reporter", or a name that the table of outlets knows as a source's."""
    tail = " " + name_key(about.name)
    for m in islice(scene.names_before(span.start), _LOOK_BACK):
        if m.known.type == "ORG" and name_key(m.known.name).endswith(tail):
            return scene.station(m).meant_by(span, "alias")
    outlet = find(about.name)
    if outlet is None or outlet.is_social or outlet.candidates or len(about.name) != len(about.span) or scene.is_own(outlet.name):
        return None
    known = media_known(about.name)
    return Station(known.name, known.kind, about.span, None if name_key(known.name) == tail[1:] else "alias")


def newsroom_meant(scene: Scene, span: Span) -> Station | None:
    """Read "the paper": the newsroom named or heard last before it."""
    told = scene.last(lambda s: s.kind.is_news, span.start)
    named = next((m for m in scene.names_before(span.start) if m.known.is_news and not scene.is_own(m.known.name)), None)
    if told is not None and (named is None or told.at >= named.span.start or named.known.name == told.station.name):
        return told.station.meant_by(span, "definite")
    if named is not None:
        return scene.station(named).meant_by(span, "definite")
    heard = next((b for s in scene.spoken_before(span.start) for b in s.before if b.kind.is_news), None)
    return heard.meant_by(span, "definite") if heard else None


def _newsroom_called(scene: Scene, about: Description, span: Span) -> Station | None:
    """Read "the Harlow newspaper" after "the Harlow Courier": every word that describes it stands in the name."""
    room = newsroom_meant(scene, span)
    return room if room is not None and about.modifiers <= set(fold(room.name).split()) else None


def _agency(scene: Scene, span: Span) -> Station | None:
    """A news agency or an authority, whichever stood last."""
    for m in scene.names_before(span.start):
        if m.known.kind is SourceKind.AGENCY or (m.known.type == "ORG" and not m.known.is_news):
            return scene.station(m).meant_by(span, "definite")
    return None


def _issuer(scene: Scene, span: Span) -> Station | None:
    """Who put out "the statement": the last one that spoke in a sentence with a statement, else the last one that spoke."""
    first: Station | None = None
    for s in islice(scene.spoken_before(span.start), _LOOK_BACK):
        if s.station.kind.is_news or s.station.kind is SourceKind.DOCUMENT:
            continue
        first = first or s.station
        words = {w.strip('.,”"').casefold() for w in scene.sentence(s.at).span.of(scene.text).split()}
        if words & {"statement", "statements"}:
            first = s.station
            break
    if first is not None and first.kind.is_unnamed:
        for m in scene.names_in(first.span):
            if m.known.kind is SourceKind.ORGANISATION:
                return scene.station(m).meant_by(span, "definite")
    return first.meant_by(span, "definite") if first else None


def _body(scene: Scene, head: str, span: Span) -> Station | None:
    """Read "the airline", "the company": the body of that sort named last before it (or first after it), or that spoke last."""
    hints = NOUN_HINTS.get(head, ())
    if hints:
        before = next((m for m in islice(scene.names_before(span.start), _LOOK_BACK) if _is_called(m, hints)), None)
        found = before or next((m for m in scene.names_after(span.end)[:_LOOK_BACK] if _is_called(m, hints)), None)
        return replace(scene.station(found), kind=SourceKind.ORGANISATION).meant_by(span, "definite") if found else None
    told = scene.last(lambda s: s.kind is SourceKind.ORGANISATION, span.start)
    if told is not None:
        return told.station.meant_by(span, "definite")
    if head in _COMPANIES:
        for m in islice(scene.names_before(span.start), _LOOK_BACK):
            if _is_body(m):
                return scene.station(m).meant_by(span, "definite")
    return None


def _is_body(m: Mention) -> bool:
    return m.known.type == "ORG" and m.known.kind is SourceKind.ORGANISATION


def _is_called(m: Mention, hints: tuple[str, ...]) -> bool:
    words = fold(m.known.name).split()
    # A parse may take "Northlight Air" for a person: its last word tells what it is.
    return (_is_body(m) and not set(hints).isdisjoint(words)) or (len(words) > 1 and m.known.is_person and words[-1] in hints)


def _earlier_unnamed(scene: Scene, about: Description, span: Span) -> Station | None:
    """The unnamed source of the same noun and number that was told before; no word may stand against it."""
    for s in scene.spoken_before(span.start):
        told = s.description
        if told is None or told.head != about.head or told.is_plural != about.is_plural:
            continue
        if about.modifiers <= told.modifiers or told.modifiers <= about.modifiers:
            return s.station.meant_by(span, "definite")
    return None


def _named_by_role(scene: Scene, about: Description, span: Span) -> Station | None:
    """The named person who carries this role in the report, or in the story: "the curator", "the Michigan-based pro"."""
    for role, known, where in reversed(scene.roles):
        if role == about.head and where.end <= span.start:
            return Station(known.name, known.kind, span, "definite", where, gender=known.gender)
    for m in islice(scene.names_before(span.start), _LOOK_BACK):
        if m.known.is_person and about.head in scene.table.roles.get(m.known.name, ()):
            return scene.station(m).meant_by(span, "definite")
    return None


def _is_introduced(scene: Scene, head: str, span: Span) -> bool:
    """Whether some other, unnamed one of the sort stood before: "a man"."""
    before = scene.text[max(0, span.start - _LOOK_BACK_CHARS) : span.start]
    return (
        re.search(rf"\b(?:an?|another|one|some|two|three)(?: [\w-]+){{0,3}} {re.escape(head)}\b", before, re.IGNORECASE) is not None
    )


def _named_later(scene: Scene, about: Description, span: Span) -> Station | None:
    """Whom a lede leaves unnamed and a later sentence names: "an assistant coach" … "assistant coach Ben Orr"."""
    words = about.name.casefold() + " "
    if about.kind is not SourceKind.UNNAMED_PERSON or " " not in about.name:
        return None
    for m in scene.names_after(span.end)[:_LOOK_BACK]:
        if m.known.is_person and scene.text[max(0, m.span.start - len(words)) : m.span.start].casefold() == words:
            return Station(m.known.name, m.known.kind, span, "definite", m.span, gender=m.known.gender)
    return None


def last_pair(scene: Scene, span: Span) -> Station | None:
    """Read "the pair": the last two people that spoke as one, or the last two named."""
    told = scene.last(lambda s: s.is_plural and s.kind is SourceKind.NAMED_PERSON, span.start)
    if told is not None:
        return told.station.meant_by(span, "definite")
    names: list[Mention] = []
    for m in islice(scene.names_before(span.start), _LOOK_BACK):
        if m.known.is_person and all(m.known != n.known for n in names):
            names.append(m)
        if len(names) == 2:
            second, first = names
            name = f"{first.known.name} and {second.known.name}"
            return Station(name, SourceKind.NAMED_PERSON, span, "definite", first.span, count=2, is_plural=True)
    return None
