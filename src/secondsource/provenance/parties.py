"""Which roots are one party: spokesmen and whom they speak for, families, lawyers and clients, aliases, publishers (rules 2, 8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from secondsource.model.report import Report
from secondsource.model.statement import SourceKind, Statement
from secondsource.outlets import find
from secondsource.provenance.affiliations import is_called_journalist, ties_in_name, ties_in_source, ties_in_text
from secondsource.provenance.lexicon import FORCES, GOVERNMENT, INSTITUTIONS
from secondsource.provenance.naming import is_nobody, is_same_organisation, is_same_person, person_words, words_of
from secondsource.provenance.origins import Root, Standing


class Parties:
    """Who belongs to whom in one story, told by the reports' own words beside each name."""

    def __init__(self, reports: Sequence[Report], statements: Iterable[Statement]) -> None:
        text_of = {r.id: r.text for r in reports}
        self._bodies: dict[str, set[str]] = {text: set() for text in sorted(set(text_of.values()))}
        self._sources: dict[str, set[str]] = {}
        self._people: set[str] = set()
        for statement in statements:
            hops = [h for h in statement.chain if h.kind is not SourceKind.REPORT]
            self._people.update(
                person_words(h.name)[-1] for h in hops if h.kind is SourceKind.NAMED_PERSON and person_words(h.name)
            )
            bodies = (h.name for h in hops if h.kind is SourceKind.ORGANISATION and not is_nobody(h.name))
            self._bodies[text_of[statement.report]].update(bodies)
            if hops and statement.source:
                self._sources.setdefault(hops[-1].name, set()).add(statement.source.text)
        self._known = lru_cache(maxsize=None)(self._affiliations)

    def are_one(self, a: Root, b: Root) -> bool:
        """Whether the two count once: the same name or alias, publisher, organisation and its voice, family, lawyer and client."""
        if a.standing is Standing.NEWS and b.standing is Standing.NEWS:
            return _is_same_news(a, b)
        if Standing.NEWS in (a.standing, b.standing):
            return words_of(a.name) == words_of(b.name)
        if a.standing is Standing.UNNAMED or b.standing is Standing.UNNAMED:
            if _is_bare_force(a) or _is_bare_force(b):
                return is_same_organisation(a.name, b.name)
            return words_of(a.name) == words_of(b.name)
        return self.are_one_party(a.name, a.kind, b.name, b.kind)

    def are_one_party(self, a: str, a_kind: SourceKind, b: str, b_kind: SourceKind) -> bool:
        """The same question about two names of people, organisations or documents."""
        if SourceKind.DOCUMENT in (a_kind, b_kind):
            return a_kind is b_kind and words_of(a)[-1:] == words_of(b)[-1:]
        both_people = _is_person(a_kind) and _is_person(b_kind)
        if both_people and is_same_person(a, b):
            return True
        if not both_people and is_same_organisation(a, b):
            return True
        return self._are_tied(a, a_kind, b, b_kind)

    def is_placed(self, name: str) -> bool:
        """Whether the reports tell whom a person belongs to or speaks for."""
        return bool(self._known(name))

    def is_journalist(self, name: str) -> bool:
        """Whether the reports call a person a journalist, or place him with a known news organisation."""
        ties = self._known(name)
        if any((known := find(tie)) and not known.is_ambiguous for tie in ties):
            return True
        return any(is_called_journalist(text, name) for text in self._bodies)

    def is_of_government(self, name: str, kind: SourceKind) -> bool:
        """Whether the name, or what stands beside it in the reports, tells an office of a government."""
        told = {name, *(self._known(name) if _is_person(kind) else ())}
        return any(w in GOVERNMENT for tie in told for w in words_of(tie))

    def _are_tied(self, a: str, a_kind: SourceKind, b: str, b_kind: SourceKind) -> bool:
        if not (_is_person(a_kind) or _is_person(b_kind)):
            return False
        ties_a = self._known(a) if _is_person(a_kind) else frozenset({a})
        ties_b = self._known(b) if _is_person(b_kind) else frozenset({b})
        if _is_person(b_kind) and any(_is_surname(tie, b) for tie in ties_a):
            return True
        if _is_person(a_kind) and any(_is_surname(tie, a) for tie in ties_b):
            return True
        return any(is_same_organisation(x, y) for x in (*ties_a, a) for y in (*ties_b, b))

    def _affiliations(self, name: str) -> frozenset[str]:
        """For whom `name` speaks, to whom it belongs: names as they stand beside it in the reports."""
        found = set(ties_in_name(name))
        for source in sorted(self._sources.get(name, ())):
            found |= ties_in_source(source, name)
        for text, bodies in self._bodies.items():
            found |= ties_in_text(text, name, self._people, sorted(bodies))
        return frozenset(tie for tie in found if not is_nobody(tie) or words_of(tie)[-1] in INSTITUTIONS)


def _is_bare_force(root: Root) -> bool:
    """Whether one word alone stands for the story's police, sheriff or fire service: "the force"."""
    return len(words_of(root.name)) == 1 and any(words_of(root.name)[0] in row for row in FORCES.values())


def _is_same_news(a: Root, b: Root) -> bool:
    if a.family and b.family:
        return a.family == b.family
    left, right = find(a.name), find(b.name)
    if left and right:
        names = ({left.name, *left.candidates}, {right.name, *right.candidates})
        return bool(names[0] & names[1])
    return is_same_organisation(a.name, b.name)


def _is_person(kind: SourceKind) -> bool:
    return kind in (SourceKind.NAMED_PERSON, SourceKind.UNNAMED_PERSON, SourceKind.SOCIAL_MEDIA)


def _is_surname(tie: str, person: str) -> bool:
    """Whether a tie names the person, by surname at least."""
    left, right = person_words(tie), person_words(person)
    return bool(left and right) and left[-1] == right[-1] and tie[:1].isupper() and len(left[-1]) > 3
