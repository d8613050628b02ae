"""An account on a terminal of 80 columns: the verdict, the heaviest claims, what to check, where reports disagree."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.text import Text

from secondsource.model.account import Account, Claim, Discrepancy
from secondsource.model.statement import Statement
from secondsource.render.names import root_credits
from secondsource.render.story_index import StoryIndex
from secondsource.render.visible import shorten
from secondsource.render.when import day_in_words
from secondsource.render.wording import (
    DISCREPANCY_TYPES,
    SEVERITIES,
    check_label,
    count,
    in_words,
    origins_in_words,
    sentence,
    two_source_in_words,
    two_source_state,
)

MOST_CLAIMS, MOST_CARDS, MOST_CHECKS = 10, 8, 8
WIDEST = 80
_STYLES = {"met": "green", "open": "yellow", "unmet": "red"}
_SIGNS = {"high": "!!!", "medium": "!! ", "low": "!  "}


def print_account(account: Account, console: Console) -> None:
    """Print `account`; nothing is told by colour alone, and words of reports are never taken for markup."""
    printer = _Printer(StoryIndex(account), console)
    printer.masthead()
    printer.claims()
    printer.checks()
    printer.discrepancies()
    printer.rest()


class _Printer:
    def __init__(self, index: StoryIndex, console: Console) -> None:
        self.index, self.account, self.console = index, index.account, console
        self.width = min(console.width, WIDEST)

    def say(self, words: str, style: str = "", indent: int = 0, hanging: int = 0) -> None:
        for number, line in enumerate(Text(words, style=style).wrap(self.console, self.width - indent - hanging)):
            line.rstrip()
            margin = " " * (indent + (hanging if number else 0)) if line else ""
            self.console.print(Text(margin) + line, highlight=False, soft_wrap=True)

    def heading(self, words: str) -> None:
        self.say("")
        self.say(words, "bold")
        self.say("─" * len(words) if self.console.encoding.startswith("utf") else "-" * len(words))

    def masthead(self) -> None:
        headline = self.index.prose(self.account.verdict.headline)
        self.say(headline, "bold")
        self.say(self.index.prose(self.account.verdict.sentence))
        self.say("")
        for report in self.account.reports:
            details = [day_in_words(report.published)] if report.published else []
            details += [self.index.prose(report.family)] if report.family else []
            details += [f"text of {name}" for name in root_credits(report)]
            after = f" ({', '.join(details)})" if details else ""
            self.say(shorten(f"{self.index.name(report.id)}{after}", self.width - 2), indent=2)

    def claims(self) -> None:
        claims = self.index.claims_by_weight
        self.heading("Claims by weight")
        if not claims:
            self.say("No claim was found.")
        for claim in claims[:MOST_CLAIMS]:
            self._claim(claim)
        if len(claims) > MOST_CLAIMS:
            self.say("")
            self.say(f"and {count(len(claims) - MOST_CLAIMS, 'more claim')}: --format html or json has all.")

    def _claim(self, claim: Claim) -> None:
        self.say("")
        style = _STYLES[two_source_state(claim.independent)]
        head = f"{origins_in_words(claim.independent)} / {count(len(claim.reports), 'report')}"
        self.say(f"{head}   {two_source_in_words(claim.independent)}   [{claim.id}]", style)
        self.say(self.index.prose(claim.text), "bold", indent=2)
        self.say(sentence(self.index.prose(claim.independent.reason)), indent=2)
        for chain in dict.fromkeys(self._chain(s) for s in self.index.statements_of(claim)):
            self.say(chain, indent=4, hanging=2)

    def _chain(self, told: Statement) -> str:
        own = "" if told.is_attributed or len(told.chain) > 1 else " (in its own voice)"
        return self.index.chain(told) + own

    def checks(self) -> None:
        if not self.account.to_check:
            return
        self.heading("To check")
        for number, check in enumerate(self.account.to_check[:MOST_CHECKS], 1):
            what = self.index.prose(check.what)
            label = check_label(check.kind, what)
            self.say(f"{number}. {label}{': ' if label else ''}{what}", hanging=3)
            self.say(self.index.prose(check.why), indent=3)
        self._left_out(len(self.account.to_check) - MOST_CHECKS, "more line")

    def discrepancies(self) -> None:
        if not self.account.discrepancies:
            return
        self.heading("Where the reports disagree")
        for found in self.account.discrepancies[:MOST_CARDS]:
            self._card(found)
        self._left_out(len(self.account.discrepancies) - MOST_CARDS, "more discrepancy", "more discrepancies")

    def _card(self, found: Discrepancy) -> None:
        self.say("")
        kind, severity = in_words(DISCREPANCY_TYPES, found.type), in_words(SEVERITIES, found.severity)
        self.say(f"{_SIGNS.get(found.severity, '!  ')} {kind}   {severity}   [{found.id}]", "bold")
        for side in (found.a, found.b):
            self.say(f"{self.index.name(side.report)}: {self.index.words_at(side)}", indent=4, hanging=2)
        self.say(sentence(self.index.prose(found.why)), indent=4)

    def rest(self) -> None:
        if self.account.pick_ups:
            self.heading("Silent pick-ups")
            alike = Counter((p.report, p.credited_in, p.origin) for p in self.account.pick_ups)
            for (report, credited_in, origin), times in list(alike.items())[:MOST_CARDS]:
                own, other = self.index.name(report), self.index.name(credited_in)
                often = f" ({count(times, 'statement')})" if times > 1 else ""
                self.say(f"{own} tells as its own what {other} credits to {self.index.prose(origin)}{often}.")
            self._left_out(len(alike) - MOST_CARDS, "more pick-up")
        if self.account.notices:
            self.heading("What could not be done")
            for notice in self.account.notices:
                where = f"{self.index.name(notice.report)}: " if notice.report else ""
                self.say(where + sentence(self.index.prose(notice.message)))

    def _left_out(self, number: int, noun: str, plural: str = "") -> None:
        if number > 0:
            self.say(f"and {count(number, noun, plural)}.")
