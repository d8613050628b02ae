"""Where one statement's matter comes from: the last established hop of its chain (rules 1, 8 and 9 of independence)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from secondsource.model.report import Credit, Report
from secondsource.model.statement import Hop, Matter, SourceKind, Statement
from secondsource.outlets import family_of, find
from secondsource.provenance.lexicon import (
    BODIES,
    COMMENTATORS,
    FINDINGS,
    JOURNALISTS,
    OFFICES,
    PLURALS,
    PRESS_CUES,
    SPEAKS_FOR,
    VAGUE,
)
from secondsource.provenance.naming import is_nobody, words_of


class Standing(StrEnum):
    """What a root can do for a count: only a PARTY or a DOCUMENT can be a second origin beside another."""

    PARTY = "party"  # a named person or an organisation, on the record
    DOCUMENT = "document"
    NEWS = "news"  # a news organisation; unnamed people may stand behind it
    UNNAMED = "unnamed"  # unnamed people, and no known organisation that quotes them


@dataclass(frozen=True, slots=True)
class Root:
    """Where a statement's matter comes from, as far as its report tells.

    `basis` is that of the hop itself, whatever the way to it. `relays` are the hops passed on the way, the news organisations first told;
    `behind` the unnamed people who stand behind it. `is_second_hand` is set where the root tells what others know, thinks,
    plans or orders: such a root never is a second origin. `is_vague` marks unnamed people without a number,
    `is_carried` a root that own-voice telling has from the report as a whole: its agency, or whom its lede credits.
    """

    name: str
    kind: SourceKind
    basis: str
    standing: Standing
    relays: tuple[Hop, ...] = ()
    behind: tuple[Hop, ...] = ()
    family: str | None = None
    is_second_hand: bool = False
    is_vague: bool = False
    is_carried: bool = False

    @property
    def is_firm(self) -> bool:
        """Whether it can stand as an origin beside another one."""
        return self.standing in (Standing.PARTY, Standing.DOCUMENT) and self.basis == "stated" and not self.is_second_hand


def roots_of(statement: Statement, report: Report) -> tuple[Root, ...]:
    """The root of `statement`, or none; two where its last established hop joins two people ("Ana Ortiz and Bo Lind").

    Who speaks in one breath with another is not apart from him by this statement alone.
    """
    root = root_of(statement, report)
    if root is None:
        return ()
    names = _joined(root)
    return tuple(replace(root, name=name, is_second_hand=True) for name in names) if len(names) > 1 else (root,)


def root_of(statement: Statement, report: Report) -> Root | None:
    """The root of `statement`, or None where its report credits it to nobody.

    What is ordered, asked or thought is the word of who tells of it.
    A chain without hops in wire copy has the agency as its root; unnamed people stay behind the organisation that quotes
    them, which is the report's own outlet where no other is told; where that is unknown they are the root themselves.
    """
    hops = [h for h in statement.chain if h.kind is not SourceKind.REPORT]
    if hops and not hops[-1].kind.is_news and is_no_word(statement):
        hops = hops[:-1]
    if not hops:
        return _credit_root(report)
    at = _last_established(hops, statement)
    behind = tuple(hops[at + 1 :])
    if at < 0:
        return _behind_outlet(hops, report)
    hop, relays = hops[at], tuple(hops[:at])
    standing = _standing(hop)
    second = bool(behind) or is_nobody(hop.name) or _is_plural(hop) or _is_second_hand(statement, hop)
    whole = not statement.is_attributed
    return Root(_named(hop), hop.kind, hop.basis, standing, relays, behind, _family(hop, report), second, is_carried=whole)


def _joined(root: Root) -> tuple[str, ...]:
    parts = root.name.split(" and ")
    if root.kind is not SourceKind.NAMED_PERSON or len(parts) != 2:
        return (root.name,)
    return tuple(parts) if all(p[:1].isupper() and " " in p for p in parts) else (root.name,)


def wire_credit(report: Report) -> Credit | None:
    """The credit that makes the whole report somebody else's text (the last stated one counts least), or None."""
    return next((c for c in report.credits if c.is_root), None)


def outlet_name(report: Report) -> str | None:
    """The report's outlet under its canonical name; a host name becomes the outlet that owns it."""
    if not report.outlet:
        return None
    known = find(report.outlet)
    return known.name if known and not known.candidates else report.outlet


def _credit_root(report: Report) -> Root | None:
    credit = wire_credit(report)
    if credit is None:
        return None
    known = find(credit.name)
    kind = SourceKind.MEDIA if known and not known.is_agency else SourceKind.AGENCY
    return Root(credit.name, kind, "stated", Standing.NEWS, family=family_of(credit.name), is_carried=True)


def _last_established(hops: Sequence[Hop], statement: Statement) -> int:
    """Index of the last hop that is an organisation, document or named person; -1 where there is none."""
    for at in range(len(hops) - 1, -1, -1):
        hop = hops[at]
        if hop.kind.is_unnamed and not _is_voice_of(hop) and not is_body(hop):
            continue
        if hop.kind is SourceKind.NAMED_PERSON and at and hops[at - 1].kind.is_news and _is_its_journalist(statement, hop):
            continue
        return at
    return -1


def _is_voice_of(hop: Hop) -> bool:
    """Whether unnamed words speak on the record for somebody named in them: "Ana Ortiz's publicist", "mayor of Sankt Oster"."""
    found = words_of(hop.name)
    holds = any(w in OFFICES for w in found) and "of" in found
    rest = " ".join(w for w in found if w not in SPEAKS_FOR and not (holds and w in OFFICES))
    return (holds or any(w in SPEAKS_FOR for w in found)) and not is_nobody(rest)


def is_no_word(statement: Statement) -> bool:
    """Whether the content is ordered, asked or thought: nobody's word for a fact but his who tells of it.

    What a body finds, rules or concludes is its word, and what a newsroom has learnt; a plan is its planner's, but never firm.
    """
    if statement.matter is Matter.THOUGHT:
        return not (statement.cue and FINDINGS & set(words_of(statement.cue.text)))
    return statement.matter in (Matter.ORDERED, Matter.ASKED)


def is_body(hop: Hop) -> bool:
    """Whether unnamed words are the name of a body that speaks as one: "Brannock police", "the port's operator"."""
    head = words_of(hop.name.partition(" of ")[0].partition(" at ")[0].partition(" for ")[0])
    return hop.kind.is_unnamed and bool(head) and hop.count in (None, 1) and head[-1] in BODIES and not is_nobody(hop.name)


def _is_its_journalist(statement: Statement, hop: Hop) -> bool:
    cue = set(words_of(statement.cue.text)) if statement.cue else set()
    source = set(words_of(statement.source.text)) if statement.source else set()
    return bool(cue & PRESS_CUES) or bool(source & JOURNALISTS) or bool(set(words_of(hop.name)) & JOURNALISTS)


def _behind_outlet(hops: Sequence[Hop], report: Report) -> Root:
    """Nobody is named: the wire service or the outlet that quotes them, else the people themselves (rule 8)."""
    basis = "inferred" if any(h.basis == "inferred" for h in hops) else "stated"
    credit = _credit_root(report)
    if credit:
        return replace(credit, basis=basis, behind=tuple(hops), is_vague=_is_vague(hops[-1]), is_carried=False)
    own = outlet_name(report) or ""
    if own and not find(own):
        own = own.removeprefix("The ")  # as hops are named: no leading article
    if own:
        family = report.family or family_of(own)
        return Root(own, SourceKind.MEDIA, basis, Standing.NEWS, behind=tuple(hops), family=family, is_vague=_is_vague(hops[-1]))
    last = hops[-1]
    return Root(last.name, last.kind, basis, Standing.UNNAMED, tuple(hops[:-1]), family=report.family, is_vague=_is_vague(last))


def _is_vague(hop: Hop) -> bool:
    return hop.count is None and hop.kind is SourceKind.UNNAMED_GROUP and bool(set(words_of(hop.name)) & VAGUE)


def _standing(hop: Hop) -> Standing:
    if hop.kind.is_news:
        return Standing.NEWS
    if hop.kind is SourceKind.DOCUMENT:
        return Standing.DOCUMENT
    return Standing.UNNAMED if is_nobody(hop.name) else Standing.PARTY


def _is_plural(hop: Hop) -> bool:
    """Whether a name is a plural that counts nobody: "Western intelligence agencies", "intelligence reports"."""
    return bool(set(words_of(hop.name)[-1:]) & PLURALS)


def _named(hop: Hop) -> str:
    known = find(hop.name) if hop.kind.is_news else None
    return known.name if known and not known.candidates else hop.name


def _family(hop: Hop, report: Report) -> str | None:
    if not hop.kind.is_news:
        return None
    if report.family and report.outlet and _named(hop) == outlet_name(report):
        return report.family
    return family_of(hop.name)


def _is_second_hand(statement: Statement, hop: Hop) -> bool:
    if statement.matter not in (Matter.SAID, Matter.WRITTEN):
        return True
    source = statement.source
    if source is None:
        return False
    if source.knowledge == "second_hand":
        return True
    return bool(set(words_of(source.text)) & COMMENTATORS) or bool(set(words_of(hop.name)) & COMMENTATORS)
