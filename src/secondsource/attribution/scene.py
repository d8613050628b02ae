"""One report as the resolver of speakers sees it: words, names, sentences, and who has spoken so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from secondsource.attribution.anonymous import Description, head_of, tokens_in
from secondsource.attribution.source_words import ORGANISATION_NOUNS, POSSESSIVES, PRIVATE_RECIPIENTS, REPORTER_ROLES
from secondsource.attribution.tree import Tree
from secondsource.language.name_lexicon import FEMALE_WORDS, MALE_WORDS, ORG_HEADS, PERSON_NOUNS
from secondsource.language.name_words import is_title, name_words
from secondsource.language.names import Known, Mention, NameTable, find_names
from secondsource.model.annotated import Annotated, Sentence
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.outlets import by_domain, find
from secondsource.text.folding import fold

_MANY: Final = 3  # a body that a report names more often is its matter, not its hearer


@dataclass(frozen=True, slots=True)
class Station:
    """One party of a chain as one phrase tells it: `by` and `antecedent` say how it got its name, where it was not its own words."""

    name: str
    kind: SourceKind
    span: Span
    by: str | None = None
    antecedent: Span | None = None
    count: int | None = None
    gender: str | None = None
    is_plural: bool = False
    role: str | None = None

    def meant_by(self, span: Span, by: str) -> Station:
        """The same party where another phrase points back to it."""
        return replace(self, span=span, by=by, antecedent=self.antecedent or self.span)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Someone who has spoken: where, and after whom in the chain; `description` where it is unnamed."""

    at: int
    station: Station
    before: tuple[Station, ...] = ()
    description: Description | None = None


class Scene:
    """Lookups by position, each in logarithmic time, and the memory of who has spoken."""

    def __init__(self, annotated: Annotated, names: NameTable) -> None:
        self.annotated = annotated
        self.tree = Tree(annotated)
        self.text = annotated.report.text
        self.table = names
        self.mentions = find_names(annotated, names)
        self.outlet = _own_name(annotated)
        self.spoken: list[Spoken] = []
        self.disclosed: list[Spoken] = []  # whom a newsroom is said to rest on
        self._counts = Counter(m.known for m in self.mentions)
        self._starts = [m.span.start for m in self.mentions]
        self._sentence_starts = [s.span.start for s in annotated.sentences]
        self.line = self._story_line()
        self.roles = self._named_roles()
        self.homes = self._homes()

    # -- places

    def sentence_at(self, at: int) -> int:
        """Index of the sentence that holds the character `at`, or of the last that begins before it (0 if none)."""
        return max(0, bisect_right(self._sentence_starts, at) - 1)

    def sentence(self, at: int) -> Sentence:
        """The sentence around the character `at`."""
        return self.annotated.sentences[self.sentence_at(at)]

    def names_in(self, span: Span) -> Sequence[Mention]:
        """Names that begin inside `span`, in order."""
        return self.mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def names_before(self, at: int) -> Iterable[Mention]:
        """Names that end before `at`, nearest first."""
        for n in range(bisect_left(self._starts, at) - 1, -1, -1):
            if self.mentions[n].span.end <= at:
                yield self.mentions[n]

    def names_after(self, at: int) -> Sequence[Mention]:
        """Names that begin at `at` or later."""
        return self.mentions[bisect_left(self._starts, at) :]

    def head_of_name(self, m: Mention) -> int:
        """The token that heads a name."""
        return head_of(self.tree, tokens_in(self.tree, m.span))

    def steps(self, a: int, b: int) -> int:
        """How many sentences lie from character `a` on to `b`, a long quotation counting as one."""
        return self.line[self.sentence_at(b)] - self.line[self.sentence_at(a)] if self.line else 0

    def _story_line(self) -> list[int]:
        """A running number for each sentence that does not count those inside a quotation."""
        out: list[int] = []
        spans = [q.span for q in self.annotated.quotations]
        at, number = 0, 0
        for sentence in self.annotated.sentences:
            while at < len(spans) and spans[at].end <= sentence.span.start:
                at += 1
            number += not (at < len(spans) and spans[at].start < sentence.span.start)
            out.append(number)
        return out

    # -- parties

    def station(self, mention: Mention) -> Station:
        """A name as a party of a chain."""
        by = None if mention.by == "name" else "surname" if mention.by == "surname" else "alias"
        known = mention.known
        return Station(known.name, known.kind, mention.span, by, mention.antecedent, gender=known.gender)

    def described(self, about: Description) -> Station:
        """An unnamed source as a party of a chain."""
        gender = "f" if about.head in FEMALE_WORDS else "m" if about.head in MALE_WORDS else None
        return Station(
            about.name, about.kind, about.span, count=about.count, gender=gender, is_plural=about.is_plural, role=about.name
        )

    def is_own(self, name: str) -> bool:
        """Whether it is the report's own outlet."""
        return self.outlet is not None and fold(name) == fold(self.outlet)

    def is_newsroom(self, m: Mention) -> bool:
        """Whether a name is another newsroom's, or an unknown body's that may be one."""
        return not self.is_own(m.known.name) and (m.known.is_news or self.may_be_newsroom(m))

    def may_be_newsroom(self, m: Mention, *, alone: bool = False) -> bool:
        """Whether an unknown proper name is rather a newsroom than a company, court or country by its words.

        A single word counts only if `alone` allows it, and an acronym of four letters or fewer never.
        """
        words = name_words(m.span.of(self.text))
        if m.known.type not in ("ORG", "DOCUMENT", "OTHER", "EVENT") or self._counts[m.known] > _MANY:
            return False
        if not words or (len(words) == 1 and (not alone or (words[0].isupper() and len(words[0]) < 5))):
            return False
        return not any(fold(w) in ORGANISATION_NOUNS | PRIVATE_RECIPIENTS | (ORG_HEADS - {"network"}) for w in words)

    def newsroom(self, m: Mention) -> Station:
        """The newsroom that a name stands for, known or taken for one."""
        station = self.station(m)
        return station if station.kind.is_news else replace(station, kind=SourceKind.MEDIA)

    def gap(self, a: Mention, b: Mention) -> str:
        """The words between two names."""
        return self.text[a.span.end : b.span.start].strip()

    def is_owner(self, m: Mention, end: int) -> bool:
        """Whether a name has a possessive ending before the character `end` ("Woods' agent")."""
        return self.text[m.span.end : min(end, m.span.end + 2)].startswith(POSSESSIVES)

    # -- memory

    def note(self, stations: Sequence[Station], at: int, description: Description | None = None) -> None:
        """Remember that the last of `stations` has spoken at `at`, told by those before it."""
        if stations:
            insort(self.spoken, Spoken(at, stations[-1], tuple(stations[:-1]), description), key=lambda s: s.at)

    def spoken_before(self, at: int) -> Iterable[Spoken]:
        """Who has spoken before the character `at`, last first."""
        for n in range(bisect_left(self.spoken, at, key=lambda s: s.at) - 1, -1, -1):
            yield self.spoken[n]

    def last(self, fits: Callable[[Station], bool], at: int) -> Spoken | None:
        """The last one that has spoken before `at` and fits."""
        return next((s for s in self.spoken_before(at) if fits(s.station)), None)

    # -- what stands beside names

    def _named_roles(self) -> list[tuple[str, Known, Span]]:
        """Nouns that stand beside a person's name: role, person, where the name stands; in text order."""
        t = self.tree.tokens
        found = []
        for m in self.mentions:
            if not m.known.is_person:
                continue
            row = tokens_in(self.tree, m.span)
            top = head_of(self.tree, row)
            beside = [c for c in self.tree.kids(top, "compound", "appos", "nmod", "amod") if c not in row]
            if t.dep[top] == "appos":
                beside.append(t.head[top])
            if row[0] > 0:
                beside.append(row[0] - 1)
            for i in beside:
                lemma = t.lemma[i].casefold()
                if t.pos[i] in ("NOUN", "PROPN") and (lemma in PERSON_NOUNS or is_title(t.text[i])):
                    found.append((lemma, m.known, m.span))
        return found

    def _homes(self) -> dict[str, Station]:
        """The newsroom of each reporter: "ESPN.com's Bob Harig", "Post correspondent Mirko Sanz"."""
        found: dict[str, Station] = {}
        for a, b in zip(self.mentions, self.mentions[1:], strict=False):
            if a.known.is_news and b.known.is_person and not self.is_own(a.known.name) and self.works_for(a, b):
                found.setdefault(b.known.name, self.station(a))
        return found

    def works_for(self, room: Mention, person: Mention) -> bool:
        """Whether the words between a newsroom's name and a person's make the second a reporter of the first."""
        between = self.gap(room, person).casefold()
        words = {w.strip(",.'’") for w in between.split()}
        return between in POSSESSIVES or (len(words) < 4 and "-" not in words and bool(words & REPORTER_ROLES))


def _own_name(annotated: Annotated) -> str | None:
    """The table's name for the report's own outlet, or what was given."""
    given = annotated.report.outlet
    if not given:
        return None
    outlet = find(given) or by_domain(given)
    return outlet.name if outlet else given


def joined(before: Iterable[Station], after: Iterable[Station]) -> tuple[Station, ...]:
    """Both in order, nobody twice."""
    out: list[Station] = []
    for station in (*before, *after):
        if all(fold(station.name) != fold(s.name) for s in out):
            out.append(station)
    return tuple(out)


def is_person_word(word: str) -> bool:
    """Whether a noun (lemma) or title is for a person."""
    return word in PERSON_NOUNS or is_title(word)
