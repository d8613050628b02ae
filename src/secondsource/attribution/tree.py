"""Questions about the parse of one report: what hangs on a word, how far its phrase reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from secondsource.model.annotated import Annotated
from secondsource.model.span import Span

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
_EDGE = frozenset(",;:.–—-…")


class Tree:
    """The parse of one report, indexed once in linear time; tokens are named by their index."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.text = annotated.report.text
        t = annotated.tokens
        self.tokens = t
        size = len(t)
        kids: list[list[int]] = [[] for _ in range(size)]
        for i, head in enumerate(t.head):
            if head != i:
                kids[head].append(i)
        self.children = kids
        self.left = list(range(size))
        self.right = list(range(size))
        self.sentence_of = [0] * size
        for number, sentence in enumerate(annotated.sentences):
            for i in range(sentence.first, sentence.last + 1):
                self.sentence_of[i] = number
        for i in sorted(range(size), key=self._depth, reverse=True):
            head = t.head[i]
            if head != i:
                self.left[head] = min(self.left[head], self.left[i])
                self.right[head] = max(self.right[head], self.right[i])
        self.quotation_of = [-1] * size
        tops = [(n, q) for n, q in enumerate(annotated.quotations) if "nested" not in q.flags]
        i = 0
        for number, quotation in tops:
            while i < size and t.end[i] <= quotation.span.start:
                i += 1
            while i < size and t.start[i] < quotation.span.end:
                self.quotation_of[i] = number
                i += 1

    def _depth(self, i: int) -> int:
        head = self.tokens.head
        steps = 0
        while head[i] != i and steps < len(head):
            i = head[i]
            steps += 1
        return steps

    def word(self, i: int) -> str:
        """The token, case-folded."""
        return self.tokens.text[i].casefold()

    def kids(self, i: int, *deps: str) -> list[int]:
        """Children of `i` with one of the labels `deps`, in text order."""
        return [c for c in self.children[i] if self.tokens.dep[c] in deps]

    def first_kid(self, i: int, *deps: str) -> int | None:
        """The first child of `i` with one of the labels, or None."""
        return next((c for c in self.children[i] if self.tokens.dep[c] in deps), None)

    def within(self, i: int) -> range:
        """Tokens from the first to the last of the phrase under `i`."""
        return range(self.left[i], self.right[i] + 1)

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads above `i`, nearest first."""
        while self.tokens.head[i] != i:
            i = self.tokens.head[i]
            yield i

    def is_under(self, i: int, top: int) -> bool:
        """Whether `top` is `i` or one of its heads."""
        return i == top or top in self.ancestors(i)

    def span(self, first: int, last: int) -> Span:
        """Characters from token `first` to token `last`, both included."""
        return self.tokens.span(first, last)

    def is_passive(self, verb: int) -> bool:
        """Whether `verb` is in the passive voice: an auxiliary says so, or it is a participle with an agent."""
        if self.first_kid(verb, "auxpass", "nsubjpass") is not None:
            return True
        reduced = self.tokens.dep[verb] == "acl" and self.tokens.pos[self.tokens.head[verb]] in ("NOUN", "PROPN")
        agent = self.first_kid(verb, "agent") is not None
        if reduced and not agent:
            objects = self.kids(verb, "dobj", "oprd")
            agent = any(self.word(b) == "by" for o in objects for b in self.kids(o, "prep", "agent"))
        return (reduced and agent) or (self.tokens.tag[verb] == "VBN" and (reduced or agent))

    def subject(self, verb: int) -> int | None:
        """The token that heads the subject of `verb` itself (not inherited), or None."""
        found = self.kids(verb, "nsubj", "nsubjpass", "csubj")
        if len(found) > 1 and self.word(found[0]) == "that":
            return found[1]
        return found[0] if found else None

    def is_edge(self, i: int) -> bool:
        """Whether a token is nothing but punctuation that no span begins or ends with."""
        return all(c in _EDGE for c in self.tokens.text[i])

    def trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        """`first`, `last` without punctuation at either end, or None if nothing is left."""
        while first <= last and self.is_edge(first):
            first += 1
        while last >= first and self.is_edge(last):
            last -= 1
        return (first, last) if first <= last else None

    def runs(self, keep: Iterable[int]) -> list[tuple[int, int]]:
        """Stretches of neighbouring tokens among `keep` (ascending)."""
        out: list[tuple[int, int]] = []
        for i in keep:
            if out and out[-1][1] == i - 1:
                out[-1] = (out[-1][0], i)
            else:
                out.append((i, i))
        return out
