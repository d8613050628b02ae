"""Where sources, cues and contents begin and end, as the conventions have it."""

from __future__ import annotations

from secondsource.attribution.lexicon import OBJECT_CUES, PUTTING_OUT, SPEECH
from secondsource.attribution.tree import SUBJECTS, Tree
from secondsource.model.span import Span

_GROUP = frozenset(("aux", "auxpass", "neg", "prt"))
_MARKS = frozenset("\"“”'‘’")
_LEADING = frozenset("go continue begin start seek try proceed".split())
_LEAD_WORDS = 3
_ANONYMITY = (
    ", speaking on condition of anonymity",
    ", speaking on the condition of anonymity",
    ", speaking anonymously",
    ", who spoke on condition of anonymity",
    ", who spoke on the condition of anonymity",
    ", who asked not to be named",
    " on condition of anonymity",
)
_PAUSES = frozenset((",", "—", "–", "-"))
_OPEN_ENDED = frozenset(("AUX", "ADP", "DET", "CCONJ", "SCONJ", "PART"))
_NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
_OPENING = frozenset(('"', "“", "''"))
_VEHICLES = frozenset(
    """statement interview email e-mail letter tweet post video speech release memo message note report filing affidavit
    testimony facebook twitter instagram telegram blog call conference briefing address""".split()
)


def cue_span(tree: Tree, verb: int, first: int | None = None) -> Span:
    """The verb group around `verb`: auxiliaries, negation, adverbs between them, particle, and an adjacent "in a statement"."""
    start = _led_by(tree, verb) if first is None else first
    while start - 1 >= 0 and tree.tokens.head[start - 1] in (verb, start) and _belongs(tree, start - 1, verb):
        start -= 1
    end = verb
    if end + 1 < len(tree.tokens) and tree.tokens.head[end + 1] == verb and tree.tokens.dep[end + 1] == "prt":
        end += 1
    return tree.span(start, _with_vehicle(tree, end))


def _led_by(tree: Tree, verb: int) -> int:
    """The verb that leads an infinitive cue ("went on to say", "sought to downplay"), where nothing else stands between."""
    head = tree.tokens.head[verb]
    leads = tree.tokens.lemma[head] in _LEADING and tree.tokens.dep[verb] == "xcomp" and 0 < verb - head <= _LEAD_WORDS
    return head if leads and all(tree.tokens.head[i] in (head, verb) for i in range(head + 1, verb)) else verb


def _belongs(tree: Tree, i: int, verb: int) -> bool:
    dep = tree.tokens.dep[i]
    if dep in _GROUP:
        return tree.tokens.dep[i] != "prt"
    return (
        dep == "advmod"
        and i + 1 <= verb
        and tree.tokens.pos[i] == "ADV"
        and tree.word(i) not in ("when", "where", "why", "how", "as")
    )


def _with_vehicle(tree: Tree, end: int) -> int:
    """`end` moved behind "in a statement", "on Facebook" and the like that follow at once."""
    i = end + 1
    if i >= len(tree.tokens) or tree.word(i) not in ("in", "on", "via") or tree.sentence_of[i] != tree.sentence_of[end]:
        return end
    for j in range(i + 1, min(i + 4, len(tree.tokens))):
        if tree.word(j) in _VEHICLES:
            return j
        if tree.tokens.pos[j] not in ("DET", "ADJ", "PRON", "NOUN") or tree.sentence_of[j] != tree.sentence_of[end]:
            break
    return end


def source_spans(tree: Tree, head: int, *, avoid: int | None = None) -> list[Span]:
    """The noun phrase under `head`, with titles, apposition and relative clause; cut at the cue `avoid`.

    A relative clause that stands between commas and itself reports something is left out, with all after it.
    """
    if tree.tokens.pos[head] == "PRON" and not tree.kids(head, "relcl", "appos", "prep", "acl"):
        return [tree.span(head, head)]
    first, last = tree.left[head], tree.right[head]
    if avoid is not None and last > avoid > head:
        last = avoid - 1
    for child in tree.kids(head, "relcl", "acl"):
        if _is_reporting_aside(tree, child) or (avoid is not None and avoid in tree.within(child)):
            last = min(last, tree.left[child] - 1)
    for child in tree.children[head]:
        if tree.tokens.dep[child] in ("parataxis", "ccomp", "advcl"):
            if child > head:
                last = min(last, tree.left[child] - 1)
            else:
                first = max(first, tree.right[child] + 1)
    if avoid is not None:
        if avoid > head:
            last = min(last, avoid - 1)
        else:
            first = max(first, avoid + 1)
    last = max(last, head)
    first = min(first, head)
    if avoid is not None and avoid > head:
        while first > 0 and tree.tokens.head[first - 1] == avoid and tree.tokens.pos[first - 1] in ("DET", "ADJ", "NUM", "PROPN"):
            first -= 1
    if avoid is not None and avoid > last:
        start = avoid
        while start > last + 1 and tree.tokens.dep[start - 1] in ("aux", "auxpass", "neg", "advmod"):
            start -= 1
        if start - last <= 3 and all(tree.tokens.pos[i] == "PROPN" for i in range(last + 1, start)):
            last = start - 1
    edges = tree.trimmed(first, last)
    if edges is None:
        return [tree.span(head, head)]
    first, last = edges
    while first < head and (tree.tokens.dep[first] in ("cc", "punct") or tree.text[tree.tokens.start[first]] in _MARKS):
        first += 1
    while last > head and (tree.tokens.dep[last] == "cc" or tree.word(last) in _OPENING):
        last -= 1
    return [_with_anonymity(tree, tree.span(first, last))]


def _with_anonymity(tree: Tree, span: Span) -> Span:
    """The source with ", speaking on condition of anonymity" right behind it."""
    behind = tree.text[span.end : span.end + 60]
    for words in _ANONYMITY:
        if behind.casefold().startswith(words):
            return Span(span.start, span.end + len(words))
    return span


def _is_reporting_aside(tree: Tree, clause: int) -> bool:
    start = tree.left[clause]
    between = start > 0 and tree.word(start - 1) == ","
    return between and any(
        tree.tokens.pos[i] == "VERB" and (tree.tokens.lemma[i] in ("cite", "quote") or _tells_clause(tree, i))
        for i in tree.within(clause)
    )


def _tells_clause(tree: Tree, verb: int) -> bool:
    return tree.tokens.lemma[verb] in SPEECH and tree.first_kid(verb, "ccomp") is not None


def subject_of(tree: Tree, verb: int) -> int | None:
    """The token that heads the subject of `verb`, its own or inherited through coordination, participles and infinitives."""
    seen = 0
    while seen < 8:
        seen += 1
        subject = tree.subject(verb)
        if subject is None and seen == 1:
            subject = _noun_before(tree, verb)
        if subject is not None and tree.quotation_of[verb] < 0 <= tree.quotation_of[subject]:
            subject = _noun_beside(tree, verb) or subject
        if subject is not None:
            return _antecedent(tree, subject, verb)
        dep = tree.tokens.dep[verb]
        head = tree.tokens.head[verb]
        if head == verb:
            return None
        outer = outer_cue(tree, verb)
        if outer is not None:
            verb = outer
            continue
        if dep in ("conj", "xcomp", "advcl", "ccomp") and tree.tokens.pos[head] in ("VERB", "AUX"):
            if dep == "ccomp" and tree.tokens.tag[verb] not in ("VBG", "VB"):
                return None
            if dep == "xcomp":
                controller = tree.first_kid(head, "dobj")
                if controller is not None and controller < verb and tree.tokens.lemma[head] not in ("release", "issue", "make"):
                    return controller
            verb = head
        elif dep in ("acl", "relcl") and tree.tokens.pos[head] in ("NOUN", "PROPN", "PRON"):
            giver = tree.tokens.head[head]
            if tree.tokens.dep[head] == "dobj" and tree.tokens.lemma[giver] in PUTTING_OUT:
                verb = giver
                continue
            return head
        elif dep == "pcomp" and tree.tokens.dep[head] == "prep":
            verb = tree.tokens.head[head]
        else:
            return None
    return None


def _noun_beside(tree: Tree, verb: int) -> int | None:
    """The speaker outside the quotation, right before the verb or soon behind it, where the parser looked inside."""
    before = _noun_before(tree, verb)
    if before is not None and tree.quotation_of[before] < 0:
        return before
    for i in range(verb + 1, min(verb + 7, len(tree.tokens))):
        if tree.sentence_of[i] != tree.sentence_of[verb] or tree.quotation_of[i] >= 0:
            return None
        if tree.tokens.pos[i] in _NOUNS:
            head = tree.tokens.head[i]
            while i < head and tree.tokens.pos[head] in _NOUNS and tree.quotation_of[head] < 0:
                i, head = head, tree.tokens.head[head]
            return i
    return None


def outer_cue(tree: Tree, verb: int) -> int | None:
    """The cue whose speaker is also that of `verb`, though the parser put `verb` into its clause, or None.

    So it is with ", arguing that …", and with "said they were many and requested …" where the clause's subject is a pronoun.
    """
    dep, lemma = tree.tokens.dep[verb], tree.tokens.lemma[verb]
    top = tree.tokens.head[verb]
    told = lemma in SPEECH or lemma in OBJECT_CUES or lemma == "accuse"
    if dep == "conj" and told and tree.subject(verb) is None and {tree.tokens.tag[verb], tree.tokens.tag[top]} == {"VBD", "VBZ"}:
        return next((a for a in tree.ancestors(top) if tree.tokens.tag[a] == tree.tokens.tag[verb] and _tells(tree, a)), None)
    if (
        dep == "advcl"
        and tree.tokens.tag[verb] == "VBG"
        and lemma in SPEECH
        and verb > 0
        and tree.word(tree.left[verb] - 1) in _PAUSES
    ):
        return _cue_above(tree, top)
    if dep == "conj" and told and tree.subject(verb) is None:
        cue = _cue_above(tree, top)
        subject = tree.subject(top)
        same = cue is not None and tree.tokens.tag[cue] == tree.tokens.tag[verb] and cue < top
        return cue if same and subject is not None and tree.tokens.pos[subject] == "PRON" else None
    return None


def _tells(tree: Tree, verb: int) -> bool:
    return tree.tokens.lemma[verb] in SPEECH or tree.tokens.lemma[verb] == "accuse"


def _cue_above(tree: Tree, clause: int) -> int | None:
    """The verb of uttering whose clause `clause` is, or None."""
    head = tree.tokens.head[clause]
    return head if tree.tokens.dep[clause] == "ccomp" and tree.tokens.lemma[head] in SPEECH and head < clause else None


def _noun_before(tree: Tree, verb: int) -> int | None:
    """The noun or pronoun right before a finite verb group to which the parser gave no subject."""
    start = verb
    while start > 0 and tree.tokens.head[start - 1] == verb and tree.tokens.dep[start - 1] in ("aux", "neg", "advmod"):
        start -= 1
    if tree.tokens.tag[start] not in ("VBD", "VBZ", "VBP", "MD") or start == 0:
        return None
    before = start - 1
    noun = tree.tokens.pos[before] in ("NOUN", "PROPN", "PRON") or (
        tree.tokens.head[before] == verb and tree.tokens.dep[before] == "amod"
    )
    if tree.sentence_of[before] != tree.sentence_of[verb] or not noun or tree.tokens.lemma[before] == "not":
        return None
    if tree.is_under(verb, before) and tree.tokens.dep[verb] in ("acl", "relcl"):
        return None
    return before


def _antecedent(tree: Tree, subject: int, verb: int) -> int:
    """The noun that a relative pronoun stands for, else `subject` itself."""
    if tree.word(subject) not in ("who", "which", "that"):
        return subject
    if tree.tokens.dep[verb] == "relcl":
        return tree.tokens.head[verb]
    return subject


def phrase_span(tree: Tree, head: int, *, after: int = -1) -> Span:
    """The whole phrase under `head`, behind token `after`, without punctuation at its ends."""
    first, last = max(tree.left[head], after + 1), tree.right[head]
    for i in range(head + 1, last):
        if tree.word(i) == "," and tree.word(i + 1) in ("which", "who", "where", "whose") and tree.quotation_of[i] < 0:
            last = i - 1
            break
    edges = tree.trimmed(first, last)
    return tree.span(*edges) if edges else tree.span(head, head)


def recipient_of(tree: Tree, verb: int, lemma: str) -> Span | None:
    """Who was told, as a whole noun phrase."""
    if lemma in ("tell", "inform", "assure", "remind", "warn", "advise", "notify", "ask"):
        for child in tree.kids(verb, "dobj", "dative"):
            if child > verb and tree.tokens.pos[child] in ("NOUN", "PROPN", "PRON"):
                return source_spans(tree, child, avoid=verb)[0]
    for prep in tree.kids(verb, "prep", "dative"):
        if tree.word(prep) in ("to", "with") and prep > verb:
            target = tree.first_kid(prep, "pobj")
            if target is not None and tree.tokens.pos[target] in ("NOUN", "PROPN", "PRON"):
                return source_spans(tree, target)[0]
    return None


def clause_spans(tree: Tree, clause: int, cue: int) -> tuple[int, int] | None:
    """First and last token of the clause under `clause`, without the cue `cue` and what introduces it."""
    first, last = tree.left[clause], tree.right[clause]
    if clause > cue:
        first = max(first, cue + 1)
    else:
        last = min(last, _cue_left(tree, cue) - 1)
    return after_that(tree, first, last)


def after_that(tree: Tree, first: int, last: int) -> tuple[int, int] | None:
    """The stretch without a leading "that" and without punctuation at its ends, or None."""
    edges = tree.trimmed(first, last)
    if edges is None:
        return None
    first, last = edges[0], _completed(tree, edges[1])
    if first < last and tree.word(first) == "that" and tree.tokens.dep[first] in ("mark", "dobj", "nsubj", "det", "pobj", "advmod"):
        follows = first + 1
        is_subject = tree.tokens.pos[follows] in ("VERB", "AUX")
        is_determiner = tree.tokens.dep[first] == "det"
        if not (is_subject or is_determiner):
            return tree.trimmed(first + 1, last)
    return first, last


def _completed(tree: Tree, last: int) -> int:
    """`last` moved on where the parser broke a clause off at a word that cannot end one ("he would", "of the")."""
    sentence = tree.annotated.sentences[tree.sentence_of[last]]
    if (
        tree.tokens.pos[last] not in _OPEN_ENDED
        or last >= sentence.last
        or tree.is_edge(last + 1)
        or tree.quotation_of[last + 1] >= 0
    ):
        return last
    if any(tree.is_under(i, last) for i in tree.children[last] if i > last) or tree.tokens.lemma[last + 1] in SPEECH:
        return last
    while last < sentence.last and not tree.is_edge(last + 1) and tree.quotation_of[last + 1] < 0:
        last += 1
    return last


def _cue_left(tree: Tree, cue: int) -> int:
    """The first token of the cue with its own subject, where that stands right before it."""
    subject = tree.first_kid(cue, *SUBJECTS)
    left = cue
    if subject is not None and subject < cue:
        left = min(left, tree.left[subject])
    for child in tree.children[cue]:
        if tree.tokens.dep[child] in ("aux", "auxpass", "neg") and child < cue:
            left = min(left, child)
    return left
