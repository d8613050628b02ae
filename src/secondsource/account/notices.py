"""What an editor must know before relying on an account."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Final

from secondsource.account.story import ReadStory, label
from secondsource.model.report import Notice

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_OTHER_STORY: Final = 0.06  # cosine of content words with the rest of the story; below it no report of one event was seen


def story_notices(story: ReadStory) -> tuple[Notice, ...]:
    """Notices of the whole story: reports that seem to belong elsewhere, exact copies, nothing to compare with."""
    found = [n for a in story.annotated for n in a.report.notices]
    found += _strangers(story)
    found += _copies(story)
    if len(story.annotated) == 1:
        found.append(
            Notice("one_report", "Only one report was given: nothing can be compared, and no claim can gain a second origin.")
        )
    return tuple(found)


def _strangers(story: ReadStory) -> list[Notice]:
    """Reports whose words and statements meet those of no other."""
    bags = {a.report.id: Counter(w.casefold() for w in _WORD.findall(a.report.text)) for a in story.annotated}
    if len(bags) < 2:
        return []
    spread = Counter(word for bag in bags.values() for word in bag)
    linked = {story.statement[i].report for link in story.alignment.links for i in (link.a, link.b)}
    return [
        Notice(
            "other_story",
            f"{label(story.report[rid])} seems to belong to another story: it shares no claim and hardly a word with the others.",
            rid,
        )
        for rid, bag in bags.items()
        if bag
        and rid not in linked
        and max(_cosine(bag, other, spread) for oid, other in bags.items() if oid != rid) < _OTHER_STORY
    ]


def _cosine(a: Counter[str], b: Counter[str], spread: Counter[str]) -> float:
    shared = sum(math.sqrt(a[w] * b[w]) for w in a.keys() & b.keys() if spread[w] > 1)
    return shared / math.sqrt(max(1, sum(a.values())) * max(1, sum(b.values())))


def _copies(story: ReadStory) -> list[Notice]:
    """Reports that are one text word for word."""
    first: dict[str, str] = {}
    found = []
    for annotated in story.annotated:
        words = " ".join(annotated.report.text.split())
        if words in first:
            earlier = story.report[first[words]]
            found.append(
                Notice("copy", f"This text is word for word that of {label(earlier)}: it adds no origin.", annotated.report.id)
            )
        first.setdefault(words, annotated.report.id)
    return found
