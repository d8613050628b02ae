"""An account as Markdown: to be pasted into a note, an issue or a wiki; every word of a report is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondsource.model.account import Account, Claim, Evidence
from secondsource.render.matrix import matrix
from secondsource.render.names import root_credits
from secondsource.render.stations import shown_edges
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import one_line, shorten
from secondsource.render.web_address import safe_url
from secondsource.render.when import day_in_words, value_in_words
from secondsource.render.wording import (
    BASES,
    DATE_BASES,
    DISCREPANCY_TYPES,
    FLAGS,
    MATCHES,
    SEVERITIES,
    SOURCE_KINDS,
    check_label,
    count,
    in_words,
    origins_in_words,
    sentence,
    two_source_in_words,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~>])")
_AT_START = re.compile(r"^(\d+)([.)])|^([-=:])")
LONGEST_CELL = 90  # characters in a cell of the matrix


def to_markdown(account: Account) -> str:
    """`account` as CommonMark with tables (GitHub style), ending with a newline; same account, same bytes."""
    page = _Page(StoryIndex(account))
    parts = [
        page.masthead(),
        page.claims(),
        page.to_check(),
        page.discrepancies(),
        page.matrix(),
        page.provenance(),
        page.timeline(),
        page.quotes(),
        page.pick_ups(),
        page.profiles(),
        page.notices(),
    ]
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part))) + "\n"


def escaped(text: str) -> str:
    r"""`text` on one line with everything that Markdown or HTML would act on made harmless.

    >>> escaped("<b>*a*</b> [x](y)")
    '&lt;b\\>\\*a\\*&lt;/b\\> \\[x\\]\\(y\\)'
    """
    line = one_line(text).replace("&", "&amp;").replace("<", "&lt;")
    line = _SPECIAL.sub(r"\\\1", line)
    # A bare address would be made a link by many readers: only the reports' own addresses are links here.
    line = line.replace("://", ":&#47;&#47;").replace("www.", "www&#46;").replace("@", "&#64;")
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)


class _Page:
    """One method a section; each gives lines."""

    def __init__(self, index: StoryIndex) -> None:
        self.index, self.account = index, index.account

    def masthead(self) -> Iterator[str]:
        yield f"# {escaped(self.index.prose(self.account.verdict.headline))}"
        yield ""
        yield escaped(self.index.prose(self.account.verdict.sentence))
        yield ""
        for report in self.account.reports:
            name, url = escaped(self.index.name(report.id)), safe_url(report.url)
            head = f"[{name}](<{url}>)" if url else f"**{name}**"
            title = f" – {escaped(report.title)}" if report.title and report.outlet else ""
            family = f", {escaped(report.family)}" if report.family else ""
            wire = "".join(f", text of {escaped(name)}" for name in root_credits(report))
            yield f"- {head}{title} ({escaped(day_in_words(report.published))}{family}{wire})"

    def claims(self) -> Iterator[str]:
        yield "## Claims by weight"
        if not self.account.claims:
            yield "\nNo claim was found."
        for claim in self.index.claims_by_weight:
            yield from self._claim(claim)

    def _claim(self, claim: Claim) -> Iterator[str]:
        yield f"\n### {escaped(claim.text)}\n"
        told = f"{origins_in_words(claim.independent)} / {count(len(claim.reports), 'report')}"
        reason = escaped(sentence(self.index.prose(claim.independent.reason)))
        yield f"**{told}.** {two_source_in_words(claim.independent)}. {reason}\n"
        for origin in claim.origins:
            kind = f"{in_words(SOURCE_KINDS, origin.kind.value)}, {in_words(BASES, origin.basis)}"
            yield f"- Origin: {escaped(origin.name)} ({kind})"
        for statement in self.index.statements_of(claim):
            hedges = ", ".join(f"“{escaped(h.text)}”" for h in statement.hedges)
            yield f"- {escaped(self.index.chain(statement))}: {escaped(self.index.words_of(statement))}" + (
                f" (hedged: {hedges})" if hedges else ""
            )
        yield f"\n`{claim.id}`"

    def to_check(self) -> Iterator[str]:
        if not self.account.to_check:
            return
        yield "## To check\n"
        for number, check in enumerate(self.account.to_check, 1):
            what, why = self.index.prose(check.what), self.index.prose(check.why)
            label = check_label(check.kind, what)
            yield f"{number}. " + (f"**{escaped(label)}.** " if label else "") + f"{escaped(sentence(what))} {escaped(why)}"

    def discrepancies(self) -> Iterator[str]:
        yield "## Where the reports disagree"
        if not self.account.discrepancies:
            yield "\nNone was found."
        for found in self.account.discrepancies:
            head = f"{in_words(DISCREPANCY_TYPES, found.type)} ({in_words(SEVERITIES, found.severity)})"
            yield f"\n### {escaped(head)}\n"
            yield f"- {self._quoted(found.a)}"
            yield f"- {self._quoted(found.b)}"
            yield f"\n{escaped(sentence(self.index.prose(found.why)))} `{found.id}`"

    def _quoted(self, evidence: Evidence) -> str:
        place = f"{evidence.span.start}–{evidence.span.end}"
        return f"{escaped(self.index.name(evidence.report))} ({place}): {escaped(self.index.words_at(evidence))}"

    def matrix(self) -> Iterator[str]:
        rows = [row for row in matrix(self.index) if len(row.claim.reports) > 1]
        if not rows:
            return
        yield "## Who has what\n"
        yield "| Claim | " + " | ".join(escaped(self.index.name(r.id)) for r in self.account.reports) + " |"
        yield "|---" * (len(self.account.reports) + 1) + "|"
        for row in rows:
            cells = " | ".join(f"{cell.glyph} {cell.words}" for cell in row.cells)
            yield f"| {escaped(shorten(row.claim.text, LONGEST_CELL))} | {cells} |"

    def provenance(self) -> Iterator[str]:
        shown = shown_edges(self.index)
        if not shown:
            return
        yield "## Where it comes from\n"
        yield "| Got it | From | Basis | Statements |\n|---|---|---|---|"
        for edge in (s.edge for s in shown):
            ends = f"{escaped(self.index.node_name(edge.source))} | {escaped(self.index.node_name(edge.target))}"
            yield f"| {ends} | {in_words(BASES, edge.basis)} | {len(edge.statements)} |"

    def timeline(self) -> Iterator[str]:
        if not self.account.timeline:
            return
        yield "## Timeline\n"
        yield "| When | Event | Other readings | How it is known |\n|---|---|---|---|"
        for entry in self.account.timeline:
            others = ", ".join(value_in_words(v) for v in entry.alternatives)
            cells = (value_in_words(entry.value), self.index.prose(entry.event), others, in_words(DATE_BASES, entry.basis))
            yield "| " + " | ".join(escaped(cell) for cell in cells) + " |"

    def quotes(self) -> Iterator[str]:
        if not self.account.quotes:
            return
        yield "## Quotations\n"
        for quote in self.account.quotes:
            notes = "; ".join((in_words(MATCHES, quote.match), *(in_words(FLAGS, flag) for flag in quote.flags)))
            yield f"- {escaped(quote.text)} – {escaped(quote.speaker or 'speaker not given')} ({escaped(notes)})"
            if quote.match in ("altered", "truncated"):
                yield from (f"    - {self._quoted(found)}" for found in quote.occurrences)

    def pick_ups(self) -> Iterator[str]:
        if not self.account.pick_ups:
            return
        yield "## Silent pick-ups\n"
        for found in self.account.pick_ups:
            words = self.index.words_of(self.index.statements[found.statement]) if found.statement in self.index.statements else ""
            own, other = escaped(self.index.name(found.report)), escaped(self.index.name(found.credited_in))
            yield f"- {own} tells as its own what {other} credits to {escaped(found.origin)}: {escaped(words)}"

    def profiles(self) -> Iterator[str]:
        if not self.account.profiles:
            return
        yield "## How each report is sourced\n"
        yield "| Report | Statements | Attributed | Named | Unnamed | Vague | Own voice |\n|---|---|---|---|---|---|---|"
        for p in self.account.profiles:
            shares = (p.attributed, p.named, p.unnamed, p.vague, p.outlet_voice)
            yield f"| {escaped(self.index.name(p.report))} | {p.statements} | " + " | ".join(f"{s:.0%}" for s in shares) + " |"

    def notices(self) -> Iterator[str]:
        if not self.account.notices:
            return
        yield "## What could not be done\n"
        for notice in self.account.notices:
            where = f"{escaped(self.index.name(notice.report))}: " if notice.report else ""
            yield f"- {where}{escaped(sentence(self.index.prose(notice.message)))}"
