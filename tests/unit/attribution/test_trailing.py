"""Speakers at the end of a sentence, in appositions, and bodies that "the airline" means."""

from __future__ import annotations

import pytest
from chained import statements

CASES = [
    ("Two trams collided on Quay Street in Velmar on Monday, injuring 12 people, police said.", "police"),
    (
        "A bear was seen three times within a mile of the primary school in Upper Tallow, forest warden Gunnar Pell said on Thursday.",
        "Gunnar Pell",
    ),
    ("In Lower Tallow, the mayor, Ada Lunt, said that the plan had not been rehearsed since 2019.", "Ada Lunt"),
    ("The mayor of Sankt Oster, Leopold Krenn, said the bridge was shut.", "Leopold Krenn"),
    ("Two cranes fell in the storm, the port's operator, Ansel Terminals, said in a statement.", "Ansel Terminals"),
    ("Northlight Air cancelled 61 flights on Friday because too few pilots came, the airline said.", "Northlight Air"),
    ("Kestrel United and the striker Ivo Marant have not agreed a new contract, the club said on Thursday.", "Kestrel United"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[speaker for _, speaker in CASES])
def test_who_is_named_beside_the_cue_is_the_speaker(text: str, speaker: str):
    said = [s for s in statements(text) if s.is_attributed]
    assert [s.chain[-1].name for s in said] == [speaker]


def test_the_words_before_the_comma_are_the_matter():
    text = CASES[0][0]
    said = next(s for s in statements(text) if s.is_attributed)
    assert [span.of(text) for span in said.spans] == [text.removesuffix(", police said.")]


def test_a_newspaper_called_by_its_town_is_the_one_named_before():
    said = statements("The tunnel will be shut, the Harlow Courier reported.\nIt leaks, the Harlow newspaper reported.")
    assert [s.chain[1].name for s in said if s.is_attributed] == ["Harlow Courier", "Harlow Courier"]
