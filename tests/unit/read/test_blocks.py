import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.model.report import BlockKind
from secondsource.read.blocks import Marked, mark

BODY = "The minister told the Harrow Courier on Monday that the bridge would stay closed for weeks, and that nobody was hurt."
MORE = "Engineers had warned of the cracks since the spring, two people who had seen their report said on Tuesday evening."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in mark(text, title).blocks]


def dropped(*lines: str) -> list[tuple[str, str]]:
    text = "\n\n".join((BODY, MORE, *lines))
    return [(kind, words) for kind, words in kinds(text) if words not in {BODY, MORE}]


def assert_exact(text: str, marked: Marked) -> None:
    reached = 0
    for block in marked.blocks:
        assert not text[reached : block.span.start].strip()
        assert len(block.span) > 0
        words = block.span.of(text)
        assert words == words.strip()
        assert block.reason
        reached = block.span.end
    assert not text[reached:].strip()


PIECES = st.sampled_from(
    [
        BODY,
        MORE,
        "The Lantern Brief",
        "Bridge Closes in Harrow After Storm",
        "ANA ORTIZ/Getty Images",
        "HARROW (AP) — ",
        "(Reuters) - ",
        "By Ana Ortiz",
        "Read more",
        "© 2018 AFP",
        "— Reuters",
        "Minister Cole (L) waves during a parade",
        "\u200b",
        "...",
        "“",
        "İ ß ﬁ",
        "[+12 chars]",
        "Correction: it was two.",
        "Published: 12:03, 3 March 2018",
    ]
)
ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", " ", "", "\r", "\u2028", "\t\n \n"])


@given(st.lists(st.tuples(PIECES | st.text(max_size=30), ENDS), max_size=14), st.none() | PIECES)
@settings(max_examples=300, deadline=None)
def test_blocks_hold_all_that_is_not_white_space_in_order(parts: list[tuple[str, str]], title: str | None):
    text = "".join(words + end for words, end in parts)
    marked = mark(text, title)
    assert_exact(text, marked)
    for credit in marked.credits:
        assert credit.span.of(text).strip()


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_text_is_marked(text: str):
    assert_exact(text, mark(text))


def test_a_label_a_headline_captions_and_a_credit_stand_above_a_report():
    text = (
        "The Brief\n\nBridge Closes in Harrow After Storm, Officials Say\n\n"
        "Minister Ruth Cole (C) gestures between her husband Ben Hale (L) and Mayor Ana Ortiz during a visit on March 4, 2018.\n"
        "Minister Ruth Cole (C) gestures between her husband Ben Hale (L) and Mayor Ana Ortíz during a visit on March 4, 2018.\n"
        f"BEN HALE/Getty Images\n\n{BODY}"
    )
    assert [kind for kind, _ in kinds(text)] == ["section_label", "title", "caption", "caption", "credit", "paragraph"]


def test_a_first_line_that_is_a_sentence_is_a_paragraph():
    assert kinds(f"{BODY}\n\n{MORE}") == [("paragraph", BODY), ("paragraph", MORE)]


def test_a_headline_with_a_full_stop_is_told_by_its_capitals():
    assert kinds(f"Bridge Closes in Harrow After Spring Storm.\n\n{BODY}")[0][0] == "title"


def test_a_question_that_leads_a_report_is_no_headline():
    lede = "Could a bridge that stood for eighty years fall in a single night because nobody had looked at it since the war?"
    assert kinds(f"{lede}\n\n{BODY}")[0] == ("paragraph", lede)


def test_a_given_title_decides():
    text = f"World\n\nBridge closes in Harrow\n\n{BODY}"
    assert [k for k, _ in kinds(text, "Bridge Closes in Harrow | The Harrow Courier")] == ["section_label", "title", "paragraph"]
    assert "title" not in [k for k, _ in kinds(text, "Something else")]


def test_an_outlets_name_above_a_headline_is_a_label():
    text = f"The Harrow Courier\n\nBridge closes in Harrow\n\n{BODY}"
    assert [k for k, _ in kinds(text)] == ["section_label", "title", "paragraph"]


def test_a_standfirst_is_read():
    text = f"Bridge closes in Harrow\n\nOfficials fear it may stay shut until the spring of next year\n\n{BODY}"
    assert [k for k, _ in kinds(text)] == ["title", "summary", "paragraph"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("HARROW — ", [("dateline", "HARROW —")]),
        ("HARROW, Northmoor (AP) _ ", [("dateline", "HARROW, Northmoor"), ("agency_tag", "(AP) _")]),
        ("HARROW, March 3 (Reuters) - ", [("dateline", "HARROW, March 3"), ("agency_tag", "(Reuters) -")]),
        ("PORT SELWYN—", [("dateline", "PORT SELWYN—")]),
        ("Harrow (AFP) - ", [("dateline", "Harrow"), ("agency_tag", "(AFP) -")]),
        ("(CNN)", [("agency_tag", "(CNN)")]),
        ("Harrow, 3 March – ", [("dateline", "Harrow, 3 March –")]),
        ("HARROW (Meridian News Agency) -- ", [("dateline", "HARROW"), ("agency_tag", "(Meridian News Agency) --")]),
    ],
)
def test_datelines_and_tags_stand_before_a_paragraph(head: str, expected: list[tuple[str, str]]):
    assert kinds(head + BODY) == [*expected, ("paragraph", BODY)]


@pytest.mark.parametrize(
    "text",
    [
        "NATO said on Monday that it had no plans - none at all - for Harrow or any other town.",
        "A (small) bridge - the only one - closed on Monday and nobody knows when it will open.",
        "FILE - nothing was found in it, the minister said on Monday in Harrow.",
    ],
)
def test_other_heads_stay_in_the_paragraph(text: str):
    assert kinds(text)[0][1].startswith(text[:10])


def test_a_dateline_credits_its_agency():
    text = f"HARROW (AP) — {BODY}"
    (credit,) = mark(text).credits
    assert (credit.name, credit.form, credit.span.of(text), credit.is_root) == ("The Associated Press", "dateline", "AP", True)


@pytest.mark.parametrize(
    "tail",
    [
        " — Reuters",
        " (Reuters)",
        "\n\nReuters",
        "\n\n© Reuters",
        "\n\n© 2018 Reuters. All rights reserved.",
        "\nSource: Reuters",
        "\n\nThis article was originally published by Reuters.",
    ],
)
def test_an_agency_signs_at_the_end(tail: str):
    marked = mark(BODY + tail)
    assert [credit.name for credit in marked.credits] == ["Reuters"]
    assert marked.credits[0].is_root
    assert marked.blocks[0].span.of(BODY) == BODY


def test_contributors_are_no_root():
    text = f"{BODY}\n\nThe Associated Press and Harrow Evening News contributed to this report."
    found = mark(text).credits
    assert [(c.name, c.is_root) for c in found] == [("The Associated Press", False), ("Harrow Evening News", False)]


def test_an_unlisted_outlet_can_be_where_a_report_first_appeared():
    text = f"{BODY}\n\nThis story first appeared in the Port Selwyn Mercury."
    assert [(c.name, c.form) for c in mark(text).credits] == [("Port Selwyn Mercury", "republished")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more", "read_more"),
        ("Continue reading the main story", "read_more"),
        ("RELATED: Ten bridges that are older than you think", "read_more"),
        ("For more, head to The Harrow Courier.", "read_more"),
        ("Advertisement", "boilerplate"),
        ("Share on Facebook", "share"),
        ("Follow Ana Ortiz on Twitter", "share"),
        ("Sign up for our daily newsletter.", "boilerplate"),
        ("Do you have a story? Email us at desk@harrow-courier.example", "boilerplate"),
        ("Leave a comment", "boilerplate"),
        ("Published: 12:03, 3 March 2018", "timestamp"),
        ("Last updated at 10:00 on 3 March", "timestamp"),
        ("March 3, 2018", "timestamp"),
        ("Copyright 2018 The Harrow Courier. All rights reserved.", "copyright"),
        ("Photo: Ana Ortiz", "credit"),
        ("(Photo by Ana Ortiz)", "credit"),
        ("Ana OrtizGetty Images", "credit"),
        ("Ana Ortiz/Meridian Images", "credit"),
        ("Image copyright AFP Image caption The bridge on Monday", "caption"),
        ("FILE - In this March 3, 2018 file photo, the bridge is seen from above.", "caption"),
        ("A crane above the bridge on Monday. Photograph: Ben Hale/Lantern", "caption"),
        ("This is a developing story. Check back for updates.", "boilerplate"),
        ("Ana Ortiz, Political Editor", "byline"),
        ("Mayor Ana Ortiz waves during a parade (AP Photo/Ben Hale)", "caption"),
        ("By Ana Ortiz", "byline"),
        ("ana.ortiz@harrow-courier.example", "byline"),
        (BODY, "repeated"),
        ("<!-- google_ad_client = 1; -->", "boilerplate"),
        ("* * *", "boilerplate"),
        ("Correction: An earlier version gave the wrong date.", "correction"),
        ("This story was amended on 4 March.", "correction"),
    ],
)
def test_lines_of_the_page_are_marked(line: str, kind: str):
    found = kinds(f"{BODY}\n\n{line}\n\n{MORE}")
    assert (kind, line) in found


@pytest.mark.parametrize(
    "line",
    [
        "Read more books, the minister told pupils in Harrow on Monday morning.",
        "Related families met the minister on Tuesday, officials said.",
        "Share prices fell by a third on Monday, the exchange said.",
        "Photographs of the bridge were shown to the court, a clerk said.",
        "The report was published by the ministry in March and names four engineers.",
        "“It was bad.”",
        "Gov. Ruth Cole (R) and Sen. Ben Hale (D) announced they would visit the town.",
        "Sources close to the minister said she would resign.",
        "Stop lying",
        "Updated rules were published on Monday, and they are stricter than the ones before, lawyers said.",
        "By Monday the storm had passed.",
        "The picture was bleak, she said.",
        "Reuters reported on Monday that the bridge was unsafe.",
        "Follow the money, she told the court on Monday.",
    ],
)
def test_lines_of_the_report_are_kept(line: str):
    found = {words: kind for kind, words in kinds(f"{BODY}\n\n{line}\n\nAnother thing.\n\n{MORE}")}
    assert BlockKind(found[line]).is_read


def test_lines_are_paragraphs_where_single_line_ends_divide():
    assert kinds(f"{BODY}\n{MORE}") == [("paragraph", BODY), ("paragraph", MORE)]


def test_hard_wrapped_lines_are_one_paragraph():
    wrapped = "The minister told the Harrow Courier on Monday that the bridge would\nstay closed for weeks, and that nobody was hurt in the storm that\nhit the town, he said."
    assert kinds(wrapped) == [("paragraph", wrapped)]


def test_the_mark_of_a_cut_text_is_no_text():
    assert kinds(f"{BODY[:-1]}… [+1234 chars]")[-1] == ("boilerplate", "[+1234 chars]")
