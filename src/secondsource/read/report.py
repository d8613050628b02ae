"""From a text and what is known about it to a `Report`."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from secondsource.errors import EmptyReport, LimitExceeded
from secondsource.limits import MAX_REPORT_CHARS
from secondsource.model.report import Block, BlockKind, Credit, Notice, Repair, Report
from secondsource.outlets import by_domain, find
from secondsource.read.blocks import mark
from secondsource.read.language import guess
from secondsource.read.patterns import ELLIPSIS_END, ENDS_IN_CLOSING_MARK
from secondsource.read.published import iso, stated_day
from secondsource.text.decoding import mend
from secondsource.text.folding import fold
from secondsource.text.lines import has_words

_LONG_PARAGRAPH: Final = 20_000  # characters; such a text has lost its line ends
_CUT_PARAGRAPH: Final = 80  # characters; a shorter last line may be a signature or a list


@dataclass(frozen=True, slots=True)
class Known:
    """What comes with a text; any field may be None."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    source_id: str | None = None
    path: str | None = None
    byline: str | None = None
    language: str | None = None
    family: str | None = None


def report_from_text(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    source_id: str | None = None,
    path: str | None = None,
    report_id: str = "r1",
) -> Report:
    """A report with every stretch of `text` marked; the text itself is kept as it is (NUL and lone surrogates become U+FFFD).

    Raises:
        EmptyReport: if there is no letter and no digit.
        LimitExceeded: if the text is longer than `MAX_REPORT_CHARS`.
    """
    known = Known(title=title, outlet=outlet, published=published, url=url, source_id=source_id, path=path)
    return make_report(text, known, report_id=report_id)


def make_report(
    text: str, known: Known, *, report_id: str, repairs: tuple[Repair, ...] = (), notices: tuple[Notice, ...] = ()
) -> Report:
    """As `report_from_text`, with what a reader knows beyond that. Raises as it does."""
    where = known.path or known.source_id or report_id
    if len(text) > MAX_REPORT_CHARS:
        raise LimitExceeded(
            f"{len(text):,} characters, more than the {MAX_REPORT_CHARS:,} of one report.",
            mend="Split it, or give one report a file.",
            where=where,
        )
    text, mended = mend(text)
    if not has_words(text):
        raise EmptyReport("there is nothing to read.", mend="Leave it out, or give its text.", where=where)
    title = _one_line(known.title)
    marked = mark(text, title)
    published = iso(known.published) if known.published else _stated_day(text, marked.blocks)
    guessed = guess(text)
    found = Report(
        id=report_id,
        text=text,
        path=known.path,
        source_id=known.source_id,
        title=marked.title or title,
        outlet=_one_line(known.outlet),
        byline=_one_line(known.byline) or marked.byline,
        published=published,
        url=known.url,
        language=known.language or guessed,
        family=_one_line(known.family),
        blocks=marked.blocks,
        credits=_without_self(_fullest(marked.credits), known.outlet),
        repairs=(*repairs, *(r for r in mended if r.kind not in {x.kind for x in repairs})),
    )
    return _with_notices(found, notices, tuple(_notices(found, known.published, guessed)))


def _stated_day(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The day that a line above the first paragraph gives as the page's own."""
    above = itertools.takewhile(lambda block: block.kind is not BlockKind.PARAGRAPH, blocks)
    return stated_day(block.span.of(text) for block in above if block.kind is BlockKind.TIMESTAMP)


def _one_line(words: str | None) -> str | None:
    """A field on one line, or None where it is empty."""
    joined = " ".join(mend(words)[0].split()) if words else ""
    return joined or None


def _fullest(found: tuple[Credit, ...]) -> tuple[Credit, ...]:
    """Credits to one organisation under its fullest name: "(Meridian)" above and "Meridian News Agency" in the footer."""
    names = sorted({c.name for c in found}, key=lambda name: (-len(name), name))

    def full(name: str) -> str:
        words = set(fold(name).split())
        return next(other for other in names if words <= set(fold(other).split()))

    return tuple(replace(credit, name=full(credit.name)) for credit in found)


def _without_self(found: tuple[Credit, ...], outlet: str | None) -> tuple[Credit, ...]:
    """Credits but those to the report's own outlet, which tell nothing."""
    own = (find(outlet) or by_domain(outlet)) if outlet else None
    names = {outlet, own.name if own else None}
    return tuple(credit for credit in found if credit.name not in names)


def _with_notices(report: Report, given: tuple[Notice, ...], found: tuple[Notice, ...]) -> Report:
    return replace(report, notices=(*given, *found))


def _notices(report: Report, published: str | None, guessed: str | None) -> Iterator[Notice]:
    if published and report.published is None:
        yield Notice("bad_date", f"The date of publication {published[:40]!r} cannot be used; relative dates stay open.", report.id)
    elif not published and report.published:
        yield Notice(
            "date_from_text", f"The date of publication, {report.published}, is taken from a line above the text.", report.id
        )
    elif report.published is None:
        yield Notice("no_date", "No date of publication is given; relative dates stay open.", report.id)
    if guessed not in {None, "en"}:
        yield Notice("not_english", f"The text does not read as English (guess: {guessed}); little will be found in it.", report.id)
    cut = _cut_short(report)
    if cut:
        yield Notice("cut_short", cut, report.id)
    longest = max((len(block.span) for block in report.blocks), default=0)
    if longest > _LONG_PARAGRAPH:
        yield Notice("long_paragraph", f"A paragraph of {longest:,} characters: line ends may have been lost.", report.id)
    for repair in report.repairs:
        if repair.kind not in {"bom", "utf16"}:
            yield Notice(
                "repaired",
                f"{_REPAIRS.get(repair.kind, repair.kind)}: {repair.count}, first at byte {repair.first_byte}.",
                report.id,
            )


_REPAIRS: Final = {
    "nul": "NUL characters replaced",
    "lone_surrogate": "lone surrogates replaced",
    "invalid_utf8": "bytes that are no UTF-8 replaced",
    "cp1252": "bytes read as Windows-1252, since the text is not UTF-8",
    "bidi_control": "characters that reorder what is shown, kept",
}


def _cut_short(report: Report) -> str | None:
    """Why the text seems to end before the report does, in a sentence; None where it does not."""
    if any(block.reason == "says that the text was cut here" for block in report.blocks):
        return "The text says itself that it was cut short."
    last = next((block for block in reversed(report.blocks) if block.kind is BlockKind.PARAGRAPH), None)
    if last is None:
        return None
    words = last.span.of(report.text)
    if ELLIPSIS_END.search(words):
        return "The text ends in an ellipsis; the rest may be missing."
    if len(words) >= _CUT_PARAGRAPH and _is_final(report, last) and not ENDS_IN_CLOSING_MARK.search(words):
        return "The text ends in the middle of a sentence; the rest may be missing."
    return None


def _is_final(report: Report, block: Block) -> bool:
    return not any(other.kind.is_read and other.span.start > block.span.start for other in report.blocks)
