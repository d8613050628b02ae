"""What statements say, as sets of terms: equal words are one wording, however many reports carry them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from secondsource.alignment.clauses import Clause, find_clauses
from secondsource.alignment.lexicon import DECIDING, DENIAL_CUES, DENIALS, EMPTY, NEGATIONS, NUMBER_WORDS, ORDERING, REFUSALS
from secondsource.model.account import Entity
from secondsource.model.annotated import Annotated, Tokens
from secondsource.model.span import Span, common_length
from secondsource.model.statement import Matter, Statement, StatementKind
from secondsource.text.folding import fold
from secondsource.text.hashing import text_hash

MIN_CONTENT_WORDS: Final = 2  # a statement with fewer says too little to be found elsewhere
RUN_WORDS: Final = 4  # a run of so many shared words is no chance
_STEM: Final = 6  # letters by which "suspend" and "suspension" are one
_MATTER: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
_EVENT: Final = frozenset({"VERB", "AUX"})
_QUOTED: Final = frozenset((StatementKind.DIRECT, StatementKind.MIXED))
_ACTS: Final = frozenset((Matter.ORDERED, Matter.ASKED, Matter.PLANNED))
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_CORE: Final = _SUBJECTS | {"dobj", "attr", "acomp", "oprd", "dative", "conj"}
_PREDICATES: Final = frozenset({"acomp", "attr", "oprd", "dobj", "advmod", "conj", "ROOT", "ccomp", "pobj"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_JOINS: Final = frozenset({"CCONJ", "SCONJ"})
LEAD_SENTENCES: Final = 3  # headline and lede tell the main matter


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of telling one thing, a clause or a whole statement; `statements` are the indexes of those that hold it.

    `key` (its words, the sentence around it) orders wordings the same whatever the order of reports. `spans` are its characters in
    the report of the first statement; `text` is what is compared: these, with the subject where it stands in another clause.
    `is_flat_denial`: it is said that a matter is not so, in words of denial alone or as what a verb of denial governs. `is_quoted`:
    somebody's own words. `is_act`: an order, demand, plan or question, or that one was given. `is_whole`: subject and complements are its own.
    `speakers` are those nearest to it, `core` its verb, subject and objects.
    """

    key: tuple[str, str]
    text: str
    spans: tuple[Span, ...]
    reports: tuple[str, ...]
    statements: tuple[int, ...]
    stems: frozenset[str]
    host_stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    events: frozenset[str]
    runs: frozenset[str]
    parties: frozenset[str]
    shown: frozenset[str]
    words: int
    pronouns: int
    is_negated: bool
    is_denial: bool
    is_lead: bool
    is_flat_denial: bool = False
    is_quoted: bool = False
    is_act: bool = False
    is_whole: bool = True
    speakers: frozenset[str] = frozenset()
    core: frozenset[str] = frozenset()


def find_wordings(
    reports: Sequence[Annotated], statements: Sequence[Statement], entities: Sequence[Entity] | None = None
) -> tuple[Wording, ...]:
    """The distinct wordings of `statements`, ordered by their words; those with too little content are left out."""
    readers = {a.report.id: _Reader(a, _named(entities, a.report.id)) for a in reports}
    found: dict[tuple[str, str], list[tuple[str, int, _Piece]]] = {}
    for index, statement in enumerate(statements):
        reader = readers[statement.report]
        for piece in reader.pieces(statement):
            found.setdefault(reader.key(piece), []).append((reader.hash, index, piece))
    wordings = []
    for key in sorted(found):
        # By content, not by the order given: which one is read must not depend on who comes first.
        same = sorted(found[key], key=lambda entry: (entry[0], entry[2].spans, entry[1]))
        indexes = tuple(dict.fromkeys(index for _, index, _ in same))
        wordings.append(readers[statements[indexes[0]].report].read(key, same[0][2], indexes, statements))
    return tuple(wordings)


def _named(entities: Sequence[Entity] | None, report: str) -> list[tuple[Span, str]]:
    """Mentions in one report with the name they stand for."""
    return [(m.span, entity.name) for entity in entities or () for m in entity.mentions if m.report == report]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Tokens of one statement that tell one thing: its own, and the subject it shares with another clause."""

    own: tuple[int, ...]
    subject: tuple[int, ...]
    spans: tuple[Span, ...]
    sentence: int
    is_denied: bool


class _Reader:
    """Reads stretches of one report."""

    def __init__(self, annotated: Annotated, named: list[tuple[Span, str]]) -> None:
        self.annotated = annotated
        self.text = annotated.report.text
        self.hash = text_hash(self.text)
        self.tokens: Tokens = annotated.tokens
        self.starts = annotated.tokens.start
        self.sentence_starts = [s.span.start for s in annotated.sentences]
        self.mentions = sorted(
            [(m.span.start, m.span.end, m.text) for m in annotated.names] + [(s.start, s.end, n) for s, n in named]
        )
        self.mention_starts = [m[0] for m in self.mentions]
        self.clauses: dict[int, tuple[Clause, ...]] = {}
        folded = {word: fold(word) for word in {*self.tokens.text, *self.tokens.lemma}}
        self.folded = [folded[word] for word in self.tokens.text]
        self.lemmas = [folded[word] for word in self.tokens.lemma]
        self.numbers = [self._number(i) for i in range(len(self.tokens))]
        self.stems = [self._stem_of(i) for i in range(len(self.tokens))]
        self.hosts = [fold(sentence.span.of(self.text)) for sentence in annotated.sentences]

    def pieces(self, statement: Statement) -> list[_Piece]:
        """What one statement tells, clause by clause."""
        inside = [i for span in statement.spans for i in self._between(span)]
        held = set(inside)
        found: list[_Piece] = []
        for at in self._sentences(statement):
            sentence = self.annotated.sentences[at]
            if at not in self.clauses:
                self.clauses[at] = find_clauses(self.tokens, sentence)
            for clause in self.clauses[at]:
                own = tuple(i for i in clause.own if i in held)
                if clause.is_frame or len(self._stems(own)) < MIN_CONTENT_WORDS:
                    continue
                found.append(_Piece(own, clause.subject, self._runs(own), at, clause.is_denied))
        if not found and len(self._stems(inside)) >= MIN_CONTENT_WORDS:
            at = max(0, bisect_right(self.sentence_starts, statement.hull.start) - 1)
            found.append(_Piece(tuple(inside), (), self._runs(inside), at, is_denied=False))
        return found

    def _sentences(self, statement: Statement) -> list[int]:
        """Indexes of the sentences that share characters with a statement."""
        hull = statement.hull
        first = max(0, bisect_right(self.sentence_starts, hull.start) - 1)
        last = bisect_left(self.sentence_starts, hull.end)
        return [at for at in range(first, last) if common_length(statement.spans, [self.annotated.sentences[at].span])]

    def _runs(self, indexes: Sequence[int]) -> tuple[Span, ...]:
        """Characters of tokens, neighbours joined; marks at the ends left out."""
        spans: list[Span] = []
        before = -2
        for i in self._trimmed(indexes):
            if spans and i == before + 1:
                spans[-1] = Span(spans[-1].start, self.tokens.end[i])
            else:
                spans.append(Span(self.tokens.start[i], self.tokens.end[i]))
            before = i
        return tuple(spans)

    def _trimmed(self, indexes: Sequence[int]) -> list[int]:
        """Without marks and joining words at either end."""
        kept = list(indexes)
        while kept and (self.tokens.pos[kept[0]] in _JOINS or not self.tokens.text[kept[0]][:1].isalnum()):
            kept.pop(0)
        while kept and (self.tokens.pos[kept[-1]] in _JOINS or not self.tokens.text[kept[-1]][-1:].isalnum()):
            kept.pop()
        return kept or list(indexes)

    def _words(self, piece: _Piece) -> str:
        """The words that are compared."""
        subject = " ".join(self.tokens.text[i] for i in piece.subject)
        own = " ".join(span.of(self.text) for span in piece.spans)
        return f"{subject} {own}" if subject else own

    def key(self, piece: _Piece) -> tuple[str, str]:
        """What two statements must share to be one wording: their own words and those of the sentence around them."""
        return fold(self._words(piece)), self.hosts[piece.sentence]

    def read(self, key: tuple[str, str], piece: _Piece, indexes: tuple[int, ...], statements: Sequence[Statement]) -> Wording:
        """All terms of one wording."""
        inside = sorted({*piece.own, *piece.subject})
        host = self.annotated.sentences[piece.sentence]
        lemmas = [self.lemmas[i] for i in inside]
        plain = [self.folded[i] for i in inside if self.tokens.text[i][:1].isalnum()]
        cues = {fold(w) for i in indexes if (cue := statements[i].cue) for w in cue.text.split()}
        spans = self._runs(inside)
        return Wording(
            key=key,
            text=self._words(piece),
            spans=piece.spans,
            reports=tuple(sorted({statements[i].report for i in indexes})),
            statements=indexes,
            stems=self._stems(inside),
            host_stems=self._stems(range(host.first, host.last + 1)),
            names=self._names(spans),
            numbers=frozenset(n for i in inside if (n := self.numbers[i])),
            events=frozenset(
                _stem(lemma) for i, lemma in zip(inside, lemmas, strict=True) if self.tokens.pos[i] in _EVENT and lemma not in EMPTY
            ),
            runs=frozenset(" ".join(plain[i : i + RUN_WORDS]) for i in range(len(plain) - RUN_WORDS + 1)),
            parties=frozenset(
                _stem(w) for i in indexes for hop in statements[i].chain[1:] for w in fold(hop.name).split() if w not in EMPTY
            ),
            shown=frozenset(lemma for i, lemma in zip(inside, lemmas, strict=True) if self._matters(i, lemma)),
            words=max(1, len(plain)),
            pronouns=sum(self.tokens.pos[i] == "PRON" for i in inside),
            is_negated=any(self._negates(i) for i in inside),
            is_denial=piece.is_denied or any(lemma in DENIALS for lemma in lemmas) or bool(cues & DENIAL_CUES),
            is_lead=piece.sentence < LEAD_SENTENCES,
            is_flat_denial=piece.is_denied or bool(cues & DENIAL_CUES) or self._denies(inside),
            is_quoted=all(statements[i].kind in _QUOTED for i in indexes),
            is_act=any(statements[i].matter in _ACTS for i in indexes)
            or any(self.lemmas[i] in ORDERING for i in self._heads(piece)),
            is_whole=self._is_whole(piece),
            speakers=frozenset(
                _stem(w)
                for i in indexes
                if len(statements[i].chain) > 1
                for w in fold(statements[i].chain[-1].name).split()
                if w not in EMPTY
            ),
            core=self._core(piece),
        )

    def _denies(self, inside: Sequence[int]) -> bool:
        """Whether the main word of a clause says that a matter is not so: "is false", "described it as rubbish"."""
        denying = [i for i in inside if self.lemmas[i] in DENIALS]
        return any(self.tokens.dep[i] in _PREDICATES or self.tokens.head[i] == i for i in denying)

    def _is_whole(self, piece: _Piece) -> bool:
        """Whether a clause has its own subject and no complement outside it."""
        held, t = set(piece.own), self.tokens
        host = self.annotated.sentences[piece.sentence]
        around = (i for i in range(host.first, host.last + 1) if i not in held)
        if any(t.dep[i] in ("ccomp", "xcomp", "advcl") and t.head[i] in held and i > t.head[i] for i in around):
            return False
        return any(t.dep[i] in _SUBJECTS and t.head[i] in held and self.folded[i] not in _RELATIVE for i in piece.own)

    def _heads(self, piece: _Piece) -> frozenset[int]:
        """The words of a clause that hang on none of its own."""
        held = set(piece.own)
        return frozenset(i for i in piece.own if self.tokens.head[i] == i or self.tokens.head[i] not in held)

    def _core(self, piece: _Piece) -> frozenset[str]:
        """The content words at the head of a clause, its subject and its objects."""
        heads = self._heads(piece)
        near = {i for i in piece.own if self.tokens.head[i] in heads and self.tokens.dep[i] in _CORE}
        return self._stems(sorted({*heads, *near, *piece.subject}))

    def _between(self, span: Span) -> range:
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def _stem_of(self, i: int) -> str | None:
        """A content word cut to its first letters, a number by its value, nothing for other words."""
        return self.numbers[i] or _stem(self.lemmas[i]) if self._matters(i, self.lemmas[i]) else None

    def _stems(self, indexes: Sequence[int]) -> frozenset[str]:
        return frozenset(stem for i in indexes if (stem := self.stems[i]))

    def _matters(self, i: int, lemma: str) -> bool:
        return self.tokens.pos[i] in _MATTER and lemma not in EMPTY and lemma[:1].isalnum()

    def _names(self, spans: Sequence[Span]) -> frozenset[str]:
        found = set()
        for span in spans:
            for at in range(bisect_left(self.mention_starts, span.start), bisect_left(self.mention_starts, span.end)):
                found |= {_stem(w) for w in fold(self.mentions[at][2]).split() if w not in EMPTY and w[:1].isalnum()}
        return frozenset(found)

    def _negates(self, i: int) -> bool:
        """Not, no, never; declines, refuses; decides against."""
        word = self.folded[i]
        if word == "against":
            return self.lemmas[self.tokens.head[i]] in DECIDING
        return word in NEGATIONS or self.lemmas[i] in REFUSALS

    def _number(self, i: int) -> str | None:
        """The value of a number as a word of its own kind, or None."""
        word = self.folded[i]
        if word[:1].isdigit():
            digits = word.replace(",", "")
            return "#" + digits.rstrip("0").rstrip(".") if "." in digits else "#" + digits
        return "#" + NUMBER_WORDS[word] if word in NUMBER_WORDS and self.tokens.pos[i] == "NUM" else None


def _stem(word: str) -> str:
    return word[:_STEM]
