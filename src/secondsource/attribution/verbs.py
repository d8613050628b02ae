"""The verbs of a report that may report something, each with its frame."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.attribution.cues import cue_share
from secondsource.attribution.frames import frame_of
from secondsource.attribution.lexicon import INFINITIVE_CUES, NOT_CUES, OBJECT_CUES, SHOWN, SPEECH, THOUGHT
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
        if _reports(lemma, frame) or cue_share("verb", lemma, frame) >= _MIN_SHARE:
            out.append(Verb(i, lemma, frame))
    return out


def _reports(lemma: str, frame: str) -> bool:
    """Whether a verb is a cue by the word lists alone, where the counts know nothing of it."""
    parts = frame.removeprefix("passive ").split("+")
    if "clause" in parts:
        return lemma in SPEECH or lemma in SHOWN or (lemma in THOUGHT and cue_share("verb", lemma, frame) == 0.0)
    if "infinitive" in parts:
        return lemma in INFINITIVE_CUES
    if "object" in parts and lemma in OBJECT_CUES:
        return True
    return lemma in SPEECH and not frame.startswith("passive ")
