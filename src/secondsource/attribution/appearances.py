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
    r"|\bclaims?(?: \w+){0,2} on|\b(?:said|told|says)(?: \w+){0,3} (?:on|to)|\bclaimed(?: \w+)? (?:on|to)|\b(?:debunked|confirmed|denied|revealed|admitted|explained)(?: \w+){0,3} (?:to|on)"
    r"|\(via|\bvia|\basked by|\bquoted (?:in|by)|\bcontacted by|\breached by)"
    r"(?: (?:the|an|a|its|radio|station|television|tv|show|talk|exclusive|network|programme|program|local|news|website|newspaper|magazine|channel|site|broadcaster))*$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"^(?:[’']s?)?(?: exclusive| live| television| radio| tv)? interview\b", re.IGNORECASE)
_LOOK: Final = 70  # characters looked at in front of the newsroom's name


def heard_at(speakers: Speakers, sentence: Span) -> Iterator[Mention]:
    """Newsrooms in a sentence that heard somebody, not the report's own outlet."""
    text = speakers.text
    for m in speakers.mentions:
        if not m.known.is_news or not sentence.contains(m.span) or speakers.is_own(m.known.name):
            continue
        before = text[max(sentence.start, m.span.start - _LOOK) : m.span.start].rstrip()
        if _BEFORE.search(before) or (_AFTER.search(text[m.span.end : m.span.end + 30]) and " in " in f" {before[-24:]} "):
            yield m


def told_in_sentence(speakers: Speakers, a: Attribution) -> tuple[Station, ...]:
    """The newsroom that heard this attribution's speaker, where its own sentence says so outside the content."""
    if not a.cue:
        return ()
    sentence = next((s.span for s in speakers.tree.annotated.sentences if s.span.overlaps(a.cue[0])), None)
    if sentence is None:
        return ()
    for m in heard_at(speakers, sentence):
        inside = any(c.contains(m.span) for c in a.content) or any(s.contains(m.span) for s in a.source)
        if not inside and not _between_clauses(speakers, a, m):
            return (speakers.station(m),)
    return ()


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
