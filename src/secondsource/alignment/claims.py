"""From groups of wordings to claims: which statements each holds, and the words it is shown in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from secondsource.alignment.clearest import clearest
from secondsource.alignment.patterns import LOOSE_END, LOOSE_START
from secondsource.alignment.wordings import Wording
from secondsource.model.alignment import ClaimGroup
from secondsource.model.span import hull
from secondsource.model.statement import Statement

_MOST: Final = 0.6  # share of a statement from which the whole of it is shown
_SENTENCE: Final = 220  # characters up to which a statement is shown whole for a clause without a subject


def claims(
    wordings: Sequence[Wording], statements: Sequence[Statement], groups: Sequence[Sequence[int]], texts: Mapping[str, str]
) -> tuple[ClaimGroup, ...]:
    """Claims in the order of their first statement; `texts` are the reports' by id.

    A clause that nothing else tells makes a claim only where no other clause of its statement is in one. Groups whose statements
    say the same words are one claim.
    """
    found: dict[frozenset[str], list[int]] = {}
    said = [" ".join(span.of(texts[s.report]) for span in s.spans) for s in statements]
    covered: set[int] = set()
    for members in sorted(groups, key=lambda m: _rank(wordings, m, texts)):
        held = {i for m in members for i in wordings[m].statements}
        if _is_alone(wordings, members, texts) and held <= covered:
            continue
        covered |= held
        found.setdefault(frozenset(said[i] for i in held), []).extend(members)
    made = []
    for members in found.values():
        indexes = sorted({i for m in members for i in wordings[m].statements})
        best = wordings[clearest(wordings, members)]
        shown, text = _shown(best, statements, texts)
        made.append((indexes, ClaimGroup(tuple(statements[i].id for i in indexes), shown.id, text)))
    return tuple(claim for _, claim in sorted(made, key=lambda entry: (entry[0], entry[1].text)))


def _is_alone(wordings: Sequence[Wording], members: Sequence[int], texts: Mapping[str, str]) -> bool:
    """Whether one wording in one report (and copies of it) is all there is."""
    return len(members) == 1 and len({texts[r] for r in wordings[members[0]].reports}) == 1


def _rank(wordings: Sequence[Wording], members: Sequence[int], texts: Mapping[str, str]) -> tuple[bool, int, tuple[str, str]]:
    """Shared wordings first; of lone ones those first that most statements hold, then by their words."""
    first = wordings[members[0]]
    return _is_alone(wordings, members, texts), -len(first.statements), first.key


def _shown(wording: Wording, statements: Sequence[Statement], texts: Mapping[str, str]) -> tuple[Statement, str]:
    """The narrowest statement with the wording, and its words: all of them, or the clause where the statement tells more.

    A clause without a subject of its own is shown with what stands around it, where the statement is no longer than a sentence.
    """
    report = statements[wording.statements[0]].report
    here = sorted(
        (i for i in wording.statements if statements[i].report == report), key=lambda i: (sum(map(len, statements[i].spans)), i)
    )
    size = sum(map(len, wording.spans))
    if not wording.is_whole:
        for i in here:
            if size < _size(statements[i]) <= _SENTENCE:
                return statements[i], _trimmed(" ".join(span.of(texts[report]) for span in statements[i].spans))
    shown = statements[here[0]]
    if size >= _MOST * _size(shown):
        return shown, _trimmed(" ".join(span.of(texts[report]) for span in shown.spans))
    return shown, _trimmed(hull(wording.spans).of(texts[report]))


def _size(statement: Statement) -> int:
    return sum(map(len, statement.spans))


def _trimmed(text: str) -> str:
    """A claim's words without a joining word or a mark left hanging at either end.

    >>> _trimmed("put the cost at 18 million dollars and")
    'put the cost at 18 million dollars'
    """
    last = LOOSE_END.search(text)
    kept = text[: last.start()].rstrip(" ") if last and last.start() else text
    first = LOOSE_START.match(kept)
    return kept[first.end() :] if first and first.end() < len(kept) else kept
