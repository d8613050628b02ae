"""What an account may be asked to do differently."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """`keep_inferred` False drops carried-over hops and pronoun links; `without` names an origin to leave out ("what if it falls?")."""

    keep_inferred: bool = True
    without: str | None = None
