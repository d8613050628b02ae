"""A report as the comparators read it: keys of its words, its clauses, and what stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from secondsource.discrepancies.lexicon import CONCEPTS, LIGHT, NUMBERS
from secondsource.model.annotated import Annotated, NameMention, Sentence
from secondsource.model.report import BlockKind
from secondsource.model.span import Span
from secondsource.text.folding import fold

_CONCEPT: Final = {word: group[0] for group in reversed(CONCEPTS) for word in group}
_CONTENT_POS: Final = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
_ENDINGS: Final = ("ation", "ition", "sion", "tion", "ment", "ance", "ence", "ing", "ion", "ity", "ed", "er", "or", "al", "ly")
_CLAUSE_DEPS: Final = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj", "acl", "xcomp", "csubj", "ROOT", "pcomp"})
_STEM_LENGTH: Final = 6


@lru_cache(maxsize=50_000)
def stem(lemma: str) -> str:
    """A short key that "suspend" and "suspension", "trade" and "trading" share; words of one idea share one.

    >>> stem("suspension") == stem("suspend"), stem("jetliner") == stem("plane")
    (True, True)
    """
    word = fold(lemma)
    if word in NUMBERS:
        return str(NUMBERS.index(word))
    word = _CONCEPT.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word.rstrip("ey")[:_STEM_LENGTH] or word


@dataclass(frozen=True, eq=False)
class Reading:
    """One report with its words' keys and the tree of each sentence."""

    annotated: Annotated
    canonical: Callable[[str], str] = fold

    @property
    def id(self) -> str:
        """The report's id."""
        return self.annotated.report.id

    @property
    def text(self) -> str:
        """The report's text."""
        return self.annotated.report.text

    @cached_property
    def folded(self) -> str:
        """The whole text, folded, for looking up names."""
        return fold(self.text)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token those that hang on it, in order."""
        tokens = self.annotated.tokens
        below: list[list[int]] = [[] for _ in range(len(tokens))]
        for i, head in enumerate(tokens.head):
            if head != i:
                below[head].append(i)
        return tuple(tuple(x) for x in below)

    @cached_property
    def keys(self) -> tuple[str | None, ...]:
        """For each token its key, None for words that hold nothing together."""
        tokens = self.annotated.tokens
        return tuple(
            stem(lemma)
            if pos in _CONTENT_POS and fold(lemma) not in LIGHT and (lemma[:1].isalnum() or lemma[:1] in "$£€")
            else None
            for lemma, pos in zip(tokens.lemma, tokens.pos, strict=True)
        )

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(s.span.start for s in self.annotated.sentences)

    def sentence_at(self, offset: int) -> int | None:
        """Index of the sentence around a character, if any."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or offset >= self.annotated.sentences[i].span.end:
            return None
        return i

    def token_at(self, offset: int) -> int | None:
        """Index of the token around a character, if any."""
        tokens = self.annotated.tokens
        i = bisect_right(tokens.start, offset) - 1
        return i if i >= 0 and offset < tokens.end[i] else None

    def tokens_in(self, span: Span) -> range:
        """Indices of the tokens that share a character with `span`."""
        tokens = self.annotated.tokens
        return range(bisect_right(tokens.end, span.start), bisect_right(tokens.start, span.end - 1))

    def subtree(self, token: int) -> tuple[int, ...]:
        """The token and all below it, in text order."""
        found, todo = [token], [token]
        while todo:
            for child in self.children[todo.pop()]:
                found.append(child)
                todo.append(child)
        return tuple(sorted(found))

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of these labels."""
        labels = self.annotated.tokens.dep
        return next((c for c in self.children[token] if labels[c] in deps), None)

    def lemma(self, token: int) -> str:
        """The token's lemma, folded."""
        return fold(self.annotated.tokens.lemma[token])

    def clause_head(self, token: int) -> int:
        """The predicate of the clause in which a token stands."""
        tokens = self.annotated.tokens
        while tokens.head[token] != token:
            if tokens.pos[token] in ("VERB", "AUX") and tokens.dep[token] in _CLAUSE_DEPS:
                break
            token = tokens.head[token]
        return token

    def phrase(self, token: int) -> Span:
        """The noun phrase around a noun: its modifiers, without relative clauses and what follows a comma."""
        tokens = self.annotated.tokens
        first = last = token
        for child in self.children[token]:
            if tokens.dep[child] in ("det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod", "advmod", "neg"):
                first = min(first, self.subtree(child)[0])
            elif tokens.dep[child] == "prep" and tokens.lemma[child] == "of":
                last = max(last, self.subtree(child)[-1])
        return self.trimmed(first, last)

    def clause(self, token: int) -> Span:
        """The stretch of the clause whose predicate is `token`, without clauses that stand beside it."""
        tokens = self.annotated.tokens
        inside = [token]
        for child in self.children[token]:
            beside = tokens.dep[child] in ("conj", "parataxis", "ccomp", "cc") and tokens.pos[child] in ("VERB", "AUX", "CCONJ")
            if beside and child > token and tokens.dep[child] != "ccomp":
                continue
            if tokens.dep[child] in ("punct", "cc"):
                continue
            if child < token and tokens.dep[child] in ("ccomp", "advcl", "parataxis"):
                continue
            inside += self.subtree(child)
        sentence = self.annotated.sentences[self.sentence_at(tokens.start[token]) or 0]
        return self.trimmed(max(min(inside), sentence.first), min(max(inside), sentence.last))

    def trimmed(self, first: int, last: int) -> Span:
        """Characters from one token to another, without punctuation at the ends."""
        tokens = self.annotated.tokens
        while first < last and tokens.text[first] in (",", ";", ":", "–", "—", "-"):
            first += 1
        while last > first and tokens.text[last] in (",", ";", ":", ".", "–", "—", "-", "!", "?"):
            last -= 1
        return tokens.span(first, last)

    def is_quoted(self, span: Span) -> bool:
        """Whether the stretch stands wholly in quotation marks."""
        return any(q.span.contains(span) for q in self.annotated.quotations)

    @cached_property
    def name_of(self) -> dict[int, NameMention]:
        """The proper name that each token belongs to."""
        return {i: name for name in self.annotated.names for i in self.tokens_in(name.span)}

    def is_title(self, sentence: Sentence) -> bool:
        """Whether the sentence is the report's headline."""
        return self.annotated.report.blocks[sentence.block].kind is BlockKind.TITLE

    def words(self, sentence: Sentence) -> range:
        """Indices of the sentence's tokens."""
        return range(sentence.first, sentence.last + 1)
