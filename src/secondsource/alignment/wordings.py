"""What statements say, as sets of terms: equal words are one wording, however many reports carry them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from secondsource.alignment.lexicon import DENIALS, EMPTY, NEGATIONS, NUMBER_WORDS
from secondsource.model.account import Entity
from secondsource.model.annotated import Annotated, Sentence, Tokens
from secondsource.model.span import Span, common_length
from secondsource.model.statement import Statement
from secondsource.text.folding import fold
from secondsource.text.hashing import text_hash

MIN_CONTENT_WORDS: Final = 2  # a statement with fewer says too little to be found elsewhere
RUN_WORDS: Final = 4  # a run of so many shared words is no chance
_STEM: Final = 6  # letters by which "suspend" and "suspension" are one
_MATTER: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
_EVENT: Final = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of saying something; `statements` are the indexes of those that say it in exactly these words.

    `key` orders wordings the same whatever the order of reports. `host` is the sentence around it (itself, where it is one).
    """

    key: tuple[str, str]
    text: str
    host: str
    reports: tuple[str, ...]
    statements: tuple[int, ...]
    stems: frozenset[str]
    host_stems: frozenset[str]
    names: frozenset[str]
    host_names: frozenset[str]
    numbers: frozenset[str]
    events: frozenset[str]
    runs: frozenset[str]
    parties: frozenset[str]
    shown: frozenset[str]
    words: int
    pronouns: int
    is_negated: bool
    is_denial: bool


def find_wordings(
    reports: Sequence[Annotated], statements: Sequence[Statement], entities: Sequence[Entity] | None = None
) -> tuple[Wording, ...]:
    """The distinct wordings of `statements`, ordered by their words; those with too little content are left out."""
    readers = {a.report.id: _Reader(a, _named(entities, a.report.id)) for a in reports}
    found: dict[tuple[str, str], list[int]] = {}
    for index, statement in enumerate(statements):
        key = readers[statement.report].key(statement)
        found.setdefault(key, []).append(index)
    wordings = []
    for key in sorted(found):
        # By content, not by the order given: which one is read must not depend on who comes first.
        same = sorted(found[key], key=lambda i: (readers[statements[i].report].hash, statements[i].spans, i))
        first = statements[same[0]]
        reports_of = tuple(sorted({statements[i].report for i in same}))
        wording = readers[first.report].read(key, first, reports_of, tuple(same), statements)
        if len(wording.stems) >= MIN_CONTENT_WORDS:
            wordings.append(wording)
    return tuple(wordings)


def _named(entities: Sequence[Entity] | None, report: str) -> list[tuple[Span, str]]:
    """Mentions in one report with the name they stand for."""
    return [(m.span, entity.name) for entity in entities or () for m in entity.mentions if m.report == report]


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

    def words_of(self, statement: Statement) -> str:
        """The content's characters, its parts joined."""
        return " ".join(span.of(self.text) for span in statement.spans)

    def host_of(self, statement: Statement) -> Sentence | None:
        """The sentence that holds most of the statement (the first of equals)."""
        best: Sentence | None = None
        most = 0
        hull = statement.hull
        for at in range(max(0, bisect_right(self.sentence_starts, hull.start) - 1), len(self.sentence_starts)):
            sentence = self.annotated.sentences[at]
            if sentence.span.start >= hull.end:
                break
            shared = common_length(statement.spans, [sentence.span])
            if shared > most:
                best, most = sentence, shared
        return best

    def key(self, statement: Statement) -> tuple[str, str]:
        """What two statements must share to be one wording: their own words and those of the sentence around them."""
        host = self.host_of(statement)
        return fold(self.words_of(statement)), fold(host.span.of(self.text)) if host else ""

    def read(
        self,
        key: tuple[str, str],
        statement: Statement,
        reports: tuple[str, ...],
        indexes: tuple[int, ...],
        statements: Sequence[Statement],
    ) -> Wording:
        """All terms of one wording."""
        inside = [i for span in statement.spans for i in self._between(span)]
        host = self.host_of(statement)
        around = list(range(host.first, host.last + 1)) if host else inside
        host_spans = (host.span,) if host else statement.spans
        lemmas = [self._lemma(i) for i in inside]
        plain = [fold(self.tokens.text[i]) for i in inside if self.tokens.text[i][:1].isalnum()]
        return Wording(
            key=key,
            text=self.words_of(statement),
            host=host.span.of(self.text) if host else self.words_of(statement),
            reports=reports,
            statements=indexes,
            stems=self._stems(inside),
            host_stems=self._stems(around),
            names=self._names(statement.spans),
            host_names=self._names(host_spans),
            numbers=frozenset(n for i in inside if (n := self._number(i))),
            events=frozenset(
                lemma[:_STEM]
                for i, lemma in zip(inside, lemmas, strict=True)
                if self.tokens.pos[i] in _EVENT and lemma not in EMPTY
            ),
            runs=frozenset(" ".join(plain[i : i + RUN_WORDS]) for i in range(len(plain) - RUN_WORDS + 1)),
            parties=frozenset(
                _stem(w) for i in indexes for hop in statements[i].chain[1:] for w in fold(hop.name).split() if w not in EMPTY
            ),
            shown=frozenset(lemma for i, lemma in zip(inside, lemmas, strict=True) if self._matters(i, lemma)),
            words=max(1, len(plain)),
            pronouns=sum(self.tokens.pos[i] == "PRON" for i in inside),
            is_negated=any(fold(self.tokens.text[i]) in NEGATIONS for i in inside),
            is_denial=any(lemma in DENIALS for lemma in lemmas),
        )

    def _between(self, span: Span) -> range:
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def _lemma(self, i: int) -> str:
        return fold(self.tokens.lemma[i])

    def _stems(self, indexes: Sequence[int]) -> frozenset[str]:
        """Content words, cut to their first letters; numbers by value."""
        stems = set()
        for i in indexes:
            lemma = self._lemma(i)
            if self._matters(i, lemma):
                stems.add(self._number(i) or _stem(lemma))
        return frozenset(stems)

    def _matters(self, i: int, lemma: str) -> bool:
        return self.tokens.pos[i] in _MATTER and lemma not in EMPTY and lemma[:1].isalnum()

    def _names(self, spans: Sequence[Span]) -> frozenset[str]:
        found = set()
        for span in spans:
            for at in range(bisect_left(self.mention_starts, span.start), bisect_left(self.mention_starts, span.end)):
                found |= {_stem(w) for w in fold(self.mentions[at][2]).split() if w not in EMPTY and w[:1].isalnum()}
        return frozenset(found)

    def _number(self, i: int) -> str | None:
        """The value of a number as a word of its own kind, or None."""
        word = fold(self.tokens.text[i])
        if word[:1].isdigit():
            digits = word.replace(",", "")
            return "#" + digits.rstrip("0").rstrip(".") if "." in digits else "#" + digits
        return "#" + NUMBER_WORDS[word] if word in NUMBER_WORDS and self.tokens.pos[i] == "NUM" else None


def _stem(word: str) -> str:
    return word[:_STEM]
