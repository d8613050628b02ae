"""For each attribution of a report who speaks, and who was told: resolved in text order, nothing carried over yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.attribution.anonymous import Description, describe, head_of, tokens_in
from secondsource.attribution.appearances import passed_on, told_in_sentence
from secondsource.attribution.source_words import PRONOUNS
from secondsource.attribution.speakers import Speakers, Station, joined
from secondsource.model.span import Span, common_length, hull
from secondsource.model.statement import Attribution

_CITES = frozenset("cite quote base source rest".split())
_SAME = 0.8  # share of characters from which two contents are one


@dataclass(frozen=True, slots=True)
class Telling:
    """`parties` in the order of the chain: newsroom that was told, newsroom of the source, source; `speaker` is the last."""

    parties: tuple[Station, ...]
    speaker: Station | None
    at: int
    behind: int | None = None  # the attribution that this one's source stands behind ("the Times, citing X")


def tell(speakers: Speakers, attributions: Sequence[Attribution]) -> list[Telling]:
    """One `Telling` for each attribution; parents before what stands inside them, otherwise in text order."""
    done: dict[int, Telling] = {}
    order = sorted(range(len(attributions)), key=lambda n: (_place(attributions[n]), -sum(map(len, attributions[n].content)), n))
    for n in order:
        _tell(speakers, attributions, n, done, 0)
    return [done[n] for n in range(len(attributions))]


def _place(a: Attribution) -> int:
    """Where an attribution names its source; a cue or the content stands in where it names none."""
    return (a.source or a.cue or a.content)[0].start


def _tell(speakers: Speakers, attributions: Sequence[Attribution], n: int, done: dict[int, Telling], depth: int) -> Telling:
    if n in done:
        return done[n]
    a = attributions[n]
    carrier: tuple[Station, ...] = ()
    if a.parent is not None and a.parent != n and depth < len(attributions):
        carrier = _tell(speakers, attributions, a.parent, done, depth + 1).parties
    at = _place(a)
    source = speakers.resolve(hull(a.source), carrier=carrier) if a.source else ()
    told = speakers.recipient(a.recipient) if a.recipient is not None else ()
    if not told and source and not source[0].kind.is_news:
        told = told_in_sentence(speakers, a)
    through = () if any(s.kind.is_news for s in source[:1]) else passed_on(speakers, a)
    parties = joined(joined(through, told), source)
    done[n] = Telling(parties, source[-1] if source else None, at, _behind(attributions, n))
    about = _about(speakers, a, source)
    if source:
        speakers.note(parties, at, about)
    _disclose(speakers, a, parties)
    return done[n]


def _about(speakers: Speakers, a: Attribution, source: Sequence[Station]) -> Description | None:
    if not a.source or not source or not source[-1].kind.is_unnamed:
        return None
    span = hull(a.source)
    return None if span.of(speakers.text).casefold() in PRONOUNS else describe(speakers.tree, span)


def _behind(attributions: Sequence[Attribution], n: int) -> int | None:
    """The attribution with the same content whose source tells what this one's source said: "citing Y"."""
    a = attributions[n]
    twins = [
        m for m, b in enumerate(attributions)
        if m != n and b.source != a.source and _same(a.content, b.content) and b.source
    ]  # fmt: skip
    return twins[0] if twins else None


def _same(a: Sequence[Span], b: Sequence[Span]) -> bool:
    shared = common_length(a, b)
    whole = sum(map(len, a)) + sum(map(len, b)) - shared
    return whole > 0 and shared / whole >= _SAME


def _disclose(speakers: Speakers, a: Attribution, parties: Sequence[Station]) -> None:
    """ "The paper cites 11 officials and one former commander": the people behind it are known from here on."""
    if not a.cue or not parties or not parties[-1].kind.is_news:
        return
    tree = speakers.tree
    verb = head_of(tree, tokens_in(tree, a.cue[0]))
    if not any(tree.tokens.lemma[i].casefold() in _CITES for i in tokens_in(tree, a.cue[0])):
        return
    for content in a.content:
        row = tokens_in(tree, content)
        head = head_of(tree, row)
        if tree.tokens.pos[head] not in ("NOUN", "PROPN") or verb == head:
            continue
        for first, last in _coordinated(speakers, row, head):
            piece = tree.span(first, last)
            about = describe(tree, piece)
            if about.kind.is_unnamed:
                speakers.note((*parties[-1:], speakers.described(about)), content.start, about)


def _coordinated(speakers: Speakers, row: list[int], head: int) -> list[tuple[int, int]]:
    """The members of "11 officials and one former commander", each as first and last token."""
    tree = speakers.tree
    members = [head]
    for i in row:
        if tree.tokens.dep[i] == "conj" and tree.tokens.head[i] in members and tree.tokens.pos[i] in ("NOUN", "PROPN"):
            members.append(i)
    out = []
    for n, member in enumerate(members):
        first = max(row[0], tree.left[member]) if n else row[0]
        last = tree.right[member]
        if n + 1 < len(members):
            last = min(last, tree.left[members[n + 1]] - 1)
        while last > member and tree.tokens.pos[last] in ("CCONJ", "PUNCT"):
            last -= 1
        out.append((first, min(last, row[-1])))
    return out
