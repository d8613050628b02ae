"""All discrepancies of a story, the gravest first, each told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from secondsource.discrepancies.attribution import Credited, compare_credits, compare_voices, find_credits, find_voice
from secondsource.discrepancies.certainty import (
    compare_confirming,
    compare_hedging,
    compare_modals,
    compare_unconfirmed,
    find_unconfirmed,
)
from secondsource.discrepancies.dates import compare_dates, find_dated
from secondsource.discrepancies.found import SEVERITIES, Found
from secondsource.discrepancies.names import all_but_one, compare_spellings
from secondsource.discrepancies.numbers import compare_definite, conflicting_counts, find_counts, is_update
from secondsource.discrepancies.pairs import Pair, find_pairs, sharing
from secondsource.discrepancies.participants import compare_roles
from secondsource.discrepancies.places import compare_places
from secondsource.discrepancies.polarity import compare_negation
from secondsource.discrepancies.predicates import CLOSE, compare_contrast_nouns, compare_predicates, told_in
from secondsource.discrepancies.quotes import Quoted, compare_fragment, compare_quotes
from secondsource.discrepancies.stance import Stances, find_stances, read_stances
from secondsource.discrepancies.story import Story
from secondsource.discrepancies.wordings import Wording, Wordings, read_story
from secondsource.model.account import Discrepancy
from secondsource.model.span import Span
from secondsource.model.statement import Statement
from secondsource.text.folding import fold
from secondsource.text.hashing import short_id


def find_discrepancies(story: Story) -> tuple[Discrepancy, ...]:
    """Where the reports of `story` disagree: high before medium before low, then by strength and place.

    Omission is never a discrepancy. One finding per pair of reports, matter and type; a conflict that copies repeat is told for
    the first of them. Time grows with the square of the number of different sentences.
    """
    return tuple(_named(story, f) for f in find_all(story))


def find_all(story: Story) -> list[Found]:
    """The findings before they get ids: merged and ranked."""
    story = _by_day(story)
    wordings = read_story(story)
    stances = read_stances(wordings)
    found = [
        *find_stances(stances),
        *(_weighed(f, stances) for f in _in_pairs(wordings)),
        *(_weighed(f, stances) for f in _in_doubts(wordings, stances)),
        *_in_quotes(wordings),
        *_in_credits(wordings),
        *_in_voices(wordings),
        *_in_names(wordings),
    ]
    return _ranked(_told_once(story, [_in_order(story, f) for f in found]))


def _by_day(story: Story) -> Story:
    """The story with the reports that came out first in front; undated ones stand last, in the order given."""
    reports = sorted(story.reports.items(), key=lambda item: item[1].report.published or "9999")
    return replace(story, reports=dict(reports))


def _weighed(found: Found, stances: Stances) -> Found:
    """The finding, low where both reports lead with a denial: what the one still repeats, it repeats as denied."""
    both = stances.denies(found.a.report) and stances.denies(found.b.report)
    return replace(found, severity="low") if both and found.type in ("polarity", "certainty") else found


def _in_pairs(wordings: Wordings) -> Iterator[Found]:
    counts = {id(w): find_counts(w) for w in wordings.all}
    dated = {id(w): find_dated(w) for w in wordings.all}
    told = {r: told_in(ws) for r, ws in wordings.by_report.items()}
    for pair in find_pairs(wordings):
        a, b, likeness = pair.a, pair.b, max(pair.likeness, 0.6 * pair.link)
        for x, y, conflict in conflicting_counts(counts[id(a)], counts[id(b)], likeness):
            if not is_update(x, y):
                yield conflict
        for x in counts[id(a)]:
            yield from _some(compare_definite(x, b, likeness))
        for y in counts[id(b)]:
            yield from _some(compare_definite(y, a, likeness))
        for d in dated[id(a)]:
            yield from _some(*(compare_dates(d, e, likeness) for e in dated[id(b)]))
        yield from _in_frames(pair, likeness, told)
        yield from _some(compare_contrast_nouns(a, b, likeness), compare_hedging(a, b, likeness))
        yield from _some(compare_confirming(a, b), compare_confirming(b, a))


def _in_frames(pair: Pair, likeness: float, told: dict[str, frozenset[str]]) -> Iterator[Found]:
    a, b = pair.a, pair.b
    for x, left in zip(a.frames, a.deeds, strict=True):
        for y, right in zip(b.frames, b.deeds, strict=True):
            if left == right:
                yield from _some(
                    compare_roles(a, x, b, y, likeness),
                    compare_places(a, x, b, y, likeness),
                    compare_negation(a, x, b, y, likeness),
                    compare_modals(a, x, b, y, likeness),
                )
            elif likeness >= CLOSE:
                yield from _some(compare_predicates(a, x, b, y, likeness, told=told))


def _in_doubts(wordings: Wordings, stances: Stances) -> Iterator[Found]:
    """What a sentence says is not confirmed, against the ledes; the ledes of other reports first."""
    for wording in wordings.all:
        doubt = find_unconfirmed(wording)
        if doubt is None or not doubt.matter:
            continue
        for report, told in wordings.by_report.items():
            if stances.denies(report):
                continue
            yield from _some(*(compare_unconfirmed(doubt, w, len(doubt.matter & w.keys) / len(doubt.matter)) for w in told[:2]))


def _in_quotes(wordings: Wordings) -> Iterator[Found]:
    told = [Quoted(i, a.report.text, q.span) for i, a in wordings.story.reports.items() for q in a.quotations]
    quoted = list({q.keys: q for q in reversed(told)}.values())[::-1]
    for a, b in sharing(quoted, lambda q: zip(q.keys, q.keys[1:], strict=False)):
        if a.report != b.report:
            yield from _some(compare_quotes(a, b), compare_fragment(a, b), compare_fragment(b, a))


def _in_credits(wordings: Wordings) -> Iterator[Found]:
    story = wordings.story
    news = {
        r: {n.span: story.canonical(n.text) for n in a.names if story.is_news(story.canonical(n.text))}
        for r, a in story.reports.items()
    }
    credited = [c for w in wordings.all for c in find_credits(w, news[w.report])]
    for a, b in combinations(credited, 2):
        if a.wording.report != b.wording.report:
            both = _knows(b.wording, a, news) or _knows(a.wording, b, news)
            yield from _some(compare_credits(a, b, wordings.likeness(a.wording, b.wording), named_in_both=both))


def _in_voices(wordings: Wordings) -> Iterator[Found]:
    """The same words in two mouths, among statements that the aligner links."""
    story = wordings.story
    readings = {w.report: w.reading for w in wordings.all}
    statements = {s.id: s for s in story.statements if s.report in readings}
    voices = {i: find_voice(readings[s.report], s) for i, s in statements.items()}
    for link in story.alignment.links:
        a, b = voices.get(link.a), voices.get(link.b)
        if a is not None and b is not None and a.statement.report != b.statement.report:
            yield from _some(compare_voices(a, b, retold=_is_retold(story, a.statement, b.statement)))


def _is_retold(story: Story, a: Statement, b: Statement) -> bool:
    """Whether one statement comes by way of the other's outlet, or both by way of one news organisation."""
    by = [{fold(story.canonical(h.name)).removeprefix("the ") for h in s.chain[1:] if h.kind.is_news} for s in (a, b)]
    outlets = [fold(story.canonical(story.reports[s.report].report.outlet or "")).removeprefix("the ") for s in (a, b)]
    return bool(by[0] & by[1]) or outlets[0] in by[1] or outlets[1] in by[0]


def _knows(wording: Wording, credit: Credited, news: Mapping[str, Mapping[Span, str]]) -> bool:
    """Whether the sentence's report names the organisation that is credited elsewhere."""
    said = fold(credit.name) in wording.reading.folded
    return said or _holds(news[wording.report].values(), credit.name)


def _holds(names: Iterable[str], name: str) -> bool:
    words, run = set(fold(name).split()), fold(name).replace(" ", "")
    return any(run == fold(n).replace(" ", "") or words <= set(fold(n).split()) or set(fold(n).split()) <= words for n in names)


def _in_names(wordings: Wordings) -> Iterator[Found]:
    names = [(r, n) for r, a in wordings.story.reports.items() for n in a.names]
    kept = list({fold(n.text): (r, n) for r, n in reversed(names)}.values())[::-1]
    for (r, n), (q, m) in sharing(kept, lambda named: all_but_one(named[1].text)):
        yield from _some(compare_spellings(r, n, q, m))


def _some(*found: Found | None) -> Iterator[Found]:
    return (f for f in found if f is not None)


def _in_order(story: Story, found: Found) -> Found:
    """The finding with the earlier report, or the earlier place in one report, as `a`."""
    order = list(story.reports)
    if (order.index(found.a.report), found.a.span) <= (order.index(found.b.report), found.b.span):
        return found
    return replace(found, a=found.b, b=found.a)


def _told_once(story: Story, found: list[Found]) -> list[Found]:
    """The strongest of those that say the same of the same reports, and the first of those that copies repeat."""
    best: dict[tuple[str, ...], Found] = {}
    for f in _ranked(found):
        best.setdefault((f.type, f.a.report, f.b.report, f.matter), f)
    kept: list[Found] = []
    said: set[tuple[str, ...]] = set()
    for f in best.values():
        words = (f.type, *sorted(fold(e.span.of(story.reports[e.report].report.text)) for e in (f.a, f.b)))
        if words in said or any(_covers(k, f) for k in kept):
            continue
        said.add(words)
        again = f.type != "polarity" and any(_shares_an_end(k, f) for k in kept)
        kept.append(replace(f, severity="low") if again else f)
    return kept


def _shares_an_end(kept: Found, found: Found) -> bool:
    """Whether a finding shows the same words against yet another report: the first one has made the point."""
    ends = [(x, y) for x in (kept.a, kept.b) for y in (found.a, found.b)]
    return kept.type == found.type and any(x.report == y.report and x.span.overlaps(y.span) for x, y in ends)


def _covers(kept: Found, found: Found) -> bool:
    """Whether a finding shows the same two places as a graver one."""
    ends = ((kept.a, found.a), (kept.b, found.b))
    return all(x.report == y.report and x.span.overlaps(y.span) for x, y in ends) and kept.type == found.type


def _ranked(found: list[Found]) -> list[Found]:
    def rank(f: Found) -> tuple[int, float, str, int, str, int]:
        return (SEVERITIES.index(f.severity), -round(f.strength, 6), f.a.report, f.a.span.start, f.b.report, f.b.span.start)

    return sorted(found, key=rank)


def _named(story: Story, found: Found) -> Discrepancy:
    """The finding with an id made of its type and words, so that order and copies change it not."""
    shown = sorted(e.span.of(story.reports[e.report].report.text) for e in (found.a, found.b))
    return Discrepancy("d" + short_id(found.type, *shown), found.type, found.severity, found.a, found.b, found.why)
