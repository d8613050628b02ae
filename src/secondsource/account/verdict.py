"""The two-source rule over the whole story, in words."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.model.account import Claim, Independence, Verdict
from secondsource.model.report import Report


def weigh(reports: int, in_ledes: int, statements: int, has_number: bool, is_attributed: bool) -> float:
    """How much a claim matters to the story, rounded to 3 places: told by many reports, high up, with a figure, by someone."""
    return round(2.0 * (reports - 1) + 1.5 * in_ledes + 0.2 * min(statements, 5) + 0.3 * has_number + 0.4 * is_attributed, 3)


def judge(reports: Sequence[Report], claims: Sequence[Claim]) -> Verdict:
    """What an editor may say about the main claim (the first) under the two-source rule.

    The rule itself: two independent sources before a claim is run as fact (BBC Editorial Guidelines 3.3; Reuters Handbook).
    """
    count = len(reports)
    if not claims:
        nothing = Independence(0, None, "No claim was found in the reports.")
        return Verdict(
            f"{_plural(count, 'report')} · no claim found", "There is nothing to apply the two-source rule to.", count, nothing
        )
    found = claims[0].independent
    return Verdict(f"{_plural(count, 'report')} · {range_in_words(found)}", _sentence(found, len(claims[0].reports)), count, found)


def range_in_words(found: Independence) -> str:
    """`[1, 2]` as an editor says it.

    >>> range_in_words(Independence(1, 2, ""))
    '1 to 2 independent origins'
    """
    if found.max == found.min:
        return _plural(found.min, "independent origin")
    if found.max is None:
        return "no origin stated" if found.min == 0 else f"at least {_plural(found.min, 'independent origin')}"
    if found.min == 0:
        return f"no established origin, at most {found.max}"
    return f"{found.min} to {found.max} independent origins"


def _sentence(found: Independence, reports: int) -> str:
    told = "One report tells" if reports == 1 else f"{_in_words(reports)} reports tell"
    if found.min >= 2:
        rule = f"{told} the main claim and {found.min} independent origins stand behind it: the two-source rule is met."
    elif found.min == 1 and found.max == 1:
        rule = f"{told} the main claim, all from one origin: the two-source rule is not met."
        rule = rule.replace(", all from", ", from") if reports == 1 else rule
    elif found.min == 0 and found.max is None:
        rule = f"{told} the main claim and none credits it to anyone: the two-source rule is not met."
    elif found.min == 0:
        rule = f"{told} the main claim and no origin is established: the two-source rule is not met."
    else:
        more = "a second is" if found.max == 2 else "more are"
        rule = f"{told} the main claim; one origin is established and {more} possible, not shown: the two-source rule is not met."
    return rule


def _in_words(number: int) -> str:
    """A number at the head of a sentence: in words up to ten.

    >>> _in_words(4), _in_words(41)
    ('Four', '41')
    """
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


_NUMBERS = "No One Two Three Four Five Six Seven Eight Nine Ten".split()


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
