"""Why a claim has the range it has, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from secondsource.provenance.origins import Root, Standing

if TYPE_CHECKING:
    from secondsource.provenance.independence import Tally

_NUMBERS: Final = "no one two three four five six seven eight nine ten".split()
_SHOWN: Final = 4  # origins named before "and N more"


def number(count: int) -> str:
    """A small number in words.

    >>> number(3), number(40)
    ('three', '40')
    """
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def reason(tally: Tally, low: int, high: int | None) -> str:
    """Who counts and why, in one to three sentences."""
    parts = [_main(tally, low, high)]
    if tally.copied and tally.reports > 1:
        parts.append("Passages that reports share word for word count once.")
    if tally.own_voice and tally.origins:
        parts.append(f"{_reports(tally.own_voice)} it without credit, which may or may not add an origin.")
    if tally.origins and tally.crediting + tally.own_voice < tally.reports:
        parts.append("Telling it without credit inside a copy or a re-telling adds none.")
    return " ".join(parts)


def _main(tally: Tally, low: int, high: int | None) -> str:
    groups = tally.origins
    if not groups:
        return "No report credits it to anyone."
    names = _list([_called(g) for g in groups])
    if len(groups) == 1:
        return _single(tally, groups[0], high)
    if low == len(groups):
        return f"{names}: {number(low)} origins, each on the record."
    if all(g[0].standing in (Standing.NEWS, Standing.UNNAMED) for g in groups):
        return f"{names}: their own sources are not named and may be the same, so only one is established."
    if low > 1:
        return f"{names}: {number(low)} are on the record and apart; the others may rest on the same people."
    return f"{names}: that they do not rest on one another is not established."


def _single(tally: Tally, group: Sequence[Root], high: int | None) -> str:
    name = _called(group)
    if high is None:
        return f"Credited to {name} only, without a name or a number: one origin at least, how many is unknown."
    telling = _single_verb(tally)
    others = sorted({r.name for r in group} - {group[0].name})
    tail = f" ({_list(others)} {'count' if len(others) > 1 else 'counts'} as the same)" if others else ""
    return f"{telling} {name}{tail}: one origin."


def _single_verb(tally: Tally) -> str:
    credited = tally.crediting
    if credited <= 1:
        return "The one report that credits it credits" if tally.reports > 1 else "The only report credits"
    if credited == 2:
        return "Both reports credit" if tally.reports == 2 else "Two reports credit"
    return (
        f"All {number(credited)} reports credit" if credited == tally.reports else f"{number(credited).capitalize()} reports credit"
    )


def _called(group: Sequence[Root]) -> str:
    best = group[0]
    people = sorted({h.name for r in group for h in r.behind})
    behind = f" (behind it {_list(people)})" if people and best.standing is Standing.NEWS else ""
    return best.name + behind


def _list(names: Sequence[str]) -> str:
    shown = list(names[:_SHOWN])
    if len(names) > _SHOWN:
        shown.append(f"{number(len(names) - _SHOWN)} more")
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " and " + shown[-1]


def _reports(count: int) -> str:
    return "One report tells" if count == 1 else f"{number(count).capitalize()} reports tell"
