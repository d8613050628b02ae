"""Who is meant by the words of a source, inside one report: names, short names, "the paper", "the former commander", "she"."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from secondsource.attribution.anonymous import Description, describe, head_of, tokens_in
from secondsource.attribution.source_words import (
    BEFORE_HOP,
    FEMALE_PRONOUNS,
    FIRST_PRONOUNS,
    MALE_PRONOUNS,
    MEDIA_HEADS,
    NEUTRAL_PRONOUNS,
    NOUN_HINTS,
    NUMBER_WORDS,
    ORGANISATION_NOUNS,
    PLURAL_PRONOUNS,
    PRINTED_IN,
    PRIVATE_RECIPIENTS,
    PRONOUNS,
    RELATIVE_PRONOUNS,
    REPORTER_NOUNS,
    REPORTING_NOUNS,
)
from secondsource.attribution.tree import SUBJECTS, Tree
from secondsource.language.name_lexicon import FEMALE_WORDS, MALE_WORDS, ORG_HEADS, PERSON_NOUNS
from secondsource.language.name_words import is_title, name_words
from secondsource.language.names import Known, Mention, NameTable, find_names
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.outlets import by_domain, find, looks_like_news_organisation
from secondsource.text.folding import fold

_REACH: Final = 4  # sentences that a pronoun reaches back
_REACH_BLOCKS: Final = 4
_BEFORE: Final = 40  # characters looked at in front of a newsroom's name
_SKIPPED: Final = frozenset(("appos", "conj", "relcl", "acl"))


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


@dataclass(frozen=True, slots=True)
class Spoken:
    """Someone who has spoken: where, and after whom in the chain."""

    at: int
    station: Station
    before: tuple[Station, ...] = ()
    description: Description | None = None


class Speakers:
    """Resolves the sources of one report in text order; remembers who has spoken."""

    def __init__(self, annotated: Annotated, names: NameTable) -> None:
        self.tree = Tree(annotated)
        self.text = annotated.report.text
        self.table = names
        self.mentions = find_names(annotated, names)
        self.spoken: list[Spoken] = []
        self.outlet = _own_name(annotated)
        self.roles = self._named_roles()
        self.line = self._story_line()
        self.homes = self._homes()

    # -- phrases

    def resolve(self, span: Span, *, carrier: Sequence[Station] = ()) -> tuple[Station, ...]:
        """The parties that the phrase in `span` names, in the order of a chain: newsroom first ("the Mirror's source").

        `carrier` are the parties of the attribution around it, innermost last.
        """
        words = span.of(self.text)
        row = tokens_in(self.tree, span)
        if len(row) == 1 and words.casefold() in PRONOUNS:
            return self._pronoun(row[0], span, carrier)
        inside = [m for m in self.mentions if span.start <= m.span.start < span.end]
        head = head_of(self.tree, row)
        if self.tree.tokens.pos[head] == "PRON" and head == row[0] and self.tree.word(head) in PRONOUNS and not inside:
            return self._pronoun(head, span, carrier)
        if self.tree.tokens.lemma[head].casefold() in REPORTING_NOUNS:
            printed = self._printed_in(inside, span)
            if printed:
                return printed
        before = self._newsroom_before(inside, span)
        core = self._core_mentions(inside, row, head, before)
        named = self._named(core, row, head, span)
        if named:
            return joined(before, named)
        meant = self._meant(describe(self.tree, span), span, carrier)
        return joined(before, meant)

    def recipient(self, span: Span) -> tuple[Station, ...]:
        """The newsroom (and its reporter) that was told; nothing for "MPs", "the court", a colleague, the report's own outlet."""
        words = span.of(self.text)
        row = tokens_in(self.tree, span)
        inside = [m for m in self.mentions if span.contains(m.span)]
        news = [self.station(m) for m in inside if m.known.is_news and not self.is_own(m.known.name)]
        if news:
            people = [m for m in inside if m.known.is_person and m.span.start >= inside[0].span.end]
            return (news[0], *(self.station(m) for m in people[:1]))
        if any(m.known.is_news for m in inside):
            return ()
        if inside and not inside[0].known.is_person and self.may_be_newsroom(inside[0], words):
            m = inside[0]
            return (Station(m.known.name, SourceKind.MEDIA, m.span),)
        person = next((m for m in inside if m.known.is_person), None)
        if person is not None:
            told_by = [s.station for s in self.spoken if s.station.name == person.known.name and s.before]
            return (self.station(person),) if told_by or self._is_reporter(person.known) else ()
        if len(row) == 1 and words.casefold() == "it":
            last = self._last(lambda s: s.kind.is_news, span.start)
            return (replace(last.station, span=span, by="pronoun", antecedent=last.station.span),) if last else ()
        head = head_of(self.tree, row)
        if self.tree.tokens.lemma[head].casefold() in MEDIA_HEADS | {"agency"} and words.casefold().startswith(
            ("the ", "this ", "that ")
        ):
            return tuple(s for s in self._newsroom_meant(self.tree.tokens.lemma[head].casefold(), span) if s.kind.is_news)
        if words[:1].isupper() and (looks_like_news_organisation(words) or _is_titled(words)):
            return (Station(" ".join(name_words(words)), SourceKind.MEDIA, span),)
        return ()

    def note(self, stations: Sequence[Station], at: int, description: Description | None = None) -> None:
        """Remember that the last of `stations` has spoken at `at`, told by those before it."""
        if stations:
            insort(self.spoken, Spoken(at, stations[-1], tuple(stations[:-1]), description), key=lambda s: s.at)

    # -- names

    def station(self, mention: Mention) -> Station:
        by = None if mention.by == "name" else "surname" if mention.by == "surname" else "alias"
        return Station(mention.known.name, mention.known.kind, mention.span, by, mention.antecedent, gender=mention.known.gender)

    def is_own(self, name: str) -> bool:
        return self.outlet is not None and fold(name) == fold(self.outlet)

    def may_be_newsroom(self, mention: Mention, words: str) -> bool:
        """Whether an unknown proper name that was told something is rather a newsroom than a company, court or country."""
        pieces = [fold(w) for w in name_words(mention.span.of(self.text))]
        if not pieces or mention.known.type not in ("ORG", "DOCUMENT", "OTHER", "EVENT"):
            return False
        plain = len(words) <= len(mention.span) + 5
        return plain and not any(p in ORGANISATION_NOUNS or p in PRIVATE_RECIPIENTS for p in pieces)

    def is_newsroom(self, m: Mention) -> bool:
        """Whether a name is another newsroom's, or an unknown body's that may be one."""
        return not self.is_own(m.known.name) and (m.known.is_news or self.may_be_newsroom(m, m.span.of(self.text)))

    def newsroom(self, m: Mention) -> Station:
        """The newsroom that a name stands for, known or taken for one."""
        station = self.station(m)
        return station if station.kind.is_news else replace(station, kind=SourceKind.MEDIA)

    def _is_reporter(self, known: Known) -> bool:
        return any(role in REPORTER_NOUNS for role, k, _ in self.roles if k == known)

    def _newsroom_before(self, inside: Sequence[Mention], span: Span) -> tuple[Station, ...]:
        """The newsroom inside a source's phrase that received or printed it: "seen by the Post", "the Post's source"."""
        for m in inside:
            if not m.known.is_news or self.is_own(m.known.name):
                continue
            before = self.text[max(span.start, m.span.start - _BEFORE) : m.span.start].rstrip()
            if before.casefold().endswith(" the"):
                before = before[:-4]
            if BEFORE_HOP.search(before):
                return (self.station(m),)
        return ()

    def _printed_in(self, inside: Sequence[Mention], span: Span) -> tuple[Station, ...]:
        """The newsroom whose own report the phrase is: "a story that appeared in the Mirror"."""
        for m in inside:
            before = self.text[max(span.start, m.span.start - _BEFORE) : m.span.start].rstrip()
            before = before[:-4] if before.casefold().endswith(" the") else before
            if m.known.is_news and PRINTED_IN.search(before):
                return (self.station(m),)
        return ()

    def _core_mentions(self, inside: Sequence[Mention], row: list[int], head: int, before: Sequence[Station]) -> list[Mention]:
        """Names that are what the phrase is about, or stand right in front of it: none in its relative clauses."""
        t = self.tree.tokens
        last = row[-1]
        for i in row:
            if i > row[0] and (self.tree.word(i) in RELATIVE_PRONOUNS or (t.dep[i] in ("relcl", "acl") and i > head)):
                last = i - 1
                break
        end = t.end[last]
        taken = {s.span for s in before}
        return [m for m in inside if m.span.start < end and m.span not in taken]

    def _named(self, core: Sequence[Mention], row: list[int], head: int, span: Span) -> tuple[Station, ...]:
        """Stations for a phrase with names, or nothing if its head is an unnamed someone."""
        tokens = self.tree.tokens
        at_head = [
            m for m in core
            if m.span.start <= tokens.start[head] < m.span.end and self.text[m.span.end : m.span.end + 1] not in ("-", "‐", "‑")
        ]
        people = [m for m in core if m.known.is_person and not self._owned(m, span)]
        lemma = tokens.lemma[head].casefold()
        if at_head and at_head[0].known.is_person or (people and self._is_apposed(people, row, head)):
            main = at_head[0] if at_head and at_head[0].known.is_person else self._is_apposed(people, row, head)
            assert main is not None
            return self._person(main, people, core, head)
        news = [m for m in core if m.known.is_news]
        if at_head and at_head[0].known.is_news:
            after = [m for m in people if m.span.start >= at_head[0].span.end]
            if after and self._gap(at_head[0], after[0]) in ("’s", "'s", "’", "'"):
                return joined((self.station(at_head[0]),), (self.station(after[0]),))
            return (self.station(at_head[0]),)
        if news and lemma in REPORTING_NOUNS and not any(m.known.is_person for m in at_head):
            return (self.station(news[0]),)
        if news and (lemma in REPORTER_NOUNS or lemma in PERSON_NOUNS) and not self.is_own(news[0].known.name):
            if lemma in REPORTER_NOUNS and self._modifies(news[0], head):
                about = describe(self.tree, span)
                return (self.station(news[0]), self.described(about))
        if at_head and at_head[0].known.type in ("ORG", "PLACE", "GROUP", "DOCUMENT", "OTHER", "EVENT"):
            return self._organisation(at_head[0], head, span)
        return ()

    def _person(self, main: Mention, people: Sequence[Mention], core: Sequence[Mention], head: int) -> tuple[Station, ...]:
        station = self.station(main)
        t = self.tree.tokens
        partners = [m for m in people if m.span.start > main.span.end and self._gap(main, m) in ("and", ", and", "&")]
        if partners and station.kind is SourceKind.NAMED_PERSON:
            other = self.station(partners[0])
            return (replace(station, name=f"{station.name} and {other.name}", is_plural=True, count=2, span=station.span),)
        news = [m for m in core if m.known.is_news and m.span.end <= main.span.start and not self.is_own(m.known.name)]
        home = self.homes.get(station.name)
        if home is not None and not news:
            return (replace(home, span=main.span, by="carried", antecedent=home.span), station)
        if news:
            between = self.text[news[-1].span.end : main.span.start]
            roles = {fold(w).strip(",.'’") for w in between.split()}
            is_direct = between.strip() in ("’s", "'s", "’", "'")
            if is_direct or roles & (REPORTER_NOUNS - {"source", "sources", "insider", "producer", "critic"}):
                return (self.station(news[-1]), station)
        assert t is not None and head >= 0
        return (station,)

    def _gap(self, a: Mention, b: Mention) -> str:
        return self.text[a.span.end : b.span.start].strip()

    def _owned(self, m: Mention, span: Span) -> bool:
        """Whether a name only owns what follows ("Woods' agent") or hangs on a preposition ("the lawyer of Woods")."""
        after = self.text[m.span.end : min(span.end, m.span.end + 2)]
        if after[:2] in ("’s", "'s") or (after[:1] in "’'" and after[:1]):
            return True
        before = self.text[span.start : m.span.start].rstrip().rsplit(" ", 1)[-1].casefold()
        return before in ("of", "for", "to", "with", "by", "from", "against", "behind", "near", "under", "like")

    def _is_apposed(self, people: Sequence[Mention], row: list[int], head: int) -> Mention | None:
        """The person whose name stands beside the phrase's head: "his agent, Mark Steinberg", "pal Damir"."""
        t = self.tree.tokens
        for m in people:
            inside = [i for i in row if m.span.start <= t.start[i] < m.span.end]
            if not inside:
                continue
            top = head_of(self.tree, inside)
            up = t.head[top]
            lemma = t.lemma[head].casefold()
            near = up == head and t.dep[top] in ("appos", "compound", "nmod", "flat")
            if near and (t.dep[top] == "appos" or lemma in PERSON_NOUNS or is_title(t.text[head])):
                return m
            between = self.text[t.end[head] : m.span.start] if t.end[head] <= m.span.start else "?"
            if (lemma in PERSON_NOUNS or is_title(t.text[head])) and between.strip() in ("", ","):
                return m
        return None

    def _modifies(self, m: Mention, head: int) -> bool:
        t = self.tree.tokens
        inside = [i for i in self.tree.within(head) if m.span.start <= t.start[i] < m.span.end]
        return any(t.head[i] == head and t.dep[i] in ("poss", "compound", "nmod", "amod") for i in inside)

    def _organisation(self, m: Mention, head: int, span: Span) -> tuple[Station, ...]:
        """A company, state or body by its own name."""
        kind = m.known.kind if m.known.kind is not SourceKind.NAMED_PERSON else SourceKind.ORGANISATION
        if m.known.type in ("DOCUMENT",):
            kind = SourceKind.DOCUMENT
        elif m.known.type == "GROUP":
            kind = SourceKind.UNNAMED_GROUP
        by = None if m.by == "name" else "alias"
        assert head >= 0 and span.contains(m.span)
        return (Station(m.known.name, kind, m.span, by, m.antecedent),)

    # -- definite phrases

    def _meant(self, about: Description, span: Span, carrier: Sequence[Station]) -> tuple[Station, ...]:
        """Whom a phrase without a name means: someone told before where it points back, else itself."""
        if not about.is_definite:
            return (self._named_later(about, span) or self.described(about),)
        bare = len(about.modifiers - set(NUMBER_WORDS)) == 0
        if about.head in ("two", "pair", "duo", "men", "woman", "man", "trio") and (
            about.is_plural or about.head in ("pair", "duo", "two")
        ):
            both = self._last_pair(span)
            if both is not None:
                return (both,)
        if bare and about.head in MEDIA_HEADS:
            room = self._newsroom_meant(about.head, span)
            if room:
                return room
        if bare and about.head == "agency":
            return self._agency(span) or (self.described(about),)
        if about.head == "statement":
            issuer = self._issuer(span)
            if issuer is not None:
                return (issuer,)
        if about.head in ORGANISATION_NOUNS and bare:
            body = self._body(about.head, span)
            if body is not None:
                return (body,)
        if about.kind.is_unnamed or about.kind is SourceKind.DOCUMENT:
            earlier = self._earlier_unnamed(about, span)
            if earlier is not None:
                return earlier
        if about.kind is SourceKind.UNNAMED_PERSON:
            person = self._named_by_role(about, span)
            if person is not None:
                return (person,)
        return (self.described(about),)

    def described(self, about: Description) -> Station:
        return Station(
            about.name, about.kind, about.span, count=about.count, gender=_gender_of(about.head), is_plural=about.is_plural,
            role=about.name,
        )  # fmt: skip

    def _newsroom_meant(self, head: str, span: Span) -> tuple[Station, ...]:
        """ "The paper": the last newsroom that spoke or was told something, else the last one named."""
        last = self._last(lambda s: s.kind.is_news, span.start)
        if last is None:
            inner = [(s.at, b) for s in self.spoken for b in s.before if b.kind.is_news and s.at < span.start]
            if inner:
                found = inner[-1][1]
                return (replace(found, span=span, by="definite", antecedent=found.antecedent or found.span),)
        named = [m for m in self.mentions if m.known.is_news and m.span.end <= span.start and not self.is_own(m.known.name)]
        if last is not None and (not named or named[-1].known.name == last.station.name or last.at >= named[-1].span.start):
            where = last.station.antecedent or last.station.span
            return (replace(last.station, span=span, by="definite", antecedent=where),)
        if named:
            return (Station(named[-1].known.name, named[-1].known.kind, span, "definite", named[-1].span),)
        assert head
        return ()

    def _agency(self, span: Span) -> tuple[Station, ...]:
        named = [
            m for m in self.mentions
            if m.span.end <= span.start and (m.known.kind is SourceKind.AGENCY or (m.known.type == "ORG" and not m.known.is_news))
        ]  # fmt: skip
        if not named:
            return ()
        m = named[-1]
        return (Station(m.known.name, m.known.kind, span, "definite", m.span),)

    def _issuer(self, span: Span) -> Station | None:
        """Who put out "the statement": the last one that spoke in a sentence with a statement, else the last one that spoke."""
        options = [
            s for s in self.spoken
            if s.at < span.start and not s.station.kind.is_news and s.station.kind is not SourceKind.DOCUMENT
        ]  # fmt: skip
        if not options:
            return None
        told = [s for s in options if self._sentence_words(s.at) & {"statement", "statements"}]
        station = (told or options)[-1].station
        where = station.antecedent or station.span
        if station.kind.is_unnamed:
            bodies = [m for m in self.mentions if station.span.contains(m.span) and m.known.kind is SourceKind.ORGANISATION]
            if bodies:
                return Station(bodies[0].known.name, bodies[0].known.kind, span, "definite", bodies[0].span)
        return replace(station, span=span, by="definite", antecedent=where)

    def _sentence_words(self, at: int) -> set[str]:
        for s in self.tree.annotated.sentences:
            if s.span.start <= at < s.span.end:
                return {w.strip('.,”"').casefold() for w in s.span.of(self.text).split()}
        return set()

    def _body(self, head: str, span: Span) -> Station | None:
        """ "The airline", "the company": the organisation of that sort, before all one that has spoken."""
        hints = NOUN_HINTS.get(head, ())
        groups = [m for m in self.mentions if m.known.type == "ORG" and m.known.kind is SourceKind.ORGANISATION]
        fitting = [m for m in groups if any(h in fold(m.known.name).split() for h in hints)]
        before = [m for m in fitting if m.span.end <= span.start]
        if fitting:
            best = before[-1] if before else fitting[0]
            if best.span.overlaps(span):
                return None
            return Station(best.known.name, best.known.kind, span, "definite", best.span)
        if hints:
            return None
        last = self._last(lambda s: s.kind is SourceKind.ORGANISATION, span.start)
        if last is not None:
            return replace(last.station, span=span, by="definite", antecedent=last.station.antecedent or last.station.span)
        if head in ("company", "firm", "group", "organisation", "organization"):
            near = [m for m in groups if m.span.end <= span.start]
            if near:
                return Station(near[-1].known.name, near[-1].known.kind, span, "definite", near[-1].span)
        return None

    def _earlier_unnamed(self, about: Description, span: Span) -> tuple[Station, ...] | None:
        """The unnamed source of the same noun and number that was told before, with what told it."""
        options = [
            s for s in self.spoken
            if s.at < span.start and s.description is not None and s.description.head == about.head
            and s.description.is_plural == about.is_plural
            and (about.modifiers <= s.description.modifiers or not (about.modifiers - {about.head}) or s.description.modifiers <= about.modifiers)
        ]  # fmt: skip
        if not options:
            return None
        first = options[-1]
        station = replace(first.station, span=span, by="definite", antecedent=first.station.antecedent or first.station.span)
        return (station,)

    def _named_by_role(self, about: Description, span: Span) -> Station | None:
        """The named person who carries this role in the report, or in the story: "the curator", "the Michigan-based pro"."""
        before = [(known, where) for role, known, where in self.roles if role == about.head and where.end <= span.start]
        if not before:
            before = [
                (m.known, m.span) for m in self.mentions
                if m.known.is_person and m.span.end <= span.start and about.head in self.table.roles.get(m.known.name, ())
            ]  # fmt: skip
        if not before:
            return None
        known, where = before[-1]
        return Station(known.name, known.kind, span, "definite", where, gender=known.gender)

    def _named_later(self, about: Description, span: Span) -> Station | None:
        """The person whom a lede leaves unnamed and a later sentence names: "an assistant coach" … "assistant coach Darnell Lazare"."""
        words = about.name.casefold()
        if about.kind is not SourceKind.UNNAMED_PERSON or about.is_definite or " " not in words:
            return None
        for m in self.mentions:
            if m.known.is_person and m.span.start > span.end:
                before = self.text[max(0, m.span.start - len(words) - 1) : m.span.start].casefold()
                if before == words + " ":
                    return Station(m.known.name, m.known.kind, span, "definite", m.span, gender=m.known.gender)
        return None

    def _named_roles(self) -> list[tuple[str, Known, Span]]:
        """Nouns that stand beside a person's name: role, person, where the name stands."""
        t = self.tree.tokens
        found = []
        for m in self.mentions:
            if not m.known.is_person:
                continue
            row = tokens_in(self.tree, m.span)
            top = head_of(self.tree, row)
            beside = [c for c in self.tree.children[top] if t.dep[c] in ("compound", "appos", "nmod", "amod") and c not in row]
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
            if not (a.known.is_news and b.known.is_person) or self.is_own(a.known.name):
                continue
            between = self._gap(a, b).casefold()
            words = {w.strip(",.'’") for w in between.split()}
            if between in ("’s", "'s", "’", "'") or (len(words) < 4 and words & (REPORTER_NOUNS - {"source", "sources", "insider", "critic"})):
                found.setdefault(b.known.name, self.station(a))
        return found

    # -- pronouns

    def _pronoun(self, i: int, span: Span, carrier: Sequence[Station]) -> tuple[Station, ...]:
        word = self.tree.word(i)
        if word in RELATIVE_PRONOUNS:
            return self._relative(i, span)
        if word in FIRST_PRONOUNS:
            speaker = carrier[-1] if carrier else self._speaker_around(span)
            return (replace(speaker, span=span, by="pronoun", antecedent=speaker.antecedent or speaker.span),) if speaker else ()
        found: Station | None = None
        if word in MALE_PRONOUNS or word in FEMALE_PRONOUNS:
            found = self._he_or_she("m" if word in MALE_PRONOUNS else "f", i, span, carrier)
        elif word in PLURAL_PRONOUNS:
            found = self._they(span)
        elif word in NEUTRAL_PRONOUNS:
            found = self._it(i, span)
        if found is None:
            return ()
        return (replace(found, span=span, by="pronoun", antecedent=found.antecedent or found.span),)

    def _relative(self, i: int, span: Span) -> tuple[Station, ...]:
        """ "who": the noun that the clause hangs on."""
        t = self.tree.tokens
        verb = t.head[i]
        for up in (verb, *self.tree.ancestors(verb)):
            if t.dep[up] in ("relcl", "acl") and t.head[up] < i:
                noun = t.head[up]
                first = min(self.tree.left[noun], noun)
                last = max(j for j in range(noun, i) if j < i)
                while last > noun and not t.text[last][-1:].isalnum():
                    last -= 1
                where = self.tree.span(first, last)
                if where.start < span.start and not where.contains(span):
                    return tuple(
                        replace(s, span=span, by="pronoun", antecedent=s.antecedent or s.span) for s in self.resolve(where)[-1:]
                    )
        return ()

    def _speaker_around(self, span: Span) -> Station | None:
        last = self._last(lambda s: not s.kind.is_news, span.start)
        return last.station if last else None

    def _he_or_she(self, gender: str, i: int, span: Span, carrier: Sequence[Station]) -> Station | None:
        """The nearest fitting person: subjects and speakers first, names in quotations last."""
        sentences = self.tree.annotated.sentences
        here = self.tree.sentence_of[i]
        t = self.tree.tokens
        same = self._same_pronoun(i, here)
        if same is not None:
            return same
        quoted = self.tree.quotation_of[i]
        options: list[tuple[float, int, Station]] = []
        for m in self.mentions:
            if not m.known.is_person or m.span.end > span.start or m.known.gender not in (None, gender):
                continue
            row = tokens_in(self.tree, m.span)
            far = self.line[here] - self.line[self.tree.sentence_of[row[0]]]
            if far > _REACH or sentences[here].block - sentences[self.tree.sentence_of[row[0]]].block > _REACH_BLOCKS:
                continue
            top = head_of(self.tree, row)
            score = -1.6 * far
            score += 1.5 if t.dep[top] in ("nsubj", "nsubjpass") else 0
            score -= 2 if self._owned(m, Span(0, m.span.end + 2)) else 0
            in_quote = self.tree.quotation_of[row[0]]
            score -= 3 if in_quote >= 0 and in_quote != quoted else 0
            score += 0.3 if m.known.gender == gender else 0
            options.append((score, m.span.start, self.station(m)))
        for s in self.spoken:
            far = self._sentences_between(s.at, span.start)
            person = s.station.kind in (SourceKind.NAMED_PERSON, SourceKind.UNNAMED_PERSON)
            if s.at < span.start and person and not s.station.is_plural and s.station.gender in (None, gender) and far <= _REACH:
                options.append((-1.6 * far + 2.2, s.at, s.station))
        barred = {c.name for c in carrier[-1:]} if quoted >= 0 else set()
        options = [o for o in options if o[2].name not in barred]
        return max(options, key=lambda o: (o[0], o[1]))[2] if options else None

    def _same_pronoun(self, i: int, here: int) -> Station | None:
        """The one whom the same pronoun meant earlier in the sentence as a source."""
        word = self.tree.word(i)
        first = self.tree.annotated.sentences[here].span.start
        for s in reversed(self.spoken):
            if s.station.by == "pronoun" and s.at >= first and s.station.span.of(self.text).casefold() == word:
                return s.station
        return None

    def _sentences_between(self, a: int, b: int) -> int:
        passed = [n for n, s in enumerate(self.tree.annotated.sentences) if s.span.start <= b]
        first = [n for n, s in enumerate(self.tree.annotated.sentences) if s.span.start <= a]
        return self.line[passed[-1]] - self.line[first[-1]] if passed and first else 0

    def _story_line(self) -> list[int]:
        """A running number for each sentence that does not count sentences inside a quotation: a long quotation is one step."""
        out: list[int] = []
        spans = [q.span for q in self.tree.annotated.quotations]
        at, number = 0, 0
        for sentence in self.tree.annotated.sentences:
            while at < len(spans) and spans[at].end <= sentence.span.start:
                at += 1
            number += not (at < len(spans) and spans[at].start < sentence.span.start)
            out.append(number)
        return out

    def _they(self, span: Span) -> Station | None:
        last = self._last(lambda s: s.is_plural or s.kind is SourceKind.UNNAMED_GROUP, span.start)
        if last is None:
            last = self._last(lambda s: s.kind is SourceKind.ORGANISATION or s.kind.is_news, span.start)
        return last.station if last else None

    def _it(self, i: int, span: Span) -> Station | None:
        """The last organisation, newsroom or document that spoke or is a subject nearby."""
        here = self.tree.sentence_of[i]
        t = self.tree.tokens
        for m in reversed(self.mentions):
            if m.span.end > span.start or m.known.is_person or m.known.type != "ORG":
                continue
            row = tokens_in(self.tree, m.span)
            far = here - self.tree.sentence_of[row[0]]
            if far > 2:
                break
            if t.dep[head_of(self.tree, row)] in SUBJECTS:
                return self.station(m)
        last = self._last(lambda s: s.kind in (SourceKind.ORGANISATION, SourceKind.DOCUMENT) or s.kind.is_news, span.start)
        return last.station if last else None

    def _last(self, fits: object, before: int) -> Spoken | None:
        assert callable(fits)
        options = [s for s in self.spoken if s.at < before and fits(s.station)]
        return max(options, key=lambda s: s.at) if options else None

    def _last_pair(self, span: Span) -> Station | None:
        """ "The pair": the last two people named together, or the last two named."""
        people = [m for m in self.mentions if m.known.is_person and m.span.end <= span.start]
        for m in reversed(self.spoken):
            if m.at < span.start and m.station.is_plural and m.station.kind is SourceKind.NAMED_PERSON:
                return replace(m.station, span=span, by="definite", antecedent=m.station.span)
        names: list[Mention] = []
        for m in reversed(people):
            if all(m.known != n.known for n in names):
                names.append(m)
            if len(names) == 2:
                break
        if len(names) < 2:
            return None
        second, first = names
        name = f"{first.known.name} and {second.known.name}"
        return Station(name, SourceKind.NAMED_PERSON, span, "definite", first.span, count=2, is_plural=True)


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


def _is_titled(words: str) -> bool:
    """Whether it is written like a title: "The Undefeated", but not "The Senate"."""
    pieces = words.split()
    plain = len(pieces) in (2, 3) and pieces[0] == "The" and all(p[:1].isupper() for p in pieces[1:])
    return plain and not any(fold(p) in ORGANISATION_NOUNS | ORG_HEADS | PERSON_NOUNS | PRIVATE_RECIPIENTS for p in pieces[1:])


def _gender_of(noun: str) -> str | None:
    return "f" if noun in FEMALE_WORDS else "m" if noun in MALE_WORDS else None
