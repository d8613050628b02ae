"""Which roots are one party: spokesmen and whom they speak for, families, lawyers and clients, aliases, publishers (rules 2, 8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from secondsource.model.report import Report
from secondsource.model.statement import SourceKind, Statement
from secondsource.outlets import find
from secondsource.provenance.lexicon import BELONGS_TO, FORCES, GOVERNMENT, INSTITUTIONS, JOURNALISTS, KIN, SPEAKS_FOR, STOPS
from secondsource.provenance.naming import is_nobody, is_same_organisation, is_same_person, person_words, words_of
from secondsource.provenance.origins import Root, Standing
from secondsource.provenance.patterns import CAPITALS, SENTENCE_STOP

_NEAR = 110  # characters on either side of a name in which an apposition tells who somebody is
_BACK = 320  # characters before a possessive pronoun in which its owner is looked for


class Parties:
    """Who belongs to whom in one story, told by the reports' own words beside each name."""

    def __init__(self, reports: Sequence[Report], statements: Iterable[Statement]) -> None:
        self._texts = tuple(sorted({r.text for r in reports}))
        self._sources: dict[str, set[str]] = {}
        for statement in statements:
            named = [h for h in statement.chain if h.kind is not SourceKind.REPORT]
            if named and statement.source:
                self._sources.setdefault(named[-1].name, set()).add(statement.source.text)
        self._known = lru_cache(maxsize=None)(self._affiliations)

    def are_one(self, a: Root, b: Root) -> bool:
        """Whether the two count once: the same name or alias, publisher, organisation and its voice, family, lawyer and client."""
        if a.standing is Standing.NEWS and b.standing is Standing.NEWS:
            return _is_same_news(a, b)
        if Standing.NEWS in (a.standing, b.standing):
            return words_of(a.name) == words_of(b.name)
        if a.standing is Standing.UNNAMED or b.standing is Standing.UNNAMED:
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
        told = (words_of(_window(text, start, end)) for text in self._texts for start, end in _mentions(text, name))
        own = person_words(name)
        return any(JOURNALISTS & set(_beside(window, own)) for window in told)

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
        own = person_words(name)
        found: set[str] = set(_own_words(name, ()))
        for source in sorted(self._sources.get(name, ())):
            found |= set(_own_words(source, own))
            found |= _told_beside(source, name, own)
        for text in self._texts:
            for start, end in _mentions(text, name):
                found |= _told_beside(_window(text, start, end), name, own)
                found |= _owner(text, start, own)
        return frozenset(found)


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


def _own_words(name: str, own: Sequence[str]) -> Iterable[str]:
    """Ties that the name's own words tell: "police spokesman", "Detective Sergeant Nils Arden", "Robert Plant's publicist"."""
    found = words_of(name)
    for force, row in FORCES.items():
        if any(w in row for w in found):
            yield force
    if any(w in SPEAKS_FOR for w in found):
        rest = [w for w in found if w not in SPEAKS_FOR and w not in own and w not in ("of", "for", "the", "a")]
        if rest and not is_nobody(" ".join(rest)):
            yield " ".join(rest)


def _beside(window: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """The word before and the three after the name in a window of words."""
    at = next((n for n in range(len(window)) if window[n : n + len(own)] == tuple(own)), None)
    if at is None:
        return ()
    return (*window[max(0, at - 1) : at], *window[at + len(own) : at + len(own) + 3])


def _mentions(text: str, name: str) -> Iterable[tuple[int, int]]:
    """Places of the name as written (at most eight)."""
    bare = name.partition(" (")[0]
    at, left = text.find(bare), 8
    while at >= 0 and left:
        yield at, at + len(bare)
        at, left = text.find(bare, at + len(bare)), left - 1


def _window(text: str, start: int, end: int) -> str:
    """The sentence around a name, as far as `_NEAR` characters to each side."""
    before = text[max(0, start - _NEAR) : start]
    after = text[end : end + _NEAR]
    cut = max((m.end() for m in SENTENCE_STOP.finditer(before)), default=0)
    stop = SENTENCE_STOP.search(after)
    return before[cut:] + text[start:end] + (after[: stop.start()] if stop else after)


def _told_beside(window: str, name: str, own: tuple[str, ...]) -> set[str]:
    """Organisations and people beside a role word in the apposition before or after `name`."""
    bare = name.partition(" (")[0]
    at = window.find(bare)
    if at < 0:
        return set()
    before, after = window[:at], window[at + len(bare) :]
    found = _role_before(before) | _role_after(after)
    return {tie for tie in found if person_words(tie) != own}


def _role_before(before: str) -> set[str]:
    """Ties told before a name: "interior ministry spokesman K", "the chief executive of Ansel Terminals, G", "K's lawyer, J"."""
    phrase = before.rstrip(" ,“\"'")
    parts = phrase.split(",")
    near = parts[-1] if parts[-1].strip() else ""
    tail = near.split()[-12:]
    roles = [n for n, w in enumerate(tail) if _is_role(w)]
    if not roles:
        return set()
    return _ties(tail, roles[-1])


def _role_after(after: str) -> set[str]:
    """Ties told after a name: ", secretary of the dockers' union," or " of the Lindal Patients' Forum"."""
    if after.startswith((" of the ", " of ", " for the ", " from the ")):
        names = CAPITALS.match(after.removeprefix(" of ").removeprefix(" for ").removeprefix(" from ").removeprefix("the "))
        return {names.group()} if names else set()
    if not after.startswith((", ", " (", " - ", " – ", " — ")):
        return set()
    apposition = after[1:].lstrip(" (-–—").split(",")[0].split(")")[0]
    words = apposition.split()[:14]
    roles = [n for n, w in enumerate(words) if _is_role(w)]
    return _ties(words, roles[0]) if roles else set()


def _is_role(word: str) -> bool:
    key = "".join(words_of(word))
    return key in SPEAKS_FOR or key in BELONGS_TO or key in KIN


def _ties(words: list[str], role: int) -> set[str]:
    """What a role is of or for: the words right before it, and those after "of", "for", "at", "with"."""
    found = set()
    after = words[role + 1 :]
    for n, word in enumerate(after[:4]):
        if word in ("of", "for", "at", "with", "to", "from"):
            tie = _phrase(after[n + 1 :])
            found.add(tie)
            break
    before: list[str] = []
    for word in reversed(words[:role]):
        key = "".join(words_of(word))
        if key in STOPS or not key:
            break
        if not _is_role(word):
            before.insert(0, word)
        if len(before) == 4:
            break
    found.add(" ".join(before))
    bare = {tie.strip(" ,.;:'’“”\"").removesuffix("'s").removesuffix("’s") for tie in found}
    return {tie for tie in bare if tie and (not is_nobody(tie) or (words_of(tie)[-1:] and words_of(tie)[-1] in INSTITUTIONS))}


def _phrase(words: list[str]) -> str:
    kept: list[str] = []
    for word in words[:6]:
        kept.append(word)
        if word.endswith((",", ".", ";", "”", '"')):
            break
        if word in ("who", "which", "that", "said", "told", "and", "in", "on"):
            kept.pop()
            break
    return " ".join(kept)


def _owner(text: str, start: int, own: tuple[str, ...]) -> set[str]:
    """Whom a possessive before or after the name means: "his lawyer, J A" ties J A to the last other name before."""
    window = text[max(0, start - 60) : start]
    tail = window.rstrip(" ,").split()[-5:]
    keys = ["".join(words_of(w)) for w in tail]
    at = next((n for n, k in enumerate(keys) if k in ("his", "her", "its", "their")), None)
    if at is None or not any(_is_role(w) for w in tail[at:]):
        return set()
    before = text[max(0, start - _BACK) : start]
    names = [m.group() for m in CAPITALS.finditer(before) if len(m.group()) > 3]
    others = [n for n in names if person_words(n) and person_words(n)[-1] not in own and not is_nobody(n)]
    return set(others[-2:])
