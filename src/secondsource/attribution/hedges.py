"""Words that take certainty back: reportedly, allegedly, appears to, may, if necessary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from secondsource.model.annotated import Annotated
from secondsource.model.span import Span
from secondsource.model.statement import Phrase

_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|presumably|possibly|probably|perhaps|maybe|seemingly|arguably"
    r"|likely|unlikely|potentially|conceivably|ostensibly|alleged|suspected|accused|rumou?red|rumou?rs?|purported|supposed|presumed"
    r"|unconfirmed|unverified|possible|potential|so-called|believed|thought to|said to|understood to|expected to|feared"
    r"|appear(?:s|ed)?(?= to\b| that\b)|seem(?:s|ed)?|tend(?:s|ed)? to|bound to|set to|in part|partly|at least|at the very least"
    r"|if necessary|if confirmed|if true|as far as|claim(?:s|ed|ing)?|suggest(?:s|ed|ing)?|reports? confirming|may|might|could|would have)\b",
    re.IGNORECASE,
)
_ABILITY: Final = re.compile(
    r"(?:so (?:that )?(?:\w+ ){1,3}|if (?:only )?(?:\w+ ){1,2}|where (?:\w+ ){1,2}|how (?:\w+ ){1,2})$", re.IGNORECASE
)
_NOT_ABLE: Final = re.compile(r"(?:n[’']t| not| n’t| hardly| only) ", re.IGNORECASE)


def find_hedges(annotated: Annotated, spans: Sequence[Span], cues: Sequence[Span] = ()) -> tuple[Phrase, ...]:
    """Hedges in the words of a statement and in its cue, in order; modal verbs only where they doubt a fact.

    Ability ("so they could talk", "could not be reached") and the month of May are none.
    """
    text = annotated.report.text
    found: dict[Span, Phrase] = {}
    for area in (*spans, *cues):
        for match in _HEDGE.finditer(text, area.start, area.end):
            span = Span(match.start(), match.end())
            if _doubts(text, span):
                found[span] = Phrase(span, match.group())
    return tuple(found[s] for s in sorted(found))


def _doubts(text: str, span: Span) -> bool:
    word = span.of(text)
    key = word.casefold()
    if key == "may":
        return word == "may"
    if key == "could":
        after = text[span.end : span.end + 5]
        return not _ABILITY.search(text[max(0, span.start - 24) : span.start]) and not _NOT_ABLE.match(after)
    if key in ("likely", "possible", "potential") and span.start >= 2:
        return not text[: span.start].endswith("as ")
    return True
