import csv
import time
from pathlib import Path

import pytest

import secondsource
from secondsource.outlets import OutletKind, by_domain, candidates, family_of, find, find_mentions, looks_like_news_organisation
from secondsource.outlets.table import table

TABLE = Path(secondsource.__file__).parent / "data" / "outlets.tsv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").split("\n"), delimiter="\t"))


def mentioned(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), outlet.name) for span, outlet in find_mentions(text)]


def test_the_table_holds_at_least_400_outlets_each_once():
    names = [outlet.name for outlet in table().outlets]
    assert len(names) == len(set(names)) >= 400


def test_no_domain_belongs_to_two_outlets():
    domains = [domain for row in ROWS for domain in row["domains"].split(";") if domain]
    assert len(domains) == len(set(domains))


def test_no_unmarked_alias_belongs_to_two_outlets():
    owner: dict[str, str] = {}
    for row in ROWS:
        for words in [row["name"], *filter(None, row["aliases"].split(";"))]:
            if words[0] != "?":
                assert owner.setdefault(words.lstrip("~").casefold(), row["name"]) == row["name"], words


def test_rows_are_sorted_and_complete():
    assert [row["name"] for row in ROWS] == sorted((row["name"] for row in ROWS), key=lambda name: name.encode())
    assert all(row["kind"] in set(OutletKind) for row in ROWS)
    assert all(not row["country"] or len(row["country"]) == 2 for row in ROWS)


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("NYT", "The New York Times"),
        ("the new york times", "The New York Times"),
        ("New York Times newspaper", "The New York Times"),
        ("nytimes.com", "The New York Times"),
        ("El Pais", "El País"),
        ("AP", "The Associated Press"),
        ("the Associated Press’s", "The Associated Press"),
        ("Reuters news agency", "Reuters"),
        ("Slate.com", "Slate"),
        ("Time magazine", "TIME"),
        ("The Mirror newspaper", "Daily Mirror"),
        ("AGENCE FRANCE-PRESSE", "Agence France-Presse"),
        ("Telegram", "Telegram"),
    ],
)
def test_a_name_finds_its_outlet(name: str, canonical: str):
    outlet = find(name)
    assert outlet is not None
    assert outlet.name == canonical


@pytest.mark.parametrize("name", ["", "the", "The Harrow Courier", "The paper", "a newspaper", ".com", "Ana Ortiz"])
def test_other_names_find_none(name: str):
    assert find(name) is None


def test_a_shared_short_form_is_ambiguous():
    outlet = find("the Times")
    assert outlet is not None
    assert outlet.is_ambiguous
    assert len(outlet.candidates) == 3
    assert {c.country for c in candidates("The Times")} == {"US", "GB"}
    assert family_of("The Times") is None


def test_an_everyday_word_is_flagged():
    assert find("Mirror").is_ambiguous  # type: ignore[union-attr]
    assert not find("Daily Mirror").is_ambiguous  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("www.nytimes.com", "The New York Times"),
        ("https://user@www.bbc.co.uk:443/news", "BBC News"),
        ("edition.cnn.com", "CNN"),
        ("WWW.HUFFINGTONPOST.CA", "HuffPost"),
        ("abcnews.go.com", "ABC News"),
        ("//twitter.com/someone", "Twitter"),
    ],
)
def test_an_address_finds_its_outlet(address: str, name: str):
    assert by_domain(address).name == name  # type: ignore[union-attr]


@pytest.mark.parametrize("address", ["", "com", "example.org", "notnytimes.com", "http://", "nytimes.com.example.org", "a b.com"])
def test_other_addresses_find_none(address: str):
    assert by_domain(address) is None


def test_families_join_titles():
    assert family_of("The Sun") == family_of("Wall Street Journal") == family_of("nypost.com") == "News Corp"
    assert family_of("The Harrow Courier") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("according to the New York Times.", [("New York Times", "The New York Times")]),
        ("The New York\nTimes reports", [("New York\nTimes", "The New York Times")]),
        ("LONDON (Reuters) - BBC reporters", [("Reuters", "Reuters"), ("BBC", "BBC News")]),
        ("the former commander told the Times.", [("Times", "The Times")]),
        ("in Times Square at times, for the first Time", []),
        ("under the Sun-drenched sky the Sun Belt", []),
        ("a source told People that", [("People", "People")]),
        ("People said they were afraid. The People rose.", []),
        ("Time is short. In Time magazine he", [("Time magazine", "TIME")]),
        ("The Independent reported it; an Independent senator", [("Independent", "The Independent")]),
        ("the Guardian’s source", [("Guardian", "The Guardian")]),
        ("Guardian angels and the guardian of the law", []),
        ("APPLE and the RAPPER, NAPA", []),
        ("THE ASSOCIATED PRESS contributed", [("ASSOCIATED PRESS", "The Associated Press")]),
        ("he wrote on Facebook and Twitter", [("Facebook", "Facebook"), ("Twitter", "Twitter")]),
        ("The paper cites", []),
        ("the Harrow County Daily News reported", []),
        ("Local newspaper editors; visitors to the Hill", []),
        ("the Hill reported", [("Hill", "The Hill")]),
        ("Daily Mail Online said", [("Daily Mail Online", "Daily Mail")]),
        ("the Post Office and the Washington Post", [("Washington Post", "The Washington Post")]),
    ],
)
def test_running_text_names_outlets(text: str, expected: list[tuple[str, str]]):
    assert mentioned(text) == expected


def test_mentions_take_time_in_proportion_to_the_text():
    text = "The Sun told the Times about AP and Time magazine, the Independent, the the the New York. " * 2000
    begun = time.perf_counter()
    assert len(find_mentions(text)) > 5000
    assert time.perf_counter() - begun < 60


@pytest.mark.parametrize(
    "name",
    [
        "The Harrow Courier",
        "Harrow Gazette",
        "Brightwater Evening News",
        "WVFN",
        "KQRT-TV",
        "730 The Game",
        "98.5 The Wave",
        "the Lantern magazine",
        "Radio Maravilla",
        "Channel 7",
        "harrowpost.com",
        "Northmoor News Agency",
        "Daily Lantern",
        "the Post",
        "The Tidewater Post",
        "Diario Costero",
        "Reuters",
        "The Harrow Post-Herald",
    ],
)
def test_built_like_a_news_organisation(name: str):
    assert looks_like_news_organisation(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "the",
        "Emily Post",
        "Senate Majority Leader",
        "Ministry of Defence",
        "Harrow University Press",
        "the police",
        "Ana Ortiz",
        "World Bank",
        "a courier",
        "officials",
        "White House",
        "Supreme Court",
        "CIA",
        "WHO",
        "KGB",
        "WEST PALM BEACH",
        "CDC",
    ],
)
def test_not_built_like_one(name: str):
    assert not looks_like_news_organisation(name)
