"""Reports of one story in, one account out: the only place that wires the rooms together.

Report → Annotated → Statements → Alignment → Account, one function an arrow.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from secondsource.account.assemble import Pieces, assemble
from secondsource.account.story import label
from secondsource.alignment.aligning import align
from secondsource.attribution.chains import build_statements
from secondsource.attribution.corrections import RETRACTED, mark_retracted, without_retracted
from secondsource.attribution.own_outlet import without_own_outlet
from secondsource.attribution.spans import find_attributions
from secondsource.discrepancies.finding import find_discrepancies
from secondsource.discrepancies.story import Story
from secondsource.engine.jobs import read_once
from secondsource.engine.order import given_ids, working_order
from secondsource.engine.same_text import statements_once
from secondsource.engine.settings import Settings
from secondsource.entities import find_entities
from secondsource.errors import InputError, LimitExceeded, ModelMissing
from secondsource.language.encoder import Encoder
from secondsource.language.names import NameTable, build_names, is_news, repair
from secondsource.limits import MAX_REPORTS
from secondsource.model.account import Account
from secondsource.model.annotated import Annotated
from secondsource.model.report import Notice, Report
from secondsource.model.statement import Hop, Statement
from secondsource.outlets import by_domain, family_of
from secondsource.provenance import Sourcing, find_reuse

_DEFAULT: Final = Settings()


def account_of_reports(
    reports: Sequence[Report],
    *,
    settings: Settings = _DEFAULT,
    quarantined: Sequence[InputError] = (),
    notices: Sequence[Notice] = (),
) -> Account:
    """The account of one story; the order of `reports` changes nothing but ids, and a copy of a report no count of origins.

    `notices` are those of the reading, `quarantined` the records that could not be read: both are told in the account.
    Cost: about three times the parse of the text.

    Raises:
        LimitExceeded: for more reports than one story may have.
    """
    if len(reports) > MAX_REPORTS:
        raise LimitExceeded(
            f"{len(reports)} reports are more than the {MAX_REPORTS} of one story", mend="Split them into stories first."
        )
    working, table = working_order([_with_family(r) for r in reports])
    account = _account(working, settings)
    by_given = {report.id: n for n, report in enumerate(reports, 1)}
    given = {report.id: report for report in reports}
    labels = {wid: label(given[rid], number=by_given[rid]) for wid, rid in table.items()}
    account = given_ids(account, table, labels)
    lost = tuple(Notice("quarantined", f"Left out, it could not be read: {error}") for error in quarantined)
    return _in_given_order(replace(account, notices=(*notices, *lost, *account.notices)), by_given)


def _account(reports: Sequence[Report], settings: Settings) -> Account:
    """The account under working ids."""
    read = [read_once(report) for report in reports]
    names = build_names(read)
    annotated = tuple(repair(a, names) for a in read)
    statements = distinct(statements_once(annotated, lambda a: statements_of(a, names, settings)))
    encoder, missing = _encoder()
    entities = find_entities(annotated, names, statements)
    standing = tuple(s for s in statements if RETRACTED not in s.flags)
    alignment = replace(align(annotated, standing, encoder, entities), reuse=find_reuse(reports))
    canonical = _canonical(names)
    discrepancies = find_discrepancies(
        Story({a.report.id: without_retracted(a) for a in annotated}, standing, alignment, canonical, is_news)
    )
    sourcing = Sourcing(reports, statements, alignment.reuse, alignment.links)
    pieces = Pieces(annotated, statements, alignment, discrepancies, entities, sourcing, missing)
    return assemble(pieces, without=settings.without, keeps_inferred=settings.keep_inferred)


def statements_of(annotated: Annotated, names: NameTable, settings: Settings) -> tuple[Statement, ...]:
    """Who says what in one report; without inferred hops and pronoun links where the settings refuse them."""
    found = mark_retracted(annotated, build_statements(annotated, find_attributions(annotated), names))
    found = without_own_outlet(annotated.report, found)
    return found if settings.keep_inferred else without_inferred(found)


def without_inferred(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements without carried-over hops and without hops that only a pronoun leads to."""
    return tuple(replace(s, chain=tuple(h for h in s.chain if _is_plain(h))) for s in statements)


def _is_plain(hop: Hop) -> bool:
    return hop.basis != "inferred" and not (hop.resolved and hop.resolved.by == "pronoun")


def distinct(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Ids told apart where two reports are the same text: the later one's end in "-2", "-3" and so on."""
    seen: dict[str, list[str]] = {}
    renamed: list[Statement] = []
    for statement in statements:
        holders = seen.setdefault(statement.id, [])
        if statement.report not in holders:
            holders.append(statement.report)
        nth = holders.index(statement.report) + 1
        tail = "" if nth == 1 else f"-{nth}"
        parent = statement.parent and f"{statement.parent}{tail}"
        renamed.append(replace(statement, id=f"{statement.id}{tail}", parent=parent))
    return tuple(renamed)


def _canonical(names: NameTable) -> Callable[[str], str]:
    """One name for each party, all over the story."""

    def canonical(name: str) -> str:
        known = names.only(name)
        return known.name if known else name

    return canonical


def _with_family(report: Report) -> Report:
    """The report with its outlet's name instead of a host name, and its publisher family, where the table of outlets knows them."""
    if report.outlet is None:
        return report
    known = by_domain(report.outlet) if "." in report.outlet and " " not in report.outlet else None
    outlet = known.name if known else report.outlet
    return replace(report, outlet=outlet, family=report.family or family_of(report.outlet))


@cache
def _loaded() -> Encoder:
    return Encoder()


def _encoder() -> tuple[Encoder | None, tuple[Notice, ...]]:
    """The sentence encoder, or None with the notice that says what is missed."""
    try:
        return _loaded(), ()
    except ModelMissing as error:
        return None, (Notice(error.code, f"{error} Statements were aligned by names, numbers and shared words alone."),)


def _in_given_order(account: Account, place: dict[str, int]) -> Account:
    """Rows sorted as they are shown: reports as given, findings by weight and place."""
    reports = tuple(sorted(account.reports, key=lambda r: place[r.id]))
    statements = tuple(sorted(account.statements, key=lambda s: (place[s.report], s.hull, s.level, s.id)))
    rank = {s.id: n for n, s in enumerate(statements)}
    claims = tuple(
        replace(
            c,
            statements=tuple(sorted(c.statements, key=rank.__getitem__)),
            reports=tuple(sorted(c.reports, key=place.__getitem__)),
        )
        for c in account.claims
    )
    profiles = tuple(sorted(account.profiles, key=lambda p: place[p.report]))
    quotes = tuple(
        replace(q, occurrences=tuple(sorted(q.occurrences, key=lambda e: (place[e.report], e.span)))) for q in account.quotes
    )
    timeline = tuple(
        replace(t, mentions=tuple(sorted(t.mentions, key=lambda e: (place[e.report], e.span)))) for t in account.timeline
    )
    entities = tuple(
        replace(e, mentions=tuple(sorted(e.mentions, key=lambda m: (place[m.report], m.span)))) for e in account.entities
    )
    return replace(
        account,
        reports=reports,
        statements=statements,
        claims=claims,
        profiles=profiles,
        quotes=quotes,
        timeline=timeline,
        entities=entities,
    )
