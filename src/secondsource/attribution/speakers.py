"""Who is meant by the words of a source, and by those of who was told, inside one report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from secondsource.attribution.anonymous import describe, head_of, tokens_in
from secondsource.attribution.definites import meant, newsroom_meant
from secondsource.attribution.naming import core_names, is_reporter, named_parties, newsroom_before, newsroom_of_report
from secondsource.attribution.pronouns import meant_by_pronoun
from secondsource.attribution.scene import Scene, Station, joined
from secondsource.attribution.source_words import MEDIA_HEADS, ORGANISATION_NOUNS, PRIVATE_RECIPIENTS, PRONOUNS
from secondsource.language.name_lexicon import ORG_HEADS, PERSON_NOUNS
from secondsource.language.name_words import name_words
from secondsource.language.names import Mention
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.outlets import looks_like_news_organisation
from secondsource.text.folding import fold

_TO: Final = re.compile(r"(?<!close)(?<!spoke)(?<!speaking)(?<!talking)(?<!leaked)(?<!given)(?<!sent) to (?:the )?$")


def resolve(scene: Scene, span: Span, *, carrier: Sequence[Station] = ()) -> tuple[Station, ...]:
    """The parties that the phrase in `span` names, in the order of a chain: newsroom first ("the Mirror's source").

    `carrier` are the parties of the attribution around it, innermost last. Empty where a pronoun means nobody known.
    """
    row = tokens_in(scene.tree, span)
    head = head_of(scene.tree, row)
    inside = scene.names_in(span)
    is_pronoun = scene.tree.word(head) in PRONOUNS and head == row[0] and not inside
    if is_pronoun and (len(row) == 1 or scene.tree.tokens.pos[head] == "PRON"):
        return meant_by_pronoun(scene, head, span, carrier, lambda where: resolve(scene, where))
    printed = newsroom_of_report(scene, inside, span, scene.tree.tokens.lemma[head].casefold())
    if printed:
        return printed
    before, span = _addressed(scene, inside, span)
    row = tokens_in(scene.tree, span)
    inside = scene.names_in(span)
    before = before or newsroom_before(scene, inside, span)
    taken = {s.span for s in before}
    core = [m for m in core_names(scene, inside, row, head) if m.span not in taken]
    named = named_parties(scene, core, row, head, span)
    return joined(before, named or (meant(scene, describe(scene.tree, span), span),))


def _addressed(scene: Scene, inside: Sequence[Mention], span: Span) -> tuple[tuple[Station, ...], Span]:
    """The newsroom at the end of "Plant's publicist to the Guardian", and the phrase without it."""
    last = inside[-1] if inside else None
    if last is None or not last.known.is_news or last.span.end != span.end:
        return (), span
    found = _TO.search(scene.text[span.start : last.span.start])
    if found is None or found.start() == 0:
        return (), span
    own = scene.is_own(last.known.name)
    return () if own else (scene.station(last),), Span(span.start, span.start + found.start())


def recipient(scene: Scene, span: Span, *, is_told: bool = True) -> tuple[Station, ...]:
    """The newsroom (and its reporter) that was told; nothing for "MPs", "the court", a colleague, the report's own outlet.

    An unknown name that was told something is taken for a newsroom, if it looks neither like a company nor like an authority.
    """
    words = span.of(scene.text)
    row = tokens_in(scene.tree, span)
    inside = scene.names_in(span)
    rooms = [m for m in inside if m.known.is_news]
    if rooms:
        others = [m for m in rooms if not scene.is_own(m.known.name)]
        people = [m for m in inside if m.known.is_person and m.span.start >= rooms[0].span.end]
        return tuple(scene.station(m) for m in (*others[:1], *people[:1])) if others else ()
    if (
        is_told
        and inside
        and not inside[0].known.is_person
        and scene.may_be_newsroom(inside[0], alone=True)
        and len(words) <= len(inside[0].span) + 5
    ):
        return (scene.newsroom(inside[0]),)
    person = next((m for m in inside if m.known.is_person), None)
    if person is not None:
        home = scene.homes.get(person.known.name)
        if home is not None:
            return (home.meant_by(person.span, "carried"), scene.station(person))
        return (scene.station(person),) if is_reporter(scene, person.known.name) else ()
    if len(row) == 1 and words.casefold() == "it":
        last = scene.last(lambda s: s.kind.is_news, span.start)
        return (last.station.meant_by(span, "pronoun"),) if last else ()
    lemma = scene.tree.tokens.lemma[head_of(scene.tree, row)].casefold()
    if lemma in MEDIA_HEADS | {"agency"} and words.casefold().startswith(("the ", "this ", "that ")):
        room = newsroom_meant(scene, span)
        return (room,) if room else ()
    if words[:1].isupper() and (looks_like_news_organisation(words) or _is_titled(words)):
        return (Station(" ".join(name_words(words)), SourceKind.MEDIA, span),)
    return ()


def _is_titled(words: str) -> bool:
    """Whether it is written like a title: "The Undefeated", but not "The Senate"."""
    pieces = words.split()
    if len(pieces) not in (2, 3) or pieces[0] != "The" or not all(p[:1].isupper() for p in pieces[1:]):
        return False
    return not any(fold(p) in ORGANISATION_NOUNS | ORG_HEADS | PERSON_NOUNS | PRIVATE_RECIPIENTS for p in pieces[1:])
