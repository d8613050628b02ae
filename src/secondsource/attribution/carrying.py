"""What a report tells once and means for longer: the interview that goes on, the source behind the paper, the lede's credit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from secondsource.attribution.anonymous import head_of, tokens_in
from secondsource.attribution.appearances import heard_at
from secondsource.attribution.speakers import Speakers, Station
from secondsource.attribution.telling import Telling
from secondsource.attribution.tree import SUBJECTS
from secondsource.limits import MAX_CHAIN_HOPS
from secondsource.model.report import BlockKind
from secondsource.model.span import Span
from secondsource.model.statement import Attribution, Hop, Resolution, SourceKind
from secondsource.text.folding import fold

_LEDE_SENTENCES: Final = 4  # of the body; a credit further down is for its own matter
_SHARED_LEMMAS: Final = 2
_CONTENT_POS: Final = frozenset(("NOUN", "PROPN", "VERB"))
_PLAIN_LEMMAS: Final = frozenset(
    "be have do say tell make take go get come give year day month week time people thing report story".split()
)


class Carrying:
    """The chains of one report's attributions, with what is carried over from elsewhere in it."""

    def __init__(self, speakers: Speakers, attributions: Sequence[Attribution], tellings: Sequence[Telling]) -> None:
        self.speakers = speakers
        self.attributions = attributions
        self.tellings = tellings
        self.heard = self._heard()
        self.lede = self._lede()
        self._lede_lemmas = self._lemmas_of_lede()

    def hops(self, n: int) -> tuple[Hop, ...]:
        """The chain of attribution `n` behind the report, credit line left out."""
        return tuple(self._hops(n, 0))

    def _hops(self, n: int, depth: int) -> list[Hop]:
        telling, a = self.tellings[n], self.attributions[n]
        own = [_stated(s) for s in telling.parties]
        if depth >= MAX_CHAIN_HOPS:
            return own
        if a.parent is not None and a.parent != n:
            return _with(self._hops(a.parent, depth + 1), own)
        if telling.behind is not None and self._stands_behind(n, telling.behind):
            return _with(self._hops(telling.behind, depth + 1), own)
        return _with(self._carried(n), own)

    def _stands_behind(self, n: int, other: int) -> bool:
        """Whether `other` is the newsroom (or earlier one) that hands on what the source of `n` said."""
        theirs, mine = self.tellings[other], self.tellings[n]
        if not theirs.parties or not mine.parties:
            return False
        if theirs.speaker is not None and theirs.speaker.kind.is_news and theirs.behind == n:
            return not (mine.speaker is not None and mine.speaker.kind.is_news) or theirs.at < mine.at
        return theirs.at < mine.at

    def _carried(self, n: int) -> list[Hop]:
        """An inferred newsroom for a speaker who names none here."""
        telling = self.tellings[n]
        if any(s.kind.is_news for s in telling.parties):
            return []
        speaker = telling.speaker
        if speaker is not None:
            heard = [h for h in self.heard if h[1] == fold(speaker.name)]
            before = [h for h in heard if h[0] <= telling.at]
            if heard:
                room = (before or heard[:1])[-1][2]
                return [_inferred(room, "carried")]
        if self.lede is not None and (speaker is not None or not self.attributions[n].source):
            return [_inferred(self.lede, "lede")]
        return []

    def _heard(self) -> list[tuple[int, str, Station]]:
        """Who was heard by which newsroom, in text order: position, folded name of the speaker, newsroom."""
        found: list[tuple[int, str, Station]] = []
        for telling in self.tellings:
            rooms = [s for s in telling.parties[:-1] if s.kind.is_news]
            if rooms and telling.speaker is not None:
                found.append((telling.at, fold(telling.speaker.name), rooms[0]))
        for spoken in self.speakers.spoken:
            rooms = [s for s in spoken.before if s.kind.is_news]
            if rooms:
                found.append((spoken.at, fold(spoken.station.name), rooms[0]))
        tree = self.speakers.tree
        for sentence in tree.annotated.sentences:
            for m in heard_at(self.speakers, sentence.span):
                for person in self.speakers.mentions:
                    if not person.known.is_person or not sentence.span.contains(person.span) or person.span.start > m.span.start:
                        continue
                    if tree.tokens.dep[head_of(tree, tokens_in(tree, person.span))] in SUBJECTS:
                        found.append((sentence.span.start, fold(person.known.name), self.speakers.station(m)))
        return sorted(set(found), key=lambda f: (f[0], f[1], f[2].span))

    # -- the lede

    def _lede(self) -> Station | None:
        """The newsroom that the headline or the first sentences credit."""
        report = self.speakers.tree.annotated.report
        body = [s for s in self.speakers.tree.annotated.sentences if report.blocks[s.block].kind is not BlockKind.TITLE]
        end = body[min(_LEDE_SENTENCES, len(body)) - 1].span.end if body else 0
        firsts = [t for t in self.tellings if t.parties and t.parties[0].kind.is_news and t.at < end]
        first = min(firsts, key=lambda t: t.at, default=None)
        return first.parties[0] if first else None

    def _lemmas_of_lede(self) -> frozenset[str]:
        if self.lede is None:
            return frozenset()
        areas = [
            s for a, t in zip(self.attributions, self.tellings, strict=True)
            if t.parties and t.parties[0].name == self.lede.name for s in a.content
        ]  # fmt: skip
        return frozenset(lemma for area in areas for lemma in self._lemmas(area))

    def _lemmas(self, area: Span) -> list[str]:
        t = self.speakers.tree.tokens
        return [
            t.lemma[i].casefold() for i in tokens_in(self.speakers.tree, area)
            if t.pos[i] in _CONTENT_POS and t.lemma[i].casefold() not in _PLAIN_LEMMAS
        ]  # fmt: skip

    def lede_for(self, spans: Sequence[Span]) -> tuple[Hop, ...]:
        """The lede's credit as an inferred hop for words in the outlet's own voice that go on about its matter."""
        if self.lede is None or spans[0].start < self.lede.span.start:
            return ()
        lemmas = {lemma for s in spans for lemma in self._lemmas(s)}
        if len(lemmas & self._lede_lemmas) < _SHARED_LEMMAS or self._looks_ahead(spans):
            return ()
        return (_inferred(self.lede, "lede"),)

    def _looks_ahead(self, spans: Sequence[Span]) -> bool:
        """Whether it is comment or prediction rather than matter: will, would, could, likely."""
        t = self.speakers.tree.tokens
        words = {t.text[i].casefold() for s in spans for i in tokens_in(self.speakers.tree, s)}
        return bool(words & {"will", "could", "likely", "would", "should", "bound", "may", "might"})


def _stated(s: Station) -> Hop:
    resolved = Resolution(s.by, s.antecedent) if s.by else None
    return Hop(s.name, s.kind, "stated", resolved, s.span, s.count)


def _inferred(s: Station, by: str) -> Hop:
    return Hop(
        s.name, s.kind if s.kind is not SourceKind.REPORT else SourceKind.MEDIA, "inferred", Resolution(by, s.span), None, s.count
    )


def _with(first: Sequence[Hop], then: Sequence[Hop]) -> list[Hop]:
    """`first` then `then`, nobody twice; who is stated wins over who was carried over."""
    out = list(first)
    for hop in then:
        same = next((i for i, h in enumerate(out) if fold(h.name) == fold(hop.name)), None)
        if same is None:
            out.append(hop)
        elif out[same].basis == "inferred":
            out[same] = hop
    return out
