"""How many, how much: two numbers for one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from secondsource.discrepancies.dates import agree
from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame
from secondsource.discrepancies.lexicon import (
    DIMENSIONS,
    EACH,
    EVENT_NOUNS,
    FAINT,
    GENERIC_NOUNS,
    MEASURING,
    ORDINALS,
    RUNNING,
    RUNNING_NOUNS,
    RUNNING_SIGNS,
    VICTIMS,
)
from secondsource.discrepancies.participants import role_names, same_party
from secondsource.discrepancies.reading import Reading, stem
from secondsource.discrepancies.wordings import Wording
from secondsource.model.account import Evidence
from secondsource.model.readings import Quantity
from secondsource.model.span import Span, hull
from secondsource.quantities.comparing import compare
from secondsource.quantities.conversion import in_common_unit, kind_of
from secondsource.text.folding import fold

_ALIKE: Final = 0.3
_BARELY: Final = 0.12
_AGREEING: Final = frozenset({"same", "equivalent", "compatible"})
_NEAR: Final = 12
_MEASURED: Final = frozenset({"length", "mass", "area", "volume", "speed", "temperature", "energy"})
_NEARLY: Final = 0.05
_PRONOUN: Final = 0.15
_WHOLES: Final = frozenset({"the", "these", "those", "them", "its", "his", "her", "their"})


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity and what it is a quantity of.

    `thing` is the key of the noun counted or described, `deed` that of its predicate, `kinds` those of the noun's modifiers;
    `each` tells that it is a share for one of several, `part` that it is some of a whole ("three of the eleven"), `whole` how many
    that whole has, where it says so; `states` are the keys of all that the clause tells of what is counted ("cracked", "cracks in").
    """

    wording: Wording
    quantity: Quantity
    top: int
    noun: int | None
    thing: str
    deed: str
    lemma: str
    kinds: frozenset[str]
    each: bool
    part: bool
    frame: Frame | None
    whole: float | None = None
    states: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        """The number with its noun."""
        if self.noun is None:
            return self.quantity.span
        token = self.wording.reading.annotated.tokens.span(self.noun, self.noun)
        whole = hull((self.quantity.span, token))
        return whole if len(whole) <= 60 else self.quantity.span


def find_counts(wording: Wording) -> list[Count]:
    """The quantities of one sentence, each with what it counts."""
    inside = wording.span
    reading = wording.reading
    mine = [q for q in reading.annotated.quantities if inside.contains(q.span) and reading.tokens_in(q.span)]
    found = [_count(wording, q) for q in mine if not _is_converted(reading.text, q, mine) and not _is_label(reading, q)]
    wholes = (_whole(c, found) if reading.text.startswith(" of ", c.quantity.span.end) else None for c in found)
    return [replace(c, whole=whole, part=c.part or whole is not None) for c, whole in zip(found, wholes, strict=True)]


def _is_label(reading: Reading, quantity: Quantity) -> bool:
    """Whether figures name things and count none: "gates 2, 3 and 7", "Route 9"."""
    tokens = reading.annotated.tokens
    at = reading.tokens_in(quantity.span)[0]
    if quantity.unit is not None or quantity.counted is not None or not tokens.text[at][:1].isdigit():
        return False
    while at > 0 and (tokens.pos[at] == "NUM" or tokens.text[at] in (",", "and", "or", "&", "to", "–", "-")):
        at -= 1
    return tokens.pos[at] in ("NOUN", "PROPN") and tokens.span(at, at).end < quantity.span.start


def _whole(part: Count, others: Sequence[Count]) -> float | None:
    """How many the whole has of which a count is some: the next figure of the same noun ("three of the dam's eight gates")."""
    after = (c for c in others if c.quantity.span.start > part.quantity.span.end and c.noun == part.noun)
    return next((c.quantity.low for c in after if c.quantity.low == c.quantity.high), None)


def _is_converted(text: str, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether it stands in brackets behind another: "600 metres (2,000 feet)"."""
    at = quantity.span.start
    return text[max(0, at - 1) : at] == "(" and any(0 <= at - q.span.end <= _NEAR for q in others)


def _count(wording: Wording, quantity: Quantity) -> Count:
    reading = wording.reading
    tokens = reading.annotated.tokens
    inside = reading.tokens_in(quantity.span)
    top = next((i for i in reversed(inside) if tokens.head[i] not in inside), inside[-1])
    noun = _counted(reading, quantity, top)
    at = noun if noun is not None else top
    head = reading.clause_head(at)
    kinds = {
        k for c in reading.children[at] if tokens.dep[c] in ("amod", "compound") and c not in inside and (k := reading.keys[c])
    }
    after = tokens.text[at + 1].casefold() if at + 1 <= wording.sentence.last else ""
    last = inside[-1]
    part = [tokens.text[i].casefold() for i in range(last + 1, min(last + 3, wording.sentence.last + 1))]
    is_part = len(part) == 2 and part[0] == "of" and part[1] in _WHOLES
    near = {tokens.text[i].casefold() for i in range(max(wording.sentence.first, at - 12), min(wording.sentence.last, at + 4) + 1)}
    thing = stem(tokens.lemma[noun]) if noun is not None else ""
    each = bool(near & EACH) or after in EACH
    frame = next((f for f in wording.frames if f.verb == head), None)
    return Count(
        states=_states(reading, at, head, inside),
        wording=wording,
        quantity=quantity,
        top=top,
        noun=noun,
        thing=thing,
        deed=stem(tokens.lemma[head]),
        lemma=reading.lemma(head),
        kinds=frozenset(kinds),
        each=each,
        part=is_part,
        frame=frame,
    )


def _states(reading: Reading, noun: int, verb: int, figure: Sequence[int]) -> frozenset[str]:
    """Keys of what is told of a noun: its verb with its complements, its adjectives, the noun that stands to it by a preposition."""
    tokens = reading.annotated.tokens
    said = [verb, *(c for c in reading.children[noun] if tokens.dep[c] == "amod" and c not in figure)]
    below = verb
    for _ in range(2):
        below = next((c for c in reading.children[below] if tokens.dep[c] in ("xcomp", "acomp", "oprd")), below)
        said.append(below)
    at = noun
    while tokens.dep[at] in ("pobj", "prep") and tokens.head[at] != at:
        at = tokens.head[at]
        said.append(at)
    return frozenset(k for i in said if tokens.lemma[i] not in FAINT and (k := reading.keys[i]) and not k.isdigit())


def _counted(reading: Reading, quantity: Quantity, top: int) -> int | None:
    """The noun that is counted, or, with money and per cent, the noun it describes ("an $800 million contract")."""
    tokens = reading.annotated.tokens
    if quantity.counted is not None:
        inside = reading.tokens_in(quantity.counted)
        heads = [i for i in inside if tokens.head[i] not in inside]
        return heads[-1] if heads else None
    above = tokens.head[top]
    if (
        above != top
        and tokens.pos[above] in ("NOUN", "PROPN")
        and tokens.dep[top] in ("nummod", "compound", "nmod", "amod", "quantmod")
    ):
        while tokens.dep[above] in ("compound", "nmod") and tokens.pos[tokens.head[above]] == "NOUN":
            above = tokens.head[above]
        return above
    of = reading.child(top, "prep")
    if of is not None and tokens.lemma[of] == "of":
        return reading.child(of, "pobj")
    verb = reading.clause_head(top)
    if reading.lemma(verb) in MEASURING:
        subject = reading.child(verb, "nsubj", "nsubjpass")
        of = reading.child(subject, "prep") if subject is not None and reading.lemma(subject) in ("number", "total") else None
        return reading.child(of, "pobj") if of is not None else subject
    if quantity.unit is not None and tokens.dep[top] in ("pobj", "attr"):
        up = tokens.head[above] if tokens.dep[top] == "pobj" else reading.child(above, "nsubj", "nsubjpass")
        if up is not None and tokens.pos[up] == "NOUN":
            return up
    return None


def compare_counts(x: Count, y: Count, likeness: float) -> Found | None:
    """A finding where two quantities of one thing cannot both be right; else None.

    Which thing is meant comes first: the same noun with no other modifiers, or the same currency with the same noun or verb.
    Rounding, bounds, other units and vague words are left to the comparing of quantities.
    """
    if not same_thing(x, y, likeness):
        return None
    outcome = compare(x.quantity, y.quantity)
    if outcome.kind != "conflict":
        return None
    grave = bool({x.lemma, y.lemma} & VICTIMS) or x.thing in _VICTIM_STEMS or _leads_both(x, y)
    why = f"“{x.quantity.text}” in one report, “{y.quantity.text}” in the other: both cannot be right."
    left, right = Evidence(x.wording.report, x.span), Evidence(y.wording.report, y.span)
    return Found("number", "high" if grave else "medium", left, right, why, min(1.0, 0.4 + likeness), x.thing or x.deed)


def _leads_both(x: Count, y: Count) -> bool:
    """Whether both reports lead with the figure and tell the same of what is counted: then it is the story."""
    return all(c.wording.is_lede for c in (x, y)) and x.thing == y.thing and bool(x.states & y.states)


_VICTIM_STEMS: Final = frozenset(stem(w) for w in ("dead", "death", "toll", "victim", "casualty", "fatality"))


def conflicting_counts(left: Sequence[Count], right: Sequence[Count], likeness: float) -> Iterator[tuple[Count, Count, Found]]:
    """Pairs of counts of two sentences that conflict; none for a count that another of the other sentence answers."""
    for x in left:
        for y in right:
            found = compare_counts(x, y, likeness)
            if (
                found
                and not any(_answers(x, z) for z in right if z is not y)
                and not any(_answers(y, z) for z in left if z is not x)
            ):
                yield x, y, found


def _answers(x: Count, y: Count) -> bool:
    """Whether `y` may be the figure that `x` tells."""
    return (x.thing == y.thing or not x.thing or not y.thing) and compare(x.quantity, y.quantity).kind in _AGREEING


def same_thing(x: Count, y: Count, likeness: float) -> bool:
    """Whether two quantities answer one question: how many of the same, how much for the same."""
    if kind_of(x.quantity.unit) != kind_of(y.quantity.unit) or x.each != y.each or x.part != y.part:
        return False
    if x.quantity.unit == "year" and not _is_one_person(x, y):
        return False
    if _dimension(x) != _dimension(y) or _is_rounded(x.quantity, y.quantity):
        return False
    if _is_share(x.quantity) != _is_share(y.quantity) or _of_others(x, y) or _apart(x, y):
        return False
    same_deed = x.deed == y.deed
    if (same_deed and x.deed not in FAINT) or _same_share(x, y):
        enough = _BARELY
    elif same_deed or {x.lemma, y.lemma} <= MEASURING:
        enough = _ALIKE
    elif x.lemma in FAINT or y.lemma in FAINT:
        enough = 1.5 * _ALIKE
    else:
        return False
    if _is_open(x) != _is_open(y):
        enough += _PRONOUN
    if x.quantity.unit == "year":
        return True
    if x.quantity.unit is not None and not (x.thing and y.thing):
        return likeness >= max(enough, _ALIKE)
    if not (x.thing and y.thing) or not _same_noun(x, y):
        return False
    return likeness >= (max(enough, _ALIKE) if x.thing in _GENERIC_STEMS else enough)


def _same_share(x: Count, y: Count) -> bool:
    """Whether both tell how many of one whole are in one state: "three of the eight were cracked", "cracks in four of the eight"."""
    return x.whole is not None and x.whole == y.whole and bool(x.states & y.states)


def _dimension(count: Count) -> str | None:
    """What a measure measures ("15 metres deep", "a width of 15 metres"), or None."""
    if kind_of(count.quantity.unit) not in _MEASURED:
        return None
    reading = count.wording.reading
    inside = reading.tokens_in(count.quantity.span)
    after = range(inside[-1] + 1, min(inside[-1] + 4, count.wording.sentence.last + 1))
    before = range(inside[0] - 1, max(inside[0] - 4, count.wording.sentence.first - 1), -1)
    return next((DIMENSIONS[reading.lemma(i)] for i in (*after, *before) if reading.lemma(i) in DIMENSIONS), None)


def _is_rounded(a: Quantity, b: Quantity) -> bool:
    """Whether two measures lie so near that one was rounded or converted."""
    if kind_of(a.unit) not in _MEASURED or None in (a.low, b.low) or a.low != a.high or b.low != b.high:
        return False
    one, two = sorted(in_common_unit(q.low or 0.0, q.unit) for q in (a, b))
    return two - one <= _NEARLY * abs(two)


def _is_one_person(x: Count, y: Count) -> bool:
    """Whether two ages stand with one name."""
    owners = (role_names(c.wording.reading, _owner(c)) for c in (x, y))
    return bool(frozenset.intersection(*owners))


def _owner(count: Count) -> int:
    """The noun whose age it is: "Dora Quill, 54", "54-year-old Dora Quill"."""
    tokens = count.wording.reading.annotated.tokens
    at = count.top
    while tokens.head[at] != at and tokens.pos[at] != "PROPN" and tokens.pos[tokens.head[at]] not in ("VERB", "AUX"):
        at = tokens.head[at]
    return at


def _same_noun(x: Count, y: Count) -> bool:
    """Whether the nouns agree: one noun without modifiers that differ, or "contract" and "contract offer"."""
    if x.thing != y.thing:
        return x.quantity.unit is not None and (x.thing in y.kinds or y.thing in x.kinds)
    return not (x.kinds - y.kinds and y.kinds - x.kinds)


def _is_share(quantity: Quantity) -> bool:
    """Whether it is a share of a whole: a half, 30 per cent."""
    return quantity.unit == "percent" or (quantity.unit is None and quantity.high is not None and 0 < quantity.high < 1)


def _is_open(count: Count) -> bool:
    """Whether a pronoun leaves open whose figure it is."""
    agent = count.frame.agent if count.frame else None
    return agent is not None and count.wording.reading.annotated.tokens.pos[agent] == "PRON"


def _apart(x: Count, y: Count) -> bool:
    """Whether the words around tell two things: "on roads", "on parks"; "of cocaine", "of heroin"; "the first", "the second"."""
    p, q = x.wording.reading, y.wording.reading
    here, there = _around(x), _around(y)
    if ("since" in here) != ("since" in there) or _at_other_times(x.wording, y.wording):
        return True
    for preposition in sorted(here.keys() & there.keys()):
        if not any(same_party((p, one), (q, two)) is not False for one in here[preposition] for two in there[preposition]):
            return True
    if _named_after(x) and _named_after(y) and not _named_after(x) & _named_after(y):
        return True
    order = [{i for i in c.wording.reading.words(c.wording.sentence) if c.wording.reading.lemma(i) in ORDINALS} for c in (x, y)]
    left, right = ({c.wording.reading.lemma(i) for i in found} for c, found in zip((x, y), order, strict=True))
    return bool(left and right and left != right)


def _named_after(count: Count) -> frozenset[str]:
    """Words of the proper names in the phrase that follows the figure: "five seasons as coach of the Harrow Rovers"."""
    reading = count.wording.reading
    tokens = reading.annotated.tokens
    found: set[str] = set()
    for child in reading.children[count.noun if count.noun is not None else count.top]:
        if child > count.top and tokens.dep[child] == "prep":
            found |= {w for i in reading.subtree(child) if i in reading.name_of for w in role_names(reading, i)}
    return frozenset(found)


def _at_other_times(a: Wording, b: Wording) -> bool:
    """Whether the two sentences tell of two times: "in 2015 the zoo had", "in 2019 the zoo had"."""
    left, right = ([d for d in w.reading.annotated.dates if w.span.contains(d.span) and d.value] for w in (a, b))
    return bool(left and right) and not any(agree(d, e) for d in left for e in right)


def _around(count: Count) -> dict[str, list[int]]:
    """Objects of the prepositions that hang on the count's noun, its verb and its subject, by preposition."""
    reading = count.wording.reading
    tokens = reading.annotated.tokens
    heads = [count.top, count.noun, count.frame.verb if count.frame else None, count.frame.agent if count.frame else None]
    found: dict[str, list[int]] = {}
    for head in heads:
        for child in reading.children[head] if head is not None else ():
            inner = reading.child(child, "pobj") if tokens.dep[child] == "prep" else None
            if inner is not None and not _is_figure(count, inner):
                found.setdefault(tokens.lemma[child], []).append(inner)
    return found


def _of_others(x: Count, y: Count) -> bool:
    """Whether the two are told of different people: "Teague played one season", "Burrell played two"."""
    if x.frame is None or y.frame is None:
        return False
    p, q = x.wording.reading, y.wording.reading
    roles = ((x.frame.agent, y.frame.agent), (x.frame.patient, y.frame.patient))
    others = [(one, two) for one, two in roles if not _is_figure(x, one) and not _is_figure(y, two)]
    return any(same_party((p, one), (q, two)) is False for one, two in others)


def _is_figure(count: Count, role: int | None) -> bool:
    """Whether a role is filled by the figure itself."""
    tokens = count.wording.reading.annotated.tokens
    return role is None or role == count.noun or count.quantity.span.overlaps(tokens.span(role, role)) or tokens.pos[role] == "NUM"


_GENERIC_STEMS: Final = frozenset(stem(w) for w in GENERIC_NOUNS)


def compare_definite(x: Count, b: Wording, likeness: float) -> Found | None:
    """A finding where one report counts several of an event and the other speaks of "the" one; else None."""
    low = x.quantity.low
    if low is None or low < 2 or x.quantity.unit is not None or x.noun is None or likeness < _BARELY:
        return None
    if x.wording.reading.lemma(x.noun) not in EVENT_NOUNS:
        return None
    there = find_definite(b, x.wording.reading.lemma(x.noun))
    if there is None:
        return None
    why = f"{x.span.of(x.wording.reading.text)} in one report, a single one in the other."
    return Found(
        "number", "medium", Evidence(x.wording.report, x.span), Evidence(b.report, there), why, 0.4 + likeness / 2, x.thing
    )


def find_definite(wording: Wording, lemma: str) -> Span | None:
    """The words "the meeting" in the singular, without a word that picks one of several ("the second meeting"); or None."""
    reading = wording.reading
    tokens = reading.annotated.tokens
    for i in reading.words(wording.sentence):
        if reading.lemma(i) != lemma or tokens.tag[i] != "NN" or tokens.dep[i] in ("compound", "nmod"):
            continue
        kids = reading.children[i]
        if any(tokens.text[c].casefold() == "the" for c in kids) and all(tokens.dep[c] in ("det", "punct") for c in kids):
            return reading.trimmed(min(kids), i)
    return None


def is_update(x: Count, y: Count) -> bool:
    """Whether a later report may have taken the count further: the dead, the missing, the arrested, burnt houses.

    Two dates of publication that differ make it one; without them it takes a word ("so far", "rose to", "now").
    """
    running = {x.lemma, y.lemma} & RUNNING or {x.thing, y.thing} & _RUNNING_STEMS
    signs = any(sign in fold(_stretch(c)) for c in (x, y) for sign in RUNNING_SIGNS)
    days = [(c.wording.reading.annotated.report.published or "")[:10] for c in (x, y)]
    if all(days):
        return days[0] != days[1] and bool(running or signs)
    return signs and bool(running)


def _stretch(count: Count) -> str:
    """The words around a figure between the commas of its sentence."""
    text, sentence, figure = count.wording.reading.text, count.wording.span, count.quantity.span
    start = max((text.rfind(mark, sentence.start, figure.start) + 1 for mark in _STOPS), default=0)
    ends = (at for mark in _STOPS if (at := text.find(mark, figure.end, sentence.end)) >= 0)
    return text[max(start, sentence.start) : min(ends, default=sentence.end)]


_STOPS: Final = (", ", "; ", ": ", "— ", "– ")
_RUNNING_STEMS: Final = frozenset(stem(w) for w in RUNNING_NOUNS)
