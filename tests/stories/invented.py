"""The invented stories, and how an account is judged on them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from secondsource.model.account import Account, Claim
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.model.statement import Statement

HERE = Path(__file__).parent
Range = tuple[int, int | None]
Read = Callable[..., Report]


@dataclass(frozen=True)
class ExpectedClaim:
    """Words in each report that carry one claim, and the ranges a careful reader gives it, best first."""

    match: dict[str, Span]
    words: dict[str, str]
    ranges: tuple[Range, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """One invented story."""

    name: str
    rules: tuple[int, ...]
    reports: tuple[dict[str, Any], ...]
    claims: tuple[ExpectedClaim, ...]
    note: str

    def read(self, report_from_text: Read) -> tuple[Report, ...]:
        """Its reports, read, with the publisher family where the story states one."""
        read = (
            (
                raw,
                report_from_text(
                    raw["text"], title=raw.get("title"), outlet=raw["outlet"], published=raw["published"], source_id=raw["id"]
                ),
            )
            for raw in self.reports
        )
        return tuple(
            replace(report, id=raw["id"], **({"family": raw["family"]} if "family" in raw else {})) for raw, report in read
        )


def load(path: Path) -> Story:
    """The story of one file; words that do not occur exactly once are refused."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    texts = {r["id"]: r["text"] for r in raw["reports"]}
    return Story(
        raw["name"], tuple(raw["rules"]), tuple(raw["reports"]), tuple(_claim(c, texts) for c in raw["claims"]), raw["note"]
    )


def _claim(raw: dict[str, Any], texts: dict[str, str]) -> ExpectedClaim:
    spans = {}
    for report, words in raw["match"].items():
        assert texts[report].count(words) == 1, (report, words)
        start = texts[report].index(words)
        spans[report] = Span(start, start + len(words))
    ranges = [raw["independent"], *raw.get("accept", [])]
    return ExpectedClaim(spans, raw["match"], tuple((r["min"], r["max"]) for r in ranges), tuple(raw["origins"]))


def stories() -> tuple[Story, ...]:
    """All stories, by name."""
    return tuple(load(path) for path in sorted(HERE.glob("*.json")))


@dataclass(frozen=True)
class Judged:
    """What an account makes of one expected claim: `got` is the claim that meets most of its words, or None."""

    story: str
    rules: tuple[int, ...]
    expected: ExpectedClaim
    got: Claim | None
    met: tuple[str, ...]

    @property
    def is_found(self) -> bool:
        """Whether one claim meets the words in every report."""
        return len(self.met) == len(self.expected.match)

    @property
    def range(self) -> Range | None:
        """The range of the claim that was taken."""
        return (self.got.independent.min, self.got.independent.max) if self.got else None

    @property
    def is_min_right(self) -> bool:
        """Whether its minimum is one that a careful reader gives."""
        return self.got is not None and self.got.independent.min in {low for low, _ in self.expected.ranges}

    @property
    def is_exact(self) -> bool:
        """Whether its range is one that a careful reader gives."""
        return self.range in self.expected.ranges

    @property
    def is_over_counted(self) -> bool:
        """Whether it claims more origins than any careful reader would."""
        return self.got is not None and self.got.independent.min > max(low for low, _ in self.expected.ranges)


def judge(story: Story, account: Account) -> tuple[Judged, ...]:
    """Each expected claim with the claim of the account that meets most of its words."""
    statements = {s.id: s for s in account.statements}
    return tuple(_judge(story, expected, account.claims, statements) for expected in story.claims)


def _judge(story: Story, expected: ExpectedClaim, claims: Sequence[Claim], statements: dict[str, Statement]) -> Judged:
    best: tuple[int, int, int] = (0, 0, 0)
    taken: Claim | None = None
    reports: tuple[str, ...] = ()
    for claim in claims:
        members = [statements[s] for s in claim.statements]
        common = {r: sum(sp.common(span) for m in members if m.report == r for sp in m.spans) for r, span in expected.match.items()}
        met = tuple(r for r, n in common.items() if n)
        rank = (len(met), sum(common.values()), -len(members))
        if met and rank > best:
            best, taken, reports = rank, claim, met
    return Judged(story.name, story.rules, expected, taken, reports)


@dataclass(frozen=True)
class Figures:
    """Shares over all expected claims, each as (hits, total)."""

    found: tuple[int, int]
    min_right: tuple[int, int]
    exact: tuple[int, int]
    over_counted: tuple[int, int]
    two_source_right: tuple[int, int]
    uncredited_right: tuple[int, int]

    def share(self, name: str) -> float:
        """One figure as a share of one."""
        hits, total = getattr(self, name)
        return float(hits / total) if total else 0.0


def figures(judged: Sequence[Judged]) -> Figures:
    """The figures of many judged claims; all but `found` are of those that any claim of the account met."""
    met = [j for j in judged if j.got]
    two = [j for j in met if all(low >= 2 for low, _ in j.expected.ranges)]
    none = [j for j in met if all(low == 0 for low, _ in j.expected.ranges)]
    return Figures(
        found=(sum(j.is_found for j in judged), len(judged)),
        min_right=(sum(j.is_min_right for j in met), len(met)),
        exact=(sum(j.is_exact for j in met), len(met)),
        over_counted=(sum(j.is_over_counted for j in met), len(met)),
        two_source_right=(sum(j.is_min_right for j in two), len(two)),
        uncredited_right=(sum(j.is_min_right for j in none), len(none)),
    )
