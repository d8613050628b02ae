"""When: one event on two dates, or a bare month that another report puts in another year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from secondsource.dates.wording import in_words
from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame
from secondsource.discrepancies.lexicon import FAINT, SINCE_WORDS
from secondsource.discrepancies.participants import same_party
from secondsource.discrepancies.reading import stem
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.model.readings import DateMention
from secondsource.text.folding import fold

_ALIKE: Final = 0.3
_BARELY: Final = 0.15
_PARTIAL: Final = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_FULL: Final = re.compile(r"\d{4}-(\d\d)(?:-(\d\d))?")
_POINTS: Final = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and the event it stands with: `deed` is the key of the clause's predicate."""

    wording: Wording
    date: DateMention
    deed: str
    frame: Frame | None


def find_dated(wording: Wording) -> list[Dated]:
    """The points in time of one sentence, each with its event; none from inside quotation marks."""
    reading = wording.reading
    found = []
    for date in reading.annotated.dates:
        if not wording.span.contains(date.span) or date.type not in _POINTS or not (date.earliest or _is_partial(date)):
            continue
        inside = reading.tokens_in(date.span)
        if not inside or reading.is_quoted(date.span):
            continue
        head = reading.clause_head(inside[0])
        frame = next((f for f in wording.frames if f.verb == head), None)
        found.append(Dated(wording, date, stem(reading.annotated.tokens.lemma[head]), frame))
    return found


def compare_dates(x: Dated, y: Dated, likeness: float) -> Found | None:
    """A finding where one event is put on two dates that cannot both be right; else None.

    Intervals that overlap agree, so do a month and a day in it, and the same words in two reports. A bare month of which a second
    reading agrees with the other date is told only where both surely date one event: a reader of the one would take another year.
    """
    same_deed = x.deed == y.deed and x.deed not in FAINT
    if likeness < (_BARELY if same_deed else _ALIKE) or _meet(x.date, y.date) or _same_words(x.date, y.date):
        return None
    one_event = same_deed and _same_parties(x, y)
    if x.date.type != y.date.type or not (_same_month_name(x.date, y.date) or one_event):
        return None
    left, right = Evidence(x.wording.report, x.date.span), Evidence(y.wording.report, y.date.span)
    strength = min(1.0, likeness + 0.2 * same_deed)
    if _may_meet(x.date, y.date):
        if not _is_bare_month(x.date, y.date) or not (one_event or _same_utterance(x.wording, y.wording)):
            return None
        return Found("date", "high", left, right, _open_year(x.date, y.date), strength, "year")
    if _is_partial(x.date) or _is_partial(y.date):
        apart = _months_apart(x.date, y.date) and one_event
    else:
        apart = _exact(x.date) and _exact(y.date) and not _is_near(x.date, y.date)
    if not apart:
        return None
    why = f"{_told(x.date)} in one report, {_told(y.date)} in the other."
    return Found("date", "medium", left, right, why, strength, x.deed)


def _is_near(a: DateMention, b: DateMention) -> bool:
    """Whether a year that is counted back ("42 years ago") lies one beside the other: counting leaves that much room."""
    if not any(fold(d.text).endswith(SINCE_WORDS) for d in (a, b)):
        return False
    one, two = ((d.value or "")[:4] for d in (a, b))
    return one.isdigit() and two.isdigit() and abs(int(one) - int(two)) <= 1


def _is_partial(date: DateMention) -> bool:
    """Whether the month is known and the year is not, as in a report without a day of publication: "in September"."""
    return bool(_PARTIAL.fullmatch(date.value or ""))


def _months_apart(a: DateMention, b: DateMention) -> bool:
    """Whether two dates lie in two months, or on two days of one, whatever the year."""
    one, two = (_month_and_day(d) for d in (a, b))
    return bool(one and two) and any(x != y for x, y in zip(one, two, strict=False))


def _month_and_day(date: DateMention) -> tuple[str, ...]:
    found = _PARTIAL.fullmatch(date.value or "") or _FULL.fullmatch(date.value or "")
    return tuple(part for part in found.groups() if part) if found else ()


def _open_year(a: DateMention, b: DateMention) -> str:
    """Why a month without its year stands against a date."""
    bare, full = (a, b) if a.alternatives else (b, a)
    meant, told = (in_words(d.value or "") for d in (bare, full))
    return f"“{bare.text}” gives no year and reads as {meant}; the other report's “{full.text}” is {told}."


def _told(date: DateMention) -> str:
    """The words, with what they mean where they do not say it.

    >>> from secondsource.model.span import Span
    >>> day = dict(type="DATE", value="2026-04-30", earliest="2026-04-30", latest="2026-04-30", basis="relative_to_publication")
    >>> _told(DateMention(Span(0, 8), "April 30", **day))
    '“April 30” (Thursday 30 April 2026)'
    """
    meant = in_words(date.value or "") if not _is_partial(date) else date.text
    return f"“{date.text}”" if fold(meant) == fold(date.text) or not date.value else f"“{date.text}” ({meant})"


def _same_words(a: DateMention, b: DateMention) -> bool:
    """Whether two reports use the same words: then they differ by their days of publication only."""
    return fold(a.text) == fold(b.text) and "explicit" not in (a.basis, b.basis)


def _same_utterance(a: Wording, b: Wording) -> bool:
    """Whether both sentences quote the same words, two or more in a row."""
    left, right = _quoted_runs(a), _quoted_runs(b)
    return bool(left & right)


def _quoted_runs(wording: Wording) -> frozenset[tuple[str, str]]:
    """Neighbouring words that stand in quotation marks in one sentence, both of them telling."""
    reading = wording.reading
    runs = set()
    for quotation in reading.annotated.quotations:
        if quotation.span.overlaps(wording.span):
            keys = [reading.keys[i] for i in reading.tokens_in(quotation.span)]
            runs |= {(one, two) for one, two in pairwise(keys) if one and two}
    return frozenset(runs)


def agree(a: DateMention, b: DateMention) -> bool:
    """Whether two dates may be one: their intervals overlap, a second reading fits, or nothing is known of one."""
    known = all(d.earliest and d.latest for d in (a, b))
    return not known or _meet(a, b) or _may_meet(a, b)


def _meet(a: DateMention, b: DateMention) -> bool:
    return bool(a.earliest and a.latest and b.earliest and b.latest and a.earliest <= b.latest and b.earliest <= a.latest)


def _may_meet(a: DateMention, b: DateMention) -> bool:
    """Whether a second reading of one agrees with a reading of the other."""
    one, two = (tuple(v for v in (d.value, *d.alternatives) if v) for d in (a, b))
    return any(v.startswith(w) or w.startswith(v) for v in one for w in two)


def _is_bare_month(a: DateMention, b: DateMention) -> bool:
    return any(len(d.value or "") == 7 and bool(d.alternatives) for d in (a, b)) and all(len(d.value or "") == 7 for d in (a, b))


def _same_parties(x: Dated, y: Dated) -> bool:
    """Whether the deed has the same doer or the same object in both, and nobody else in either role."""
    if x.frame is None or y.frame is None:
        return False
    p, q = x.wording.reading, y.wording.reading
    doers = same_party((p, x.frame.agent), (q, y.frame.agent))
    done_to = same_party((p, x.frame.patient), (q, y.frame.patient))
    return True in (doers, done_to) and False not in (doers, done_to)


def _same_month_name(a: DateMention, b: DateMention) -> bool:
    """Whether both are months and the same one, or one is told as "the same month"."""
    one, two = a.value or "", b.value or ""
    return len(one) == len(two) == 7 and one[5:] == two[5:]


def _exact(date: DateMention) -> bool:
    """Whether the value is a day, month or year that the text itself settles."""
    return date.value is not None and date.basis in ("explicit", "relative_to_publication") and date.value[:1].isdigit()
