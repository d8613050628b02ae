"""Everything in an account by its id, and the words at every span: what the outputs look things up in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from secondsource.model.account import Account, Claim, Discrepancy, Edge, Evidence, Node
from secondsource.model.report import Report
from secondsource.model.statement import Hop, Statement
from secondsource.render.names import report_names, with_names
from secondsource.render.visible import one_line
from secondsource.render.wording import chain_in_words, hop_in_words


class StoryIndex:
    """Read-only lookups over one account; ids that lead nowhere are left out, never raised."""

    def __init__(self, account: Account) -> None:
        """Index once; O(everything in the account)."""
        self.account = account
        self.names = report_names(account.reports)
        self.reports: dict[str, Report] = {r.id: r for r in account.reports}
        self.statements: dict[str, Statement] = {s.id: s for s in account.statements}
        self.claims: dict[str, Claim] = {c.id: c for c in account.claims}
        self.nodes: dict[str, Node] = {n.id: n for n in account.nodes}
        self.claim_of: dict[str, str] = {}
        for claim in account.claims:
            for statement in claim.statements:
                self.claim_of.setdefault(statement, claim.id)
        order = {r: n for n, r in enumerate(self.reports)}
        self._told = {claim.id: self._sorted(claim, order) for claim in account.claims}
        self.claims_by_weight = tuple(sorted(account.claims, key=lambda c: -c.weight))
        self._discrepancies: dict[str, list[Discrepancy]] = defaultdict(list)
        for found in account.discrepancies:
            if found.claim:
                self._discrepancies[found.claim].append(found)
        self.quote_ids = distinct_ids("q", (q.text for q in account.quotes))
        self.timeline_ids = distinct_ids("t", (f"{t.event} {t.value}" for t in account.timeline))
        self.edge_anchors = distinct_ids("g", (f"{e.source}>{e.target}" for e in account.edges))
        self.check_ids = distinct_ids("k", (f"{c.kind} {c.what}" for c in account.to_check))
        self.pick_up_ids = distinct_ids("p", (f"{p.claim} {p.report} {p.statement}" for p in account.pick_ups))

    def statements_of(self, claim: Claim) -> tuple[Statement, ...]:
        """The claim's statements, in the order of the reports and of the text."""
        return self._told[claim.id]

    def told_in(self, claim: Claim, report: str) -> tuple[Statement, ...]:
        """The claim's statements in one report, in the order of the text."""
        return tuple(s for s in self._told[claim.id] if s.report == report)

    def _sorted(self, claim: Claim, order: dict[str, int]) -> tuple[Statement, ...]:
        found = [self.statements[s] for s in claim.statements if s in self.statements]
        return tuple(sorted(found, key=lambda s: (order.get(s.report, len(order)), s.hull.start, s.id)))

    def discrepancies_of(self, claim: str) -> tuple[Discrepancy, ...]:
        """Where reports disagree about this claim."""
        return tuple(self._discrepancies.get(claim, ()))

    def words_of(self, statement: Statement) -> str:
        """The statement's own words; parts of a split quotation are joined by an ellipsis."""
        report = self.reports.get(statement.report)
        return " … ".join(one_line(span.of(report.text)) for span in statement.spans) if report else ""

    def words_at(self, evidence: Evidence) -> str:
        """The words at a span."""
        report = self.reports.get(evidence.report)
        return one_line(evidence.span.of(report.text)) if report else ""

    def name(self, report: str) -> str:
        """What a report is called."""
        return self.names.get(report, one_line(report))

    def node_name(self, node: str) -> str:
        """What a station of the provenance graph is called."""
        return self.names.get(node) or one_line(self.nodes[node].name if node in self.nodes else node)

    def edge_id(self, edge: Edge) -> str:
        """An edge by its two ends."""
        return f"{edge.source}>{edge.target}"

    def prose(self, words: str) -> str:
        """A sentence that another room wrote, with reports by name."""
        return one_line(with_names(words, self.names))

    def hop(self, hop: Hop) -> str:
        """What a hop is called."""
        return hop_in_words(hop, self.names)

    def chain(self, statement: Statement) -> str:
        """The statement's chain on one line."""
        return chain_in_words(statement.chain, self.names)


def distinct_ids(letter: str, contents: Iterable[str]) -> tuple[str, ...]:
    """Short ids from what the things say, so that order changes none; equal contents are numbered.

    >>> distinct_ids("q", ["a", "a", "b"])
    ('q-ca978112', 'q-ca978112-2', 'q-3e23e816')
    """
    seen: dict[str, int] = defaultdict(int)
    ids: list[str] = []
    for content in contents:
        base = f"{letter}-{sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
        seen[base] += 1
        ids.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
    return tuple(ids)
