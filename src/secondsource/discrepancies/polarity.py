"""A claim here, its denial there."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.discrepancies.found import Found
from secondsource.discrepancies.frames import Frame, deed
from secondsource.discrepancies.lexicon import (
    DENIAL_ADJECTIVES,
    DENIAL_VERBS,
    DENIAL_WORDS,
    DENIED_NOUNS,
    FAINT,
    NEGATIONS,
    NOT_DONE,
    REPORTING_VERBS,
    RETRACTIONS,
    TELLINGS,
    TRUTH_WORDS,
)
from secondsource.discrepancies.participants import role_names, same_party
from secondsource.discrepancies.reading import Reading
from secondsource.discrepancies.wordings import Wording, Wordings
from secondsource.model.account import Evidence
from secondsource.model.span import Span
from secondsource.text.folding import fold

_ENOUGH = 0.4
_LIKE = 0.3
_INVENTED = frozenset({"hoax", "fake", "bogus", "fabricated", "fictitious"})
_DOING = ("VB", "VBG", "VBP", "VBZ")
_MODIFIERS = ("amod", "compound", "nmod")
_SILENCE = frozenset({"comment", "respond", "reply", "answer", "return", "identify", "name", "disclose", "know", "think"})
_TELLING = 30
_TELLS_MATTER = 6
_LONGEST = 300
_CENTRAL = 0.12
_CENTRAL_BARE = 0.3


@dataclass(frozen=True, slots=True)
class Denial:
    """A sentence that calls a matter not so; `word` is the token that does it, `span` the clause around it."""

    wording: Wording
    word: int
    span: Span

    @property
    def is_bare(self) -> bool:
        """Whether the sentence does not tell the matter that it denies ("These claims are false")."""
        return len(self.wording.keys) < _TELLS_MATTER


def find_denial(wording: Wording) -> Denial | None:
    """The words of one sentence that call a report, a claim or a story false, or None.

    "The report is rubbish", "there is no truth to the claim", "denied the allegations", "the figure is not accurate".
    """
    reading = wording.reading
    tokens = reading.annotated.tokens
    if any(reading.lemma(i) in RETRACTIONS for i in reading.words(wording.sentence)):
        return None
    for i in reading.words(wording.sentence):
        lemma = reading.lemma(i)
        if lemma in DENIAL_WORDS and tokens.tag[i] in _DOING:
            continue  # "faking an illness"
        if (
            lemma in DENIAL_WORDS
            and not _is_undone(reading, i)
            and _is_of_a_telling(reading, i)
            and (tokens.dep[i] not in _MODIFIERS or _calls_a_story(reading, i))
        ):
            return Denial(wording, i, _told(wording, reading.clause_head(i)))
        if lemma in DENIAL_VERBS and tokens.pos[i] == "VERB" and _denies_a_claim(reading, i):
            return Denial(wording, i, _told(wording, i))
        if lemma in TRUTH_WORDS and tokens.pos[i] in ("NOUN", "ADJ") and _is_undone(reading, i):
            return Denial(wording, i, _told(wording, reading.clause_head(i)))
    return None


def _calls_a_story(reading: Reading, word: int) -> bool:
    """Whether "hoax", "fake", "bogus" stands before a report, a story, a claim."""
    tokens = reading.annotated.tokens
    noun = tokens.head[word]
    leads = tokens.dep[noun] in ("nsubj", "nsubjpass", "ROOT", "attr")
    return reading.lemma(word) in _INVENTED and reading.lemma(noun) in DENIED_NOUNS and leads


def _is_of_a_telling(reading: Reading, word: int) -> bool:
    """Whether "false", "fake" is said of a report, a claim, a picture, or stands alone as a verdict; "time is fake" denies nothing."""
    if reading.lemma(word) not in DENIAL_ADJECTIVES:
        return True
    subject = reading.child(reading.clause_head(word), "nsubj", "nsubjpass")
    tokens = reading.annotated.tokens
    if subject is None or tokens.dep[word] in _MODIFIERS:
        return True
    named = any(reading.lemma(i) in TELLINGS for i in reading.subtree(subject) if tokens.pos[i] == "NOUN")
    return named or reading.lemma(subject) in TELLINGS


def _told(wording: Wording, head: int) -> Span:
    """The clause, or the sentence where the clause alone does not tell what is denied."""
    clause = wording.reading.clause(head)
    return clause if len(clause) >= _TELLING or len(wording.span) > _LONGEST else wording.span


def _is_undone(reading: Reading, word: int) -> bool:
    """Whether a negation stands with the word or its clause."""
    tokens = reading.annotated.tokens
    near = (*reading.children[word], *reading.children[tokens.head[word]])
    return any(tokens.dep[c] == "neg" or reading.lemma(c) in ("no", "not", "never") for c in near if abs(c - word) < 6)


def _denies_a_claim(reading: Reading, verb: int) -> bool:
    tokens = reading.annotated.tokens
    if reading.lemma(verb) in ("deny", "debunk", "refute"):
        return tokens.dep[verb] != "amod" and not _is_undone(reading, verb)
    objects = [c for c in reading.children[verb] if tokens.dep[c] in ("dobj", "nsubjpass")]
    return any(reading.lemma(c) in DENIED_NOUNS for c in objects) and not _is_undone(reading, verb)


def compare_negation(a: Wording, x: Frame, b: Wording, y: Frame, likeness: float) -> Found | None:
    """A finding where like sentences tell one deed of one party, once with "not"; else None.

    What is still open ("not yet"), supposed ("if") or only possible ("may") denies nothing.
    """
    if x.negated == y.negated or likeness < _LIKE or not _is_asserted(x) or not _is_asserted(y):
        return None
    p, q = a.reading, b.reading
    if deed(p, x) != deed(q, y) or p.lemma(x.verb) in FAINT | _SILENCE | REPORTING_VERBS:
        return None
    if _lower(p, x) != _lower(q, y):
        return None
    roles = [((p, x.agent), (q, y.agent)), ((p, x.patient), (q, y.patient))]
    told = [same_party(one, two) for one, two in roles if one[1] is not None or two[1] is not None]
    if not told or not all(told):
        return None
    left, right = (Evidence(w.report, w.reading.clause(f.verb)) for w, f in ((a, x), (b, y)))
    why = "One report says that it is so, the other that it is not."
    return Found("polarity", "high", left, right, why, min(1.0, 0.4 + likeness), "denial")


def _lower(reading: Reading, frame: Frame) -> str | None:
    """The key of the verb that completes this one: "asked him to stop", "asked him to tell"."""
    below = reading.child(frame.verb, "xcomp", "ccomp")
    return reading.keys[below] if below is not None else None


def _is_asserted(frame: Frame) -> bool:
    return not (frame.modal or frame.supposed or frame.pending)


def compare_ledes(claim: Wording, x: Frame, denial: Wording, y: Frame, wordings: Wordings) -> Found | None:
    """A finding where a report's first sentences deny, in other words, what another's state; else None.

    In ledes the same named subject and the same heart ("not serving a suspension", "has been suspended") settle the matter.
    """
    if x.negated or not y.negated or not _is_asserted(x) or not _is_asserted(y):
        return None
    verb = denial.reading.lemma(y.verb)
    light = denial.reading.keys[y.verb] is None
    if verb == "be" and (y.agent is None or not role_names(denial.reading, y.agent)):
        return None
    if verb in _SILENCE or (light and denial.reading.child(y.verb, "xcomp", "ccomp") is not None):
        return None
    share = _stated_share((claim, x), (denial, y), wordings)
    if share < _ENOUGH:
        return None
    left, right = (Evidence(w.report, w.reading.clause(f.verb)) for w, f in ((claim, x), (denial, y)))
    return Found(
        "polarity", "high", left, right, "One report says that it is so, the other that it is not.", min(1.0, share), "denial"
    )


def _stated_share(flat: tuple[Wording, Frame], denied: tuple[Wording, Frame], wordings: Wordings) -> float:
    """How much of what is denied the flat clause states; 0 where the subjects or the heart of the matter differ."""
    stated = _clause_keys(*flat)
    if _holds_negation(*flat) or not _same_subject(flat, denied):
        return 0.0
    wording, frame = denied
    below = _clause_keys(wording, frame)
    reading = wording.reading
    deed = reading.keys[frame.verb]
    core = {deed} if deed else {k for k in (reading.keys[frame.patient] if frame.patient is not None else None,) if k}
    if core and not core & stated and frame.patient is not None:
        # "is not serving a suspension" denies "has been suspended": the deed is told by the noun.
        told = reading.keys[frame.patient]
        core = {told} if told and told == flat[0].reading.keys[flat[1].verb] else core
    if not core or not core & stated or len(below & stated) < 2 or not core & _done(*flat):
        return 0.0
    mass = wordings.mass(below)
    share = wordings.mass(below & stated) / mass if mass else 0.0
    subject = role_names(reading, frame.agent) if frame.agent is not None else frozenset()
    return max(share, _ENOUGH) if subject and _is_own_voice(wording, frame) else share


def _done(wording: Wording, frame: Frame) -> frozenset[str]:
    """The keys of a clause that it tells as come about: its own, or its subject's alone where its verb puts the matter off."""
    reading = wording.reading
    lemma = reading.lemma(frame.verb)
    if {lemma, f"{lemma}_{frame.particle}"} & NOT_DONE:
        above = reading.tokens_in(reading.phrase(frame.agent)) if frame.agent is not None else ()
        return frozenset(k for i in (frame.verb, *above) if (k := reading.keys[i]))
    return _clause_keys(wording, frame)


def _is_own_voice(wording: Wording, frame: Frame) -> bool:
    """Whether the clause is the report's own and leads it: its named subject and its heart then settle the matter."""
    return wording.order < 2 and not is_quotation(wording) and frame.verb - wording.sentence.first < 12


def _holds_negation(wording: Wording, frame: Frame) -> bool:
    reading = wording.reading
    inside = reading.tokens_in(reading.clause(frame.verb))
    undone = any(reading.lemma(i) in DENIAL_VERBS | RETRACTIONS for i in reading.words(wording.sentence))
    return undone or any(reading.lemma(i) in NEGATIONS for i in inside)


def _same_subject(flat: tuple[Wording, Frame], denied: tuple[Wording, Frame]) -> bool:
    """Whether the flat sentence names whom the denied clause names as its subject; a pronoun there leaves it open."""
    wording, frame = denied
    if frame.agent is None:
        return True
    named = role_names(wording.reading, frame.agent)
    told = {fold(flat[0].reading.annotated.tokens.text[i]) for i in flat[0].reading.words(flat[0].sentence)}
    return not named or bool(named & told)


def _clause_keys(wording: Wording, frame: Frame) -> frozenset[str]:
    reading = wording.reading
    span = reading.clause(frame.verb)
    found = {k for i in reading.tokens_in(span) if (k := reading.keys[i])}
    if frame.agent is not None:
        found |= {k for i in reading.tokens_in(reading.phrase(frame.agent)) if (k := reading.keys[i])}
    return frozenset(found)


def compare_denial(claim: Wording, denial: Denial, wordings: Wordings) -> Found | None:
    """A finding where a report tells as so what another carries a denial of; else None.

    The denial must speak of the claim's matter: by its own words, or, where it only says "the claims", by the lede of its report.
    """
    if find_denial(claim) or any(claim.reading.lemma(i) in RETRACTIONS for i in claim.reading.words(claim.sentence)):
        return None
    named = _matter(claim, denial.wording, wordings)
    lede = max((_matter(claim, w, wordings) for w in wordings.by_report[denial.wording.report][:3]), default=0.0)
    strength = max(named, 0.8 * lede) if denial.is_bare else 0.7 * named + 0.3 * lede
    if strength < (_CENTRAL_BARE if denial.is_bare else _CENTRAL):
        return None
    left = Evidence(claim.report, claim.span)
    right = Evidence(denial.wording.report, denial.span)
    why = "One report tells the matter as fact, the other carries a denial of it."
    return Found("polarity", "high", left, right, why, strength, "denial")


def _matter(claim: Wording, other: Wording, wordings: Wordings) -> float:
    """How far two sentences tell the same deed, names counted half: the people of a story stand in all its sentences."""
    shared = claim.keys & other.keys
    deeds = shared - _name_keys(claim)
    smaller = min(wordings.mass(claim.keys), wordings.mass(other.keys)) or 1.0
    return (wordings.mass(deeds) + 0.5 * wordings.mass(shared - deeds)) / smaller if deeds else 0.0


def _name_keys(wording: Wording) -> frozenset[str]:
    reading = wording.reading
    return frozenset(k for i in reading.words(wording.sentence) if i in reading.name_of and (k := reading.keys[i]))


def is_quotation(wording: Wording) -> bool:
    """Whether most of the sentence is somebody's words."""
    inside = sum(q.span.common(wording.span) for q in wording.reading.annotated.quotations)
    return 2 * inside > len(wording.span)
