"""The desk's list: what to pull, whom to call, what to settle, most urgent first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from secondsource.account.story import ReadStory, label
from secondsource.dates.wording import in_words
from secondsource.model.account import Check, Claim, Evidence, QuoteGroup, TimelineEntry
from secondsource.model.statement import Hop, SourceKind, Statement

_SOMEBODYS: Final = frozenset("their his her its our my your this that".split())  # "their report" names no document
_FEWEST_WORDS = 5  # a shorter claim is a snippet that no source can be asked about
_MOST_OF_A_KIND = 5  # a list that nobody finishes is no list


def list_checks(story: ReadStory, quotes: Iterable[QuoteGroup], timeline: Iterable[TimelineEntry]) -> tuple[Check, ...]:
    """Up to five checks of each kind: disagreements, single-origin claims, originals, people, dates, quotations."""
    groups = (
        _disagreements(story),
        _single_origins(story),
        _originals(story),
        _people(story),
        _dates(story, timeline),
        _quotations(story, quotes),
    )
    return tuple(check for group in groups for check in group[:_MOST_OF_A_KIND])


def _disagreements(story: ReadStory) -> list[Check]:
    kinds = {"number": "number", "quote": "quote", "attribution": "credit", "date": "date"}
    return [
        Check(
            kinds.get(d.type, "credit" if d.type == "certainty" else "disagreement"),
            f"{_SETTLE.get(d.type, 'Settle the difference')}: {_told_by(story, d.a)} or {_told_by(story, d.b)}",
            d.why,
            (d.claim,) if d.claim else (),
            (d.a, d.b),
        )
        for d in story.discrepancies  # the gravest first
        if d.severity in ("high", "medium")
    ]


def _told_by(story: ReadStory, evidence: Evidence) -> str:
    return f"{_quoted(story, evidence)} ({label(story.report[evidence.report])})"


_SETTLE: Final = {
    "number": "Settle the number",
    "date": "Settle the date",
    "place": "Settle where it was",
    "polarity": "Settle whether it is so",
    "attribution": "Settle who said so",
    "participant": "Settle who did it",
    "predicate": "Settle what happened",
    "quote": "Get the exact words",
    "certainty": "Settle how sure it is",
    "name": "Settle the name",
}


def _quoted(story: ReadStory, evidence: Evidence) -> str:
    words = " ".join(evidence.span.of(story.report[evidence.report].text).split())
    words = words if len(words) <= 90 else words[:89].rsplit(" ", 1)[0] + "…"
    return words if words[:1] in '“"‘' else f"“{words}”"


def _single_origins(story: ReadStory) -> list[Check]:
    """Claims that several reports tell and that rest on one origin or none."""
    told = [c for c in story.claims if len(c.reports) > 1 and c.independent.min < 2 and c.independent.max != 0 and _is_told(c.text)]
    return [
        Check(
            "single_origin",
            f"Find {'a second' if c.origins else 'an'} origin for: {_short(c.text)}",
            c.independent.reason,
            (c.id,),
            _places(story, c),
        )
        for c in sorted(told, key=lambda c: (-c.weight, c.id))
    ]


def _is_told(text: str) -> bool:
    """Whether the words tell something that can be asked for: no question, no snippet."""
    return not text.rstrip("\"”’' ").endswith("?") and len(text.split()) >= _FEWEST_WORDS


def _originals(story: ReadStory) -> list[Check]:
    """News organisations and documents that the reports re-tell: the original should be read."""
    found: dict[str, tuple[Hop, list[Statement]]] = {}
    for statement in story.statements:
        for hop in statement.chain[1:]:
            if hop.basis == "stated" and (hop.kind.is_news or hop.kind is SourceKind.DOCUMENT):
                found.setdefault(hop.name, (hop, []))[1].append(statement)
    at_hand = {_bare(r.outlet) for r in story.report.values() if r.outlet}
    rows = [
        (name, item)
        for name, item in sorted(found.items(), key=lambda item: (-len(item[1][1]), item[0]))
        if _bare(name) not in at_hand and name.split(" ", 1)[0].casefold() not in _SOMEBODYS
    ]
    return [
        Check(
            "document",
            f"Read the original: {name}" if hop.kind.is_news else f"Pull the document: {name}",
            f"{_times(len(statements))} on it, told second-hand.",
            tuple(sorted({c.id for s in statements if (c := story.claim_of.get(s.id))})),
            tuple(Evidence(s.report, s.source.span if s.source else s.hull) for s in statements[:3]),
        )
        for name, (hop, statements) in rows
    ]


def _bare(name: str) -> str:
    """A name without case and "the", to tell whether an outlet is one of the reports' own.

    >>> _bare("The Harrow Courier") == _bare("Harrow Courier")
    True
    """
    return name.casefold().removeprefix("the ")


def _times(count: int) -> str:
    return "One statement rests" if count == 1 else f"{count} statements rest"


def _people(story: ReadStory) -> list[Check]:
    """Named people who are quoted: they can be called."""
    found: dict[str, list[Statement]] = {}
    for statement in story.statements:
        hops = statement.chain[1:]
        if hops and hops[-1].kind is SourceKind.NAMED_PERSON and statement.source:
            found.setdefault(hops[-1].name, []).append(statement)
    return [
        Check("person", f"Call {name}", _why_call(len(rows)), (), tuple(Evidence(s.report, s.hull) for s in rows[:3]))
        for name, rows in sorted(found.items(), key=lambda item: (-len({s.report for s in item[1]}), -len(item[1]), item[0]))
        if any(word[:1].isupper() for word in name.split())
    ]


def _why_call(count: int) -> str:
    return "On the record for one statement." if count == 1 else f"On the record for {count} statements."


def _dates(story: ReadStory, timeline: Iterable[TimelineEntry]) -> list[Check]:
    """Bare months gone by that a claim of several reports hangs on: nobody asks for more about a single aside or a plan."""
    found = []
    for entry in timeline:
        readings = tuple(v for v in (entry.value, *entry.alternatives) if v and _is_past_month(v, entry, story))
        if len(readings) < 2 or entry.basis == "cross_report" or not _bears_on_shared_claim(entry, story):
            continue
        words = _quoted(story, entry.mentions[0])
        other = " or ".join(in_words(v) for v in readings)
        found.append(Check("date", f"Settle when: {words} in “{_short(entry.event)}”", f"It may be {other}.", (), entry.mentions))
    return found


def _is_past_month(value: str, entry: TimelineEntry, story: ReadStory) -> bool:
    """Whether a reading is a month that had begun when its report came out; without a day of publication nothing can be said."""
    days = [story.report[m.report].published for m in entry.mentions]
    return len(value) == len("2018-08") and value[5:].isdigit() and all(day is not None and value <= day[:7] for day in days)


def _bears_on_shared_claim(entry: TimelineEntry, story: ReadStory) -> bool:
    """Whether a claim that several reports tell stands around one of the mentions."""
    holders = (s for m in entry.mentions for s in story.of_report[m.report] if any(span.contains(m.span) for span in s.spans))
    return any(len(claim.reports) > 1 for s in holders if (claim := story.claim_of.get(s.id)))


def _quotations(story: ReadStory, quotes: Iterable[QuoteGroup]) -> list[Check]:
    found = []
    settled = {e for d in story.discrepancies if d.type == "quote" and d.severity != "low" for e in (d.a, d.b)}
    for quote in quotes:
        if quote.match == "altered" and settled & set(quote.occurrences):
            continue  # the disagreement about it stands on the list
        if quote.match == "altered":
            found.append(
                Check(
                    "quote",
                    f"Get the exact words: {_short(quote.text)}",
                    "The reports quote it differently.",
                    (),
                    quote.occurrences,
                )
            )
        elif "no_speaker" in quote.flags and "unclosed" in quote.flags:
            why = "The quotation mark never closes and no speaker is given."
            found.append(Check("quote", f"Find who said: {_short(quote.text)}", why, (), quote.occurrences))
    return found


def _places(story: ReadStory, claim: Claim) -> tuple[Evidence, ...]:
    return tuple(Evidence(s.report, s.hull) for sid in claim.statements[:4] for s in (story.statement[sid],))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 110 else words[:109].rsplit(" ", 1)[0] + "…"
