"""What is ordered or known is the word of who tells of it."""

from __future__ import annotations

from telling import NEWS, ORG, PERSON, SOMEONE, report, say

from secondsource.model.statement import Matter
from secondsource.provenance import root_of

A = report(1, "The Courier reported that Ada Lunt told engineers to leave the finding out.", outlet="Evening Beacon")
ORDER = "to leave the finding out"


def test_an_order_is_the_word_of_who_tells_of_it():
    root = root_of(say(A, ORDER, ("Courier", NEWS), ("Ada Lunt", PERSON), matter=Matter.ORDERED), A)
    assert root is not None
    assert root.name == "Courier"


def test_what_the_outlet_says_that_somebody_knew_is_its_own_telling():
    assert root_of(say(A, ORDER, ("Ferry Board", ORG), matter=Matter.THOUGHT, cue="knew"), A) is None


def test_what_a_court_found_is_its_word():
    root = root_of(say(A, ORDER, ("Tallow court", ORG), matter=Matter.THOUGHT, cue="found"), A)
    assert root is not None
    assert root.name == "Tallow court"


def test_an_engineer_of_an_authority_is_not_the_authority():
    root = root_of(say(A, ORDER, ("former engineer of the Ferry Authority", SOMEONE)), A)
    assert root is not None
    assert root.name == "Evening Beacon"
