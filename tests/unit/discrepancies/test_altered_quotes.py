from secondsource.discrepancies.quotes import Quoted, compare_fragment, compare_quotes
from secondsource.model.span import Span


def quoted(text: str, report: str = "r1") -> Quoted:
    return Quoted(report, text, Span(0, len(text)))


def compared(a: str, b: str) -> str | None:
    found = compare_quotes(quoted(a), quoted(b, "r2"))
    return found.severity if found else None


def test_marks_case_and_spelling_are_nothing():
    assert compared("“We never wanted the colour of this,”", '"we never wanted the color of this"') is None
    assert compared("“It’s not over, he’s going to win the race.”", '"It is not over; he is gonna win the race."') is None


def test_cuts_brackets_and_ellipses_are_nothing():
    assert (
        compared(
            "“The Northmere line would like to say sorry to all of you”", "“[The company] would like to say sorry to all of you”"
        )
        is None
    )
    assert compared("“We take pride in our work and on this day we failed”", "“We take pride in our work … we failed”") is None
    assert compared("“I saw nothing at first and then a large blast”", "“I saw nothing at first”") is None


def test_another_word_is_worth_a_note():
    assert compared("“all of a sudden I heard a large blast behind me”", "“all of a sudden I heard a big blast behind me”") == "low"


def test_a_lost_not_and_another_number_are_worth_asking():
    assert compared("“we did not sign the paper on that day”", "“we did sign the paper on that day”") == "medium"
    assert compared("“we lost 14 boats in the storm that night”", "“we lost 40 boats in the storm that night”") == "medium"


def test_two_utterances_are_not_compared():
    assert compared("“We take pride in bringing people together”", "“Nobody was hurt when the train left the rails”") is None


def test_a_fragment_that_loses_its_doubt():
    full = "“We have many ways, including a possible naval blockade, if necessary,”"
    found = compare_fragment(quoted("“naval blockade”"), quoted(full, "r2"))
    assert found is not None
    assert found.severity == "medium"
    assert found.b.span.of(full) == "possible naval blockade, if necessary"


def test_a_fragment_that_loses_nothing():
    assert compare_fragment(quoted("“naval blockade”"), quoted("“We spoke of a naval blockade and of talks,”")) is None


def test_words_cut_from_what_is_denied_are_worth_asking():
    assert compared(
        "“We were not warned in time, and we ought to have been,”", "“We were not warned, and we ought to have been,”"
    ) == ("medium")


def test_a_little_word_more_or_less_is_nothing():
    assert (
        compared("“these are tears of joy and relief, I promise you,”", "“these are tears of joy, relief, I promise you,”") is None
    )


def test_one_telling_word_in_quotation_marks_is_no_cut_quotation():
    assert compare_fragment(quoted("“a sailor”"), quoted("“I was never a sailor, not for one day,”", "r2")) is None
