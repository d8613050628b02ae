"""How a finding came about: the rule, the words it rests on, each chain with its antecedents, in plain sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from secondsource.errors import UsageError
from secondsource.model.account import Account, Check, Claim, Discrepancy, Edge, Entity, Evidence, PickUp, QuoteGroup, TimelineEntry
from secondsource.model.report import Report
from secondsource.model.statement import Hop, Statement
from secondsource.render.fallout import fallouts
from secondsource.render.ledger import ledger
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import visible
from secondsource.render.when import day_in_words, interval_in_words, value_in_words
from secondsource.render.word_diff import Side, word_diff
from secondsource.render.wording import (
    BASES,
    DATE_BASES,
    DISCREPANCY_TYPES,
    FLAGS,
    MATCHES,
    RESOLUTIONS,
    SEVERITIES,
    SOURCE_KINDS,
    STATEMENT_KINDS,
    count,
    in_words,
    listed,
    origins_in_words,
    sentence,
    two_source_in_words,
)

_ADDRESS = re.compile(r"^(?:[cde]-|report-)")  # what the page puts before an id
MOST_LISTED = 12  # mentions or statements of one finding; the JSON has the rest


def explain(account: Account, finding: str) -> str:
    """Plain sentences on how `finding` came about, ending with a newline.

    `finding` is the id of a claim, statement, discrepancy, quotation, timeline entry, entity, check, pick-up, report or
    station of the graph, `FROM>TO` for an edge, or any of these as an address on the page ("#c-…").

    Raises:
        UsageError: if nothing in the account has that id.
    """
    index = StoryIndex(account)
    teller = _Teller(index)
    wanted = finding.strip().removeprefix("#")
    told = teller.find(wanted) or teller.find(_ADDRESS.sub("", wanted))
    if told is None:
        known = [c.id for c in account.claims[:3]] + [d.id for d in account.discrepancies[:3]]
        mend = f"Ids look like {listed(known)}; --format json lists them all." if known else "This account has no findings."
        raise UsageError(f"no finding has the id {finding!r}.", mend=mend)
    return "\n".join(visible(line.replace("\n", " ")) for line in told) + "\n"


class _Teller:
    """One method a kind of finding; each gives lines."""

    def __init__(self, index: StoryIndex) -> None:
        self.index, self.account = index, index.account

    def find(self, finding: str) -> Iterator[str] | None:
        """The lines about whatever has this id, or None."""
        account, index = self.account, self.index
        for ids, things, tell in self._tables():
            for known, thing in zip(ids, things, strict=True):
                if known == finding:
                    return tell(thing)
        edges = [edge for edge in account.edges if index.edge_id(edge) == finding.replace(" ", "")]
        if edges:  # one for each basis
            return chain.from_iterable(self.edge(edge) for edge in edges)
        return self.station(finding) if finding in index.nodes else None

    def _tables(self) -> Iterator[tuple[tuple[str, ...], tuple[object, ...], Callable[..., Iterator[str]]]]:
        account, index = self.account, self.index
        yield tuple(c.id for c in account.claims), account.claims, self.claim
        yield tuple(d.id for d in account.discrepancies), account.discrepancies, self.discrepancy
        yield tuple(s.id for s in account.statements), account.statements, self.statement
        yield index.quote_ids, account.quotes, self.quote
        yield index.timeline_ids, account.timeline, self.entry
        yield tuple(e.id for e in account.entities), account.entities, self.entity
        yield index.check_ids, account.to_check, self.check
        yield index.pick_up_ids, account.pick_ups, self.pick_up
        yield tuple(r.id for r in account.reports), account.reports, self.report

    def claim(self, claim: Claim) -> Iterator[str]:
        yield f"Claim {claim.id}: {self.index.prose(claim.text)}"
        yield ""
        yield f"{sentence(origins_in_words(claim.independent))} {count(len(claim.reports), 'report')}."
        yield f"Why: {sentence(self.index.prose(claim.independent.reason))} {two_source_in_words(claim.independent)}."
        for line in ledger(self.index, claim):
            reports = listed([self.index.name(r) for r in line.reports]) or "No report by name"
            if line.origin:
                kind = in_words(SOURCE_KINDS, line.origin.kind.value)
                lead = "leads" if len(line.reports) < 2 else "lead"
                yield f"{reports} {lead} back to {line.origin.name} ({kind}, {line.origin.basis})."
            else:
                yield f"{reports} give{'s' if len(line.reports) == 1 else ''} no origin."
        if claim.first_report:
            yield f"The earliest dated report that has it is {self.index.name(claim.first_report)}."
        yield ""
        told = self.index.statements_of(claim)
        yield f"It stands on {count(len(told), 'statement')}:"
        for statement in told[:MOST_LISTED]:
            yield from (f"  {line}" for line in self.statement(statement))
        yield from self._links(claim)
        for found in self.index.discrepancies_of(claim.id):
            kind = in_words(DISCREPANCY_TYPES, found.type)
            yield f"Disputed ({kind}, {found.severity}; {found.id}): {self.index.prose(found.why)}"
        for item in fallouts(self.index):
            if claim in item.falls:
                yield f"If {item.origin.name} falls, nothing is left behind this claim."

    def _links(self, claim: Claim) -> Iterator[str]:
        members = set(claim.statements)
        inside = [x for x in self.account.links if x.a in members and x.b in members]
        if inside:
            yield "They were taken for the same because:"
        for link in inside[:MOST_LISTED]:
            yield f"  {link.a} and {link.b}: {link.relation.value}, score {link.score:g}. {self.index.prose(link.why)}"

    def statement(self, told: Statement) -> Iterator[str]:
        where = f"characters {told.hull.start}–{told.hull.end}"
        yield f"{told.id}, {self.index.name(told.report)}, {where}: {self.index.words_of(told)}"
        yield f"  {sentence(in_words(STATEMENT_KINDS, told.kind.value))} {self._who(told)}"
        yield f"  Chain: {self.index.chain(told)}."
        for hop in told.chain[1:]:
            yield from (f"  {line}" for line in self._hop(told, hop))
        for hedge in told.hedges:
            yield f"  Hedged by “{hedge.text}” at {hedge.span.start}."
        if told.parent:
            yield f"  It stands inside statement {told.parent} (level {told.level})."
        for flag in told.flags:
            yield f"  Note: {in_words(FLAGS, flag)}."

    def _who(self, told: Statement) -> str:
        if not told.source:
            return "" if told.is_attributed else "The report credits it to nobody."
        people = f", {count(told.source.count, 'person', 'people')}" if told.source.count else ""
        cue = f", by the words “{told.cue.text}”" if told.cue else ""
        return f"Credited to “{told.source.text}” ({in_words(SOURCE_KINDS, told.source.kind.value)}{people}){cue}."

    def _hop(self, told: Statement, hop: Hop) -> Iterator[str]:
        name = self.index.hop(hop)
        if hop.resolved:
            by = in_words(RESOLUTIONS, hop.resolved.by)
            report = self.index.reports.get(told.report)
            antecedent = hop.resolved.antecedent
            words = f": “{antecedent.of(report.text)}” at {antecedent.start} of the same report" if antecedent and report else ""
            yield f"{name} ({hop.basis}) is known by {by}{words}."
        elif hop.basis != "stated":
            yield f"{name} is {in_words(BASES, hop.basis)}: this sentence does not credit it; the credit was carried over."

    def discrepancy(self, found: Discrepancy) -> Iterator[str]:
        yield f"Discrepancy {found.id}: {in_words(DISCREPANCY_TYPES, found.type)}. {in_words(SEVERITIES, found.severity)}."
        yield self._place(found.a)
        yield self._place(found.b)
        yield f"Why: {sentence(self.index.prose(found.why))}"
        if found.claim in self.index.claims:
            yield f"It bears on claim {found.claim}: {self.index.prose(self.index.claims[found.claim].text)}"

    def quote(self, quote: QuoteGroup) -> Iterator[str]:
        yield f"Quotation: {quote.text}"
        yield f"Speaker: {quote.speaker or 'not given'}. {sentence(in_words(MATCHES, quote.match))}"
        yield from (self._place(found) for found in quote.occurrences[:MOST_LISTED])
        first = quote.occurrences[0] if quote.occurrences else None
        for other in quote.occurrences[1:]:
            if first and quote.match in ("altered", "truncated"):
                diff = word_diff(self.index.words_at(first), self.index.words_at(other))
                gone = "; ".join(run.text for run in diff.a if run.side is Side.ONLY_A)
                new = "; ".join(run.text for run in diff.b if run.side is Side.ONLY_B)
                ends = f"{self.index.name(first.report)} and {self.index.name(other.report)}"
                yield (
                    f"Between {ends}: "
                    + (f"“{gone}” is only in the first" if gone else "nothing is missing")
                    + (f", “{new}” only in the second." if new else ".")
                )
        yield from (f"Note: {in_words(FLAGS, flag)}." for flag in quote.flags)

    def entry(self, entry: TimelineEntry) -> Iterator[str]:
        yield f"Event: {self.index.prose(entry.event)}"
        yield f"When: {value_in_words(entry.value)}; {interval_in_words(entry.earliest, entry.latest)}."
        yield f"How it is known: {in_words(DATE_BASES, entry.basis)}."
        if entry.alternatives:
            yield f"It may also be read as {listed([value_in_words(v) for v in entry.alternatives])}."
        yield from (self._place(found) for found in entry.mentions[:MOST_LISTED])

    def entity(self, entity: Entity) -> Iterator[str]:
        reports = dict.fromkeys(m.report for m in entity.mentions)
        yield f"{entity.name} ({entity.type}): {count(len(entity.mentions), 'mention')} in {count(len(reports), 'report')}."
        forms = dict.fromkeys(self.index.words_at(m) for m in entity.mentions)
        yield f"Forms: {listed([f'“{form}”' for form in forms])}."
        yield from (self._place(found) for found in entity.mentions[:MOST_LISTED])

    def check(self, check: Check) -> Iterator[str]:
        yield f"To check: {self.index.prose(check.what)}"
        yield f"Why: {sentence(self.index.prose(check.why))}"
        yield from (self._place(found) for found in check.evidence)
        yield from (
            f"Bears on claim {c}: {self.index.prose(self.index.claims[c].text)}" for c in check.claims if c in self.index.claims
        )

    def pick_up(self, found: PickUp) -> Iterator[str]:
        own, other = self.index.name(found.report), self.index.name(found.credited_in)
        yield f"{own} tells as its own what {other} credits to {found.origin}."
        if found.statement in self.index.statements:
            yield from self.statement(self.index.statements[found.statement])
        if found.claim in self.index.claims:
            yield f"Claim {found.claim}: {self.index.prose(self.index.claims[found.claim].text)}"

    def report(self, report: Report) -> Iterator[str]:
        size = count(len(report.text), "character")
        yield f"{self.index.name(report.id)} ({report.id}), {day_in_words(report.published)}, {size}."
        for credit in report.credits:
            yield f"Credits {credit.name} as a whole ({credit.form}): “{credit.span.of(report.text)}” at {credit.span.start}."
        for block in report.dropped:
            kind = block.kind.value.replace("_", " ")
            yield f"Not read, {kind}, characters {block.span.start}–{block.span.end}: {sentence(block.reason)}"

    def edge(self, edge: Edge) -> Iterator[str]:
        source, target = self.index.node_name(edge.source), self.index.node_name(edge.target)
        how = {"reuse": "shares its text with", "inferred": "is inferred to have matter from"}.get(
            edge.basis, "says it has matter from"
        )
        yield f"{source} {how} {target}, in {count(len(edge.statements), 'statement')}:"
        for statement in edge.statements[:MOST_LISTED]:
            if statement in self.index.statements:
                yield from (f"  {line}" for line in self.statement(self.index.statements[statement]))

    def station(self, node: str) -> Iterator[str]:
        kind = in_words(SOURCE_KINDS, self.index.nodes[node].kind)
        yield f"{self.index.node_name(node)} ({kind})."
        for edge in self.account.edges:
            if node in (edge.source, edge.target):
                ends = f"{self.index.node_name(edge.source)} → {self.index.node_name(edge.target)}"
                carried = count(len(edge.statements), "statement")
                yield f"{ends} ({in_words(BASES, edge.basis)}, {carried}; {self.index.edge_id(edge)})"

    def _place(self, found: Evidence) -> str:
        where = f"characters {found.span.start}–{found.span.end}"
        return f"{self.index.name(found.report)}, {where}: {self.index.words_at(found)}"
