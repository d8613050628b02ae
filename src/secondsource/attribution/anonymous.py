"""Unnamed and half-named sources: what they are, how many, on what terms they spoke, how they know."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.attribution.source_words import (
    ANONYMOUS,
    BACKGROUND,
    CARRIER_NOUNS,
    COLLECTIVES,
    DOCUMENT_NOUNS,
    INDEFINITE,
    KNOWLEDGE,
    NAME_ENDS,
    NUMBER_WORDS,
    ON_RECORD,
    ORGANISATION_NOUNS,
    PRESS_MODIFIERS,
    PRESS_NOUNS,
    PUBLIC_BODIES,
    VAGUE_MODIFIERS,
)
from secondsource.attribution.tree import Tree
from secondsource.language.name_lexicon import GROUP_NOUNS, PERSON_NOUNS
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind

_DETERMINERS = frozenset("the a an this that these those its his her their my our your".split())
_ARTICLES = frozenset(("the", "a", "an"))
_HYPHENS = frozenset("-‐‑")
_PRESS_TALK = frozenset(("report", "article", "rumor", "rumour", "story", "claim", "speculation", "medium", "media"))


@dataclass(frozen=True, slots=True)
class Description:
    """What the words of a source tell when they hold no name.

    `name` is without article and trailing clauses, `head` the lemma of its noun, `count` how many if told, `is_definite` whether
    "the" or "that" points back, `modifiers` the other words of the name (case-folded); `is_bare` if there are none, nor a clause behind.
    """

    kind: SourceKind
    name: str
    head: str
    count: int | None
    is_plural: bool
    is_definite: bool
    modifiers: frozenset[str]
    span: Span
    is_bare: bool


def describe(tree: Tree, span: Span) -> Description:
    """The source in `span`, read as a noun phrase without a name."""
    row = tokens_in(tree, span)
    head = _member(tree, row, head_of(tree, row))
    first, last = _core(tree, row, head)
    t = tree.tokens
    is_told_apart = any(t.dep[c] in ("acl", "relcl") for c in tree.children[head])
    is_plural = t.tag[head] in ("NNS", "NNPS") or any(t.dep[c] == "conj" and c <= last for c in tree.children[head])
    lemma = t.lemma[head].casefold()
    words = [t.text[i].casefold() for i in range(first, last + 1)]
    opening = t.text[row[0]].casefold()
    name = tree.text[t.start[first] : t.end[last]]
    if is_plural and lemma in _PRESS_TALK and first == last:
        name = f"unspecified {name}" if opening not in _DETERMINERS else name
    modifiers = frozenset(w for w in words if w != words[head - first] and w not in _ARTICLES and w[:1].isalnum())
    return Description(
        kind=_kind(lemma, t.text[head], words, is_plural=is_plural, is_proper=t.tag[head] == "NNP"),
        name=name,
        head=lemma,
        count=_count(tree, row[0], row[0], last, is_plural=is_plural),
        is_plural=is_plural,
        is_definite=opening in _DETERMINERS - {"a", "an"}
        or (opening not in INDEFINITE and not is_plural and t.pos[head] == "NOUN"),
        modifiers=modifiers,
        span=Span(t.start[first], t.end[last]),
        is_bare=not is_told_apart and not modifiers - set(NUMBER_WORDS),
    )


def _member(tree: Tree, row: list[int], head: int) -> int:
    """The people in "a group of officers": what the collective is made of, where the phrase says so."""
    t = tree.tokens
    if t.lemma[head].casefold() not in COLLECTIVES:
        return head
    for of in tree.kids(head, "prep"):
        inner = tree.first_kid(of, "pobj")
        if t.text[of].casefold() == "of" and inner in row and inner is not None and t.tag[inner] in ("NNS", "NNPS"):
            return inner
    return head


def tokens_in(tree: Tree, span: Span) -> list[int]:
    """Tokens inside `span`, at least one."""
    t = tree.tokens
    first = bisect_left(t.start, span.start)
    last = bisect_left(t.start, span.end)
    row = [i for i in range(first, last) if t.end[i] <= span.end]
    return row or [max(0, bisect_right(t.start, span.start) - 1)]


def head_of(tree: Tree, row: list[int]) -> int:
    """The noun that the phrase is about: the first of its tokens whose head lies outside."""
    inside = set(row)
    t = tree.tokens
    tops = [i for i in row if t.head[i] == i or t.head[i] not in inside]
    nouns = [i for i in tops if t.pos[i] in ("NOUN", "PROPN", "PRON", "NUM") or t.text[i].casefold() in GROUP_NOUNS]
    if nouns and t.text[min(nouns[0] + 1, len(t) - 1)] in _HYPHENS and nouns[0] != row[-1]:
        whole = [i for i in row if t.pos[i] in ("NOUN", "PROPN") and i > nouns[0] + 1]
        return whole[-1] if whole else nouns[0]  # "the Michigan-based pro"
    if nouns:
        return nouns[0]
    rest = [i for i in row if t.pos[i] in ("NOUN", "PROPN")]
    return rest[0] if rest else (tops or row)[0]


def _core(tree: Tree, row: list[int], head: int) -> tuple[int, int]:
    """First and last token of the name: no article in front, nothing after the head but "of …", "for …", "and …"."""
    t = tree.tokens
    first = row[0]
    while first < head and (t.text[first].casefold() in _ARTICLES or not t.text[first][:1].isalnum()):
        first += 1
    if t.text[first].casefold() == "one" and first < head - 1:
        first += 1  # "one former commander" is "former commander" when he is told of again
    last = head
    for i in row:
        if i <= head:
            continue
        word = t.text[i].casefold()
        if word in NAME_ENDS or word in (",", "—", "–", "-", "(", ":") or t.pos[i] in ("VERB", "AUX"):
            break
        last = i
    while last > head and (t.pos[last] in ("ADP", "CCONJ", "DET", "PUNCT", "ADV") or not t.text[last][-1:].isalnum()):
        last -= 1
    return first, last


def _kind(lemma: str, word: str, words: Sequence[str], *, is_plural: bool, is_proper: bool) -> SourceKind:
    """What sort of source a noun is for; capitals speak for a body, since names of people are known by other means."""
    small = word.casefold()
    if small in PUBLIC_BODIES:
        return SourceKind.ORGANISATION
    if lemma in PERSON_NOUNS or small in GROUP_NOUNS:
        return SourceKind.UNNAMED_GROUP if is_plural or small in GROUP_NOUNS else SourceKind.UNNAMED_PERSON
    if lemma in PRESS_NOUNS or small in PRESS_NOUNS or (lemma in CARRIER_NOUNS and not PRESS_MODIFIERS.isdisjoint(words)):
        return SourceKind.MEDIA
    if lemma in _PRESS_TALK and set(words[:-1]) <= VAGUE_MODIFIERS:
        return SourceKind.UNNAMED_GROUP
    if lemma in DOCUMENT_NOUNS or small in DOCUMENT_NOUNS:
        return SourceKind.DOCUMENT
    if lemma in ORGANISATION_NOUNS or (is_proper and word[:1].isupper()):
        return SourceKind.ORGANISATION
    return SourceKind.UNNAMED_GROUP if is_plural else SourceKind.UNNAMED_PERSON


def _count(tree: Tree, opening: int, first: int, last: int, *, is_plural: bool) -> int | None:
    """How many people: the numbers told, added up over "11 officials and one commander"; one for "a commander"."""
    t = tree.tokens
    told = []
    for i in range(first, last + 1):
        word = t.text[i].casefold().replace(",", "")
        is_number = word in NUMBER_WORDS or (word.isdigit() and len(word) < 5)
        if is_number and t.dep[i] in ("nummod", "nsubj", "det", "ROOT", "dobj", "pobj", "appos", "amod", "compound", "quantmod"):
            told.append(int(word) if word.isdigit() else NUMBER_WORDS[word])
    if told:
        return told[0] if len(told) == 1 else sum(told)
    if not is_plural and t.text[opening].casefold() in ("a", "an", "another", "the", "his", "her", "one"):
        return 1
    return None


def ground_rules(phrase: str, sentence: str) -> str | None:
    """anonymous, on_background, on_record or None: only as stated in the source's words or its sentence."""
    if ANONYMOUS.search(phrase) or (ANONYMOUS.search(sentence) and "anonymity" in sentence):
        return "anonymous"
    if BACKGROUND.search(sentence):
        return "on_background"
    return "on_record" if ON_RECORD.search(sentence) else None


def knowledge(phrase: str, kind: SourceKind) -> str | None:
    """How the source knows, as its own words tell: first_hand, eyewitness, participant, second_hand, official, document."""
    if kind is SourceKind.DOCUMENT:
        return "document"
    return next((name for name, words in KNOWLEDGE if words.search(phrase)), None)
