"""What happened when, as intervals; one report's bare month settled by another's full date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from secondsource.account.story import ReadStory
from secondsource.attribution.corrections import RETRACTED
from secondsource.dates.comparing import narrowed
from secondsource.model.account import Evidence, TimelineEntry
from secondsource.model.annotated import Annotated
from secondsource.model.readings import DateMention
from secondsource.model.report import BlockKind
from secondsource.model.statement import Statement

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_ALIKE: Final = 0.7  # share of the shorter wording's words; below it two events of one month were mixed up
_NO_DATE: Final = frozenset({"the year", "the month", "the week", "the day", "the season"})
_HOUR: Final = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?")
_LONGEST_EVENT = 220  # characters; a longer statement is shown from the sentence that holds the date


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date mention with the statement it dates."""

    report: str
    mention: DateMention
    event: str
    claim: str | None
    kin: frozenset[str] = frozenset()  # the statement and those linked to it


def build_timeline(story: ReadStory) -> tuple[TimelineEntry, ...]:
    """Dated events in order of time; what cannot be placed comes last, in text order.

    Durations, sets, words for "now", and deictic words inside quotations never make an entry.
    """
    dated = [d for annotated in story.annotated for d in _dated(annotated, story)]
    groups: list[list[_Dated]] = []
    for item in dated:
        home = next((g for g in groups if _belongs(item, g)), None)
        if home is None:
            groups.append([item])
        else:
            home.append(item)
    entries = [_entry(group) for group in groups]
    return tuple(sorted(entries, key=_order))


def _dated(annotated: Annotated, story: ReadStory) -> list[_Dated]:
    report, rows = annotated.report, story.of_report[annotated.report.id]
    quoted = [q.span for q in annotated.quotations if "scare" not in q.flags]
    found = []
    for mention in annotated.dates:
        if mention.type not in ("DATE", "TIME") or (mention.value or "").endswith("_REF") or _dates_nothing(mention):
            continue
        if mention.basis != "explicit" and any(q.contains(mention.span) for q in quoted):
            continue
        sentence = next((s for s in annotated.sentences if s.span.contains(mention.span)), None)
        if sentence is None or report.blocks[sentence.block].kind is BlockKind.CORRECTION:
            continue
        holders = [s for s in rows if any(p.contains(mention.span) for p in s.spans)]
        if any(RETRACTED in s.flags for s in holders):
            continue
        statement = min(holders, key=lambda s: (len(s.hull), s.id), default=None)
        claim = story.claim_of.get(statement.id) if statement else None
        event = _event(statement, annotated, mention) or sentence.span.of(report.text)
        kin = story.kin[statement.id] if statement else frozenset()
        found.append(_Dated(report.id, mention, event, claim.id if claim else None, kin))
    return found


def _dates_nothing(mention: DateMention) -> bool:
    """Whether the words name no time of their own: "the year", or an hour whose day nobody gives ("7 p.m.")."""
    words = mention.text.casefold()
    return words in _NO_DATE or (mention.basis == "relative_to_publication" and bool(_HOUR.fullmatch(words)))


def _event(statement: Statement | None, annotated: Annotated, mention: DateMention) -> str:
    """The statement's own words, or the part of it in the sentence that holds the date."""
    if statement is None:
        return ""
    part = next(p for p in statement.spans if p.contains(mention.span))
    words = part.of(annotated.report.text)
    if len(words) <= _LONGEST_EVENT:
        return words
    return next(s.span.of(annotated.report.text) for s in annotated.sentences if s.span.contains(mention.span))


def _belongs(item: _Dated, group: Sequence[_Dated]) -> bool:
    """Whether a mention dates the same event: one claim, or much the same words, and no reading that rules it out."""
    if not any(_is_one_event(item, other) for other in group):
        return False
    if any(item.report == other.report and item.mention.value != other.mention.value for other in group):
        return False
    return all(_is_same_time(item.mention, other.mention) for other in group)


def _is_one_event(a: _Dated, b: _Dated) -> bool:
    """Whether two mentions stand in one claim, in linked statements, or in much the same words."""
    return (a.claim is not None and a.claim == b.claim) or bool(a.kin & b.kin) or _is_alike(a.event, b.event)


def _is_same_time(a: DateMention, b: DateMention) -> bool:
    """Whether two mentions read the same, or one settles the other: a month a month, a day a day."""
    if a.value is not None and a.value == b.value:
        return True
    return len(a.value or "") == len(b.value or "") and narrowed(a, b) is not None


def _is_alike(a: str, b: str) -> bool:
    """Whether two events share most of their longer words."""
    one, other = ({w.casefold() for w in _WORD.findall(text)} for text in (a, b))
    return bool(one and other) and len(one & other) >= _ALIKE * min(len(one), len(other))


def _entry(group: Sequence[_Dated]) -> TimelineEntry:
    """One entry; the mention with the narrowest sure reading speaks for the group."""
    best = min(
        group, key=lambda d: (bool(d.mention.alternatives), d.mention.value is None, _width(d.mention), d.mention.span, d.event)
    )
    value, basis = best.mention.value, best.mention.basis
    alternatives = best.mention.alternatives
    settled = any(d is not best and d.mention.alternatives and d.mention.value != value for d in group)
    if settled:
        basis = "cross_report"
        alternatives = tuple(sorted({v for d in group for v in (d.mention.value, *d.mention.alternatives) if v and v != value}))
    event = min((d.event for d in group), key=lambda e: (len(e), e))
    seen = tuple(Evidence(d.report, d.mention.span) for d in group)
    entry = TimelineEntry(event, value, best.mention.earliest, best.mention.latest, basis, alternatives, seen)
    return replace(entry, basis="unresolved") if value is None and basis != "relative_to_mention" else entry


def _width(mention: DateMention) -> int:
    """How wide a reading is, by the length of its value's date part: a day is narrower than a year."""
    return -len((mention.value or "").split("T")[0])


def _order(entry: TimelineEntry) -> tuple[bool, str, str, str]:
    return (entry.earliest is None, entry.earliest or "", entry.latest or "", entry.event)
