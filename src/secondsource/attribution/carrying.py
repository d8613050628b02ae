"""What a report tells once and means for longer: the interview that goes on, the source behind the paper, the lede's credit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from secondsource.attribution.anonymous import tokens_in
from secondsource.attribution.appearances import asked_by, heard_at
from secondsource.attribution.scene import Scene, Station
from secondsource.attribution.telling import Telling
from secondsource.attribution.tree import SUBJECTS
from secondsource.limits import MAX_CHAIN_HOPS
from secondsource.model.report import BlockKind
from secondsource.model.span import Span
from secondsource.model.statement import Attribution, Hop, Resolution, SourceKind
from secondsource.text.folding import fold

_LEDE_SENTENCES: Final = 4  # of the body; a credit further down is for its own matter
_NEAR_BLOCKS: Final = 2  # paragraphs that a credit reaches without being repeated
_SHARED_LEMMAS: Final = 2
_CONTENT_POS: Final = frozenset(("NOUN", "PROPN", "VERB"))
_PLAIN_LEMMAS: Final = frozenset(
    "be have do say tell make take go get come give year day month week time people thing report story".split()
)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A newsroom (`room`) heard somebody (`who`, folded; empty: whoever speaks next); `is_apart`: told in words of its own."""

    at: int
    who: str
    room: Station
    is_apart: bool = False
    until: int = 0


class _Cover:
    """Spans merged, to ask quickly whether another touches one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span.start <= self._spans[-1].end:
                self._spans[-1] = Span(self._spans[-1].start, max(self._spans[-1].end, span.end))
            else:
                self._spans.append(span)

    def touches(self, span: Span) -> bool:
        n = bisect_left(self._spans, span.end, key=lambda s: s.start) - 1
        return n >= 0 and self._spans[n].end > span.start


class Carrying:
    """The chains of one report's attributions, with what is carried over from elsewhere in it."""

    def __init__(self, scene: Scene, attributions: Sequence[Attribution], tellings: Sequence[Telling]) -> None:
        self.scene = scene
        self.attributions = attributions
        self.tellings = tellings
        self._rooms = sorted((t.at, n) for n, t in enumerate(tellings) if t.parties and _is_named_room(t.parties[0]))
        self._voices = sorted((t.at, fold(t.speaker.name)) for t in tellings if t.speaker is not None)
        self.heard: dict[str, list[_Heard]] = {}
        for event in self._heard():
            self.heard.setdefault(event.who, []).append(event)
        self.asked = self._asked()
        self.lede = self._lede()
        self._gathers = self._gathers_itself()
        self._lede_lemmas = self._lemmas_of_lede()

    def hops(self, n: int) -> tuple[Hop, ...]:
        """The chain of attribution `n` behind the report, credit line left out."""
        return tuple(self._hops(n, 0))

    def _hops(self, n: int, depth: int) -> list[Hop]:
        telling, a = self.tellings[n], self.attributions[n]
        own = [_stated(s) for s in telling.parties]
        if depth >= MAX_CHAIN_HOPS:
            return own
        if telling.behind is not None and self._stands_behind(n, telling.behind):
            return _with(self._hops(telling.behind, depth + 1), own)
        if a.parent is not None and a.parent != n:
            return _with(self._hops(a.parent, depth + 1), own)
        return _with(self._carried(n), [*own, *self._rests_on(n)])

    def _rests_on(self, n: int) -> list[Hop]:
        """The people behind a newsroom's report, where the report goes on to tell of them: inferred for what it credits first."""
        telling = self.tellings[n]
        if telling.speaker is None or not telling.speaker.kind.is_news:
            return []
        here = self.scene.sentence(telling.at).block
        for told in self.scene.disclosed:
            near = 0 <= self.scene.sentence(told.at).block - here <= 1 and told.at > self.attributions[n].content[-1].end
            follows = near and self._rooms_between(telling.at, told.at) <= 1
            if follows and fold(told.before[-1].name) == fold(telling.speaker.name):
                return [replace(_inferred(told.station, "carried"), span=told.station.span)]
        return []

    def _rooms_between(self, start: int, end: int) -> int:
        """How many further credits to newsrooms stand between two places; the disclosure itself is one."""
        return bisect_left(self._rooms, (end, 0)) - bisect_left(self._rooms, (start + 1, 0))

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
            heard = self.heard.get(fold(speaker.name), [])
            before = [h for h in heard if h.at <= telling.at]
            if heard:
                event = before[-1] if before else heard[0]
                return [_filled(event.room) if self._is_next(n, event) else _inferred(event.room, "carried")]
            asked = [h for h in self.asked if h.at <= telling.at < h.until]
            if asked and speaker.kind is not SourceKind.DOCUMENT:
                return [_filled(asked[-1].room) if self._is_next(n, asked[-1]) else _inferred(asked[-1].room, "carried")]
        if not self._gathers and (speaker is not None or not self.attributions[n].source):
            # Whoever is named may have spoken to anybody: only a credit close by is carried to them.
            is_named = speaker is not None and not speaker.kind.is_unnamed
            room = self._near(telling.at) or (None if is_named else self._lede_at(telling.at))
            if room is not None:
                return [_inferred(room, "lede")]
        return []

    def _is_next(self, n: int, event: _Heard) -> bool:
        """Whether `n` is what the interview told of in a sentence without words of its own is about: the first after it."""
        if not event.is_apart:
            return False
        first = bisect_left(self._voices, (event.at, ""))
        told = next((at for at, who in self._voices[first:] if not event.who or who == event.who), None)
        return told is not None and self.tellings[n].at == told

    def _near(self, at: int) -> Station | None:
        """The newsroom credited last, where that is not far back."""
        before = bisect_left(self._rooms, (at, 0)) - 1
        if before < 0:
            return None
        where, n = self._rooms[before]
        far = self.scene.sentence(at).block - self.scene.sentence(where).block
        return self.tellings[n].parties[0] if far <= _NEAR_BLOCKS else None

    def _heard(self) -> list[_Heard]:
        """Who was heard by which newsroom, in text order."""
        found: set[_Heard] = set()
        for telling in self.tellings:
            rooms = [s for s in telling.parties[:-1] if s.kind.is_news]
            if rooms and telling.speaker is not None:
                found.add(_Heard(telling.at, fold(telling.speaker.name), rooms[0]))
        for spoken in self.scene.spoken:
            rooms = [s for s in spoken.before if s.kind.is_news]
            if rooms:
                found.add(_Heard(spoken.at, fold(spoken.station.name), rooms[0]))
        sources = _Cover(s for a in self.attributions for s in a.source)
        told = _Cover(s for a in self.attributions for s in (*a.cue, *a.content))
        for sentence in self.scene.annotated.sentences:
            for m in heard_at(self.scene, sentence.span):
                if sources.touches(m.span):
                    continue  # "Ann Lee, who once spoke for the Post": a former job, or told with the source already
                is_apart = not told.touches(m.span)
                for name in self._heard_people(sentence.span, m.span):
                    found.add(_Heard(sentence.span.start, fold(name), self.scene.newsroom(m), is_apart=is_apart))
        return sorted(found, key=lambda h: (h.at, h.who, h.room.span, h.is_apart))

    def _heard_people(self, sentence: Span, room: Span) -> Iterator[str]:
        """People who act in a sentence, in its main clause or as "by X"."""
        tree = self.scene.tree
        t = tree.tokens
        for m in self.scene.names_in(Span(sentence.start, room.start)):
            if not m.known.is_person:
                continue
            top = self.scene.head_of_name(m)
            acts = t.dep[top] in SUBJECTS and t.dep[t.head[top]] not in ("relcl", "acl")
            if acts or (t.dep[top] == "pobj" and t.dep[t.head[top]] == "agent"):
                yield m.known.name

    def _asked(self) -> list[_Heard]:
        """Newsrooms that asked somebody, and how far that reaches: to the end of the second paragraph after it."""
        found = []
        sentences = self.scene.annotated.sentences
        for sentence in sentences:
            for m in asked_by(self.scene, sentence.span):
                reach = [s.span.end for s in sentences if s.block <= sentence.block + 2 * _NEAR_BLOCKS]
                found.append(_Heard(sentence.span.start, "", self.scene.station(m), is_apart=True, until=max(reach)))
        return found

    # -- the lede

    def _lede(self) -> Station | None:
        """The newsroom that the headline or the first sentences credit."""
        report = self.scene.annotated.report
        body = [s for s in self.scene.annotated.sentences if report.blocks[s.block].kind is not BlockKind.TITLE]
        end = body[min(_LEDE_SENTENCES, len(body)) - 1].span.end if body else 0
        firsts = [t for t in self.tellings if t.parties and _is_named_room(t.parties[0]) and t.at < end]
        first = min(firsts, key=lambda t: t.at, default=None)
        return first.parties[0] if first else None

    def _gathers_itself(self) -> bool:
        """Whether the report does reporting of its own: it is an agency's, or speaks of its outlet ("told Northmere Radio")."""
        report = self.scene.annotated.report
        if any(credit.is_root for credit in report.credits):
            return True
        own = fold(report.outlet or "").removeprefix("the ")
        return bool(own) and any(own in fold(block.span.of(report.text)) for block in report.read_blocks)

    def _lemmas_of_lede(self) -> frozenset[str]:
        if self.lede is None:
            return frozenset()
        areas = [
            s for a, t in zip(self.attributions, self.tellings, strict=True)
            if t.parties and t.parties[0].name == self.lede.name for s in a.content
        ]  # fmt: skip
        return frozenset(lemma for area in areas for lemma in self._lemmas(area))

    def _lemmas(self, area: Span) -> list[str]:
        t = self.scene.tree.tokens
        return [
            t.lemma[i].casefold() for i in tokens_in(self.scene.tree, area)
            if t.pos[i] in _CONTENT_POS and t.lemma[i].casefold() not in _PLAIN_LEMMAS
        ]  # fmt: skip

    def _lede_at(self, at: int) -> Station | None:
        """The lede's newsroom, for what stands in its paragraph or after it."""
        if self.lede is None or self.scene.sentence(at).block < self.scene.sentence(self.lede.span.start).block:
            return None
        return self.lede

    def lede_for(self, spans: Sequence[Span]) -> tuple[Hop, ...]:
        """The lede's credit as an inferred hop for words in the outlet's own voice that go on about its matter."""
        if self._gathers or self.lede is None or spans[0].start < self.lede.span.start:
            return ()
        lemmas = {lemma for s in spans for lemma in self._lemmas(s)}
        if len(lemmas & self._lede_lemmas) < _SHARED_LEMMAS or self._looks_ahead(spans):
            return ()
        return (_inferred(self.lede, "lede"),)

    def _looks_ahead(self, spans: Sequence[Span]) -> bool:
        """Whether it is comment or prediction rather than matter: will, would, could, likely."""
        t = self.scene.tree.tokens
        words = {t.text[i].casefold() for s in spans for i in tokens_in(self.scene.tree, s)}
        return bool(words & {"will", "could", "likely", "would", "should", "bound", "may", "might"})


def _is_named_room(s: Station) -> bool:
    """Whether it is a newsroom with a name: "local media" is carried nowhere."""
    return s.kind.is_news and s.role is None


def _stated(s: Station) -> Hop:
    resolved = Resolution(s.by, s.antecedent) if s.by else None
    return Hop(s.name, s.kind, "stated", resolved, s.span, s.count)


def _filled(s: Station) -> Hop:
    """The newsroom told in a sentence of its own about the very words."""
    return Hop(s.name, s.kind, "stated", Resolution("carried", s.span), s.span, s.count)


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
