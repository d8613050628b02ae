"""An account as JSON: the contract `secondsource.account/1`, field by field."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import cast

from secondsource.model import account as model
from secondsource.model.alignment import Link, Reuse
from secondsource.model.report import Notice, Report
from secondsource.model.span import Span
from secondsource.model.statement import Hop, Phrase, Source, SourceKind, Statement
from secondsource.render import contract as shape
from secondsource.render.story_index import StoryIndex

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(account: model.Account) -> str:
    """`account` as JSON text: one space of indent, characters as they are, a newline at the end; same account, same bytes."""
    text = json.dumps(account_to_dict(account), ensure_ascii=False, indent=1)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def account_to_dict(account: model.Account) -> shape.AccountJson:
    """`account` as plain dicts and lists in the shape of the contract; keys always in the same order."""
    writer = _Writer(StoryIndex(account))
    profiles = {p.report: p for p in account.profiles}
    return {
        "schema": "secondsource.account/1",
        "verdict": {
            "headline": account.verdict.headline,
            "sentence": account.verdict.sentence,
            "reports": account.verdict.reports,
            "independent": _independent(account.verdict.independent),
        },
        "reports": [_report(r, profiles.get(r.id)) for r in account.reports],
        "claims": [_claim(c) for c in account.claims],
        "statements": [writer.statement(s) for s in account.statements],
        "discrepancies": [writer.discrepancy(d) for d in account.discrepancies],
        "quotes": [writer.quote(i, q) for i, q in zip(writer.index.quote_ids, account.quotes, strict=True)],
        "timeline": [writer.entry(i, t) for i, t in zip(writer.index.timeline_ids, account.timeline, strict=True)],
        "entities": [writer.entity(e) for e in account.entities],
        "provenance": {
            "nodes": [{"id": n.id, "name": n.name, "kind": n.kind} for n in account.nodes],
            "edges": [_edge(e) for e in account.edges],
        },
        "pick_ups": [_pick_up(i, p) for i, p in zip(writer.index.pick_up_ids, account.pick_ups, strict=True)],
        "to_check": [writer.check(i, c) for i, c in zip(writer.index.check_ids, account.to_check, strict=True)],
        "links": [_link(x) for x in account.links],
        "reuse": [_reuse(x) for x in account.reuse],
        "notices": _notices(account),
        "generator": dict(account.generator),
    }


class _Writer:
    """The parts that show words of a report."""

    def __init__(self, index: StoryIndex) -> None:
        self.index = index

    def evidence(self, found: model.Evidence) -> shape.EvidenceJson:
        report = self.index.reports.get(found.report)
        words = found.span.of(report.text) if report else ""
        return {"report": found.report, "start": found.span.start, "end": found.span.end, "text": words}

    def statement(self, told: Statement) -> shape.StatementJson:
        report = self.index.reports.get(told.report)
        return {
            "id": told.id,
            "report": told.report,
            "spans": [_pair(span) for span in told.spans],
            "text": " … ".join(span.of(report.text) for span in told.spans) if report else "",
            "kind": told.kind.value,
            "class": told.matter.value,
            "level": told.level,
            "parent": told.parent,
            "source": _source(told.source) if told.source else None,
            "cue": _phrase(told.cue) if told.cue else None,
            "chain": [_hop(hop) for hop in told.chain],
            "hedges": [_phrase(hedge) for hedge in told.hedges],
            "flags": list(told.flags),
        }

    def discrepancy(self, found: model.Discrepancy) -> shape.DiscrepancyJson:
        return cast(
            "shape.DiscrepancyJson",
            {
                "id": found.id,
                "type": found.type,
                "severity": found.severity,
                "a": self.evidence(found.a),
                "b": self.evidence(found.b),
                "why": found.why,
                "claim": found.claim,
            },
        )

    def quote(self, quote_id: str, quote: model.QuoteGroup) -> shape.QuoteJson:
        return cast(
            "shape.QuoteJson",
            {
                "id": quote_id,
                "text": quote.text,
                "speaker": quote.speaker,
                "occurrences": [self.evidence(o) for o in quote.occurrences],
                "match": quote.match,
                "flags": list(quote.flags),
            },
        )

    def entry(self, entry_id: str, entry: model.TimelineEntry) -> shape.TimelineJson:
        return cast(
            "shape.TimelineJson",
            {
                "id": entry_id,
                "event": entry.event,
                "value": entry.value,
                "earliest": entry.earliest,
                "latest": entry.latest,
                "basis": entry.basis,
                "alternatives": list(entry.alternatives),
                "mentions": [self.evidence(m) for m in entry.mentions],
            },
        )

    def entity(self, entity: model.Entity) -> shape.EntityJson:
        mentions = [self.evidence(m) for m in entity.mentions]
        return {"id": entity.id, "name": entity.name, "type": entity.type, "mentions": mentions}

    def check(self, check_id: str, check: model.Check) -> shape.CheckJson:
        return {
            "id": check_id,
            "kind": check.kind,
            "what": check.what,
            "why": check.why,
            "claims": list(check.claims),
            "evidence": [self.evidence(e) for e in check.evidence],
        }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _span(span: Span) -> shape.SpanJson:
    return {"start": span.start, "end": span.end}


def _phrase(phrase: Phrase) -> shape.PhraseJson:
    return {"start": phrase.span.start, "end": phrase.span.end, "text": phrase.text}


def _report(report: Report, profile: model.Profile | None) -> shape.ReportJson:
    return {
        "id": report.id,
        "path": report.path,
        "source_id": report.source_id,
        "outlet": report.outlet,
        "family": report.family,
        "published": report.published,
        "title": report.title,
        "byline": report.byline,
        "url": report.url,
        "language": report.language,
        "hash": sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "length": len(report.text),
        "dropped": [{"start": b.span.start, "end": b.span.end, "kind": b.kind.value, "reason": b.reason} for b in report.dropped],
        "credits": [{"name": c.name, "start": c.span.start, "end": c.span.end, "form": c.form} for c in report.credits],
        "repairs": [{"kind": r.kind, "count": r.count, "first_byte": r.first_byte} for r in report.repairs],
        "profile": _profile(profile) if profile else None,
    }


def _profile(profile: model.Profile) -> shape.ProfileJson:
    return {
        "statements": profile.statements,
        "attributed": profile.attributed,
        "named": profile.named,
        "unnamed": profile.unnamed,
        "vague": profile.vague,
        "outlet_voice": profile.outlet_voice,
    }


def _source(source: Source) -> shape.SourceJson:
    # An agency is media to the contract; only chains and the graph tell the two apart.
    kind = SourceKind.MEDIA if source.kind.is_news else source.kind
    return cast(
        "shape.SourceJson",
        {
            "start": source.span.start,
            "end": source.span.end,
            "text": source.text,
            "kind": kind.value,
            "count": source.count,
            "role": source.role,
            "ground_rules": source.ground_rules,
            "knowledge": source.knowledge,
        },
    )


def _hop(hop: Hop) -> shape.HopJson:
    antecedent = hop.resolved.antecedent if hop.resolved else None
    resolved: shape.ResolvedJson | None = None
    if hop.resolved:
        resolved = {"by": hop.resolved.by, "antecedent": _span(antecedent) if antecedent else None}
    return {
        "name": hop.name,
        "kind": hop.kind.value,
        "basis": cast("shape.Basis", hop.basis),
        "resolved": resolved,
        "span": _span(hop.span) if hop.span else None,
        "count": hop.count,
    }


def _independent(found: model.Independence) -> shape.IndependentJson:
    return {"min": found.min, "max": found.max, "reason": found.reason}


def _claim(claim: model.Claim) -> shape.ClaimJson:
    return {
        "id": claim.id,
        "text": claim.text,
        "statements": list(claim.statements),
        "reports": list(claim.reports),
        "origins": [cast("shape.OriginJson", {"name": o.name, "kind": o.kind.value, "basis": o.basis}) for o in claim.origins],
        "independent": _independent(claim.independent),
        "first_report": claim.first_report,
        "weight": claim.weight,
    }


def _edge(edge: model.Edge) -> shape.EdgeJson:
    written = {"from": edge.source, "to": edge.target, "basis": edge.basis, "statements": list(edge.statements)}
    return cast("shape.EdgeJson", written)


def _pick_up(pick_up_id: str, found: model.PickUp) -> shape.PickUpJson:
    return {
        "id": pick_up_id,
        "claim": found.claim,
        "report": found.report,
        "statement": found.statement,
        "credited_in": found.credited_in,
        "origin": found.origin,
    }


def _link(link: Link) -> shape.LinkJson:
    return {"a": link.a, "b": link.b, "relation": link.relation.value, "score": link.score, "why": link.why}


def _reuse(reuse: Reuse) -> shape.ReuseJson:
    passages: list[shape.PassageJson] = [{"a": _pair(p.a), "b": _pair(p.b)} for p in reuse.passages]
    return {"a": reuse.a, "b": reuse.b, "containment": reuse.containment, "passages": passages}


def _notices(account: model.Account) -> list[shape.NoticeJson]:
    """The account's own notices, then those of each report that the account does not repeat."""
    seen: dict[Notice, None] = dict.fromkeys(account.notices)
    for report in account.reports:
        for notice in report.notices:
            seen.setdefault(Notice(notice.code, notice.message, notice.report or report.id))
    return [{"code": n.code, "message": n.message, "report": n.report} for n in seen]
