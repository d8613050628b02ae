"""Words of one report that look like a name, with what speaks for a person, an organisation or a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from secondsource.language.name_lexicon import (
    BODY_BEGINNINGS,
    FEMALE_NAMES,
    LINKS,
    MALE_NAMES,
    ORG_HEADS,
    PARTICLES,
    PERSON_NOUNS,
    PLACE_TAILS,
)
from secondsource.language.name_words import is_title, name_words, without_title
from secondsource.model.annotated import Annotated, NameMention
from secondsource.model.span import Span
from secondsource.outlets import find, find_mentions, looks_like_news_organisation
from secondsource.text.folding import fold

_NICKNAMED: Final = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]{1,40}) [“\"‘][A-Z][^“”\"‘’\n]{1,30}[”\"’] ([A-Z][\w’'-]{1,40})")
_ACRONYM: Final = re.compile(r"\(([A-Z][A-Za-z.]{1,8}[A-Z.])\)|, or ([A-Z]{2,8})\b")
_FREQUENCY: Final = re.compile(
    r"\b(?:[A-Z]\w+ ){1,3}\d{3,4} ?(?:AM|FM)\b|(?<![:\d])\b\d{3,4} ?(?:AM|FM) (?:[Tt]he )?[A-Z]\w+|\b\d{3,4} [Tt]he [A-Z]\w+(?= radio)"
)
_SITE: Final = re.compile(
    r"(?<![\w./@-])[A-Za-z0-9][\w-]{1,30}\.(?:com|net|org|info|tv|fr|de|ru|it|es|ir|ie|ca|co\.uk|com\.au)\b(?![\w/@.])|(?<=station )[KW][A-Z]{2,3}\b"
)
_CALLED: Final = re.compile(
    r"\b(?:newspaper|magazine|tabloid|daily|weekly|broadcaster|news (?:site|website|agency|outlet|portal)|radio station|TV station|TV channel"
    r"|television station|news channel|gossip site|website|site|publication) "
    r"((?:al[ -]|The )?[A-Z][\w’'-]+(?: [A-Z][\w-]+){0,2})"
)
_REPORTER: Final = re.compile(
    r"['’]s ([A-Z][\w-]+(?: [A-Z][\w-]+){1,2})(?=,| (?:said|says|reports|reported|writes|wrote|told|in|that|notes|noted|explains|asked)\b)"
)
_SHOWS: Final = frozenset(
    "report show today tonight news radio hour magazine line room live world nation morning week sunday programme program".split()
)
# "posted on its website Sunday" names a day, no site.
_DAYS: Final = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October"
    " November December".split()
)
_NEWS_LINKS: Final = frozenset(("of", "for", "&"))
_STATION: Final = re.compile(r" (?:station|channel|network|broadcaster|show|reports|outlets|programme|program)s?\b")
_STRONG: Final = 3  # a title or a role before the name weighs as much as three guesses of the tagger


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a name: `type` as in `NameMention`, or "MEDIA"; `weight` is how much speaks for that type."""

    span: Span
    text: str
    type: str
    weight: int = 1


def candidates(annotated: Annotated) -> Iterator[Candidate]:
    """Every guess about names in one report; several may overlap."""
    rooms = media_candidates(annotated)
    yield from rooms
    for room in rooms:
        person = _REPORTER.match(annotated.report.text, room.span.end)
        if person and fold(person.group(1)).split()[-1] not in ORG_HEADS | _SHOWS:
            yield Candidate(Span(person.start(1), person.end(1)), person.group(1), "PERSON", _STRONG)
    by_nickname = list(nicknamed(annotated))
    for mention in annotated.names:
        if any(n.span.overlaps(mention.span) for n in by_nickname):
            continue
        yield from _pieces(mention)
    yield from _after_roles(annotated)
    yield from _with_apposition(annotated)
    yield from by_nickname
    yield from organisations_with_place(annotated)


def _pieces(mention: NameMention) -> Iterator[Candidate]:
    """A tagged name, cut at a bracket or comma; of "the Courier's Mirko Sanz" the person too."""
    words = trimmed_name(mention.text, mention.type)
    owner = re.search(r"['’]s (?=[A-Z])", words)
    if owner and is_news_like(words[: owner.start()]) and 1 < len(words[owner.end() :].split()) < 4:
        start = mention.span.start + owner.end()
        yield Candidate(Span(start, mention.span.start + len(words)), words[owner.end() :], "PERSON", _STRONG)
        return
    yield Candidate(Span(mention.span.start, mention.span.start + len(words)), words, _guessed_type(words, mention.type))
    if mention.type in ("ORG", "PLACE") and _has_first_name(words):
        yield Candidate(Span(mention.span.start, mention.span.start + len(words)), words, "PERSON", 2)


def trimmed_name(words: str, tagged: str) -> str:
    """A tagged name without what the tagger took in behind it: an opened bracket, the next member of a list.

    >>> trimmed_name("Arden Heritage Fund (AHF", "ORG")
    'Arden Heritage Fund'
    """
    words = words.split(" (", maxsplit=1)[0]
    return (words.split(",")[0] if tagged == "ORG" else words).rstrip()


def _has_first_name(words: str) -> bool:
    """Whether two or three words begin with a common first name and do not end like a place or body."""
    pieces = [fold(w) for w in words.split()]
    last = pieces[-1]
    return 2 <= len(pieces) <= 3 and pieces[0] in MALE_NAMES | FEMALE_NAMES and last not in ORG_HEADS | PLACE_TAILS


def is_news_like(words: str) -> bool:
    """Whether these words alone name a news organisation, article or not."""
    return find(words) is not None or looks_like_news_organisation(words) or looks_like_news_organisation(f"the {words}")


def media_candidates(annotated: Annotated) -> list[Candidate]:
    """News organisations: those of the table, and names that end like one's ("the Harrow Courier")."""
    text = annotated.report.text
    read = [b.span for b in annotated.report.read_blocks]
    found = [
        Candidate(span, span.of(text), "MEDIA", _STRONG) for span, _ in find_mentions(text) if any(b.contains(span) for b in read)
    ]
    options = [Span(m.start(), m.end()) for m in _FREQUENCY.finditer(text)]
    options += [p for run in _capital_runs(annotated, _NEWS_LINKS) for p in _parts(annotated, run) if _is_news_name(text, p)]
    options += [Span(m.start(), m.end()) for m in _SITE.finditer(text)]
    options += [_bare_span(m) for m in _CALLED.finditer(text) if m.group(1).split()[0] not in _DAYS]
    for span in options:
        inside = [c for c in found if c.span.overlaps(span)]
        is_longer = all(span.contains(c.span) and " " not in c.text and span != c.span for c in inside)
        if is_longer and any(b.contains(span) for b in read):
            found = [c for c in found if c not in inside]
            found.append(Candidate(span, span.of(text), "MEDIA", _STRONG))
    return sorted(found, key=lambda c: c.span)


def _bare_span(found: re.Match[str]) -> Span:
    """The name in "newspaper The Voice’s", without the possessive."""
    words = found.group(1)
    end = found.end(1) - (2 if words.endswith(("’s", "'s")) else 0)
    return Span(found.start(1), end)


def _is_news_name(text: str, span: Span) -> bool:
    """Whether a run of two or more words is built like an outlet's name; a title inside speaks for a person."""
    pieces = span.of(text).split()
    article = "the " if text[max(0, span.start - 4) : span.start].casefold() == "the " else ""
    if _STATION.match(text, span.end) and pieces[-1].casefold() in ("tv", "radio", "television", "news", "media"):
        return False  # "a South Korean TV station": no name
    is_plain = len(pieces) > 1 and not any(is_title(w) for w in pieces)
    return is_plain and looks_like_news_organisation(article + span.of(text))


def _parts(annotated: Annotated, run: Span) -> Iterator[Span]:
    """The run itself, then without leading words that are articles or begin a sentence."""
    yield run
    words = list(re.finditer(r"\S+", run.of(annotated.report.text)))
    for word in words[1:-1]:
        yield Span(run.start + word.start(), run.end)


def _capital_runs(annotated: Annotated, links: frozenset[str] = LINKS) -> Iterator[Span]:
    """Maximal stretches of capitalised words, joined by "of" or "&" inside; articles and possessives end one."""
    t = annotated.tokens
    for sentence in annotated.sentences:
        i = sentence.first
        while i <= sentence.last:
            if not _is_capital(t.text[i]) or t.text[i].casefold() in ("the", "a", "an"):
                i += 1
                continue
            last = i
            while last < sentence.last:
                step = 1
                if t.text[last + 1].casefold() in links and last + 2 <= sentence.last:
                    step = 2 if t.text[last + 2].casefold() != "the" or last + 3 > sentence.last else 3
                follows = t.text[last + step]
                if not _is_capital(follows) or (step > 1 and t.text[last + 1].casefold() in ("on", "in", "the")):
                    break
                last += step
            if last > i:
                yield t.span(i, last)
            i = last + 1


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _guessed_type(text: str, tagged: str) -> str:
    """The tagger's type, mended where the words themselves tell."""
    words = name_words(text)
    if not words:
        return "OTHER"
    if len(words) > 1 and find(" ".join(words)) is not None:
        return "MEDIA"
    if tagged in ("DOCUMENT", "EVENT", "OTHER") and len(words) > 2 and fold(words[0]) in BODY_BEGINNINGS:
        return "ORG"
    if tagged in ("PERSON", "ORG") and len(words) > 1:
        if fold(words[-1]) in ORG_HEADS:
            return "ORG"
        if fold(words[-1]) in PERSON_NOUNS and (tagged == "ORG" or is_title(words[-1])):
            return "OTHER"
        if tagged == "ORG" and len(words) > 2 and is_title(words[0]) and not any(is_title(w) for w in words[1:]):
            return "PERSON"
    return tagged


def _after_roles(annotated: Annotated) -> Iterator[Candidate]:
    """Two or three capitalised words after a title or a noun for a person ("engineer Dora Finch")."""
    t = annotated.tokens
    for sentence in annotated.sentences:
        for i in range(sentence.first, sentence.last):
            role = t.text[i].strip(".")
            if not (is_title(role) or role.casefold() in PERSON_NOUNS):
                continue
            first = i + 1
            last = first - 1
            while last < sentence.last and last - first < 3 and _may_be_person_word(t.text[last + 1], inside=last >= first):
                last += 1
            while last >= first and t.text[last].casefold() in PARTICLES:
                last -= 1
            while first < last and is_title(t.text[first]):
                first += 1
            if last <= first or fold(t.text[last]) in ORG_HEADS:
                continue
            span = t.span(first, last)
            words = span.of(annotated.report.text)
            if find(words) is None and not looks_like_news_organisation(words):
                yield Candidate(span, words, "PERSON", _STRONG)


def _with_apposition(annotated: Annotated) -> Iterator[Candidate]:
    """Two or three capitalised words whose apposition tells a person: "Choe Sang, managing editor of …", "Ada Pell, 34,"."""
    t = annotated.tokens
    for run in _capital_runs(annotated, frozenset()):
        words = run.of(annotated.report.text).split()
        after = bisect_left(t.start, run.end)
        if len(words) not in (2, 3) or after >= len(t) - 2 or t.text[after] != "," or any(is_title(w) for w in words):
            continue
        following = [w.casefold() for w in t.text[after + 1 : after + 7]]
        stop = next((n for n, w in enumerate(following) if w in ("of", "at", "with", "for", "who", ",", "in")), len(following))
        is_aged = following[0].isdigit() and len(following[0]) == 2 and following[1] == ","
        nouns = t.text[after + 1 : after + 1 + stop]
        is_called = any(w in PERSON_NOUNS for w in nouns) and following[0] not in ("and", "or", "but", "said")
        first = bisect_left(t.start, run.start)
        if any(t.pos[i] != "PROPN" for i in range(first, after)):
            continue
        if (
            (is_aged or is_called)
            and fold(words[-1]) not in ORG_HEADS | PLACE_TAILS
            and all(_may_be_person_word(w, inside=False) for w in words)
        ):
            if not is_news_like(" ".join(words)):
                yield Candidate(run, " ".join(words), "PERSON", _STRONG)


def _may_be_person_word(word: str, *, inside: bool) -> bool:
    if inside and word.casefold() in PARTICLES and word.islower():
        return True
    return word[:1].isupper() and re.sub(r"[’'.-]", "", word).isalpha() and not (len(word) > 3 and word.isupper())


def nicknamed(annotated: Annotated) -> Iterator[Candidate]:
    """People with a nickname in marks: "Jonas “Iron” Keel"."""
    for found in _NICKNAMED.finditer(annotated.report.text):
        span = Span(found.start(), found.end())
        if any(b.span.contains(span) for b in annotated.report.read_blocks):
            yield Candidate(span, found.group(), "PERSON", _STRONG)


def organisations_with_place(annotated: Annotated) -> Iterator[Candidate]:
    """Capitalised runs joined by "of" whose first part is an organisation: "Revolutionary Armed Forces of Colombia"."""
    text = annotated.report.text
    for run in _capital_runs(annotated):
        words = run.of(text).split()
        links = [n for n, w in enumerate(words) if w.casefold() in ("of", "for") and 0 < n < len(words) - 1]
        if links and fold(words[links[0] - 1]) in ORG_HEADS:
            yield Candidate(run, run.of(text), "ORG", _STRONG)


def acronyms(annotated: Annotated) -> Iterator[tuple[int, str]]:
    """Where a short form in brackets (or after ", or") begins, and its letters: "… for Human Rights (SOHR)"."""
    for found in _ACRONYM.finditer(annotated.report.text):
        letters = found.group(1) or found.group(2)
        yield found.start(), letters.replace(".", "")


def abbreviates(letters: str, name: str) -> bool:
    """Whether `letters` are the initials of `name`, small words counted or not; a letter may be skipped.

    >>> abbreviates("SOHR", "Syrian Observatory for Human Rights")
    True
    """
    words = [w for part in name_words(name) for w in part.replace("-", " ").split()]
    every = "".join(w[0] for w in words if w).casefold()
    large = "".join(w[0] for w in words if w[:1].isupper()).casefold()
    want = letters.casefold()
    return len(want) > 1 and (want in (every, large) or (len(want) > 2 and want[0] == large[:1] and _in_order(want, every)))


def _in_order(want: str, letters: str) -> bool:
    at = 0
    for letter in letters:
        if at < len(want) and letter == want[at]:
            at += 1
    return at == len(want)


def person_words(text: str) -> list[str]:
    """The words of a person's name: no title, nickname or "Jr."."""
    return without_title(name_words(text))
