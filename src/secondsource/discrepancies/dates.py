"""When: one event on two dates, or a bare month that another report puts in another year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame
from secondsource.discrepancies.lexicon import FAINT
from secondsource.discrepancies.participants import same_party
from secondsource.discrepancies.reading import stem
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.model.readings import DateMention

_ALIKE: Final = 0.3
_BARELY: Final = 0.15
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
        if not wording.span.contains(date.span) or date.type not in _POINTS or date.earliest is None or date.latest is None:
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

    Intervals that overlap agree, so do a month and a day in it. Where only a second reading of one date agrees with the other
    (a bare month, the year before), the finding says so.
    """
    same_deed = x.deed == y.deed and x.deed not in FAINT
    if likeness < (_BARELY if same_deed else _ALIKE) or _meet(x.date, y.date):
        return None
    if x.date.type != y.date.type or not (_same_month_name(x.date, y.date) or (same_deed and _same_parties(x, y))):
        return None
    left, right = Evidence(x.wording.report, x.date.span), Evidence(y.wording.report, y.date.span)
    one, two = (d.date.value or d.date.text for d in (x, y))
    strength = min(1.0, likeness + 0.2 * same_deed)
    if _may_meet(x.date, y.date):
        if not _is_bare_month(x.date, y.date):
            return None
        why = f"“{x.date.text}” reads as {one}, “{y.date.text}” as {two}: the bare month leaves the year open."
        return Found("date", "high", left, right, why, strength, "year")
    if not (_exact(x.date) and _exact(y.date)):
        return None
    why = f"“{x.date.text}” ({one}) in one report, “{y.date.text}” ({two}) in the other."
    return Found("date", "medium", left, right, why, strength, x.deed)


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
