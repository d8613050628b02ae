"""The table of outlets and agencies: aliases, domains, countries, publisher families."""

from secondsource.outlets.lookup import by_domain, candidates, family_of, find
from secondsource.outlets.mentions import find_mentions
from secondsource.outlets.outlet import Outlet, OutletKind
from secondsource.outlets.recognition import looks_like_news_organisation

__all__ = [
    "Outlet",
    "OutletKind",
    "by_domain",
    "candidates",
    "family_of",
    "find",
    "find_mentions",
    "looks_like_news_organisation",
]
