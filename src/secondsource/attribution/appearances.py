"""Where a newsroom hears a speaker: "in an interview with CNBC", "on radio station WVFN", "(via ESPN)", "comment to the Post"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from secondsource.attribution.scene import Scene, Station
from secondsource.attribution.source_words import POSSESSIVES
from secondsource.attribution.speakers import resolve
from secondsource.language.names import Mention
from secondsource.model.span import Span
from secondsource.model.statement import Attribution

_MEDIUM: Final = (
    r"(?: (?:the|an|a|its|radio|station|television|tv|show|talk|exclusive|network|programme|program|local|news|website|newspaper"
    r"|magazine|channel|site|broadcaster))*$"
)
_BEFORE: Final = re.compile(
    r"(?:\binterview(?:ed)? (?:with|on|for|to|by|in)"
    r"|\b(?:spoke|speaking|talked|talking|speaks|talks) (?:\w+ ){0,2}(?:to|with|on|for|in)"
    r"|\b(?:statement|statements|comments?|remarks|email|e-mail|letter) (?:\w+ ){0,2}(?:to|on|with)"
    r"|\bwent on|\bgoing on|\bcalled in(?:to)?|\bclaims?(?: \w+){0,2} on"
    r"|\b(?:made|raised|aired|levelled|leveled)\b[^.;]{1,50} on"
    r"|\b(?:said|told|says)(?: \w+){0,3} (?:on|to)|\bclaimed(?: \w+)? (?:on|to)"
    r"|\b(?:debunked|confirmed|denied|revealed|admitted|explained)(?: \w+){0,3} (?:to|on)"
    r"|\(via|\bvia|\basked by|\bquoted (?:in|by)|\bcontacted by|\breached by)" + _MEDIUM,
    re.IGNORECASE,
)
_TO_UNKNOWN: Final = re.compile(
    r"\b(?:statement|comments?|interview|email|e-mail)(?: \w+){0,2} (?:to|with|on)(?: the)?$", re.IGNORECASE
)
_BESIDE_CUE: Final = re.compile(r"^,?(?: \w+){0,3} (?:to|on|with)(?: the| radio| station| television)*$", re.IGNORECASE)
_TELLS: Final = re.compile(r"\b(?:told|tell|tells|telling|informed|assured)$", re.IGNORECASE)
_THROUGH: Final = re.compile(
    r"(?:\(via|\bvia|\bper|\bcourtesy of|\bas (?:reported|quoted|told|noted) by|\bas told to)(?: the)?$", re.IGNORECASE
)
_ASKED: Final = re.compile(
    r"^ (?:has |have |had |recently |also |later ){0,2}(?:obtained|got|received|secured|sought|spoke (?:to|with)|talked (?:to|with)"
    r"|interviewed|caught up with|sat down with|contacted|reached|asked)\b",
    re.IGNORECASE,
)
_LEAD_IN: Final = re.compile(r"(?:[\w.’'-]+ ){0,4}(?:from|via|by|per|courtesy of)(?: the)? $|(?:the )?$", re.IGNORECASE)
_AFTER: Final = re.compile(r"^(?:[’']s?)?(?: exclusive| live| television| radio| tv)? interview\b", re.IGNORECASE)
_LOOK: Final = 70  # characters looked at in front of the newsroom's name


def heard_at(scene: Scene, sentence: Span) -> Iterator[Mention]:
    """Newsrooms in a sentence that heard somebody, not the report's own outlet."""
    text = scene.text
    for m in scene.names_in(sentence):
        if not scene.is_newsroom(m):
            continue
        before = text[max(sentence.start, m.span.start - _LOOK) : m.span.start].rstrip()
        if not m.known.is_news and not _TO_UNKNOWN.search(before):
            continue
        if _BEFORE.search(before) or (
            _AFTER.search(text[m.span.end : m.span.end + 30]) and " in " in f" {before[-24:].casefold()} "
        ):
            yield m


def told_in_sentence(scene: Scene, a: Attribution) -> tuple[Station, ...]:
    """The newsroom that heard this attribution's speaker, where its own sentence says so outside the content."""
    if not a.cue:
        return ()
    sentence = scene.sentence(a.cue[0].start).span
    low = max(s.end for s in (*a.cue, *a.source))
    for m in scene.names_in(sentence):
        if m.known.is_news and m.span.start >= low and not scene.is_own(m.known.name):
            gap = scene.text[low : m.span.start].rstrip()
            if _BESIDE_CUE.search(gap) or (gap.strip().casefold() in ("", "the") and _TELLS.search(a.cue[-1].of(scene.text))):
                return (scene.station(m),)
    for m in heard_at(scene, sentence):
        inside = any(c.contains(m.span) for c in a.content) or any(s.contains(m.span) for s in a.source)
        if not inside and not _between_clauses(scene, a, m):
            return (scene.newsroom(m),)
    return ()


def passed_on(scene: Scene, a: Attribution) -> tuple[Station, ...]:
    """Who handed the words on, where a phrase beside the cue says so: "(via ESPN)", "courtesy of ESPN's Ann Lee", "per Lee"."""
    if not a.cue or not a.source:
        return ()
    sentence = scene.sentence(a.cue[0].start).span
    for m in scene.names_in(sentence):
        outside = not any(s.overlaps(m.span) for s in (*a.content, *a.source, *a.cue))
        if outside and (m.known.is_news or m.known.is_person) and not scene.is_own(m.known.name):
            before = scene.text[max(sentence.start, m.span.start - _LOOK) : m.span.start].rstrip()
            if _THROUGH.search(before):
                return resolve(scene, Span(m.span.start, _end_with_reporter(scene, m, sentence)))
    return ()


def _end_with_reporter(scene: Scene, m: Mention, sentence: Span) -> int:
    """The end of the name, or of the reporter's name that the newsroom's possessive leads to."""
    for n in scene.names_in(Span(m.span.end, min(sentence.end, m.span.end + 24))):
        if n.known.is_person and scene.gap(m, n) in POSSESSIVES:
            return n.span.end
    return m.span.end


def asked_by(scene: Scene, sentence: Span) -> Iterator[Mention]:
    """Newsrooms whose matter follows: "ESPN obtained comment from …", "From the Herald:"."""
    for m in scene.names_in(sentence):
        if m.known.is_news and not scene.is_own(m.known.name):
            if (
                _LEAD_IN.match(scene.text[sentence.start : m.span.start]) and scene.text[m.span.end : sentence.end].strip() == ":"
            ) or _ASKED.search(scene.text[m.span.end : m.span.end + 60]):
                yield m


def _between_clauses(scene: Scene, a: Attribution, m: Mention) -> bool:
    """Whether another speaker stands between the cue and the newsroom."""
    low, high = sorted((a.cue[0].start, m.span.start))
    own = a.source[0] if a.source else a.cue[0]
    return any(
        n.known.is_person
        and low < n.span.start < high
        and not own.overlaps(n.span)
        and not any(c.overlaps(n.span) for c in a.content)
        for n in scene.names_in(Span(low, high))
    )
