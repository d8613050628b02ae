"""Where a newsroom hears a speaker: "in an interview with CNBC", "on radio station WVFN", "(via ESPN)", "comment to the Post"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from secondsource.language.names import Mention
from secondsource.model.span import Span
from secondsource.model.statement import Attribution

if TYPE_CHECKING:
    from secondsource.attribution.speakers import Speakers, Station

_BEFORE: Final = re.compile(
    r"(?:\binterview(?:ed)? (?:with|on|for|to|by|in)|\b(?:spoke|speaking|talked|talking|speaks|talks|wrote|writing) (?:\w+ ){0,2}(?:to|with|on|for|in)"
    r"|\b(?:statement|statements|comments?|remarks|email|e-mail|letter) (?:\w+ ){0,2}(?:to|on|with)|\bwent on|\bgoing on|\bcalled in(?:to)?"
    r"|\bclaims?(?: \w+){0,2} on|\b(?:made|raised|aired|levelled|leveled)\b[^.;]{1,50} on|\b(?:said|told|says)(?: \w+){0,3} (?:on|to)|\bclaimed(?: \w+)? (?:on|to)|\b(?:debunked|confirmed|denied|revealed|admitted|explained)(?: \w+){0,3} (?:to|on)"
    r"|\(via|\bvia|\basked by|\bquoted (?:in|by)|\bcontacted by|\breached by)"
    r"(?: (?:the|an|a|its|radio|station|television|tv|show|talk|exclusive|network|programme|program|local|news|website|newspaper|magazine|channel|site|broadcaster))*$",
    re.IGNORECASE,
)
_TO_UNKNOWN: Final = re.compile(r"\b(?:statement|comments?|interview|email|e-mail)(?: \w+){0,2} (?:to|with|on)(?: the)?$", re.IGNORECASE)
_BESIDE_CUE: Final = re.compile(r"^,?(?: \w+){0,3} (?:to|on|with)(?: the| radio| station| television)*$", re.IGNORECASE)
_THROUGH: Final = re.compile(r"(?:\(via|\bvia|\bper|\bcourtesy of|\bas (?:reported|quoted|told|noted) by|\bas told to)(?: the)?$", re.IGNORECASE)
_ASKED: Final = re.compile(
    r"^ (?:has |have |had |recently |also |later ){0,2}(?:obtained|got|received|secured|sought|spoke (?:to|with)|talked (?:to|with)|interviewed|caught up with"
    r"|sat down with|contacted|reached|asked)\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"^(?:[’']s?)?(?: exclusive| live| television| radio| tv)? interview\b", re.IGNORECASE)
_LOOK: Final = 70  # characters looked at in front of the newsroom's name


def heard_at(speakers: Speakers, sentence: Span) -> Iterator[Mention]:
    """Newsrooms in a sentence that heard somebody, not the report's own outlet."""
    text = speakers.text
    for m in speakers.mentions:
        if not sentence.contains(m.span) or not speakers.is_newsroom(m):
            continue
        before = text[max(sentence.start, m.span.start - _LOOK) : m.span.start].rstrip()
        if not m.known.is_news and not _TO_UNKNOWN.search(before):
            continue
        if _BEFORE.search(before) or (_AFTER.search(text[m.span.end : m.span.end + 30]) and " in " in f" {before[-24:]} "):
            yield m


def told_in_sentence(speakers: Speakers, a: Attribution) -> tuple[Station, ...]:
    """The newsroom that heard this attribution's speaker, where its own sentence says so outside the content."""
    if not a.cue:
        return ()
    sentence = next((s.span for s in speakers.tree.annotated.sentences if s.span.overlaps(a.cue[0])), None)
    if sentence is None:
        return ()
    low = max(s.end for s in (*a.cue, *a.source))
    for m in speakers.mentions:
        if m.known.is_news and sentence.contains(m.span) and m.span.start >= low and not speakers.is_own(m.known.name):
            if _BESIDE_CUE.search(speakers.text[low : m.span.start].rstrip()):
                return (speakers.station(m),)
    for m in heard_at(speakers, sentence):
        inside = any(c.contains(m.span) for c in a.content) or any(s.contains(m.span) for s in a.source)
        if not inside and not _between_clauses(speakers, a, m):
            return (speakers.newsroom(m),)
    return ()


def passed_on(speakers: Speakers, a: Attribution) -> tuple[Station, ...]:
    """Who handed the words on, where a phrase beside the cue says so: "(via ESPN)", "courtesy of ESPN's Ann Lee", "per Lee"."""
    if not a.cue or not a.source:
        return ()
    sentence = next((s.span for s in speakers.tree.annotated.sentences if s.span.overlaps(a.cue[0])), None)
    if sentence is None:
        return ()
    for m in speakers.mentions:
        outside = not any(s.overlaps(m.span) for s in (*a.content, *a.source, *a.cue))
        if sentence.contains(m.span) and outside and (m.known.is_news or m.known.is_person) and not speakers.is_own(m.known.name):
            before = speakers.text[max(sentence.start, m.span.start - _LOOK) : m.span.start].rstrip()
            if _THROUGH.search(before):
                return speakers.resolve(Span(m.span.start, _end_with_reporter(speakers, m, sentence)))
    return ()


def _end_with_reporter(speakers: Speakers, m: Mention, sentence: Span) -> int:
    """The end of the name, or of the reporter's name that the newsroom's possessive leads to."""
    for n in speakers.mentions:
        if n.known.is_person and m.span.end < n.span.start <= m.span.end + 24 and sentence.contains(n.span):
            if speakers.text[m.span.end : m.span.end + 2] in ("’s", "'s"):
                return n.span.end
    return m.span.end


def asked_by(speakers: Speakers, sentence: Span) -> Iterator[Mention]:
    """Newsrooms that the sentence says asked or interviewed somebody: "ESPN obtained comment from …"."""
    for m in speakers.mentions:
        if m.known.is_news and sentence.contains(m.span) and not speakers.is_own(m.known.name):
            if _ASKED.search(speakers.text[m.span.end : m.span.end + 60]):
                yield m


def _between_clauses(speakers: Speakers, a: Attribution, m: Mention) -> bool:
    """Whether another speaker stands between the cue and the newsroom."""
    low, high = sorted((a.cue[0].start, m.span.start))
    own = a.source[0] if a.source else a.cue[0]
    return any(
        n.known.is_person
        and low < n.span.start < high
        and not own.overlaps(n.span)
        and not any(c.overlaps(n.span) for c in a.content)
        for n in speakers.mentions
    )
