"""Which reports tell the story's matter as so, and which carry its denial: told by their first sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame
from secondsource.discrepancies.polarity import Denial, compare_denial, compare_ledes, find_denial, is_quotation
from secondsource.discrepancies.wordings import Wording, Wordings
from secondsource.model.span import Span

_LEDE: Final = 3
_EARLY: Final = 8
_PLACE: Final = (1.0, 0.7, 0.5, 0.4)  # a report's matter stands first
_QUOTED: Final = 0.5
_FADING: Final = 0.04
_PASSAGE: Final = 400  # characters that still read as one passage
_CLEAREST: Final = 2
_MOST: Final = 3  # an editor who has seen two reports tell what a third denies has seen it


@dataclass(frozen=True, eq=False)
class Stances:
    """The denials of each report that leads with one; other reports are missing.

    `direct` are the findings where one lede says "not" to what another states.
    """

    wordings: Wordings
    denials: dict[str, tuple[Denial, ...]]
    direct: tuple[Found, ...]
    denying: frozenset[str]

    def denies(self, report: str) -> bool:
        """Whether the report leads with a denial."""
        return report in self.denying


def read_stances(wordings: Wordings) -> Stances:
    """Which reports of a story lead with a denial: they call the matter false, or say "not" to what another report leads with."""
    denials = {r: tuple(_denials(ws)) for r, ws in wordings.by_report.items() if any(find_denial(w) for w in ws[:_LEDE])}
    own = {r for r, ws in wordings.by_report.items() if any(_is_own_denial(w) for w in ws[:_EARLY])}
    direct: list[Found] = []
    denying = own | set(denials)
    said_not = {r: _negated(ws if r in denials else ws[:2]) for r, ws in wordings.by_report.items()}
    said_not = {r: negated for r, negated in said_not.items() if negated}
    for report, told in wordings.by_report.items():
        for other, negated in said_not.items():
            if other == report:
                continue
            found = list(_negations(told, negated, wordings))
            direct += found
            lede = wordings.by_report[other][:2][-1]
            if any(f.b.span.start < lede.span.end for f in found):
                denying.add(other)
    return Stances(wordings, denials, tuple(direct), frozenset(denying))


def _negated(told: tuple[Wording, ...]) -> list[tuple[Wording, Frame]]:
    """The clauses with "not", each with its sentence."""
    frames = ((w, f) for w in told for f in w.frames if f.negated)
    return [(w, f) for w, f in frames if w.reading.annotated.tokens.dep[f.verb] not in ("xcomp", "pcomp")]


def _negations(told: tuple[Wording, ...], negated: list[tuple[Wording, Frame]], wordings: Wordings) -> Iterator[Found]:
    """Where the clauses of another report say "not" to the first sentences of one: `a` states, `b` denies."""
    for claim in told[:_LEDE]:
        for wording, y in negated:
            for x in claim.frames:
                found = compare_ledes(claim, x, wording, y, wordings)
                if found:
                    severity = "low" if is_quotation(claim) else found.severity
                    yield replace(found, strength=found.strength * _PLACE[claim.order], severity=severity)


def find_stances(stances: Stances) -> Iterator[Found]:
    """One finding for each report that tells the matter as so, against the clearest denial in another report.

    Clearest is a direct "not", else the denial that stands first. Low where the matter stands in a quotation only.
    """
    found = sorted(_by_report(stances), key=lambda f: (-round(f.strength, 6), f.a.report))
    for n, finding in enumerate(found):
        yield finding if n < _MOST else replace(finding, severity="low")


def _by_report(stances: Stances) -> Iterator[Found]:
    for report, told in stances.wordings.by_report.items():
        if stances.denies(report):
            continue
        direct = [f for f in stances.direct if f.a.report == report and stances.denies(f.b.report) and f.severity == "high"]
        if direct:
            yield max(direct, key=lambda f: f.strength)
            continue
        each = ([_clearest(told, d, stances.wordings) for d in denials] for denials in stances.denials.values())
        best = (max((f for f in one if f), key=lambda f: f.strength, default=None) for one in each)
        found = [f for f in best if f is not None]
        yield from sorted(found, key=lambda f: (-round(f.strength, 6), f.b.report))[:_CLEAREST]


def _clearest(told: tuple[Wording, ...], denial: Denial, wordings: Wordings) -> Found | None:
    """The sentence that a denial speaks of: the likest, or the first where the denial names no matter."""
    found = list(_against(told, denial, wordings))
    if denial.is_bare:
        return next((f for f in found if f.severity == "high"), None)
    return max(found, key=lambda f: f.strength, default=None)


def _against(told: tuple[Wording, ...], denial: Denial, wordings: Wordings) -> Iterator[Found]:
    """The first sentences of one report against one denial: earlier ones weigh more, quoted ones less."""
    for claim, place in zip(told, _PLACE, strict=False):
        found = compare_denial(claim, denial, wordings)
        if found is None:
            continue
        quoted = is_quotation(claim)
        strength = found.strength * place * (_QUOTED if quoted else 1.0) * (1 - _FADING * denial.wording.order)
        yield replace(found, strength=strength, severity="low" if quoted else found.severity)


def _is_own_denial(wording: Wording) -> bool:
    """Whether the report itself, and nobody it quotes, calls the matter false."""
    return bool(find_denial(wording)) and not is_quotation(wording) and not any(s.is_attributed for s in wording.statements)


def _denials(told: tuple[Wording, ...]) -> Iterator[Denial]:
    """The denials among a report's first sentences; one that runs on over the next sentence is told as one."""
    running: Denial | None = None
    for wording in told[:_EARLY]:
        denial = find_denial(wording)
        if denial and running and denial.span.end - running.span.start <= _PASSAGE:
            running = replace(running, span=Span(running.span.start, denial.span.end))
            continue
        if running:
            yield running
        running = denial
    if running:
        yield running
