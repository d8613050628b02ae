"""The account as users of the library hold it: questions as methods, and every output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Self

from secondsource._optional import networkx, polars
from secondsource.engine.pipeline import account_of_reports
from secondsource.engine.settings import Settings
from secondsource.errors import EmptyReport, InputError
from secondsource.model import account as model
from secondsource.model.account import Claim, Discrepancy, QuoteGroup
from secondsource.model.report import Report
from secondsource.read import read_paths, report_from_text
from secondsource.render.explain import explain
from secondsource.render.html import to_html
from secondsource.render.json import to_json
from secondsource.render.markdown import to_markdown

if TYPE_CHECKING:
    import networkx as nx
    import polars as pl

SEVERITIES = ("low", "medium", "high")


@dataclass(frozen=True)
class Account(model.Account):
    """One story, read. Fields as in `secondsource.model.account.Account`; the same reports give the same account, byte for byte."""

    @classmethod
    def of(cls, account: model.Account) -> Self:
        """`account` with the questions below."""
        return cls(**{f.name: getattr(account, f.name) for f in fields(model.Account)})

    def single_origin_claims(self) -> tuple[Claim, ...]:
        """Claims told by two or more reports that rest on exactly one established origin."""
        return tuple(c for c in self.claims if len(c.reports) > 1 and c.independent.min == 1)

    def corroborated_claims(self) -> tuple[Claim, ...]:
        """Claims with two or more independent origins established."""
        return tuple(c for c in self.claims if c.independent.min >= 2)

    def uncredited_claims(self) -> tuple[Claim, ...]:
        """Claims that no report credits to anyone."""
        return tuple(c for c in self.claims if not c.origins)

    def claims_from(self, origin: str) -> tuple[Claim, ...]:
        """Claims that rest on `origin` (case aside)."""
        return tuple(c for c in self.claims if any(o.name.casefold() == origin.casefold() for o in c.origins))

    def quotes_by(self, speaker: str) -> tuple[QuoteGroup, ...]:
        """Quotations of `speaker` (case aside; part of the name will do)."""
        return tuple(q for q in self.quotes if q.speaker and speaker.casefold() in q.speaker.casefold())

    def discrepancies_at_least(self, severity: str) -> tuple[Discrepancy, ...]:
        """Discrepancies of `severity` ("low", "medium", "high") or worse.

        Raises:
            ValueError: for any other word.
        """
        if severity not in SEVERITIES:
            raise ValueError(f"no severity goes by {severity!r}: low, medium or high")
        floor = SEVERITIES.index(severity)
        return tuple(d for d in self.discrepancies if SEVERITIES.index(d.severity) >= floor)

    def explain(self, finding_id: str) -> str:
        """How a claim, statement, discrepancy or entity came about, in plain sentences.

        Raises:
            UsageError: if nothing here has that id.
        """
        return explain(self, finding_id)

    def to_json(self) -> str:
        """The contract `secondsource.account/1`."""
        return to_json(self)

    def to_html(self) -> str:
        """One page that needs nothing else."""
        return to_html(self)

    def to_markdown(self) -> str:
        """The account for a mail or a wiki."""
        return to_markdown(self)

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that a notebook's styles and ours do not meet."""
        from html import escape

        return f'<iframe srcdoc="{escape(self.to_html(), quote=True)}" width="100%" height="720" title="secondsource account"></iframe>'

    def to_polars(self) -> pl.DataFrame:
        """One row a statement: id, report, outlet, start, end, text, kind, source, chain, claim, origins_min, origins_max.

        Raises:
            UsageError: if polars is not installed (extra `tables`).
        """
        texts = {r.id: r for r in self.reports}
        claims = {sid: c for c in self.claims for sid in c.statements}
        rows = [
            {
                "id": s.id,
                "report": s.report,
                "outlet": texts[s.report].outlet,
                "start": s.hull.start,
                "end": s.hull.end,
                "text": " ".join(p.of(texts[s.report].text) for p in s.spans),
                "kind": s.kind.value,
                "source": s.source.text if s.source else None,
                "chain": " → ".join(h.name for h in s.chain[1:]),
                "claim": claims[s.id].id if s.id in claims else None,
                "origins_min": claims[s.id].independent.min if s.id in claims else None,
                "origins_max": claims[s.id].independent.max if s.id in claims else None,
            }
            for s in self.statements
        ]
        frame: pl.DataFrame = polars().DataFrame(rows, infer_schema_length=None)
        return frame

    def to_networkx(self) -> nx.DiGraph:
        """The provenance graph: nodes carry name and kind, edges basis and statements.

        Raises:
            UsageError: if networkx is not installed (extra `tables`).
        """
        graph = networkx().DiGraph()
        for node in self.nodes:
            graph.add_node(node.id, name=node.name, kind=node.kind)
        for edge in self.edges:
            graph.add_edge(edge.source, edge.target, basis=edge.basis, statements=list(edge.statements))
        return graph


def read(*paths: str | Path, published: str | None = None) -> tuple[Report, ...]:
    """Reports of the files, folders and JSONL streams named, numbered r1, r2, … in that order.

    Raises:
        InputError: the first thing that could not be read (use the command line to go on without it).
    """
    reading = read_paths([*paths], published=published)
    if reading.errors:
        raise reading.errors[0]
    return reading.reports


def account(reports: Iterable[Report | str | Path], *, keep_inferred: bool = True, without: str | None = None) -> Account:
    """The account of one story.

    `reports` are `Report`s, paths (`pathlib.Path`), or the texts themselves (`str`); `without` names an origin to leave out.

    Raises:
        InputError: if a path cannot be read, or nothing was given.
    """
    given: list[Report] = []
    for item in reports:
        if isinstance(item, Report):
            given.append(item)
        elif isinstance(item, Path):
            given.extend(read(item))
        else:
            given.append(report_from_text(item))
    if not given:
        raise EmptyReport("no report was given", mend="Hand over at least one report.")
    return Account.of(account_of_reports(_numbered(given), settings=Settings(keep_inferred=keep_inferred, without=without)))


def _numbered(reports: Sequence[Report]) -> tuple[Report, ...]:
    """r1, r2, … in the order given, whatever they were called before."""
    from dataclasses import replace

    def renumber(report: Report, rid: str) -> Report:
        notices = tuple(replace(n, report=rid if n.report else None) for n in report.notices)
        return report if report.id == rid else replace(report, id=rid, notices=notices)

    return tuple(renumber(report, f"r{n}") for n, report in enumerate(reports, 1))


__all__ = ["SEVERITIES", "Account", "InputError", "account", "read"]
