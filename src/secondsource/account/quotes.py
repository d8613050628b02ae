"""Each quotation wherever it occurs, and whether it came through whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel

from secondsource.account.story import ReadStory
from secondsource.model.account import Evidence, QuoteGroup
from secondsource.model.annotated import Annotated
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind, Statement, StatementKind

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")  # "stand-alone" and "standalone" are one word
_ALTERED: Final = 0.72  # share of words kept; below it two quotations are two remarks (read off pairs of one speaker)
_WHOLE: Final = 4  # fewer words shared by chance are no truncated quotation unless the speaker is the same


@dataclass(frozen=True, slots=True)
class _Quoted:
    """One quotation as it stands in one statement."""

    report: str
    spans: tuple[Span, ...]
    text: str
    words: tuple[str, ...]
    speaker: str | None
    flags: tuple[str, ...]
    claim: str | None


def group_quotes(story: ReadStory) -> tuple[QuoteGroup, ...]:
    """All quotations that are speech, the same one of several reports together; longest wording first named.

    `match` is the worst that befell it: altered, else truncated, else verbatim; single where it occurs once. Quadratic in the
    number of distinct quotations of the story, each compared by words.
    """
    quoted = sorted(_collect(story), key=lambda q: (-len(q.words), q.words, q.report, q.spans))
    groups: list[list[tuple[_Quoted, str]]] = []
    for item in quoted:
        for group in groups:
            how = _match(group[0][0], item)
            if how:
                group.append((item, how))
                break
        else:
            groups.append([(item, "verbatim")])
    return tuple(_as_group(group) for group in groups)


def _collect(story: ReadStory) -> list[_Quoted]:
    """One entry a statement that holds quoted words; nested statements repeat no quotation."""
    found: list[_Quoted] = []
    taken: set[tuple[str, Span]] = set()
    for annotated in story.annotated:
        report = annotated.report
        statements = [s for s in story.of_report[report.id] if s.kind in (StatementKind.DIRECT, StatementKind.MIXED)]
        for statement in sorted(statements, key=lambda s: (s.level, s.hull, s.id)):
            marks = [q for q in annotated.quotations if any(s.contains(q.span) or q.span.contains(s) for s in statement.spans)]
            fresh = tuple(q.span for q in marks if (report.id, q.span) not in taken)
            if not fresh:
                continue
            taken.update((report.id, span) for span in fresh)
            text = " ".join(span.of(report.text) for span in fresh)
            flags = {flag for q in marks for flag in q.flags if flag in ("unclosed", "reopened")}
            speaker = _speaker(statement)
            if speaker is None:
                flags.add("no_speaker")
            claim = story.claim_of.get(statement.id)
            found.append(_Quoted(report.id, fresh, text, _words(text), speaker, tuple(sorted(flags)), claim.id if claim else None))
        found += _unclaimed(annotated, taken, statements)
    return [q for q in found if q.words]


def _unclaimed(annotated: Annotated, taken: set[tuple[str, Span]], statements: Sequence[Statement]) -> list[_Quoted]:
    """Quotations that stand in no statement: theirs who go on in the next paragraph, else the words are nobody's that is named."""
    report = annotated.report
    left = [q for q in annotated.quotations if (report.id, q.span) not in taken and not {"scare", "nested"} & set(q.flags)]
    rows = [(q, _words(q.span.of(report.text))) for q in left]
    found = []
    for q, words in rows:
        if len(words) >= _WHOLE:
            speaker = _goes_on(annotated, q.span, statements) if "unclosed" in q.flags else None
            flags = {f for f in q.flags if f != "unclosed"} if speaker else {"no_speaker", *q.flags}
            found.append(_Quoted(report.id, (q.span,), q.span.of(report.text), words, speaker, tuple(sorted(flags)), None))
    return found


def _goes_on(annotated: Annotated, left_open: Span, statements: Sequence[Statement]) -> str | None:
    """Who speaks where a quotation stays open at a paragraph's end and the next paragraph opens it again, or None."""
    text = annotated.report.text
    after = [q.span for q in annotated.quotations if "reopened" in q.flags and q.span.start >= left_open.end]
    following = next((span for span in after if not text[left_open.end : span.start].strip()), None)
    if following is None:
        return None
    holders = (s for s in statements if any(p.overlaps(following) for p in s.spans))
    return next((name for s in holders if (name := _speaker(s))), None)


def _speaker(statement: Statement) -> str | None:
    """The last hop beyond the report, if the report gives these words to it; a credit of the lede alone makes nobody the speaker."""
    hops = [h for h in statement.chain[1:] if h.kind is not SourceKind.REPORT]
    if not hops:
        return None
    is_given = statement.source is not None or (
        hops[-1].resolved is not None and hops[-1].resolved.by not in ("lede", "credit_line")
    )
    return hops[-1].name if is_given else None


def _words(text: str) -> tuple[str, ...]:
    return tuple(w.casefold().replace("’", "'").replace("-", "") for w in _WORD.findall(text))


def _match(whole: _Quoted, other: _Quoted) -> str | None:
    """How `other` (the shorter) stands to `whole`, or None where they are two quotations."""
    if whole.words == other.words:
        return "verbatim"
    alike = whole.speaker == other.speaker or whole.claim == other.claim is not None
    if len(other.words) >= (1 if alike and len(other.words) > 1 else _WHOLE) and _runs_inside(other.words, whole.words):
        return "truncated"
    if min(len(whole.words), len(other.words)) < _WHOLE or not alike:
        return None
    return "altered" if Indel.normalized_similarity(whole.words, other.words) >= _ALTERED else None


def _runs_inside(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether `short` is an unbroken run of `long`."""
    n = len(short)
    return any(tuple(long[i : i + n]) == tuple(short) for i in range(len(long) - n + 1))


def _as_group(group: list[tuple[_Quoted, str]]) -> QuoteGroup:
    first = group[0][0]
    how = {match for _, match in group[1:]}
    match = "altered" if "altered" in how else "truncated" if "truncated" in how else "verbatim" if how else "single"
    speakers = [q.speaker for q, _ in group if q.speaker]
    flags = sorted({flag for q, _ in group for flag in q.flags})
    if speakers and "no_speaker" in flags and all(q.speaker for q, _ in group[:1]):
        flags.remove("no_speaker")
    seen = tuple(Evidence(q.report, span) for q, _ in group for span in q.spans)
    return QuoteGroup(first.text, max(speakers, key=lambda s: (len(s), s)) if speakers else None, seen, match, tuple(flags))
