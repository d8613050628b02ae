"""Lines that credit a news organisation with the whole report, or with a part in it."""

from __future__ import annotations

from collections.abc import Iterator

from secondsource.model.report import BlockKind, Credit
from secondsource.model.span import Span
from secondsource.outlets import find, find_mentions, looks_like_news_organisation
from secondsource.read import patterns as p
from secondsource.read.units import Unit

Found = tuple[BlockKind, str, tuple[Credit, ...]]
_LONGEST: int = 260


def whole_credit(unit: Unit, *, is_near_end: bool) -> Found | None:
    """What a line says about where the report comes from: kind, reason, credits; None where it says nothing of the kind."""
    words = unit.words
    if len(words) > _LONGEST or "\n" in words:
        return None
    if p.REPUBLISHED.search(words):
        return BlockKind.CREDIT, "says where the report first appeared", _named(unit, "republished")
    if p.COPYRIGHT.search(words) and not p.SPEECH.search(words):
        return BlockKind.COPYRIGHT, "claims the copyright", _named(unit, "copyright")
    if p.CONTRIBUTED.search(words) and len(words) <= 220:
        return BlockKind.CREDIT, "names who contributed", _named(unit, "contributed")
    via = p.VIA_LINE.search(words)
    if via is not None and len(words) <= 70:
        form = "footer" if is_near_end and via.group("how").casefold().startswith("source") else "contributed"
        return BlockKind.CREDIT, "names the source of the page", _named(unit, form)
    return _names_alone(unit, is_near_end=is_near_end)


def _names_alone(unit: Unit, *, is_near_end: bool) -> Found | None:
    """A line that is one or more agencies and nothing else."""
    found = p.NAMES_ONLY.match(unit.words)
    if found is None or len(unit.words) > 80:
        return None
    outlets = [find(name) for name in _split(found.group("names"))]
    if not all(outlet is not None and outlet.is_agency for outlet in outlets):
        return None
    if not is_near_end:
        return BlockKind.CREDIT, "an agency's name and nothing else", ()
    return BlockKind.AGENCY_TAG, "agencies' names and nothing else", _named(unit, "footer")


def _split(names: str) -> list[str]:
    for mark in (",", "/", " and ", " & "):
        names = names.replace(mark, "\n")
    return [name.strip() for name in names.split("\n") if name.strip()]


def _named(unit: Unit, form: str) -> tuple[Credit, ...]:
    """Credits for the outlets named in the line, in order: those of the table, and names that are built like an outlet's."""
    listed = [(span, outlet.name) for span, outlet in find_mentions(unit.words) if not outlet.is_social]
    others = [(span, name) for span, name in _unlisted(unit.words, form) if not any(span.overlaps(other) for other, _ in listed)]
    return tuple(
        Credit(name, Span(unit.span.start + span.start, unit.span.start + span.end), form) for span, name in sorted(listed + others)
    )


def _unlisted(words: str, form: str) -> Iterator[tuple[Span, str]]:
    """Runs of capitalised words that sound like a news organisation, or stand where only one can stand."""
    place = p.APPEARED_IN.search(words) if form == "republished" else None
    for run in p.CAPITAL_RUN.finditer(words, 0 if place is None else place.end()):
        is_first = place is not None and run.start() == place.end()
        if is_first or looks_like_news_organisation(run.group()):
            name = run.group().removeprefix("the ")
            yield Span(run.end() - len(name), run.end()), name
