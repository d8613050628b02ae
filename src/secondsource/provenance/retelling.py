"""Whether own-voice telling goes on with what an origin is credited for, or is background of the outlet's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from secondsource.alignment.lexicon import EMPTY
from secondsource.model.report import Report
from secondsource.model.statement import Hop, Statement
from secondsource.provenance.naming import words_of
from secondsource.provenance.patterns import WORD, YEAR
from secondsource.text.folding import fold

_STEM: Final = 6  # letters by which "engineer" and "engineers" are one
_COMMON: Final = 0.1  # share of the story's statements above which a word tells what the story is about, and no more
_FEW: Final = 2  # statements in which a word is rare however short the story


class Retelling:
    """The words that the statements of a story share with those that credit an origin."""

    def __init__(self, report: Mapping[str, Report], statements: Sequence[Statement], linked: Collection[tuple[str, str]]) -> None:
        self._report = report
        self._statements = {s.id: s for s in statements}
        self._words = {s.id: _content(s, report[s.report].text) for s in statements}
        told = {_said(s, report[s.report].text): self._words[s.id] for s in statements}  # a copy's words count once
        held = Counter(word for words in told.values() for word in words)
        most = max(_FEW, _COMMON * len(told))
        self._rare = frozenset(word for word, count in held.items() if count <= most)
        self._credited: dict[tuple[str, ...], set[str]] = {}
        for statement in statements:
            for hop in statement.chain[1:]:
                if statement.is_attributed:
                    self._credited.setdefault(words_of(hop.name), set()).add(statement.id)
        self._linked: dict[str, set[str]] = {}
        for one, other in linked:
            self._linked.setdefault(one, set()).add(other)

    def goes_on(self, statement: Statement, origin: Hop) -> bool:
        """Whether `statement` was linked to one that credits `origin`, or shares with such a one a word that few others have.

        A year that no such one has is background: the outlet tells what came before.
        """
        credited = self._credited.get(words_of(origin.name), set())
        years = self._years(statement)
        if years and not any(years & self._years(self._statements[sid]) for sid in credited):
            return False
        if not credited.isdisjoint(self._linked.get(statement.id, ())):
            return True
        own = self._words[statement.id] & self._rare
        return any(not own.isdisjoint(self._words[sid]) for sid in credited)

    def _years(self, statement: Statement) -> frozenset[str]:
        text = self._report[statement.report].text
        return frozenset(year for span in statement.spans for year in YEAR.findall(span.of(text)))


def _content(statement: Statement, text: str) -> frozenset[str]:
    """The content words of a statement by their first letters."""
    words = (fold(w) for w in WORD.findall(_said(statement, text)))
    return frozenset(w[:_STEM] for w in words if len(w) > 2 and w not in EMPTY and w[:_STEM] not in EMPTY)


def _said(statement: Statement, text: str) -> str:
    return " ".join(span.of(text) for span in statement.spans)
