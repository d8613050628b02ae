from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.span import Span
from secondsource.text.folding import fold, straighten_quotes
from secondsource.text.hashing import short_id, text_hash
from secondsource.text.lines import has_words, lines, paragraphs, trimmed
from secondsource.text.shingles import common_runs, containment, fingerprints, shingle_hashes
from secondsource.text.words import words

LONG = "one two three four five six seven eight nine ten eleven twelve"


@given(st.text())
def test_lines_cover_the_text_but_for_line_ends(text: str):
    rest = text
    for span in reversed(list(lines(text))):
        rest = rest[: span.start] + rest[span.end :]
    assert set(rest) <= {"\n", "\r"}


@given(st.text())
def test_straightening_keeps_every_offset(text: str):
    assert len(straighten_quotes(text)) == len(text)


@given(st.text())
def test_words_are_exactly_where_they_say(text: str):
    for word in words(text):
        assert fold(word.span.of(text)) == word.key


def test_folding_ignores_case_accents_and_shapes():
    assert fold("  İstanbul “STRASSE”\u200b—Ø ") == fold('i̇stanbul "straße"-o')


def test_only_real_line_ends_divide():
    assert [s.of("a\x0bb\x1cc\u2028d\x85e\nf") for s in lines("a\x0bb\x1cc\u2028d\x85e\nf")] == ["a\x0bb\x1cc\u2028d\x85e", "f"]


def test_paragraphs_are_runs_of_lines():
    text = "\n a \nb\n \t\n\nc"
    assert [[s.of(text) for s in run] for run in paragraphs(text)] == [["a", "b"], ["c"]]


def test_trimming_nothing_leaves_an_empty_span():
    assert trimmed("   ", Span(0, 3)) == Span(0, 0)


def test_words_are_asked_for_not_marks():
    assert not has_words("\n… —\u200b")
    assert has_words("…a")


def test_hashes_are_stable():
    assert text_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert short_id("r1", "text") == short_id("r1", "text")
    assert len(short_id("x", length=12)) == 12


def test_shared_runs_are_found_with_their_characters():
    a = f"Before this. {LONG}, and so on."
    b = f"{LONG.upper()}. Something else."
    ((left, right),) = common_runs(tuple(words(a)), tuple(words(b)))
    assert left.of(a) == LONG
    assert right.of(b) == LONG.upper()


def test_short_runs_are_not_shared():
    assert common_runs(tuple(words("one two three")), tuple(words("one two three"))) == ()


def test_containment_is_of_the_shorter():
    short = shingle_hashes(tuple(words(LONG)))
    longer = shingle_hashes(tuple(words(f"{LONG} and then some more words that nobody else has")))
    assert containment(short, longer) == 1.0
    assert containment(short, ()) == 0.0
    assert fingerprints(short) <= fingerprints(longer)
