"""The people, organisations and places of a story under one name each, and the parser's names put right by them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from secondsource.language.name_candidates import (
    Candidate,
    abbreviates,
    acronyms,
    candidates,
    media_candidates,
    organisations_with_place,
    person_words,
)
from secondsource.language.name_lexicon import (
    ADMINISTRATIONS,
    FEMALE_NAMES,
    FEMALE_TITLES,
    FEMALE_WORDS,
    MALE_NAMES,
    MALE_TITLES,
    MALE_WORDS,
    ORG_HEADS,
    PERSON_NOUNS,
)
from secondsource.language.name_words import is_title, name_key, name_words
from secondsource.model.annotated import Annotated, NameMention
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.outlets import find, looks_like_news_organisation
from secondsource.text.folding import fold
from secondsource.text.words import words

_FREQUENCY: Final = re.compile(r"\b(\d{2,4})(AM|FM)\b")
_COMPANY_TAILS: Final = frozenset("airways airlines airline bank group inc corp company ltd llc plc holdings industries".split())
_PLAIN_TAILS: Final = frozenset("radio news television magazine agency online network paper newspaper channel".split())
_NAME_REACH: Final = 8  # words of the longest name that is looked for


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the story: `name` its fullest form, `type` as in `NameMention`, `kind` what it is as a source.

    `gender` is "f", "m" or None as far as titles, roles and common first names tell.
    """

    name: str
    type: str
    kind: SourceKind
    gender: str | None = None

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.type == "PERSON"

    @property
    def is_news(self) -> bool:
        """Whether it is a news organisation."""
        return self.kind.is_news


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name: `by` is name, alias, surname or first_name."""

    known: Known
    by: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands in a report; `antecedent` is where the fuller form stood, if this one is short."""

    span: Span
    known: Known
    by: str
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True)
class NameTable:
    """Names over a whole story, whatever the order of its reports; `forms` by `name_key`.

    `roles` are the nouns that stand before a person's name anywhere in the story, by canonical name ("pro", "model").
    """

    known: tuple[Known, ...]
    forms: Mapping[str, tuple[Form, ...]]
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def called(self, text: str) -> tuple[Form, ...]:
        """Everyone and everything that these words may name; empty if none, several if ambiguous."""
        found = self.forms.get(name_key(text), ())
        if found:
            return found
        bare = " ".join(person_words(text))
        return tuple(f for f in self.forms.get(name_key(bare), ()) if f.known.is_person)

    def only(self, text: str) -> Known | None:
        """The one that these words name, or None where nobody is or several are."""
        found = {f.known.name: f.known for f in self.called(text)}
        return next(iter(found.values())) if len(found) == 1 else None


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
    if len(pieces) < 2 or len(pieces) > 5 or pieces[-1] in ORG_HEADS or any(c.isdigit() or c == "/" for c in key):
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


def is_shared(words: str) -> bool:
    """Whether several news organisations go by these words ("the Times")."""
    outlet = find(words)
    return outlet is not None and bool(outlet.candidates)


def media_known(words: str) -> Known:
    """The news organisation that `words` name, by the table or as written."""
    outlet = find(words)
    if outlet is None:
        return Known(_FREQUENCY.sub(r"\1 \2", " ".join(name_words(words))), "ORG", SourceKind.MEDIA)
    kind = SourceKind.AGENCY if outlet.is_agency else SourceKind.SOCIAL_MEDIA if outlet.is_social else SourceKind.MEDIA
    return Known(outlet.name, "ORG", kind)


def _others(spelled: dict[str, Counter[str]], votes: dict[str, Counter[str]], taken: set[str]) -> _Ways:
    """Organisations, places, events, documents: each under its own spelling; a shorter form goes with the one longer one."""
    kinds = {"ORG": SourceKind.ORGANISATION, "DOCUMENT": SourceKind.DOCUMENT}
    open_keys = [k for k in sorted(votes) if k not in taken]
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


def repair(annotated: Annotated, table: NameTable) -> Annotated:
    """`annotated` with its names put right by the whole story: types, missed and split names."""
    spans = _placed(annotated, table)
    text = annotated.report.text
    return replace(annotated, names=tuple(NameMention(m.span, m.span.of(text), m.known.type) for m in spans))


def find_names(annotated: Annotated, table: NameTable) -> tuple[Mention, ...]:
    """Every name of one report in order, not overlapping; short forms go to the nearest fuller one before them."""
    return tuple(_placed(annotated, table))


def _placed(annotated: Annotated, table: NameTable) -> list[Mention]:
    """Names where they stand: the longest wins, and what the story knows wins over the tagger's guess."""
    text = annotated.report.text
    options: list[tuple[int, int, Span, tuple[Form, ...]]] = []
    for candidate in media_candidates(annotated):
        options.append((0, -len(candidate.span), candidate.span, _media_forms(candidate.text, table)))
    for candidate in organisations_with_place(annotated):
        forms = table.called(candidate.text)
        if forms:
            options.append((0, -len(candidate.span), candidate.span, forms))
    for span, forms in _scan(annotated, table):
        short = forms[0].by in ("surname", "first_name") or " " not in span.of(text)
        options.append((2 if short else 1, -len(span), span, forms))
    for mention in annotated.names:
        forms = table.called(mention.text) or (_as_tagged(mention),)
        multi = " " in mention.text and not (forms[0].known.is_person)
        options.append((1 if multi else 3, -len(mention.span), mention.span, forms))
    chosen: list[tuple[Span, tuple[Form, ...]]] = []
    for _, _, span, forms in sorted(options, key=lambda o: (o[0], o[1], o[2])):
        if not any(span.overlaps(c) for c, _ in chosen):
            chosen.append((span, forms))
    return _resolved(sorted(chosen, key=lambda c: c[0]))


def _media_forms(words: str, table: NameTable) -> tuple[Form, ...]:
    """Who may be meant: for a shared short form those of its bearers that the story names."""
    outlet = find(words)
    if outlet is not None and outlet.candidates:
        meant = tuple(f for c in outlet.candidates for f in table.forms.get(name_key(c), ()) if f.known.is_news)
        tail = name_key(words)
        meant += tuple(Form(k, "alias") for k in table.known if k.is_news and name_key(k.name).endswith(" " + tail))
        if meant:
            return tuple(Form(f.known, "alias") for f in meant)
    if outlet is None:
        return table.forms.get(name_key(words)) or (Form(media_known(words), "name"),)
    return (Form(media_known(words), "name" if name_key(outlet.name) == name_key(words) else "alias"),)


def _as_tagged(mention: NameMention) -> Form:
    kind = {"PERSON": SourceKind.NAMED_PERSON, "DOCUMENT": SourceKind.DOCUMENT}.get(mention.type, SourceKind.ORGANISATION)
    return Form(Known(" ".join(name_words(mention.text)) or mention.text, mention.type, kind), "name")


def _scan(annotated: Annotated, table: NameTable) -> list[tuple[Span, tuple[Form, ...]]]:
    """Known names wherever they are written with a capital, the longest at each place."""
    found: list[tuple[Span, tuple[Form, ...]]] = []
    proper = {annotated.tokens.start[i] for i in range(len(annotated.tokens)) if annotated.tokens.pos[i] == "PROPN"}
    starts = {s.span.start for s in annotated.sentences}
    text = annotated.report.text
    for block in annotated.report.read_blocks:
        row = [(w.span, name_key(w.span.of(text))) for w in words(text, block.span)]
        i = 0
        while i < len(row):
            width = _longest(row, i, table, text, proper, starts)
            if width:
                span = _bare(text, Span(row[i][0].start, row[i + width - 1][0].end))
                forms = table.forms[" ".join(k for _, k in row[i : i + width])]
                span, forms = _with_administration(text, row, i + width, span, forms)
                found.append((span, forms))
            i += max(1, width)
    return found


def _longest(row: list[tuple[Span, str]], i: int, table: NameTable, text: str, proper: set[int], starts: set[int]) -> int:
    """How many words from `i` on are the longest known name there; 0 if none."""
    first = row[i][0]
    if not text[first.start].isupper():
        return 0
    for width in range(min(_NAME_REACH, len(row) - i), 0, -1):
        span = Span(first.start, row[i + width - 1][0].end)
        key = " ".join(k for _, k in row[i : i + width])
        if key not in table.forms or "\n" in span.of(text) or not text[row[i + width - 1][0].start].isupper():
            continue
        if width == 1 and not (first.start in proper or (first.start not in starts and not _near_start(text, first.start))):
            continue
        if any(c in span.of(text) for c in ",;:()") and width > 1:
            continue
        return width
    return 0


def _near_start(text: str, at: int) -> bool:
    """Whether a word follows an opening mark or a full stop, where any word is large."""
    before = text[max(0, at - 2) : at].rstrip()
    return not before or before[-1] in "“\"‘'.!?:—–"


def _bare(text: str, span: Span) -> Span:
    """Without a possessive at the end, but with the last dot of "U.S."."""
    words_ = span.of(text)
    if len(words_) > 2 and words_[-2] == "." and text[span.end : span.end + 1] == ".":
        return Span(span.start, span.end + 1)
    for tail in ("'s", "’s", "'S", "’S"):
        if words_.endswith(tail):
            return Span(span.start, span.end - 2)
    return Span(span.start, span.end - 1) if words_[-1] in "'’" else span


def _with_administration(
    text: str, row: list[tuple[Span, str]], after: int, span: Span, forms: tuple[Form, ...]
) -> tuple[Span, tuple[Form, ...]]:
    """Read "Trump" before "administration" as part of that body's name."""
    if after < len(row) and forms[0].known.is_person and row[after][1] in ADMINISTRATIONS and row[after][0].start == span.end + 1:
        whole = Span(span.start, row[after][0].end)
        known = Known(f"{name_words(span.of(text))[-1]} {row[after][1]}", "ORG", SourceKind.ORGANISATION)
        return whole, (Form(known, "name"),)
    return span, forms


def _resolved(chosen: list[tuple[Span, tuple[Form, ...]]]) -> list[Mention]:
    """Each name with one bearer: the nearest before that it can mean, else the nearest after, else the first."""
    certain = [(span, forms[0].known) for span, forms in chosen if len({f.known for f in forms}) == 1]
    out: list[Mention] = []
    for span, forms in chosen:
        options = {f.known: f for f in forms}
        form = forms[0]
        if len(options) > 1:
            before = [k for s, k in certain if s.start < span.start and k in options]
            after = [k for s, k in certain if s.start > span.start and k in options]
            form = options[before[-1] if before else after[0] if after else form.known]
        antecedent = None
        if form.by != "name":
            antecedent = next((m.span for m in out if m.known == form.known and m.by == "name"), None)
            antecedent = antecedent or next((m.span for m in reversed(out) if m.known == form.known), None)
        out.append(Mention(span, form.known, form.by, antecedent))
    return out


def is_news(words: str) -> bool:
    """Whether these words name a news organisation, by the table or by their look."""
    return find(words) is not None or looks_like_news_organisation(words)


__all__ = ["Form", "Known", "Mention", "NameTable", "build_names", "find_names", "is_news", "is_title", "media_known", "repair"]
