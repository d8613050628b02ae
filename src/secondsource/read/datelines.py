"""Place, date and agency at the head of a story; the agency at its end."""

from __future__ import annotations

import re

from secondsource.model.report import Block, BlockKind, Credit
from secondsource.model.span import Span
from secondsource.outlets import OutletKind, find, looks_like_news_organisation
from secondsource.read.patterns import AGENCY_FIRST, DATED_HEAD, DATELINE, IN_CAPITALS, TAGGED_HEAD, TAIL_TAG


def head(text: str, span: Span) -> tuple[tuple[Block, ...], tuple[Credit, ...], int]:
    """Blocks for the dateline and agency tag that a paragraph begins with, credits, and where its own words begin."""
    for shape in (DATELINE, TAGGED_HEAD):
        found = shape.match(text, span.start, span.end)
        if found is None:
            continue
        agency = _agency(found.group("name")) if found.group("name") else None
        if agency is None and shape is DATELINE and IN_CAPITALS.fullmatch(found.group("name") or ""):
            agency = found.group("name")  # what stands in brackets between a place in capitals and a dash is an agency
        if agency is None and (shape is TAGGED_HEAD or found.group("name")):
            continue
        return _parts(text, found, agency)
    dated = DATED_HEAD.match(text, span.start, span.end)
    if dated is not None:
        return _parts(text, dated, None)
    found = AGENCY_FIRST.match(text, span.start, span.end)
    agency = _agency(found.group("name")) if found else None
    if found is None or agency is None:
        return (), (), span.start
    tag = _trim(text, Span(found.start(), found.end()))
    return (
        (Block(tag, BlockKind.AGENCY_TAG, f"credits {agency}"),),
        (Credit(agency, Span(*found.span("name")), "tag"),),
        found.end(),
    )


def tail(text: str, span: Span) -> tuple[Block, Credit] | None:
    """The agency tag that a paragraph ends with, if any."""
    found = TAIL_TAG.search(text, max(span.start, span.end - 60), span.end)
    if found is None or found.start() <= span.start:
        return None
    which = "a" if found.group("a") else "b"
    outlet = find(found.group(which))
    if outlet is None or outlet.kind is not OutletKind.AGENCY:
        return None
    tag = _trim(text, Span(found.start(), span.end))
    return Block(tag, BlockKind.AGENCY_TAG, f"credits {outlet.name}"), Credit(outlet.name, Span(*found.span(which)), "tag")


def _parts(text: str, found: re.Match[str], agency: str | None) -> tuple[tuple[Block, ...], tuple[Credit, ...], int]:
    """The dateline's words up to the agency, then the tag with the dash; without an agency the dash is the dateline's."""
    blocks: list[Block] = []
    credit: tuple[Credit, ...] = ()
    cut = found.start("agency") if agency else found.end()
    place = _trim(text, Span(found.start(), cut))
    if len(place):
        blocks.append(Block(place, BlockKind.DATELINE, "place, or place and date, before the report begins"))
    if agency:
        tag = _trim(text, Span(cut, found.end()))
        blocks.append(Block(tag, BlockKind.AGENCY_TAG, f"credits {agency}"))
        credit = (Credit(agency, Span(*found.span("name")), "dateline"),)
    return tuple(blocks), credit, found.end()


def _agency(name: str) -> str | None:
    """The canonical name of the news organisation in a dateline's brackets; the words themselves if it only sounds like one."""
    outlet = find(name)
    if outlet is not None and not outlet.is_social:
        return outlet.name
    return name if looks_like_news_organisation(name) else None


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
