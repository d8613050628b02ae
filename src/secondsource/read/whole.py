"""Lines that credit a news organisation with the whole report, or with a part in it."""

from __future__ import annotations

from secondsource.model.report import BlockKind, Credit
from secondsource.model.span import Span
from secondsource.outlets import Outlet, find, find_mentions, looks_like_news_organisation
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
    """Credits for the outlets named in the line: those of the table, or one that is built like an outlet's name."""
    listed = [
        Credit(outlet.name, Span(unit.span.start + span.start, unit.span.start + span.end), form)
        for span, outlet in find_mentions(unit.words)
        if _counts(outlet)
    ]
    return tuple(listed) or _unlisted(unit, form)


def _counts(outlet: Outlet) -> bool:
    return not outlet.is_social


def _unlisted(unit: Unit, form: str) -> tuple[Credit, ...]:
    """The longest run of capitalised words in the line that sounds like a news organisation."""
    for run in sorted(p.CAPITAL_RUN.finditer(unit.words), key=lambda m: (m.start() - m.end(), m.start())):
        if looks_like_news_organisation(run.group()):
            name = run.group().removeprefix("the ")
            start = unit.span.start + run.end() - len(name)
            return (Credit(name, Span(start, start + len(name)), form),)
    return ()
