"""For whom a person speaks and to whom he belongs, as the words beside his name in the reports tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from secondsource.provenance.lexicon import BELONGS_TO, FORCES, JOURNALISTS, KIN, OFFICES, SPEAKS_FOR, STOPS
from secondsource.provenance.naming import is_nobody, person_words, words_of
from secondsource.provenance.patterns import CAPITALS, SENTENCE_STOP

_NEAR = 110  # characters on either side of a name in which an apposition tells who somebody is
_BACK = 320  # characters before a possessive pronoun in which its owner is looked for
_MENTIONS = 8  # places of a name in one report that are read


def ties_in_name(name: str) -> frozenset[str]:
    """Ties that a name's own words tell.

    >>> sorted(ties_in_name("police spokesman"))
    ['police']
    >>> sorted(ties_in_name("chief executive of Ansel Terminals"))
    ['ansel terminals']
    """
    found = words_of(name)
    ties = {force for force, row in FORCES.items() if any(w in row for w in found)}
    if any(w in SPEAKS_FOR or w in OFFICES for w in found):
        rest = " ".join(w for w in found if w not in SPEAKS_FOR and w not in OFFICES and w not in ("of", "for", "the", "a"))
        ties |= set() if is_nobody(rest) else {rest}
    return frozenset(ties)


def ties_in_source(source: str, name: str) -> frozenset[str]:
    """Ties that the words of a source tell beside the name in it: titles before, an apposition after."""
    own = person_words(name)
    title = source.partition(name)[0] if name in source else ""
    return frozenset(t for t in ties_in_name(title) if t in FORCES) | frozenset(_told_beside(source, name, own))


def ties_in_text(text: str, name: str, people: Collection[str], bodies: Iterable[str]) -> frozenset[str]:
    """Ties told beside the name anywhere in a report.

    `people` are surnames (folded) of the story's people: "its" is none of theirs. `bodies` are the organisations the report
    credits: "the company's chief executive" is taken to be of any of these.
    """
    own = person_words(name)
    found: set[str] = set()
    for start, end in mentions(text, name):
        told = _told_beside(window(text, start, end), name, own)
        found |= told | _owner(text, start, own, people)
        if any(is_nobody(tie) for tie in told):
            found |= set(bodies)
    return frozenset(found)


def is_called_journalist(text: str, name: str) -> bool:
    """Whether a word for a journalist stands right beside the name."""
    own = person_words(name)
    return any(JOURNALISTS & set(_beside(words_of(window(text, start, end)), own)) for start, end in mentions(text, name))


def _beside(window: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """The word before and the three after the name in a window of words."""
    at = next((n for n in range(len(window)) if window[n : n + len(own)] == tuple(own)), None)
    if at is None:
        return ()
    return (*window[max(0, at - 1) : at], *window[at + len(own) : at + len(own) + 3])


def mentions(text: str, name: str) -> Iterable[tuple[int, int]]:
    """Places of the name as written, the first eight."""
    bare = name.partition(" (")[0]
    at, left = text.find(bare), _MENTIONS
    while at >= 0 and left:
        yield at, at + len(bare)
        at, left = text.find(bare, at + len(bare)), left - 1


def window(text: str, start: int, end: int) -> str:
    """The sentence around a name, as far as `_NEAR` characters to each side."""
    before = text[max(0, start - _NEAR) : start]
    after = text[end : end + _NEAR]
    cut = max((m.end() for m in SENTENCE_STOP.finditer(before)), default=0)
    stop = SENTENCE_STOP.search(after)
    return before[cut:] + text[start:end] + (after[: stop.start()] if stop else after)


def _told_beside(window: str, name: str, own: tuple[str, ...]) -> set[str]:
    """Organisations and people beside a role word in the apposition before or after `name`."""
    bare = name.partition(" (")[0]
    at = window.find(bare)
    if at < 0:
        return set()
    before, after = window[:at], window[at + len(bare) :]
    found = _role_before(before) | _role_after(after)
    return {tie for tie in found if person_words(tie) != own}


def _role_before(before: str) -> set[str]:
    """Ties told before a name: "interior ministry spokesman K", "the chief executive of Ansel Terminals, G", "K's lawyer, J"."""
    phrase = before.rstrip(" ,“\"'")
    parts = phrase.split(",")
    near = parts[-1] if parts[-1].strip() else ""
    tail = near.split()[-12:]
    roles = [n for n, w in enumerate(tail) if _is_role(w)]
    if not roles:
        return set()
    return _ties(tail, roles[-1])


def _role_after(after: str) -> set[str]:
    """Ties told after a name: ", secretary of the dockers' union," or " of the Lindal Patients' Forum"."""
    if after.startswith((" of the ", " of ", " for the ", " from the ")):
        names = CAPITALS.match(after.removeprefix(" of ").removeprefix(" for ").removeprefix(" from ").removeprefix("the "))
        return {names.group()} if names else set()
    if not after.startswith((", ", " (", " - ", " – ", " — ")):
        return set()
    apposition = after[1:].lstrip(" (-–—").split(",")[0].split(")")[0]
    words = apposition.split()[:14]
    roles = [n for n, w in enumerate(words) if _is_role(w)]
    return _ties(words, roles[0]) if roles else set()


def _is_role(word: str) -> bool:
    key = "".join(words_of(word))
    return key in SPEAKS_FOR or key in BELONGS_TO or key in KIN


def _ties(words: list[str], role: int) -> set[str]:
    """What a role is of or for: the words right before it, and those after "of", "for", "at", "with"."""
    found = set()
    after = words[role + 1 :]
    for n, word in enumerate(after[:4]):
        if word in ("of", "for", "at", "with", "to", "from"):
            tie = _phrase(after[n + 1 :])
            found.add(tie)
            break
    before: list[str] = []
    for word in reversed(words[:role]):
        key = "".join(words_of(word))
        if key in STOPS or not key:
            break
        if not _is_role(word):
            before.insert(0, word)
        if len(before) == 4:
            break
    found.add(" ".join(before))
    bare = {tie.strip(" ,.;:'’“”\"").removesuffix("'s").removesuffix("’s") for tie in found}
    return {tie for tie in bare if words_of(tie)}


def _phrase(words: list[str]) -> str:
    kept: list[str] = []
    for word in words[:6]:
        kept.append(word)
        if word.endswith((".", ";", "”", '"')):
            break
        if word in ("who", "which", "that", "said", "told", "and", "in", "on"):
            kept.pop()
            break
    return " ".join(kept)


def _owner(text: str, start: int, own: tuple[str, ...], people: Collection[str]) -> set[str]:
    """Whom a possessive before the name means: "his lawyer, J A" ties J A to the last two names before; "its" to no person."""
    tail = text[max(0, start - 60) : start].rstrip(" ,").split()[-5:]
    keys = ["".join(words_of(w)) for w in tail]
    at = next((n for n, k in enumerate(keys) if k in ("his", "her", "its", "their")), None)
    if at is None or not any(_is_role(w) for w in tail[at:]):
        return set()
    names = [m.group() for m in CAPITALS.finditer(text, max(0, start - _BACK), start) if len(m.group()) > 3]
    others = [n for n in names if person_words(n) and person_words(n)[-1] not in own and not is_nobody(n)]
    of_body = keys[at] in ("its", "their")
    fitting = [n for n in others if (person_words(n)[-1] in people) is not of_body]
    return set((fitting or ([] if of_body else others))[-2:])
