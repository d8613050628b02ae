"""The people, organisations and places of a story under one name each, and the parser's names put right by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from secondsource.language.name_candidates import (
    Candidate,
    abbreviates,
    acronyms,
    candidates,
    person_words,
)
from secondsource.language.name_lexicon import (
    FEMALE_NAMES,
    FEMALE_TITLES,
    FEMALE_WORDS,
    MALE_NAMES,
    MALE_TITLES,
    MALE_WORDS,
    ORG_HEADS,
    PERSON_NOUNS,
)
from secondsource.language.name_places import find_names, repair
from secondsource.language.name_table import Form, Known, Mention, NameTable, is_news, is_shared, media_known
from secondsource.language.name_words import is_title, name_key, name_words
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.outlets import find
from secondsource.text.folding import fold

_COMPANY_TAILS: Final = frozenset("airways airlines airline bank group inc corp company ltd llc plc holdings industries".split())
_PLAIN_TAILS: Final = frozenset("radio news television magazine agency online network paper newspaper channel".split())


def build_names(annotated: Sequence[Annotated]) -> NameTable:
    """Names of all reports of a story; the same whatever their order. Linear in the number of words."""
    spelled: dict[str, Counter[str]] = {}
    votes: dict[str, Counter[str]] = {}
    genders: dict[str, Counter[str]] = {}
    for one in sorted(annotated, key=lambda a: a.report.text):
        for candidate in candidates(one):
            _count(one, candidate, spelled, votes, genders)
    people = _people(spelled, votes, genders)
    media = _media(spelled, votes)
    forms: dict[str, list[Form]] = {}
    for known, ways in [*people, *media]:
        for key, by in ways:
            _add(forms, key, Form(known, by))
    person_keys = {key for known, ways in people for key, _ in ways}
    others = _others(spelled, votes, person_keys | {key for _, ways in media for key, _ in ways})
    for known, ways in others:
        for key, by in ways:
            _add(forms, key, Form(known, by))
    _add_acronyms(annotated, forms, [k for k, _ in others if k.type == "ORG"] + [k for k, _ in media])
    everyone = tuple(sorted({k for fs in forms.values() for f in fs for k in [f.known]}, key=lambda k: (k.type, k.name)))
    table = NameTable(everyone, {key: tuple(forms[key]) for key in sorted(forms)})
    return replace(table, roles=_roles(annotated, table))


def _roles(annotated: Sequence[Annotated], table: NameTable) -> dict[str, frozenset[str]]:
    """What people are called before their names, over all reports."""
    found: dict[str, set[str]] = {}
    for one in annotated:
        text = one.report.text
        for mention in find_names(one, table):
            if mention.known.is_person:
                before = text[max(0, mention.span.start - 30) : mention.span.start]
                word = fold(before.rstrip().rsplit(None, 1)[-1]) if before[-1:] == " " and before.strip() else ""
                if word in PERSON_NOUNS:
                    found.setdefault(mention.known.name, set()).add(word)
    return {name: frozenset(found[name]) for name in sorted(found)}


def _count(
    one: Annotated,
    candidate: Candidate,
    spelled: dict[str, Counter[str]],
    votes: dict[str, Counter[str]],
    genders: dict[str, Counter[str]],
) -> None:
    plain = name_words(candidate.text)
    pieces = person_words(candidate.text) if candidate.type == "PERSON" else plain
    if not pieces or not any(p[:1].isupper() for p in pieces):
        return
    key = name_key(" ".join(pieces))
    if not key:
        return
    spelled.setdefault(key, Counter())[" ".join(pieces)] += 1
    votes.setdefault(key, Counter())[candidate.type] += candidate.weight
    if candidate.type == "PERSON":
        gender = _gender_beside(one, candidate.span)
        if gender:
            genders.setdefault(key, Counter())[gender] += 1


def _gender_beside(one: Annotated, span: Span) -> str | None:
    """What the words in front of and at the head of a name tell: "Ms", "spokesman", "his mother"."""
    before = one.report.text[max(0, span.start - 40) : span.start].split()[-2:]
    inside = span.of(one.report.text).split()[:2]
    for word in (*reversed(inside), *reversed(before)):
        key = fold(word).strip(".,’'\"“”")
        if key in FEMALE_TITLES or key in FEMALE_WORDS:
            return "f"
        if key in MALE_TITLES or key in MALE_WORDS:
            return "m"
    return None


def _add(forms: dict[str, list[Form]], key: str, form: Form) -> None:
    here = forms.setdefault(key, [])
    if key and all(f.known != form.known for f in here):
        here.append(form)


def _best_spelling(spellings: Counter[str]) -> str:
    """The one with most words, then with its accents, then the most frequent, then the first of the alphabet."""
    return min(spellings, key=lambda s: (-len(s.split()), -sum(ord(c) > 127 for c in s), s.isupper(), -spellings[s], s))


_Ways = list[tuple[Known, list[tuple[str, str]]]]


def _people(spelled: dict[str, Counter[str]], votes: dict[str, Counter[str]], genders: dict[str, Counter[str]]) -> _Ways:
    """Persons with their forms; variants with and without middle names become one."""
    full = sorted(key for key in votes if _is_person(key, votes[key], spelled[key]))
    groups: list[list[str]] = []
    for key in sorted(full, key=lambda k: (-len(k.split()), k)):
        home = [g for g in groups if _same_person(g[0], key)]
        if len(home) == 1:
            home[0].append(key)
        else:
            groups.append([key])
    of_groups = {w for key in votes if " " in key and _winner(votes[key]) in ("ORG", "MEDIA") for w in key.split()}
    lone = [key for key in votes if " " not in key and _winner(votes[key]) == "PERSON" and key not in of_groups]
    found: _Ways = []
    taken: set[str] = set()
    for group in groups:
        spellings: Counter[str] = Counter()
        gender: Counter[str] = Counter()
        for key in group:
            spellings.update(spelled[key])
            gender.update(genders.get(key, Counter()))
        pieces = group[0].split()
        name = _best_spelling(spellings)
        known = Known(name, "PERSON", SourceKind.NAMED_PERSON, _gender(pieces[0], gender, genders.get(pieces[-1])))
        ways = [(key, "name" if len(key.split()) == len(pieces) else "alias") for key in group]
        ways += [(pieces[-1], "surname"), (pieces[0], "first_name")]
        if len(pieces) > 2:
            ways.append((" ".join(pieces[-2:]), "surname"))
        taken.update(key for key, _ in ways)
        found.append((known, [(key, by) for key, by in ways if len(key) > 1]))
    for key in sorted(lone):
        if key not in taken and len(key) > 2:
            gender = genders.get(key, Counter())
            known = Known(_best_spelling(spelled[key]), "PERSON", SourceKind.NAMED_PERSON, _gender(key, gender, None))
            found.append((known, [(key, "name")]))
    return found


def _is_person(key: str, vote: Counter[str], spellings: Counter[str]) -> bool:
    """Whether two or more words are a person's name."""
    pieces = key.split()
    written = next(iter(spellings)).split()
    if (
        len(pieces) < 2
        or len(pieces) > 5
        or pieces[-1] in ORG_HEADS
        or any(c.isdigit() or c in '/—"“”' for c in key)
        or is_title(pieces[-1])
    ):
        return False
    if not written[0][:1].isupper() or not written[-1][:1].isupper():
        return False
    return vote["PERSON"] > 0 and vote["PERSON"] >= max(vote["ORG"], vote["PLACE"], vote["MEDIA"], vote["EVENT"])


def _same_person(full: str, short: str) -> bool:
    """Whether `short` is `full` without middle names, or without its first of three ("J. Christopher Stevens")."""
    a, b = full.split(), short.split()
    if len(b) >= len(a) or a[-1] != b[-1]:
        return a == b
    rest = iter(a)
    return all(any(w == x for x in rest) for w in b)


def _gender(first: str, seen: Counter[str], by_surname: Counter[str] | None) -> str | None:
    told = seen + (by_surname or Counter())
    if told["f"] != told["m"]:
        return "f" if told["f"] > told["m"] else "m"
    if first in FEMALE_NAMES:
        return "f"
    return "m" if first in MALE_NAMES else None


def _media(spelled: dict[str, Counter[str]], votes: dict[str, Counter[str]]) -> _Ways:
    """News organisations: the table's name for those it knows, the fullest spelling for the others."""
    found: dict[str, tuple[Known, list[tuple[str, str]]]] = {}
    for key in sorted(votes):
        if not votes[key]["MEDIA"] or votes[key]["MEDIA"] < votes[key]["PERSON"]:
            continue
        spelling = _best_spelling(spelled[key])
        known = media_known(spelling)
        if is_shared(spelling):
            continue
        ways = found.setdefault(known.name, (known, [(name_key(known.name), "name")]))[1]
        if (key, "name") not in ways:
            ways.append((key, "alias"))
        last = key.split()[-1]
        if find(spelling) is None and " " in key and len(last) > 3 and last not in ORG_HEADS and last not in _PLAIN_TAILS:
            ways.append((last, "alias"))
    return [found[name] for name in sorted(found)]


def _others(spelled: dict[str, Counter[str]], votes: dict[str, Counter[str]], taken: set[str]) -> _Ways:
    """Organisations, places, events, documents: each under its own spelling; a shorter form goes with the one longer one."""
    kinds = {"ORG": SourceKind.ORGANISATION, "DOCUMENT": SourceKind.DOCUMENT}
    open_keys = [k for k in sorted(votes) if k not in taken and name_key(" ".join(person_words(k))) not in taken]
    types = {k: _winner(votes[k]) for k in open_keys}
    organisations = [k for k in open_keys if types[k] == "ORG"]
    found: _Ways = []
    for key in open_keys:
        type_ = types[key]
        if type_ in ("PERSON", "MEDIA") or not any(c.isalpha() for c in key):
            continue
        longer = [k for k in organisations if k != key and k.startswith(key + " ")] if type_ == "ORG" else []
        if type_ == "ORG" and " " not in key and not longer:
            longer = [k for k in organisations if k.endswith(" " + key)]
            longer = longer if len(longer) == 1 else []
        longest = max(longer, key=lambda k: (len(k), k), default=None)
        by = "name"
        target = key
        if longest is not None and (len(longer) == 1 or all(longest.startswith(k) for k in longer)):
            target, by = longest, "alias"
        known = Known(_best_spelling(spelled[target]), type_, kinds.get(type_, SourceKind.ORGANISATION))
        ways = [(key, by)]
        pieces = key.split()
        if type_ == "ORG" and len(pieces) > 2 and pieces[-1] in _COMPANY_TAILS:
            ways.append((" ".join(pieces[:-1]), "alias"))
        found.append((known, ways))
    return found


def _winner(vote: Counter[str]) -> str:
    order = ("PLACE", "ORG", "GROUP", "EVENT", "DOCUMENT", "PERSON", "OTHER", "MEDIA")
    return min(vote, key=lambda t: (-vote[t], order.index(t)))


def _add_acronyms(annotated: Sequence[Annotated], forms: dict[str, list[Form]], organisations: Iterable[Known]) -> None:
    pool = sorted(set(organisations), key=lambda k: k.name)
    for one in sorted(annotated, key=lambda a: a.report.text):
        for at, letters in acronyms(one):
            before = name_key(one.report.text[max(0, at - 90) : at])
            fits = [k for k in pool if abbreviates(letters, k.name) and name_key(k.name).split()[-1] in before.split()[-3:]]
            if fits:
                forms[name_key(letters)] = [Form(max(fits, key=lambda k: (len(k.name), k.name)), "alias")]


__all__ = [
    "Form",
    "Known",
    "Mention",
    "NameTable",
    "build_names",
    "find_names",
    "is_news",
    "media_known",
    "repair",
]
