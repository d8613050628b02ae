"""The verbs of a report that may report something, each with its frame."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.attribution.cues import cue_share
from secondsource.attribution.frames import agent_of, clause_of, frame_of
from secondsource.attribution.lexicon import (
    BELIEVED,
    INFINITIVE_CUES,
    NOT_CUES,
    NOT_PASSIVE,
    OBJECT_CUES,
    PUTTING_OUT,
    RATED,
    RATED_AS,
    SHOWN,
    SILENT,
    SPEECH,
    THOUGHT,
)
from secondsource.attribution.tree import Tree

_MIN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that may be a cue: token, lemma, frame (see `frames`)."""

    at: int
    lemma: str
    frame: str

    @property
    def is_passive(self) -> bool:
        """Whether the frame is one of the passive voice."""
        return self.frame.startswith("passive ")

    @property
    def governs(self) -> frozenset[str]:
        """The parts of the frame."""
        return frozenset(self.frame.removeprefix("passive ").split("+"))


def reporting_verbs(tree: Tree) -> list[Verb]:
    """Verbs that are cues in the frame they stand in, in text order."""
    out = []
    for i, pos in enumerate(tree.tokens.pos):
        if pos not in ("VERB", "AUX"):
            continue
        lemma = tree.tokens.lemma[i].casefold()
        if lemma in NOT_CUES:
            continue
        frame = frame_of(tree, i)
        if (
            lemma == "go"
            and any(tree.word(c) == "on" for c in tree.kids(i, "prt", "prep", "advmod"))
            and tree.subject(i) is not None
        ):
            lemma = "continue"  # “…,” she went on
        if _is_asked(tree, i):
            continue
        if _is_silent(tree, i, lemma):
            continue
        if frame.startswith("passive ") and lemma in NOT_PASSIVE:
            continue
        if _reports(lemma, frame, agent_of(tree, i), _rated(tree, i, frame)) or cue_share("verb", lemma, frame) >= _MIN_SHARE:
            out.append(Verb(i, lemma, frame))
    return out


def _rated(tree: Tree, verb: int, frame: str) -> int | None:
    """The word that says what something is deemed to be, or None."""
    labels = ("oprd", "dobj") if frame.startswith("passive ") else ("oprd",)
    return next((c for c in tree.kids(verb, *labels) if c > verb and tree.tokens.pos[c] != "PROPN"), None)  # else a name is given


def _is_asked(tree: Tree, verb: int) -> bool:
    """Whether the speaker is the one who was asked: "Asked whether it was old, she said"."""
    bare = tree.tokens.tag[verb] in ("VBN", "VBD") and not tree.kids(verb, "aux", "auxpass", "nsubj", "nsubjpass")
    return bare and tree.tokens.dep[verb] == "advcl" and tree.left[verb] == verb and tree.first_kid(verb, "agent") is None


def _is_silent(tree: Tree, verb: int, lemma: str) -> bool:
    """Whether the words say that nothing was said: "did not say whether", "declined to say", "refused to confirm"."""
    if lemma not in SILENT:
        return False
    head = tree.tokens.head[verb]
    if tree.tokens.lemma[head] in ("decline", "refuse", "fail", "unable") and tree.tokens.dep[verb] in ("xcomp", "ccomp"):
        return True
    if any(tree.word(c) in ("nothing", "little") or tree.word(tree.left[c]) == "no" for c in tree.kids(verb, "dobj")):
        return True
    if tree.first_kid(verb, "neg") is None:
        return False
    clause = clause_of(tree, verb)
    return clause is None or tree.word(tree.left[clause]) in (
        "whether",
        "if",
        "how",
        "when",
        "who",
        "what",
        "why",
        "where",
        "which",
    )


def _reports(lemma: str, frame: str, agent: int | None, rated: int | None) -> bool:
    """Whether a verb is a cue by the word lists alone, where the counts know nothing of it."""
    parts = frame.removeprefix("passive ").split("+")
    if frame == "passive as":
        return lemma in RATED_AS and agent is not None
    if lemma in RATED and rated is not None:
        return True
    if frame == "passive infinitive":
        return lemma in BELIEVED
    if "clause" in parts:
        return lemma in SPEECH or lemma in SHOWN or (lemma in THOUGHT and cue_share("verb", lemma, frame) == 0.0)
    if "infinitive" in parts:
        return lemma in INFINITIVE_CUES
    if lemma == "confess" and parts == ["to"]:
        return True
    if "object" in parts and (lemma in OBJECT_CUES or lemma in PUTTING_OUT):
        return True
    return lemma in SPEECH and not frame.startswith("passive ")
