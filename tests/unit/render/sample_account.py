"""A rich account made by hand from the demo story: what a careful reader would find, for the outputs to show."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources

from secondsource.model.account import (
    Account,
    Check,
    Claim,
    Discrepancy,
    Edge,
    Entity,
    Evidence,
    Independence,
    Node,
    Origin,
    PickUp,
    Profile,
    QuoteGroup,
    TimelineEntry,
    Verdict,
)
from secondsource.model.alignment import Link, Passage, Relation, Reuse
from secondsource.model.report import Block, BlockKind, Credit, Notice, Report
from secondsource.model.span import Span
from secondsource.model.statement import Hop, Matter, Phrase, Resolution, Source, SourceKind, Statement, StatementKind

K = SourceKind
KIND = StatementKind

DROPPED = {
    "Investigation": (BlockKind.SECTION_LABEL, "A label of one or two words before the headline."),
    "Local News": (BlockKind.SECTION_LABEL, "A label of one or two words before the headline."),
    "By Ruth Abelard": (BlockKind.BYLINE, "Begins with “By” and a name."),
    "By Gazette staff": (BlockKind.BYLINE, "Begins with “By” and a name."),
    "Stennet Dam, above": (BlockKind.CAPTION, "Describes a picture (“seen in January”)."),
    "The spillway of Stennet Dam in a file": (BlockKind.CAPTION, "Describes a picture (“in a file photograph”)."),
    "Mayor Bruno Castellane at the town": (BlockKind.CAPTION, "Describes a picture; no verb."),
    "Jonas TellerMeridian Images": (BlockKind.CREDIT, "A photographer and a picture agency, glued together."),
    "Photo: Gazette": (BlockKind.CREDIT, "Begins with “Photo:”."),
    "Read more:": (BlockKind.READ_MORE, "Points to another article."),
    "Share this article": (BlockKind.SHARE, "A button's label."),
    "(Reporting by": (BlockKind.AGENCY_TAG, "Reporter and editor in brackets, as agencies sign."),
    "© 2026 Meridian": (BlockKind.COPYRIGHT, "A copyright line."),
}


def load_reports() -> tuple[Report, ...]:
    """The five demo reports, cut into blocks by hand-written rules."""
    folder = resources.files("secondsource") / "data" / "demo"
    paths = sorted(p.name for p in folder.iterdir() if p.name.endswith(".txt"))
    return tuple(_load(folder, name, f"r{n}") for n, name in enumerate(paths, 1))


def _load(folder: resources.abc.Traversable, name: str, report_id: str) -> Report:
    text = (folder / name).read_text("utf-8")
    side = json.loads((folder / f"{name}.json").read_text("utf-8"))
    blocks = _blocks(text)
    title = next(b.span.of(text) for b in blocks if b.kind is BlockKind.TITLE)
    credits_ = ()
    if "(Meridian)" in text:
        at = text.index("(Meridian)")
        credits_ = (Credit("Meridian News Agency", Span(at, at + 10), "dateline"),)
    return Report(report_id, text, path=name, title=title, blocks=blocks, credits=credits_, language="en", **side)


def _blocks(text: str) -> tuple[Block, ...]:
    out: list[Block] = []
    at, has_title = 0, False
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line:
            continue
        rule = next((rule for head, rule in DROPPED.items() if line.startswith(head)), None)
        if rule:
            out.append(Block(Span(start, start + len(line)), *rule))
        elif not has_title:
            has_title = True
            out.append(Block(Span(start, start + len(line)), BlockKind.TITLE, "The first line that is read."))
        elif line.startswith("Correction:"):
            out.append(Block(Span(start, start + len(line)), BlockKind.CORRECTION, "Begins with “Correction:”."))
        elif "(Meridian) — " in line:
            cut = start + line.index("The government")
            out.append(Block(Span(start, cut - 1), BlockKind.DATELINE, "Place, day and agency before a dash."))
            out.append(Block(Span(cut, start + len(line)), BlockKind.PARAGRAPH, "A paragraph."))
        else:
            out.append(Block(Span(start, start + len(line)), BlockKind.PARAGRAPH, "A paragraph."))
    return tuple(out)


class Story:
    """Finds spans by their words, so that the sample reads like notes and not like numbers."""

    def __init__(self, reports: tuple[Report, ...]) -> None:
        self.reports = {r.id: r for r in reports}
        self.statements: list[Statement] = []

    def span(self, report: str, words: str) -> Span:
        """Where `words` stand in `report` (first time)."""
        start = self.reports[report].text.index(words)
        return Span(start, start + len(words))

    def at(self, report: str, words: str) -> Evidence:
        """The same as evidence."""
        return Evidence(report, self.span(report, words))

    def phrase(self, report: str, words: str) -> Phrase:
        """A cue or hedge."""
        return Phrase(self.span(report, words), words)

    def say(
        self,
        id_: str,
        report: str,
        content: str | tuple[str, ...],
        *hops: Hop,
        source: tuple[str, SourceKind] | None = None,
        cue: str = "",
        hedges: tuple[str, ...] = (),
        kind: StatementKind = KIND.INDIRECT,
        matter: Matter = Matter.SAID,
        flags: tuple[str, ...] = (),
        count: int | None = None,
        role: str | None = None,
        level: int = 1,
        parent: str | None = None,
    ) -> None:
        """Add a statement; `hops` follow the report itself."""
        parts = (content,) if isinstance(content, str) else content
        src = None
        if source:
            src = Source(self.span(report, source[0]), source[0], source[1], count=count, role=role)
        self.statements.append(
            Statement(
                id_,
                report,
                tuple(self.span(report, p) for p in parts),
                kind if hops or source else KIND.OUTLET_VOICE,
                src,
                self.phrase(report, cue) if cue else None,
                (Hop(report, K.REPORT), *hops),
                hedges=tuple(self.phrase(report, h) for h in hedges),
                level=level,
                matter=matter,
                parent=parent,
                flags=flags,
            )
        )


def make_account() -> Account:
    """The whole account of the demo story."""
    reports = load_reports()
    s = Story(reports)
    courier = "The Harrow Courier"
    off4 = Hop("four current officials of the Tarn Water Authority", K.UNNAMED_GROUP, count=4)
    eng = Hop("former engineer of the Tarn Water Authority", K.UNNAMED_PERSON, count=1)
    vasko, achter = Hop("Ingrid Vasko", K.NAMED_PERSON), Hop("Desmond Achterberg", K.NAMED_PERSON)
    media = Hop(courier, K.MEDIA)
    told = (off4,)
    say = s.say
    say("s1", "r1", "Water Authority Was Warned of Cracked Dam Gates 16 Months Ago")
    say(
        "s2", "r1",
        "The Tarn Water Authority was warned in November 2024 that three of the eight spillway gates at Stennet Dam were cracked",
        *told, source=("four current officials and one former engineer of the authority", K.UNNAMED_GROUP), cue="according to",
        count=5, role="current officials and a former engineer",
    )  # fmt: skip
    say("s3", "r1", "it has put off the repair twice since", *told)
    say(
        "s4", "r1", "Inspectors lowered on ropes found the cracks in the welds of gates 2, 3 and 7",
        *told, source=("the officials", K.UNNAMED_GROUP), cue="said", count=4,
    )  # fmt: skip
    say(
        "s5",
        "r1",
        "Their report put the cost of a repair at 18 million dollars",
        Hop("inspection report", K.DOCUMENT, "inferred", Resolution("definite", s.span("r1", "Inspectors"))),
    )
    say(
        "s6", "r1",
        "In January 2025 the authority’s chair, Ingrid Vasko, told engineers to leave the finding out of the papers for the board",
        Hop("an official of the Tarn Water Authority", K.UNNAMED_PERSON, count=1), source=("one of the officials", K.UNNAMED_PERSON), cue="said", count=1,
    )  # fmt: skip
    say(
        "s7", "r1", ("“You can paint over a crack,”", "“but you cannot talk it out of growing.”"),
        eng, source=("the former engineer", K.UNNAMED_PERSON), cue="told the Courier", kind=KIND.DIRECT, count=1,
    )  # fmt: skip
    say(
        "s8", "r1",
        ("“The authority acted on every finding that its engineers classed as urgent.", "“No gate has been operated outside its design limits, and none will be,”"),
        Hop("Ingrid Vasko", K.NAMED_PERSON, "stated", Resolution("pronoun", s.span("r1", "Vasko denied"))),
        source=("she", K.NAMED_PERSON), cue="said in a written statement", kind=KIND.DIRECT, flags=("unclosed", "reopened"),
    )  # fmt: skip
    say("s9", "r1", "anything had been withheld", vasko, source=("Vasko", K.NAMED_PERSON), cue="denied")
    say("s10", "r1", "About 6,200 people live in Lower Tarn and the three villages below the dam")
    say(
        "s11", "r1", "The reservoir may have to be lowered by a third before the end of June if the work is to start this year",
        off4, source=("two of the officials", K.UNNAMED_GROUP), cue="said", hedges=("may",), count=2,
    )  # fmt: skip
    say(
        "s12",
        "r1",
        "“I would have expected a call,”",
        Hop("Desmond Achterberg", K.NAMED_PERSON, "stated", Resolution("pronoun", s.span("r1", "Desmond Achterberg"))),
        source=("he", K.NAMED_PERSON),
        cue="told the Courier",
        kind=KIND.DIRECT,
    )
    say(
        "s13",
        "r1",
        "the town’s evacuation plan had not been rehearsed since 2019",
        Hop("Bruno Castellane", K.NAMED_PERSON),
        source=("the mayor, Bruno Castellane", K.NAMED_PERSON),
        cue="said",
    )
    say("s14", "r1", "was completed in 1962 and last refitted in 1997")
    say("s20", "r2", "Water Bosses Reportedly Sat on Dam Warning for More Than a Year", hedges=("Reportedly",))
    say(
        "s21", "r2", "The authority that runs Stennet Dam has known about cracks in its flood gates for more than a year and has not repaired them",
        media, source=("the Harrow Courier", K.MEDIA), cue="reported",
    )  # fmt: skip
    say(
        "s22", "r2", "Three of the dam’s eight gates were found to be cracked during an inspection in November",
        Hop(courier, K.MEDIA, "stated", Resolution("alias", s.span("r2", "the Harrow Courier"))), source=("the Courier", K.MEDIA), cue="according to",
    )  # fmt: skip
    say(
        "s23", "r2", "The authority’s chair, Ingrid Vasko, told engineers to leave the finding out of the papers for the board",
        media, eng, source=("the former engineer", K.UNNAMED_PERSON), cue="told the Courier", count=1,
    )  # fmt: skip
    say(
        "s24", "r2", ("“You can paint over a crack,”", "“but you cannot talk it out of growing.”"),
        Hop(courier, K.MEDIA, "stated", Resolution("definite", s.span("r2", "the Harrow Courier"))), eng,
        source=("the former engineer", K.UNNAMED_PERSON), cue="told the paper", kind=KIND.DIRECT, count=1,
    )  # fmt: skip
    say(
        "s25",
        "r2",
        ("The repair", "has been put off twice"),
        Hop(courier, K.MEDIA, "stated", Resolution("definite", s.span("r2", "the Harrow Courier"))),
        source=("the newspaper", K.MEDIA),
        cue="said",
    )
    say(
        "s26",
        "r2",
        "“No gate has been operated outside its design limits,”",
        vasko,
        source=("she", K.NAMED_PERSON),
        cue="said in a written statement",
        kind=KIND.DIRECT,
    )
    say(
        "s27",
        "r2",
        "“She cannot be asked to investigate herself,”",
        Hop("social media", K.SOCIAL_MEDIA),
        Hop("Hanne Lindqvarn", K.NAMED_PERSON),
        source=("Lindqvarn", K.NAMED_PERSON),
        cue="said in a post on social media",
        kind=KIND.DIRECT,
    )
    say(
        "s28",
        "r2",
        "the affair could cost the authority its operating licence, which comes up for renewal in September",
        Hop("analysts", K.UNNAMED_GROUP),
        source=("Analysts", K.UNNAMED_GROUP),
        cue="say",
        hedges=("could",),
    )
    say("s29", "r2", "More than 6,000 people live below the dam")
    wire = Hop("Meridian News Agency", K.AGENCY, "stated", Resolution("credit_line", s.span("r3", "(Meridian)")))
    say("s30", "r3", "Minister orders inquiry into cracked gates at Stennet Dam", wire)
    say(
        "s31",
        "r3",
        "the Tarn Water Authority had been warned of them in November 2024",
        wire,
        media,
        source=("the Harrow Courier", K.MEDIA),
        cue="reported",
    )
    say(
        "s32",
        "r3",
        "two engineers from outside the region would examine all eight gates and report by April 30",
        wire,
        achter,
        source=("Public Works Minister Desmond Achterberg", K.NAMED_PERSON),
        cue="said",
    )
    say(
        "s33",
        "r3",
        "“We were not told in time, and we should have been,”",
        wire,
        achter,
        source=("Achterberg", K.NAMED_PERSON),
        cue="told reporters",
        kind=KIND.DIRECT,
    )
    say(
        "s34", "r3", "Three of the gates were found to be cracked", wire, media, source=("the Courier", K.MEDIA), cue="according to"
    )
    say(
        "s35",
        "r3",
        "The reservoir may be lowered by a third while the gates are examined",
        wire,
        Hop("a ministry official", K.UNNAMED_PERSON, count=1),
        source=("a ministry official who was not authorised to speak publicly", K.UNNAMED_PERSON),
        cue="said",
        hedges=("may",),
        count=1,
    )
    say(
        "s36",
        "r3",
        "“We welcome any question that is put in good faith,”",
        wire,
        vasko,
        source=("she", K.NAMED_PERSON),
        cue="said in a statement",
        kind=KIND.DIRECT,
    )
    say("s37", "r3", "About 6,200 people live in Lower Tarn and the villages below the dam", wire)
    say("s40", "r4", "The Tarn Water Authority knew in November 2024 that three of the eight gates at Stennet Dam were cracked")
    say(
        "s41",
        "r4",
        "two engineers from outside the region would examine all eight gates and report by May 30",
        achter,
        source=("Public Works Minister Desmond Achterberg", K.NAMED_PERSON),
        cue="said",
    )
    say(
        "s42",
        "r4",
        "“We were not told, and we should have been,”",
        achter,
        source=("Achterberg", K.NAMED_PERSON),
        cue="told reporters",
        kind=KIND.DIRECT,
    )
    say("s43", "r4", "The reservoir will be lowered by a third while the gates are examined")
    say(
        "s44",
        "r4",
        "“We welcome any question that is put in good faith,”",
        vasko,
        source=("she", K.NAMED_PERSON),
        cue="said in a statement",
        kind=KIND.DIRECT,
    )
    say(
        "s45",
        "r4",
        ("“I was told on the telephone that there was no danger,”", "“I asked for that in writing. I am still asking.”"),
        Hop("Bruno Castellane", K.NAMED_PERSON),
        source=("the mayor", K.NAMED_PERSON),
        cue="said",
        kind=KIND.DIRECT,
    )
    say("s50", "r5", "Inspection report lists four cracked gates at Stennet Dam", Hop("inspection report", K.DOCUMENT))
    say(
        "s51",
        "r5",
        "lists cracks in four of the dam’s eight spillway gates",
        Hop("inspection report", K.DOCUMENT),
        source=("An inspection report on Stennet Dam", K.DOCUMENT),
        cue="lists",
    )
    say(
        "s52",
        "r5",
        "“We wrote four because we counted four,”",
        Hop("Marit Solheim-Adu", K.NAMED_PERSON),
        source=("she", K.NAMED_PERSON),
        cue="told Northmere Public Radio",
        kind=KIND.DIRECT,
    )
    say(
        "s53",
        "r5",
        "Vasko told engineers to leave the finding out of the board’s papers",
        media,
        source=("The Harrow Courier, which first reported the warning on Tuesday,", K.MEDIA),
        cue="said",
    )
    say(
        "s54",
        "r5",
        "the mark on gate 6 was “a scratch in the paint and not a crack.”",
        Hop("Colm Adeyinka", K.NAMED_PERSON),
        source=("Colm Adeyinka, a spokesman for the authority,", K.NAMED_PERSON),
        cue="said",
        kind=KIND.MIXED,
    )
    say("s55", "r5", "put the cost of a repair at 18 million dollars", Hop("inspection report", K.DOCUMENT))
    say(
        "s56",
        "r5",
        "the dam is about to fail",
        Hop("Teodor Malinga", K.NAMED_PERSON),
        source=("Malinga", K.NAMED_PERSON),
        cue="said",
        hedges=("about to",),
        kind=KIND.MIXED,
    )

    one, many = Independence, Independence
    o_courier, o_doc = Origin(courier, K.MEDIA, "stated"), Origin("Inspection report of November 21, 2024", K.DOCUMENT, "stated")
    claims = (
        Claim(
            "c-4d1f", "The Tarn Water Authority was warned in November 2024 that spillway gates at Stennet Dam were cracked",
            ("s2", "s21", "s31", "s40", "s51"), ("r1", "r2", "r3", "r4", "r5"), (o_courier, o_doc),
            many(2, 2, "Two roots that do not lean on each other: the Courier’s four officials and one former engineer, and the inspection report that Northmere Public Radio obtained. The other three reports re-tell the Courier."),
            "r1", 9.1,
        ),
        Claim(
            "c-77ab", "In January 2025 the authority’s chair, Ingrid Vasko, told engineers to leave the finding out of the papers for the board",
            ("s6", "s23", "s53"), ("r1", "r2", "r5"), (o_courier,),
            one(1, 1, "All three reports lead back to the Harrow Courier; the one who says so is not named, and Northmere Public Radio says it could not confirm it."),
            "r1", 6.2,
        ),
        Claim("c-9c02", "Three of the gates were found to be cracked", ("s4", "s22", "s34"), ("r1", "r2", "r3"), (o_courier,), one(1, 1, "Two of the three reports name the Harrow Courier, the third is the Courier."), "r1", 5.0),
        Claim("c-10e4", "Two engineers from outside the region will examine all eight gates", ("s32", "s41"), ("r3", "r4"), (Origin("Desmond Achterberg", K.NAMED_PERSON, "stated"),), one(1, 1, "One party on the record; the Gazette’s words are the agency’s."), "r3", 4.4),
        Claim("c-2b6d", "The reservoir may be lowered by a third", ("s11", "s35", "s43"), ("r1", "r3", "r4"), (o_courier, Origin("Meridian News Agency", K.AGENCY, "stated")), many(1, 2, "The Courier and the agency each cite officials they do not name: it may be the same person."), "r1", 4.1),
        Claim("c-61aa", "The cost of a repair is put at 18 million dollars", ("s5", "s55"), ("r1", "r5"), (Origin("Inspection report of November 21, 2024", K.DOCUMENT, "inferred"),), one(1, 1, "Both lead to the same inspection report."), "r1", 3.6),
        Claim("c-5e5e", "“You can paint over a crack, but you cannot talk it out of growing.”", ("s7", "s24"), ("r1", "r2"), (o_courier,), one(1, 1, "The Evening Post takes the quotation from the Courier."), "r1", 3.3),
        Claim("c-3333", "“We were not told in time, and we should have been,”", ("s33", "s42"), ("r3", "r4"), (Origin("Desmond Achterberg", K.NAMED_PERSON, "stated"),), one(1, 1, "One speaker, one occasion."), "r3", 3.2),
        Claim("c-8f20", "About 6,200 people live below the dam", ("s10", "s29", "s37"), ("r1", "r2", "r3"), (), Independence(0, None, "No report credits this to anyone."), "r1", 3.0),
        Claim("c-0d0d", "The repair has been put off twice", ("s3", "s25"), ("r1", "r2"), (o_courier,), one(1, 1, "The Evening Post credits the Courier."), "r1", 2.6),
        Claim("c-a001", "“No gate has been operated outside its design limits, and none will be,”", ("s8", "s26"), ("r1", "r2"), (Origin("Ingrid Vasko", K.NAMED_PERSON, "stated"),), one(1, 1, "The party’s own statement."), "r1", 2.5),
        Claim("c-a002", "“We welcome any question that is put in good faith,”", ("s36", "s44"), ("r3", "r4"), (Origin("Ingrid Vasko", K.NAMED_PERSON, "stated"),), one(1, 1, "The party’s own statement."), "r3", 2.4),
        *(
            Claim(f"c-b{n:03}", text, (sid,), (rep,), origins, Independence(low, high, why), None, 1.5 - n / 100)
            for n, (sid, rep, text, origins, low, high, why) in enumerate(
                [
                    ("s54", "r5", "The mark on gate 6 is “a scratch in the paint and not a crack”", (Origin("Colm Adeyinka", K.NAMED_PERSON, "stated"),), 1, 1, "The authority’s spokesman, on the record."),
                    ("s52", "r5", "“We wrote four because we counted four,”", (Origin("Marit Solheim-Adu", K.NAMED_PERSON, "stated"),), 1, 1, "The author of the report, on the record."),
                    ("s13", "r1", "The town’s evacuation plan had not been rehearsed since 2019", (Origin("Bruno Castellane", K.NAMED_PERSON, "stated"),), 1, 1, "The mayor, on the record."),
                    ("s28", "r2", "The affair could cost the authority its operating licence", (), 0, 1, "“Analysts” are neither named nor counted."),
                    ("s27", "r2", "“She cannot be asked to investigate herself,”", (Origin("Hanne Lindqvarn", K.NAMED_PERSON, "stated"),), 1, 1, "A party’s own post."),
                    ("s45", "r4", "“I was told on the telephone that there was no danger, I asked for that in writing. I am still asking.”", (Origin("Bruno Castellane", K.NAMED_PERSON, "stated"),), 1, 1, "The mayor, on the record."),
                    ("s12", "r1", "“I would have expected a call,”", (Origin("Desmond Achterberg", K.NAMED_PERSON, "stated"),), 1, 1, "The minister, on the record."),
                    ("s14", "r1", "The dam was completed in 1962 and last refitted in 1997", (), 0, None, "No report credits this to anyone."),
                ],
                1,
            )
        ),
    )  # fmt: skip
    discrepancies = (
        Discrepancy("d-1a", "number", "high", s.at("r1", "three of the eight spillway gates"), s.at("r5", "four of the dam’s eight spillway gates"), "Three gates and four gates cannot both be right; Northmere Public Radio says that its figure is one more than has been reported.", "c-4d1f"),
        Discrepancy("d-2b", "quote", "high", s.at("r3", "“We were not told in time, and we should have been,”"), s.at("r4", "“We were not told, and we should have been,”"), "The same words of Desmond Achterberg, but “in time” is missing in one: not told late, but not told at all.", "c-3333"),
        Discrepancy("d-3c", "date", "medium", s.at("r3", "by April 30"), s.at("r4", "by May 30"), "One inquiry, two days on which it is to report.", "c-10e4"),
        Discrepancy("d-4d", "attribution", "medium", s.at("r1", "one of the officials said"), s.at("r2", "the former engineer told the Courier"), "The same claim, credited to a serving official in one report and to the former engineer in the other.", "c-77ab"),
        Discrepancy("d-5e", "certainty", "medium", s.at("r3", "may be lowered by a third"), s.at("r4", "will be lowered by a third"), "What may happen in one report will happen in the other, which names nobody for it.", "c-2b6d"),
        Discrepancy("d-6f", "polarity", "low", s.at("r5", "lists cracks in four"), s.at("r5", "“a scratch in the paint and not a crack.”"), "The authority disputes what the report lists.", "c-4d1f"),
    )  # fmt: skip
    quotes = (
        QuoteGroup("“We were not told in time, and we should have been,”", "Desmond Achterberg", (s.at("r3", "“We were not told in time, and we should have been,”"), s.at("r4", "“We were not told, and we should have been,”")), "altered"),
        QuoteGroup("“You can paint over a crack, but you cannot talk it out of growing.”", "former engineer of the Tarn Water Authority", (s.at("r1", "“You can paint over a crack,”"), s.at("r2", "“You can paint over a crack,”")), "verbatim"),
        QuoteGroup("“No gate has been operated outside its design limits, and none will be,”", "Ingrid Vasko", (s.at("r1", "“No gate has been operated outside its design limits, and none will be,”"), s.at("r2", "“No gate has been operated outside its design limits,”")), "truncated"),
        QuoteGroup("“The authority acted on every finding that its engineers classed as urgent.", "Ingrid Vasko", (s.at("r1", "“The authority acted on every finding that its engineers classed as urgent."),), "single", ("unclosed",)),
        QuoteGroup("“We wrote four because we counted four,”", "Marit Solheim-Adu", (s.at("r5", "“We wrote four because we counted four,”"),), "single"),
        QuoteGroup("“before the next thaw.”", None, (s.at("r1", "“before the next thaw.”"), s.at("r5", "“before the next thaw.”")), "verbatim", ("no_speaker",)),
    )  # fmt: skip
    timeline = (
        TimelineEntry("The dam was completed", "1962", "1962-01-01", "1962-12-31", "explicit", (), (s.at("r1", "1962"), s.at("r3", "1962"))),
        TimelineEntry("Twelve workers were injured in the last refit", "1997", "1997-01-01", "1997-12-31", "explicit", (), (s.at("r3", "1997"), s.at("r4", "1997"))),
        TimelineEntry("The assembly rejected an outside inspector", "2023-SP", "2023-03-01", "2023-05-31", "explicit", (), (s.at("r2", "the spring of 2023"),)),
        TimelineEntry("Inspection found cracks; the authority was warned", "2024-11", "2024-11-01", "2024-11-30", "cross_report", ("2025-11",), (s.at("r1", "November 2024"), s.at("r2", "November"), s.at("r3", "November 2024"))),
        TimelineEntry("The inspection report is dated", "2024-11-21", "2024-11-21", "2024-11-21", "explicit", (), (s.at("r5", "November 21, 2024"),)),
        TimelineEntry("Solheim-Adu presented the findings to Vasko", "2024-12-04", "2024-12-04", "2024-12-04", "explicit", (), (s.at("r5", "December 4, 2024"),)),
        TimelineEntry("Vasko told engineers to leave the finding out", "2025-01", "2025-01-01", "2025-01-31", "explicit", (), (s.at("r1", "January 2025"),)),
        TimelineEntry("The Courier published its report", "2026-03-10", "2026-03-10", "2026-03-10", "relative_to_publication", (), (s.at("r2", "Tuesday"), s.at("r5", "Tuesday"))),
        TimelineEntry("The inquiry is to report", "2026-04-30", "2026-04-30", "2026-05-30", "relative_to_publication", ("2026-05-30",), (s.at("r3", "April 30"), s.at("r4", "May 30"))),
        TimelineEntry("The operating licence comes up for renewal", "2026-09", "2026-09-01", "2026-09-30", "relative_to_publication", ("2027-09",), (s.at("r2", "September"),)),
        TimelineEntry("The gates were last opened", None, None, None, "unresolved", (), (s.at("r1", "the winter"),)),
    )  # fmt: skip
    entities = (
        Entity("e-vasko", "Ingrid Vasko", "PERSON", tuple(s.at(r, "Ingrid Vasko") for r in s.reports)),
        Entity("e-achter", "Desmond Achterberg", "PERSON", tuple(s.at(r, "Desmond Achterberg") for r in ("r1", "r3", "r4"))),
        Entity("e-castellane", "Bruno Castellane", "PERSON", (s.at("r1", "Bruno Castellane"), s.at("r4", "Bruno Castellane"))),
        Entity("e-tarnwater", "Tarn Water Authority", "ORG", tuple(s.at(r, "Tarn Water Authority") for r in s.reports)),
        Entity("e-courier", courier, "ORG", (s.at("r2", "the Harrow Courier"), s.at("r3", "the Harrow Courier"), s.at("r5", "The Harrow Courier"))),
        Entity("e-stennet", "Stennet Dam", "PLACE", tuple(s.at(r, "Stennet Dam") for r in s.reports)),
        Entity("e-eng", "former engineer of the Tarn Water Authority", "UNNAMED", (s.at("r1", "the former engineer"), s.at("r2", "the former engineer"))),
        Entity("e-report", "inspection report", "DOCUMENT", (s.at("r5", "inspection report"),)),
    )  # fmt: skip
    nodes = (
        *(Node(r.id, r.outlet or r.id, "report") for r in reports),
        Node("n-courier", courier, "media"),
        Node("n-meridian", "Meridian News Agency", "agency"),
        Node("n-off", "four current officials of the Tarn Water Authority", "unnamed_group"),
        Node("n-eng", "former engineer of the Tarn Water Authority", "unnamed_person"),
        Node("n-min", "a ministry official", "unnamed_person"),
        Node("n-doc", "Inspection report of November 21, 2024", "document"),
        Node("n-vasko", "Ingrid Vasko", "named_person"),
        Node("n-achter", "Desmond Achterberg", "named_person"),
        Node("n-sol", "Marit Solheim-Adu", "named_person"),
        Node("n-cast", "Bruno Castellane", "named_person"),
    )
    edges = (
        Edge("r1", "n-off", "stated", ("s2", "s4", "s11")),
        Edge("r1", "n-eng", "stated", ("s7",)),
        Edge("r1", "n-vasko", "stated", ("s8", "s9")),
        Edge("r1", "n-doc", "inferred", ("s5",)),
        Edge("r1", "n-achter", "stated", ("s12",)),
        Edge("r1", "n-cast", "stated", ("s13",)),
        Edge("r2", "n-courier", "stated", ("s21", "s22", "s23", "s24", "s25")),
        Edge("r2", "n-courier", "inferred", ("s20",)),
        Edge("r2", "n-vasko", "stated", ("s26",)),
        Edge("n-courier", "n-off", "inferred", ("s21",)),
        Edge("n-courier", "n-eng", "stated", ("s23", "s24")),
        Edge("r3", "n-meridian", "stated", ("s30", "s31", "s32", "s33", "s34", "s35", "s36", "s37")),
        Edge("n-meridian", "n-courier", "stated", ("s31", "s34")),
        Edge("n-meridian", "n-achter", "stated", ("s32", "s33")),
        Edge("n-meridian", "n-min", "stated", ("s35",)),
        Edge("n-meridian", "n-vasko", "stated", ("s36",)),
        Edge("r4", "n-meridian", "reuse", ("s41", "s42", "s44")),
        Edge("r4", "n-achter", "stated", ("s41", "s42")),
        Edge("r4", "n-cast", "stated", ("s45",)),
        Edge("r5", "n-doc", "stated", ("s50", "s51", "s55")),
        Edge("r5", "n-sol", "stated", ("s52",)),
        Edge("r5", "n-courier", "stated", ("s53",)),
    )
    links = (
        Link("s2", "s40", Relation.PARAPHRASE, 0.91, "The same authority, month and number of gates."),
        Link("s2", "s31", Relation.PARTIAL, 0.74, "The warning, without the number of gates."),
        Link("s2", "s21", Relation.PARAPHRASE, 0.7, "The same warning in other words."),
        Link("s2", "s51", Relation.PARTIAL, 0.66, "The same warning, another number."),
        Link("s6", "s23", Relation.VERBATIM, 0.97, "The same words but for the date."),
        Link("s6", "s53", Relation.PARAPHRASE, 0.88, "The same order."),
        Link("s7", "s24", Relation.VERBATIM, 1.0, "The same quotation."),
        Link("s32", "s41", Relation.PARAPHRASE, 0.97, "The same words but for the date."),
        Link("s33", "s42", Relation.PARAPHRASE, 0.95, "The same quotation, altered."),
        Link("s36", "s44", Relation.VERBATIM, 1.0, "The same quotation."),
        Link("s11", "s35", Relation.PARAPHRASE, 0.72, "The same plan."),
        Link("s35", "s43", Relation.PARAPHRASE, 0.93, "The same plan."),
        Link("s10", "s37", Relation.PARAPHRASE, 0.92, "The same number of people."),
        Link("s10", "s29", Relation.PARAPHRASE, 0.7, "6,200 is more than 6,000."),
        Link("s4", "s22", Relation.PARAPHRASE, 0.7, "The same finding."),
        Link("s22", "s34", Relation.PARAPHRASE, 0.9, "The same finding."),
        Link("s5", "s55", Relation.VERBATIM, 0.96, "The same sum."),
        Link("s8", "s26", Relation.PARTIAL, 0.9, "The same quotation, cut short."),
        Link("s3", "s25", Relation.PARAPHRASE, 0.8, "The same delay."),
    )
    reuse = (
        Reuse("r3", "r4", 0.61, (Passage(s.span("r3", "That would leave enough drinking water for 310,000 people until the autumn"), s.span("r4", "That would leave enough drinking water for 310,000 people until the autumn")), Passage(s.span("r3", "Twelve workers were injured in 1997, when a cable parted during the last refit of the gates."), s.span("r4", "Twelve workers were injured in 1997, when a cable parted during the last refit of the gates.")))),
    )  # fmt: skip
    pick_ups = (PickUp("c-4d1f", "r4", "s40", "r2", courier), PickUp("c-2b6d", "r4", "s43", "r3", "Meridian News Agency"))
    profiles = (
        Profile("r1", 14, 0.71, 0.29, 0.43, 0.0, 0.29),
        Profile("r2", 10, 0.8, 0.2, 0.2, 0.1, 0.2),
        Profile("r3", 8, 0.75, 0.38, 0.13, 0.0, 0.25),
        Profile("r4", 6, 0.67, 0.67, 0.0, 0.0, 0.33),
        Profile("r5", 7, 1.0, 0.43, 0.0, 0.0, 0.0),
    )
    checks = (
        Check("document", "Get the inspection report of November 21, 2024.", "Two reports rest on it; one says it holds a copy.", ("c-4d1f", "c-61aa"), (s.at("r5", "Its 34 pages, dated November 21, 2024"),)),
        Check("number", "Count the cracked gates: three or four?", "The Courier’s officials say three, the document says four.", ("c-4d1f",), (s.at("r1", "three of the eight spillway gates"), s.at("r5", "four of the dam’s eight spillway gates"))),
        Check("quote", "Listen to what the minister said on the steps.", "One report has “in time”, the other has not.", ("c-3333",), (s.at("r3", "“We were not told in time, and we should have been,”"), s.at("r4", "“We were not told, and we should have been,”"))),
        Check("single_origin", "Ask for a second source on Vasko’s order to the engineers.", "Three reports, one unnamed source behind the Courier.", ("c-77ab",), (s.at("r1", "one of the officials"),)),
        Check("date", "Ask the ministry for the day on which the inquiry reports.", "April 30 in one report, May 30 in another.", ("c-10e4",), (s.at("r3", "April 30"),)),
    )  # fmt: skip
    verdict = Verdict(
        "5 reports · 2 independent origins",
        "The two-source rule is met for the warning itself; it is not met for the claim that the chair had the finding left out, which three reports tell and one origin carries.",
        5,
        claims[0].independent,
    )
    notices = (
        Notice("bare_month", "“November” in the Evening Post has no year; another report gives 2024.", "r2"),
        Notice("no_cross_encoder", "No entailment model is installed: paraphrases were judged by rules and sentence vectors."),
    )
    generator = {
        "name": "secondsource",
        "version": "0.1.0",
        "settings": "default",
        "model en_core_web_sm": "sha256 0f3c…",
        "model minilm": "sha256 53aa…",
    }
    return Account(
        reports, tuple(s.statements), claims, discrepancies, quotes, timeline, entities, nodes, edges, links, reuse,
        pick_ups, profiles, checks, verdict, notices, generator,
    )  # fmt: skip


def empty_account(text: str = "Nothing was said.", **fields: str) -> Account:
    """One report and no finding at all."""
    none = Independence(0, None, "No claim.")
    return Account(
        (Report("r1", text, **fields),), (), (), (), (), (), (), (), (), (), (), (), (), (),
        Verdict("1 report · no claims", "There is nothing to weigh.", 1, none), (), {},
    )  # fmt: skip


def many_reports(count: int) -> Account:
    """The sample with its reports repeated until there are `count`, every statement told in each copy."""
    base = make_account()
    reports, statements, claims = [], [], {c.id: ([], []) for c in base.claims}
    of_statement = {sid: c.id for c in base.claims for sid in c.statements}
    for n in range(count):
        model = base.reports[n % len(base.reports)]
        rid = f"r{n + 1}"
        text = model.text + "\n\n" + " ".join(f"Line {k} of filling for copy {n}." for k in range(60))
        reports.append(replace(model, id=rid, text=text, outlet=f"{model.outlet} {n // 5 + 1}"))
        for st in base.statements:
            if st.report == model.id:
                sid = f"{st.id}-{n}"
                statements.append(replace(st, id=sid, report=rid, chain=(replace(st.chain[0], name=rid), *st.chain[1:])))
                if st.id in of_statement:
                    claims[of_statement[st.id]][0].append(sid)
                    claims[of_statement[st.id]][1].append(rid)
    grown = tuple(replace(c, statements=tuple(claims[c.id][0]), reports=tuple(dict.fromkeys(claims[c.id][1]))) for c in base.claims)
    grown = tuple(c for c in grown if c.statements)
    kept = {r.id for r in reports}
    profiles = tuple(replace(base.profiles[n % 5], report=f"r{n + 1}") for n in range(count))
    nodes = (*(Node(r.id, r.outlet or r.id, "report") for r in reports), *(n for n in base.nodes if n.kind != "report"))
    edges = tuple(
        replace(e, source=f"r{n + 1}") for n in range(count) for e in base.edges if e.source == f"r{n % 5 + 1}"
    ) + tuple(e for e in base.edges if e.source.startswith("n-"))  # fmt: skip
    return replace(
        base,
        reports=tuple(reports),
        statements=tuple(statements),
        claims=grown,
        profiles=profiles,
        nodes=nodes,
        edges=edges,
        links=(),
        discrepancies=tuple(d for d in base.discrepancies if {d.a.report, d.b.report} <= kept),
        pick_ups=(),
        quotes=tuple(q for q in base.quotes if all(o.report in kept for o in q.occurrences)),
        timeline=tuple(t for t in base.timeline if all(o.report in kept for o in t.mentions)),
        entities=tuple(replace(e, mentions=tuple(m for m in e.mentions if m.report in kept)) for e in base.entities),
        reuse=tuple(r for r in base.reuse if {r.a, r.b} <= kept),
        to_check=tuple(c for c in base.to_check if all(o.report in kept for o in c.evidence)),
        notices=tuple(n for n in base.notices if n.report is None or n.report in kept),
    )


def poisoned(payload: str) -> Account:
    """The sample with `payload` put into every field that may come from outside."""
    a = make_account()
    p = payload
    reports = tuple(
        replace(
            r, text=r.text + "\n\n" + p, title=p, outlet=f"{p} {r.id}", byline=p, published=p, url=p, path=p, source_id=p, family=p, language=p,
            blocks=(*r.blocks, Block(Span(len(r.text) + 2, len(r.text) + 2 + len(p)), BlockKind.BOILERPLATE, p)),
        )
        for r in a.reports
    )  # fmt: skip
    statements = tuple(
        replace(
            s,
            source=replace(s.source, text=p, role=p) if s.source else None,
            chain=(s.chain[0], *(replace(h, name=p) for h in s.chain[1:])),
            flags=(p,),
        )
        for s in a.statements
    )
    return replace(
        a,
        reports=reports,
        statements=statements,
        claims=tuple(
            replace(c, text=p, independent=replace(c.independent, reason=p), origins=tuple(replace(o, name=p) for o in c.origins))
            for c in a.claims
        ),
        discrepancies=tuple(replace(d, why=p, type=p) for d in a.discrepancies),
        quotes=tuple(replace(q, text=p, speaker=p, flags=(p,)) for q in a.quotes),
        timeline=tuple(replace(t, event=p, value=p, alternatives=(p,)) for t in a.timeline),
        entities=tuple(replace(e, name=p, type=p) for e in a.entities),
        nodes=tuple(replace(n, name=p) for n in a.nodes),
        links=tuple(replace(x, why=p) for x in a.links),
        pick_ups=tuple(replace(u, origin=p) for u in a.pick_ups),
        to_check=tuple(replace(c, kind=p, what=p, why=p) for c in a.to_check),
        verdict=replace(a.verdict, headline=p, sentence=p),
        notices=tuple(replace(n, message=p, code=p) for n in a.notices),
        generator={p: p},
    )


def dense_account(count: int = 20, sentences: int = 40) -> Account:
    """`count` reports of about 4,000 characters in which every sentence is a statement and half of them are shared by all."""
    reports, statements = [], []
    members: dict[str, list[str]] = {}
    for n in range(1, count + 1):
        text, spans = f"Headline {n} about the inquiry into the harbour wall\n\n", []
        for k in range(sentences):
            who = f"everyone in town {n}" if k % 2 == 0 else f"writer {n}"
            line = f"The committee of {who} found fault number {k} in the harbour wall, a clerk told the Gazette on Friday."
            spans.append((len(text), len(text) + line.index(",")))
            text += line + (" " if k % 4 else "\n\n")
        reports.append(Report(f"r{n}", text, outlet=f"Harbour Paper {n}", title=f"Headline {n}", published="2026-03-10"))
        for k, (start, end) in enumerate(spans):
            sid = f"s{n}-{k}"
            hops = (Hop(f"r{n}", K.REPORT), Hop("Gazette", K.MEDIA), Hop("a clerk", K.UNNAMED_PERSON, count=1))
            source = Source(Span(end + 2, end + 9), "a clerk", K.UNNAMED_PERSON, count=1)
            statements.append(Statement(sid, f"r{n}", (Span(start, end),), KIND.INDIRECT, source, None, hops))
            members.setdefault(f"c-{k}" if k % 2 == 0 else f"c-{n}-{k}", []).append(sid)
    one = Independence(1, 1, "All reports lead back to the Gazette, which quotes one clerk whom it does not name.")
    of = {s.id: s for s in statements}
    texts = {r.id: r.text for r in reports}
    claims = tuple(
        Claim(
            c,
            of[ids[0]].hull.of(texts[of[ids[0]].report]),
            tuple(ids),
            tuple(of[i].report for i in ids),
            (Origin("Gazette", K.MEDIA, "stated"),),
            one,
            "r1",
            float(len(ids)),
        )
        for c, ids in members.items()
    )
    entity = Entity("e-clerk", "a clerk", "UNNAMED", tuple(Evidence(s.report, s.source.span) for s in statements if s.source))
    nodes = (
        *(Node(r.id, r.outlet or "", "report") for r in reports),
        Node("n-g", "Gazette", "media"),
        Node("n-c", "a clerk", "unnamed_person"),
    )
    edges = (
        *(Edge(r.id, "n-g", "stated", tuple(s.id for s in statements if s.report == r.id)) for r in reports),
        Edge("n-g", "n-c", "stated", ()),
    )
    profiles = tuple(Profile(r.id, sentences, 1.0, 0.0, 1.0, 0.0, 0.0) for r in reports)
    verdict = Verdict(f"{count} reports · 1 origin", "The two-source rule is not met.", count, one)
    return Account(
        tuple(reports), tuple(statements), claims, (), (), (), (entity,), nodes, edges, (), (), (), profiles, (), verdict, (), {}
    )
