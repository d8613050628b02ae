"""For each attribution of a report who speaks, and who was told: resolved in text order, nothing carried over yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.attribution.anonymous import Description, describe, head_of, tokens_in
from secondsource.attribution.appearances import passed_on, told_in_sentence
from secondsource.attribution.scene import Scene, Spoken, Station, joined
from secondsource.attribution.source_words import PRONOUNS
from secondsource.attribution.speakers import recipient, resolve
from secondsource.model.span import Span, common_length, hull
from secondsource.model.statement import Attribution, SourceKind

_CITES = frozenset("cite quote base source rest".split())
_SAME = 0.8  # share of characters from which two contents are one


@dataclass(frozen=True, slots=True)
class Telling:
    """`parties` in the order of the chain: newsroom that was told, newsroom of the source, source; `speaker` is the last."""

    parties: tuple[Station, ...]
    speaker: Station | None
    at: int
    behind: int | None = None  # the attribution that this one's source stands behind ("the Times, citing X")


def tell(scene: Scene, attributions: Sequence[Attribution]) -> list[Telling]:
    """One `Telling` for each attribution; parents before what stands inside them, otherwise in text order."""
    done: dict[int, Telling] = {}
    twins = _twins(scene, attributions)
    order = sorted(range(len(attributions)), key=lambda n: (_place(attributions[n]), -sum(map(len, attributions[n].content)), n))
    for n in order:
        _tell(scene, attributions, twins, n, done)
    return [done[n] for n in range(len(attributions))]


def _place(a: Attribution) -> int:
    """Where an attribution names its source; a cue or the content stands in where it names none."""
    return (a.source or a.cue or a.content)[0].start


def _tell(scene: Scene, attributions: Sequence[Attribution], twins: dict[int, int], n: int, done: dict[int, Telling]) -> None:
    """Put attribution `n` into `done`, after everything that it stands inside."""
    waiting = [n]
    while (up := attributions[waiting[-1]].parent) is not None and up not in done and up not in waiting:
        waiting.append(up)
    for m in reversed(waiting):
        if m not in done:
            done[m] = _told(scene, attributions, m, done, twins.get(m))


def _told(scene: Scene, attributions: Sequence[Attribution], n: int, done: dict[int, Telling], behind: int | None) -> Telling:
    a = attributions[n]
    carrier = done[a.parent].parties if a.parent is not None and a.parent in done else ()
    at = _place(a)
    source = resolve(scene, hull(a.source), carrier=carrier) if a.source else ()
    told = recipient(scene, a.recipient, is_told=_is_told(scene, a)) if a.recipient is not None else ()
    if not told and source and not source[0].kind.is_news:
        told = told_in_sentence(scene, a)
    through = () if any(s.kind.is_news for s in source[:1]) else passed_on(scene, a)
    parties = joined(joined(through, told), source)
    about = _about(scene, a, source)
    if source:
        scene.note(parties, at, about)
    _disclose(scene, a, parties)
    return Telling(parties, source[-1] if source else None, at, behind)


def _is_told(scene: Scene, a: Attribution) -> bool:
    """Whether the cue is a telling rather than a request."""
    return any(scene.tree.tokens.lemma[i] == "tell" for c in a.cue for i in tokens_in(scene.tree, c))


def _about(scene: Scene, a: Attribution, source: Sequence[Station]) -> Description | None:
    if not a.source or not source or source[-1].kind is SourceKind.NAMED_PERSON or source[-1].by is not None:
        return None
    span = hull(a.source)
    return None if span.of(scene.text).casefold() in PRONOUNS else describe(scene.tree, span)


def _twins(scene: Scene, attributions: Sequence[Attribution]) -> dict[int, int]:
    """For each attribution the first other one with the same content and another source: "the Times, citing X"."""
    by_sentence: dict[int, list[int]] = {}
    for n, a in enumerate(attributions):
        by_sentence.setdefault(scene.sentence_at(a.content[0].start), []).append(n)
    found = {}
    for row in by_sentence.values():
        for n in row:
            a = attributions[n]
            for m in row:
                b = attributions[m]
                if m != n and b.source and b.source != a.source and _same(a.content, b.content):
                    found[n] = m
                    break
    return found


def _same(a: Sequence[Span], b: Sequence[Span]) -> bool:
    shared = common_length(a, b)
    whole = sum(map(len, a)) + sum(map(len, b)) - shared
    return whole > 0 and shared / whole >= _SAME


def _disclose(scene: Scene, a: Attribution, parties: Sequence[Station]) -> None:
    """Read "the paper cites 11 officials and one former commander": the people behind it are known from here on."""
    if not a.cue or not parties or not parties[-1].kind.is_news:
        return
    tree = scene.tree
    if not any(tree.tokens.lemma[i].casefold() in _CITES for i in tokens_in(tree, a.cue[0])):
        return
    for content in a.content:
        row = tokens_in(tree, content)
        head = head_of(tree, row)
        if tree.tokens.pos[head] not in ("NOUN", "PROPN"):
            continue
        whole = describe(tree, content)
        if whole.kind.is_unnamed:
            scene.disclosed.append(Spoken(content.start, scene.described(whole), tuple(parties[-1:]), whole))
        for first, last in _coordinated(scene, row, head):
            piece = tree.span(first, last)
            about = describe(tree, piece)
            if about.kind.is_unnamed:
                scene.note((*parties[-1:], scene.described(about)), content.start, about)


def _coordinated(scene: Scene, row: list[int], head: int) -> list[tuple[int, int]]:
    """The members of "11 officials and one former commander", each as first and last token."""
    tree = scene.tree
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
