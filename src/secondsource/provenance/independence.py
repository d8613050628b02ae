"""How many independent origins a claim has: the nine rules, as a range with its reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from secondsource.model.account import Independence, Origin
from secondsource.model.statement import SourceKind, Statement
from secondsource.provenance.merging import Merged
from secondsource.provenance.naming import person_words
from secondsource.provenance.origins import Root, Standing, is_body
from secondsource.provenance.own_voice import own_voices
from secondsource.provenance.patterns import TALKED_WITH
from secondsource.provenance.reasons import reason
from secondsource.provenance.sourcing import Sourcing


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted for one claim.

    `origins` are the roots that count apart, each with all roots that count with it, the best first. `firm` is how many of them
    can stand beside one another, `crediting` how many reports credit the claim, `own_voice` how many tell the matter as their
    own without being a copy or a re-telling, `copied` how many tellings repeat another report's passage, `reports` how many
    reports carry the claim.
    """

    origins: tuple[tuple[Root, ...], ...]
    firm: int
    crediting: int
    own_voice: int
    copied: int
    reports: int


def independence(statements: Sequence[Statement], sourcing: Sourcing) -> tuple[Independence, tuple[Origin, ...]]:
    """The range of independent origins that the texts establish for the claim of `statements`, and the origins by name.

    Fails closed: copies, publisher families, unnamed people and own-voice telling never raise the minimum. The order of the
    statements does not matter. `max` is None where it cannot be known; the reason names who counts and why.
    """
    tally = tally_of(statements, sourcing)
    low, high = _range(tally)
    origins = tuple(Origin(g[0].name, g[0].kind, g[0].basis) for g in tally.origins)
    return Independence(low, high, reason(tally, low, high)), origins


def tally_of(statements: Sequence[Statement], sourcing: Sourcing) -> Tally:
    """Who counts for the claim of `statements`, before it becomes a range."""
    ordered = sorted(statements, key=lambda s: (s.report, s.hull, s.id))
    passages = sourcing.copies.groups(ordered)
    credited = {s.report for s in ordered if any(not r.is_carried for r in sourcing.roots(s))}
    roots: list[Root] = []
    joins: list[tuple[int, int]] = []
    silent: list[tuple[Statement, ...]] = []
    for passage in passages:
        found = [(s.report, r) for s in passage for r in sourcing.roots(s) if not (r.is_carried and s.report in credited)]
        if not found:
            silent.append(passage)
            continue
        first = len(roots)
        roots.extend(root for _, root in found)
        joins.extend((first, n) for n in range(first + 1, len(roots)) if _differ(found))
    groups = _distinct(roots, joins, sourcing)
    return Tally(
        origins=groups,
        firm=_firm(groups, ordered, sourcing),
        crediting=len({s.report for s in ordered if sourcing.roots(s)}),
        own_voice=own_voices(silent, credited, groups, sourcing),
        copied=sum(len({s.report for s in p}) - 1 for p in passages),
        reports=len({s.report for s in ordered}),
    )


def _differ(found: Sequence[tuple[str, Root]]) -> bool:
    """Whether reports that share a passage credit it differently: then all that they credit is one origin."""
    told: dict[str, set[tuple[str, str]]] = {}
    for report, root in found:
        told.setdefault(report, set()).add((root.name, root.kind))
    return len(set(map(frozenset, told.values()))) > 1


def _range(tally: Tally) -> tuple[int, int | None]:
    if not tally.origins:
        return 0, None
    if all(any(r.is_vague for r in g) for g in tally.origins):
        return 1, None
    return max(1, tally.firm), len(tally.origins) + tally.own_voice


def _distinct(roots: Sequence[Root], joins: Sequence[tuple[int, int]], sourcing: Sourcing) -> tuple[tuple[Root, ...], ...]:
    """Roots that count apart; within one, the best first: on the record, stated, an organisation before its voice."""
    merged = Merged(len(roots))
    for a, b in joins:
        merged.join(a, b)
    first: dict[tuple[str, str, str, str | None], int] = {}
    for n, root in enumerate(roots):
        merged.join(first.setdefault((root.name, root.kind, root.standing, root.family), n), n)
    for a, b in combinations(first.values(), 2):
        if merged.of(a) != merged.of(b) and sourcing.parties.are_one(roots[a], roots[b]):
            merged.join(a, b)
    groups = [tuple(sorted((roots[n] for n in members), key=_rank)) for members in merged.sets()]
    return tuple(sorted(groups, key=lambda g: _rank(g[0])))


def _rank(root: Root) -> tuple[int, int, int, str, str]:
    standing = [Standing.PARTY, Standing.DOCUMENT, Standing.NEWS, Standing.UNNAMED].index(root.standing)
    voice = 0 if root.kind is SourceKind.ORGANISATION else 1
    return (not root.is_firm, standing, voice, root.name.casefold(), root.name)


def _firm(groups: Sequence[Sequence[Root]], statements: Sequence[Statement], sourcing: Sourcing) -> int:
    """How many origins can stand side by side: on the record, not leaning on one another, and each two surely of the same."""
    firm = [g for g in groups if any(r.is_firm for r in g)]
    merged = Merged(len(firm))
    for a, b in combinations(range(len(firm)), 2):
        if _leans(firm[a], firm[b], statements, sourcing) or _leans(firm[b], firm[a], statements, sourcing):
            merged.join(a, b)
    apart = [[root for n in members for root in firm[n]] for members in merged.sets()]
    agree = {(a, b) for a, b in combinations(range(len(apart)), 2) if _say_the_same(apart[a], apart[b], statements, sourcing)}
    return _largest_agreement(len(apart), agree)


def _largest_agreement(size: int, agree: Collection[tuple[int, int]]) -> int:
    """How many of `size` origins agree each with each, at most: tried from each of the first, adding whoever agrees with all."""
    best = 0
    for first in range(size):
        chosen = [first]
        for other in range(first + 1, size):
            if all((n, other) in agree for n in chosen):
                chosen.append(other)
        best = max(best, len(chosen))
    return best


def _leans(one: Sequence[Root], other: Sequence[Root], statements: Sequence[Statement], sourcing: Sourcing) -> bool:
    """Whether `one` has the matter from or through `other`: passed on by it, or told after talking with it."""
    for root in one:
        for hop in root.relays:
            passes_on = not hop.kind.is_news and (not hop.kind.is_unnamed or is_body(hop))
            if passes_on and any(sourcing.parties.are_one_party(hop.name, hop.kind, o.name, o.kind) for o in other):
                return True
    if _is_placeless(one, sourcing) and any(o.kind is SourceKind.ORGANISATION for o in other):
        return True
    if all(_is_of_government(g, sourcing) for g in (one, other)):
        return True
    return any(_talks_of(s, one, other, sourcing) for s in statements)


def _say_the_same(one: Sequence[Root], other: Sequence[Root], statements: Sequence[Statement], sourcing: Sourcing) -> bool:
    """Whether a statement that rests on `one` and one of another report that rests on `other` surely assert the same."""
    left = [s for s in statements if any(r in one and r.is_firm for r in sourcing.roots(s))]
    right = [s for s in statements if any(r in other and r.is_firm for r in sourcing.roots(s))]
    return any(a.report != b.report and sourcing.say_the_same(a, b) for a, b in product(left, right))


def _is_of_government(group: Sequence[Root], sourcing: Sourcing) -> bool:
    return any(sourcing.parties.is_of_government(r.name, r.kind) for r in group)


def _is_placeless(one: Sequence[Root], sourcing: Sourcing) -> bool:
    """Whether the reports do not tell who the person is: then that he stands apart from an organisation is not established."""
    return all(r.kind is SourceKind.NAMED_PERSON and not sourcing.parties.is_placed(r.name) for r in one)


def _talks_of(statement: Statement, one: Sequence[Root], other: Sequence[Root], sourcing: Sourcing) -> bool:
    if not any(root in one for root in sourcing.roots(statement)):
        return False
    text = sourcing.report[statement.report].text
    spans = [*statement.spans, *([statement.source.span] if statement.source else [])]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    window = text[max(0, text.rfind("\n", 0, start) + 1, start - 120) : end + 60]
    if not TALKED_WITH.search(window):
        return False
    return any(person_words(o.name)[-1:] and person_words(o.name)[-1] in _folded(window) for o in other)


def _folded(window: str) -> tuple[str, ...]:
    return person_words(window)
