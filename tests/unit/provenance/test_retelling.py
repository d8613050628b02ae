"""What the lede's newsroom is taken to have told, and what is the outlet's own background."""

from __future__ import annotations

from dataclasses import replace

from telling import NEWS, count, report, say

from secondsource.model.statement import Statement, StatementKind

TOLD = report(
    1,
    "The ferry board hid a leak, the Lune Post reported on Monday.\n\n"
    "The leak was found in the engine room.\n\nThe board has run the harbour since 1962.\n\nBakers were on strike.",
)
CREDITED = say(TOLD, "The ferry board hid a leak", ("Lune Post", NEWS), source="the Lune Post")


def own(words: str) -> Statement:
    told = say(TOLD, words, ("Lune Post", NEWS), basis="inferred")
    return replace(told, kind=StatementKind.OUTLET_VOICE, source=None, cue=None)


def test_own_words_on_the_credited_matter_have_its_origin():
    assert count([TOLD], [own("The leak was found in the engine room")], (CREDITED,)) == (1, 1)


def test_own_words_that_share_nothing_with_it_have_none():
    assert count([TOLD], [own("Bakers were on strike")], (CREDITED,)) == (0, None)


def test_a_year_of_its_own_is_background_though_words_are_shared():
    assert count([TOLD], [own("The board has run the harbour since 1962")], (CREDITED,)) == (0, None)


def test_a_stated_credit_is_never_background():
    stated = replace(own("Bakers were on strike"), chain=say(TOLD, "Bakers were on strike", ("Lune Post", NEWS)).chain)
    assert count([TOLD], [stated], (CREDITED,)) == (1, 1)
