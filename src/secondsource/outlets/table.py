"""The table as it is read from `data/outlets.tsv`, once.

An alias begins with `~` where it is an everyday word and with `?` where several outlets share it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from secondsource.outlets.outlet import Outlet, OutletKind
from secondsource.text.folding import fold


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write an outlet's name; `is_common` marks everyday words and shared short forms."""

    words: str
    outlet: Outlet
    is_common: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Every outlet, its names by folded key (without an article), and its domains."""

    outlets: tuple[Outlet, ...]
    aliases: tuple[Alias, ...]
    by_key: dict[str, Outlet]
    by_domain: dict[str, Outlet]
    by_name: dict[str, Outlet]


def without_article(words: str) -> str:
    """`words` without a leading "the", whatever its case.

    >>> without_article("The Times"), without_article("Theatre Daily")
    ('Times', 'Theatre Daily')
    """
    return words[4:].lstrip() if words[:4].casefold() == "the " else words


@lru_cache(maxsize=1)
def table() -> Table:
    """The table, read once."""
    outlets: list[Outlet] = []
    marked: list[tuple[str, Outlet]] = []
    for outlet, names in _rows():
        outlets.append(outlet)
        marked.extend((name, outlet) for name in names)
    everyday = {without_article(words[1:]) for words, _ in marked if words[0] in "~?"}
    aliases = _plain(outlets, marked, everyday) + _everyday(marked) + _shared(marked)
    by_key: dict[str, Outlet] = {}
    for alias in aliases:
        by_key.setdefault(fold(without_article(alias.words)), alias.outlet)
    return Table(
        outlets=tuple(outlets),
        aliases=tuple(aliases),
        by_key=by_key,
        by_domain={domain: outlet for outlet in outlets for domain in outlet.domains},
        by_name={outlet.name: outlet for outlet in outlets},
    )


def _rows() -> list[tuple[Outlet, list[str]]]:
    source = resources.files("secondsource").joinpath("data/outlets.tsv").read_text(encoding="utf-8")
    found = []
    for row in csv.DictReader(source.split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE):
        aliases = [alias for alias in row["aliases"].split(";") if alias]
        outlet = Outlet(
            name=row["name"],
            kind=OutletKind(row["kind"]),
            country=row["country"] or None,
            family=row["family"] or None,
            domains=tuple(domain for domain in row["domains"].split(";") if domain),
            aliases=tuple(alias.lstrip("~?") for alias in aliases),
        )
        found.append((outlet, aliases))
    return found


def _plain(outlets: list[Outlet], marked: list[tuple[str, Outlet]], everyday: set[str]) -> list[Alias]:
    """Full names and unmarked aliases; a name that is "The" and one word more counts as an everyday word."""
    found = []
    named = [(outlet.name, outlet) for outlet in outlets] + [(words, outlet) for words, outlet in marked if words[0] not in "~?"]
    for words, outlet in named:
        bare = without_article(words)
        if bare in everyday:
            continue
        is_common = bare != words and " " not in bare and "-" not in bare
        found.append(Alias(bare, replace(outlet, is_ambiguous=True) if is_common else outlet, is_common))
    return found


def _everyday(marked: list[tuple[str, Outlet]]) -> list[Alias]:
    return [Alias(words[1:], replace(outlet, is_ambiguous=True), is_common=True) for words, outlet in marked if words[0] == "~"]


def _shared(marked: list[tuple[str, Outlet]]) -> list[Alias]:
    """One alias for each short form that several outlets share; its outlet stands for all of them."""
    sharing: dict[str, list[Outlet]] = {}
    for words, outlet in marked:
        if words[0] == "?":
            sharing.setdefault(words[1:], []).append(outlet)
    return [
        Alias(
            words,
            Outlet(f"The {words}", holders[0].kind, is_ambiguous=True, candidates=tuple(o.name for o in holders)),
            is_common=True,
        )
        for words, holders in sharing.items()
    ]
