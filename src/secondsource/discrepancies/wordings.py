"""The sentences of a story side by side: which of them tell the same matter, and how surely."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from secondsource.discrepancies.frames import Frame, deed, frames
from secondsource.discrepancies.reading import Reading
from secondsource.discrepancies.story import Story
from secondsource.model.annotated import Sentence
from secondsource.model.span import Span
from secondsource.model.statement import Statement
from secondsource.text.folding import fold

_COMMON = 60


@dataclass(frozen=True, eq=False)
class Wording:
    """One sentence of one report with what is known of it; `order` is its place in the report."""

    reading: Reading
    sentence: Sentence
    order: int
    keys: frozenset[str]
    statements: tuple[Statement, ...] = ()
    frames: tuple[Frame, ...] = ()
    deeds: tuple[str, ...] = ()  # the key of each frame's deed

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The sentence's lemmas."""
        return frozenset(self.reading.lemma(i) for i in self.reading.words(self.sentence))

    @property
    def is_lede(self) -> bool:
        """Whether it is the headline or the first sentence under it."""
        first = self.reading.annotated.sentences[0]
        return self.order <= (1 if self.reading.is_title(first) else 0)

    @property
    def report(self) -> str:
        """The report's id."""
        return self.reading.id

    @property
    def span(self) -> Span:
        """The sentence's characters."""
        return self.sentence.span

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.sentence.span.of(self.reading.text)


@dataclass(frozen=True, eq=False)
class Wordings:
    """All sentences of a story, in order of reports."""

    story: Story
    all: tuple[Wording, ...]

    @cached_property
    def by_report(self) -> dict[str, tuple[Wording, ...]]:
        """Sentences of each report, in order."""
        return {r: tuple(w for w in self.all if w.report == r) for r in self.story.reports}

    @cached_property
    def weight(self) -> dict[str, float]:
        """How much a key tells: more the fewer sentences hold it."""
        seen = Counter(key for w in self.all for key in w.keys)
        return {key: math.log(1 + len(self.all) / n) for key, n in seen.items()}

    @cached_property
    def _linked(self) -> dict[tuple[str, int, str, int], float]:
        """Score of the aligner's link between two sentences, best first, both ways round."""
        where = {s.id: (w.report, w.order) for w in self.all for s in w.statements}
        best: dict[tuple[str, int, str, int], float] = {}
        for link in self.story.alignment.links:
            a, b = where.get(link.a), where.get(link.b)
            if a and b:
                for key in ((*a, *b), (*b, *a)):
                    best[key] = max(best.get(key, 0.0), link.score)
        return best

    def link(self, a: Wording, b: Wording) -> float:
        """The aligner's score for two sentences, 0 where it links them not."""
        return self._linked.get((a.report, a.order, b.report, b.order), 0.0)

    def links(self, place: Mapping[tuple[str, int], int]) -> dict[int, set[int]]:
        """For each sentence, by its number in `place`, the later ones that the aligner links to it."""
        found: dict[int, set[int]] = {}
        for a, m, b, n in self._linked:
            left, right = place.get((a, m)), place.get((b, n))
            if left is not None and right is not None and left < right:
                found.setdefault(left, set()).add(right)
        return found

    def mass(self, keys: frozenset[str]) -> float:
        """How much a set of keys tells."""
        return sum(self.weight.get(k, 0.0) for k in sorted(keys))

    def likeness(self, a: Wording, b: Wording) -> float:
        """How far two sentences tell the same, in [0, 1]: shared weight over the geometric mean."""
        shared = a.keys & b.keys
        if not shared:
            return 0.0
        return self.mass(shared) / math.sqrt(self._masses[a.report, a.order] * self._masses[b.report, b.order])

    @cached_property
    def _masses(self) -> dict[tuple[str, int], float]:
        return {(w.report, w.order): self.mass(w.keys) for w in self.all}


def read_story(story: Story) -> Wordings:
    """The story's sentences with their keys, statements and frames."""
    found: list[Wording] = []
    for annotated in story.reports.values():
        reading = Reading(annotated, story.canonical)
        mine = [s for s in story.statements if s.report == reading.id]
        by_sentence: dict[int, list[Frame]] = {}
        for frame in frames(reading):
            at = reading.sentence_at(annotated.tokens.start[frame.verb])
            if at is not None:
                by_sentence.setdefault(at, []).append(frame)
        for order, sentence in enumerate(annotated.sentences):
            keys = frozenset(k for i in reading.words(sentence) if (k := reading.keys[i]))
            held = tuple(s for s in mine if s.hull.overlaps(sentence.span))
            told = tuple(by_sentence.get(order, ()))
            found.append(Wording(reading, sentence, order, keys, held, told, tuple(deed(reading, f) for f in told)))
    return Wordings(story, tuple(found))


def across(wordings: Wordings) -> Iterator[tuple[Wording, Wording]]:
    """Pairs of sentences of two reports that share a key or a link, in order; identical ones stand for the first published.

    Keys that more than `_COMMON` sentences hold bring no pair together: time stays near linear in long stories.
    """
    first: dict[str, Wording] = {}
    for w in sorted(wordings.all, key=_published):
        first.setdefault(fold(w.text), w)
    kept = [w for w in wordings.all if first[fold(w.text)] is w]
    place = {(w.report, w.order): n for n, w in enumerate(kept)}
    holders: dict[str, list[int]] = {}
    for n, w in enumerate(kept):
        for key in sorted(w.keys):
            holders.setdefault(key, []).append(n)
    linked = wordings.links(place)
    for n, a in enumerate(kept):
        near = {m for key in a.keys if len(holders[key]) <= _COMMON for m in holders[key] if m > n}
        for m in sorted(near | linked.get(n, set())):
            if kept[m].report != a.report:
                yield a, kept[m]


def _published(wording: Wording) -> str:
    """When the report came out, for sorting; undated ones come last, in the story's order."""
    return wording.reading.annotated.report.published or "9999"
