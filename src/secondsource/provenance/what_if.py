"""What falls if an origin falls."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model.account import Account, Claim, Independence
from secondsource.model.statement import Statement
from secondsource.provenance.independence import independence
from secondsource.provenance.naming import words_of
from secondsource.provenance.origins import Root
from secondsource.provenance.sourcing import Sourcing


@dataclass(frozen=True, slots=True)
class Fall:
    """A claim (id) that rests on the origin, before and without it."""

    claim: str
    before: Independence
    after: Independence

    @property
    def is_lost(self) -> bool:
        """Whether no origin is left."""
        return self.after.min == 0

    @property
    def is_single(self) -> bool:
        """Whether two or more origins have become one."""
        return self.before.min >= 2 and self.after.min == 1


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What the story would be without `origin`: every claim that rests on it, in the account's order."""

    origin: str
    falls: tuple[Fall, ...]

    @property
    def lost(self) -> tuple[str, ...]:
        """Claims (ids) that lose their last origin."""
        return tuple(f.claim for f in self.falls if f.is_lost)

    @property
    def single(self) -> tuple[str, ...]:
        """Claims (ids) that two or more origins bore and one is left."""
        return tuple(f.claim for f in self.falls if f.is_single)


def without(account: Account, name: str) -> WhatIf:
    """The claims of `account` that rest on the origin `name` (an article and case aside), counted again without it.

    Whatever was told through a fallen origin falls with it; a party that the fallen news organisation quoted falls only in the
    reports that had it from there.
    """
    sourcing = Sourcing(account.reports, account.statements, account.reuse, account.links)
    statement = {s.id: s for s in account.statements}
    falls = []
    for claim in account.claims:
        told = [statement[sid] for sid in claim.statements]
        left = [s for s in told if not _rests_on(s, name, sourcing)]
        if len(left) < len(told):
            falls.append(_fall(claim, left, sourcing))
    return WhatIf(name, tuple(falls))


def _fall(claim: Claim, left: list[Statement], sourcing: Sourcing) -> Fall:
    after, _ = independence(left, sourcing)
    return Fall(claim.id, claim.independent, after)


def _rests_on(statement: Statement, name: str, sourcing: Sourcing) -> bool:
    return any(_is_named(root, name) for root in sourcing.roots(statement))


def _is_named(root: Root, name: str) -> bool:
    return any(words_of(told) == words_of(name) for told in (root.name, *(h.name for h in root.relays)))
