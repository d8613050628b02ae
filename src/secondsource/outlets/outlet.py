"""What is known about one outlet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OutletKind(StrEnum):
    """What an outlet is; agencies sell to others, social media publish what anybody says."""

    NEWSPAPER = "newspaper"
    AGENCY = "agency"
    BROADCASTER = "broadcaster"
    MAGAZINE = "magazine"
    SITE = "site"
    SOCIAL_MEDIA = "social_media"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news organisation or platform.

    `name` is canonical, `country` ISO 3166-1 alpha-2, `family` the publisher or network counted once. `is_ambiguous` is set
    on what a lookup returns where the words could mean something else: an everyday word ("Time", "the Sun"), or a short form
    that several outlets share ("the Times"): then `candidates` holds their names, and `country` and `family` are None.
    """

    name: str
    kind: OutletKind
    country: str | None = None
    family: str | None = None
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    is_ambiguous: bool = False
    candidates: tuple[str, ...] = ()

    @property
    def is_agency(self) -> bool:
        """Whether its reports run in other outlets."""
        return self.kind is OutletKind.AGENCY

    @property
    def is_social(self) -> bool:
        """Whether it is a platform rather than a newsroom."""
        return self.kind is OutletKind.SOCIAL_MEDIA
