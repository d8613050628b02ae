"""From a name, an address or a host to the outlet."""

from __future__ import annotations

from secondsource.outlets.outlet import Outlet
from secondsource.outlets.patterns import HOST, POSSESSIVE, TAIL
from secondsource.outlets.table import table, without_article
from secondsource.text.folding import fold


def find(name: str) -> Outlet | None:
    """The outlet of that name; case, accents, an article and a tail such as "newspaper" or ".com" do not count.

    A short form that several outlets share comes back as an outlet of its own with `is_ambiguous` and `candidates`; the
    caller settles it by what the report names in full.

    >>> find("the NEW YORK TIMES newspaper").name
    'The New York Times'
    >>> find("the Times").candidates
    ('Los Angeles Times', 'The New York Times', 'The Times')
    >>> find("The Harrow Courier") is None
    True
    """
    known = table()
    bare = POSSESSIVE.sub("", name.strip().strip("“”\"'‘’.,;:()[]"))
    for words in (bare, without_article(bare), TAIL.sub("", without_article(bare))):
        for key in (fold(without_article(words)), fold(words)):
            if key in known.by_key:
                return known.by_key[key]
    return by_domain(bare) if "." in bare and " " not in bare else None


def by_domain(host_or_url: str) -> Outlet | None:
    """The outlet that owns the host of an address, a host or a subdomain of it.

    >>> by_domain("https://edition.cnn.com/2017/story?x=1").name
    'CNN'
    >>> by_domain("example.org") is None
    True
    """
    found = HOST.match(host_or_url.strip())
    if found is None:
        return None
    labels = found.group(1).casefold().rstrip(".").split(".")
    domains = table().by_domain
    for first in range(len(labels) - 1):
        outlet = domains.get(".".join(labels[first:]))
        if outlet is not None:
            return outlet
    return None


def candidates(name: str) -> tuple[Outlet, ...]:
    """Every outlet that `name` may mean, in the table's order; empty where none is known.

    >>> [outlet.country for outlet in candidates("the Times")]
    ['US', 'US', 'GB']
    """
    outlet = find(name)
    if outlet is None:
        return ()
    return tuple(table().by_name[c] for c in outlet.candidates) if outlet.candidates else (table().by_name[outlet.name],)


def family_of(name: str) -> str | None:
    """The publisher or network of the outlet of that name or address, counted once; None where unknown or shared.

    >>> family_of("The Sun") == family_of("WSJ") == "News Corp"
    True
    """
    outlet = find(name) or by_domain(name)
    return outlet.family if outlet else None
