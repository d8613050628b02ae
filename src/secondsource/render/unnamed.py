"""The people nobody names: how each report describes them, how many they are, and who quotes them."""

from __future__ import annotations

from dataclasses import dataclass, field

from secondsource.model.statement import Hop, Source, Statement
from secondsource.render.ledger import bare_name
from secondsource.render.story_index import StoryIndex
from secondsource.render.wording import count

GROUND_RULES = {"on_record": "on the record", "on_background": "on background", "anonymous": "on condition of anonymity"}


@dataclass(slots=True)
class Unnamed:
    """One unnamed source: its description, the news organisation that quotes it (or None), and every statement it carries."""

    name: str
    quoted_by: str | None
    people: int | None
    ground_rules: set[str] = field(default_factory=set)
    statements: list[Statement] = field(default_factory=list)

    @property
    def how_many(self) -> str:
        """The number of people in words."""
        return count(self.people, "person", "people") if self.people else "number not given"

    @property
    def terms(self) -> str:
        """On what terms they spoke, as far as a report says so."""
        return ", ".join(GROUND_RULES.get(rule, rule) for rule in sorted(self.ground_rules))

    @property
    def places(self) -> tuple[Statement, ...]:
        """The first statement in each report."""
        first: dict[str, Statement] = {}
        for told in self.statements:
            first.setdefault(told.report, told)
        return tuple(first.values())


def unnamed_sources(index: StoryIndex) -> tuple[Unnamed, ...]:
    """Every unnamed source: counted groups first, the largest before the others, then those who carry most statements."""
    found: dict[tuple[str, str], Unnamed] = {}
    for told in index.account.statements:
        if told.report in index.reports and (last := _last_unnamed(told)):
            by = _quoted_by(index, told, last)
            key = (bare_name(last.name), bare_name(by or ""))
            kept = found.setdefault(key, Unnamed(index.hop(last), by, None))
            kept.people = max(filter(None, (kept.people, last.count, _own_count(told.source))), default=None)
            if told.source and told.source.ground_rules:
                kept.ground_rules.add(told.source.ground_rules)
            kept.statements.append(told)
    return tuple(sorted(found.values(), key=lambda u: (-(u.people or 0), -len(u.statements), u.name, u.quoted_by or "")))


def _last_unnamed(told: Statement) -> Hop | None:
    return told.chain[-1] if len(told.chain) > 1 and told.chain[-1].kind.is_unnamed else None


def _own_count(source: Source | None) -> int | None:
    return source.count if source and source.kind.is_unnamed else None


def _quoted_by(index: StoryIndex, told: Statement, last: Hop) -> str | None:
    """The news organisation nearest before the source; the report's own outlet where the chain has none."""
    news = [hop for hop in told.chain[1:] if hop.kind.is_news and hop is not last]
    return index.hop(news[-1]) if news else index.name(told.report)
