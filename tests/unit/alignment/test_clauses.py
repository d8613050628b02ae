import pytest
from tarn_story import read

from secondsource.alignment.clauses import find_clauses


def told(text: str) -> list[tuple[str, str]]:
    """Subject and words of each clause that is no frame."""
    annotated = read("r1", text)
    words = annotated.tokens.text
    return [
        (" ".join(words[i] for i in c.subject), " ".join(words[i] for i in c.own if words[i].isalnum()))
        for c in find_clauses(annotated.tokens, annotated.sentences[0])
        if not c.is_frame
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council sold the harbour, and mayor Orla Finch resigned.",
        "Ilan Vesk, who runs the ferry, said the bridge had cracks in it.",
        "Harbour sold.",
        "“No!”",
    ],
)
def test_clauses_hold_every_word_once(text: str) -> None:
    annotated = read("r1", text)
    sentence = annotated.sentences[0]
    held = [i for c in find_clauses(annotated.tokens, sentence) for i in c.own]
    assert sorted(held) == list(range(sentence.first, sentence.last + 1))


def test_two_joined_clauses_are_two() -> None:
    assert [words for _, words in told("The council sold the old harbour, and mayor Orla Finch resigned on Monday.")] == [
        "The council sold the old harbour and",
        "mayor Orla Finch resigned on Monday",
    ]


def test_a_clause_without_subject_takes_that_of_the_clause_before() -> None:
    subjects = [subject for subject, _ in told("Ilan Vesk bought the ferry in May and painted the hull green.")]
    assert subjects == ["", "Ilan Vesk"]


def test_who_says_is_a_frame() -> None:
    assert [words for _, words in told("Ilan Vesk said the bridge had deep cracks in two pillars.")] == [
        "the bridge had deep cracks in two pillars"
    ]
