"""What the page says about a claim, made ready for the template."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model.account import Claim, Discrepancy
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.model.statement import Hop, Statement
from secondsource.render.citation import cite_claim
from secondsource.render.ledger import LedgerLine, bare_name, ledger
from secondsource.render.story_index import StoryIndex
from secondsource.render.wording import RESOLUTIONS, in_words

SHOWN_IN_FULL = 12  # claims of one report only that are heavy enough to stand among the others


@dataclass(frozen=True, slots=True)
class Words:
    """A run of a statement's words; `is_hedge` for the words that hedge it, `is_gap` between the parts of a split quotation."""

    text: str
    is_hedge: bool = False
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement as its report tells it; `same` are those of other reports with the same words and the same chain."""

    statement: Statement
    words: tuple[Words, ...]
    notes: tuple[str, ...]
    same: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with everything the page shows about it."""

    claim: Claim
    lines: tuple[LedgerLine, ...]
    tellings: tuple[tuple[str, tuple[Telling, ...]], ...]
    hedged_in: tuple[tuple[str, tuple[str, ...]], ...]
    discrepancies: tuple[Discrepancy, ...]
    citation: str


def claim_views(index: StoryIndex) -> tuple[ClaimView, ...]:
    """All claims, heaviest first."""
    return tuple(_view(index, claim) for claim in index.claims_by_weight)


def stands_in_full(index: StoryIndex, view: ClaimView) -> bool:
    """Whether a claim is told by several reports, disputed, or the whole account is short."""
    return len(view.claim.reports) != 1 or bool(view.discrepancies) or len(index.claims) <= SHOWN_IN_FULL


def _view(index: StoryIndex, claim: Claim) -> ClaimView:
    told = index.statements_of(claim)
    hedged: dict[str, dict[str, None]] = {}
    for statement in told:
        for hedge in statement.hedges:
            hedged.setdefault(index.name(statement.report), {})[hedge.text] = None
    return ClaimView(
        claim,
        ledger(index, claim),
        _tellings(index, [s for s in told if s.report in index.reports]),
        tuple((name, tuple(words)) for name, words in hedged.items()),
        index.discrepancies_of(claim.id),
        cite_claim(index, claim),
    )


def _tellings(index: StoryIndex, told: list[Statement]) -> tuple[tuple[str, tuple[Telling, ...]], ...]:
    """The statements by report; word for word copies with the same chain are put behind the first of them."""
    alike: dict[tuple[str, ...], list[Statement]] = {}
    for statement in told:
        hops = (f"{index.hop(hop)} {hop.basis}" for hop in statement.chain[1:])
        alike.setdefault((index.words_of(statement).casefold(), statement.kind.value, *hops), []).append(statement)
    by_report: dict[str, list[Telling]] = {}
    for first, *same in alike.values():
        telling = Telling(first, _words(index, first), _notes(index, first), tuple(same))
        by_report.setdefault(first.report, []).append(telling)
    return tuple((report, tuple(tellings)) for report, tellings in by_report.items())


def _words(index: StoryIndex, told: Statement) -> tuple[Words, ...]:
    report = index.reports[told.report]
    runs: list[Words] = []
    for number, span in enumerate(told.spans):
        if number:
            runs.append(Words(" … ", is_gap=True))
        runs += _hedged(report, span, [h.span for h in told.hedges])
    return tuple(runs)


def _hedged(report: Report, span: Span, hedges: list[Span]) -> list[Words]:
    runs: list[Words] = []
    at = span.start
    for hedge in sorted(h for h in hedges if span.contains(h)):
        if hedge.start < at:
            continue
        if hedge.start > at:
            runs.append(Words(report.text[at : hedge.start]))
        runs.append(Words(hedge.of(report.text), is_hedge=True))
        at = hedge.end
    if at < span.end:
        runs.append(Words(report.text[at : span.end]))
    return runs


def _notes(index: StoryIndex, told: Statement) -> tuple[str, ...]:
    return tuple(note for hop in told.chain if (note := resolution_note(index, told, hop)))


def resolution_note(index: StoryIndex, told: Statement, hop: Hop) -> str:
    """How a stated hop got its name where the report uses other words for it; nothing where it stands by name."""
    if not hop.resolved or hop.basis != "stated" or hop.resolved.by == "credit_line":
        return ""
    text, name = index.reports[told.report].text, index.hop(hop)
    named = told.source.text if told.source and hop is told.chain[-1] else ""
    own = hop.span.of(text) if hop.span else named
    antecedent = hop.resolved.antecedent.of(text) if hop.resolved.antecedent else ""
    if not own or bare_name(own) == bare_name(name):
        return ""
    after = f", named before as “{antecedent}”" if antecedent and bare_name(antecedent) != bare_name(name) else ""
    return f"“{own}” is {name}, by {in_words(RESOLUTIONS, hop.resolved.by)}{after}."
