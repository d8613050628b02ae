from __future__ import annotations

import pytest
from chained import hops, scene, statements, told

from secondsource.attribution.speakers import recipient, resolve
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind


def at(text: str, words: str) -> Span:
    start = text.rindex(words)
    return Span(start, start + len(words))


def names_of(text: str, words: str) -> list[str]:
    return [s.name for s in resolve(scene(text), at(text, words))]


@pytest.mark.parametrize(
    ("text", "phrase", "names"),
    [
        ("Airline spokesman Joel Marsh spoke.", "Airline spokesman Joel Marsh", ["Joel Marsh"]),
        ("The chief engineer, Malik Dorne, spoke.", "The chief engineer, Malik Dorne", ["Malik Dorne"]),
        ("Malik Dorne, an engineer in Upper Lode, spoke.", "Malik Dorne, an engineer in Upper Lode", ["Malik Dorne"]),
        ("Ada Pell’s lawyer, Tomas Verrin, spoke.", "Ada Pell’s lawyer, Tomas Verrin", ["Tomas Verrin"]),
        ("A lawyer for Ada Pell spoke.", "A lawyer for Ada Pell", ["lawyer for Ada Pell"]),
        ("Ada Pell and Tomas Verrin spoke.", "Ada Pell and Tomas Verrin", ["Ada Pell and Tomas Verrin"]),
        ("The Harrow Courier’s source spoke.", "The Harrow Courier’s source", ["Harrow Courier", "Harrow Courier’s source"]),
        ("The Harrow Courier newspaper spoke.", "The Harrow Courier newspaper", ["Harrow Courier"]),
        ("A Harrow Courier report spoke.", "A Harrow Courier report", ["Harrow Courier"]),
        ("A story that appeared in the Harrow Courier spoke.", "A story that appeared in the Harrow Courier", ["Harrow Courier"]),
        (
            "Harrow Courier correspondent Mirko Sanz spoke.",
            "Harrow Courier correspondent Mirko Sanz",
            ["Harrow Courier", "Mirko Sanz"],
        ),
        ("A memo obtained by Radio Nordhavn spoke.", "A memo obtained by Radio Nordhavn", ["Radio Nordhavn", "memo"]),
        ("A group of dissident colonels spoke.", "A group of dissident colonels", ["group of dissident colonels"]),
    ],
)
def test_the_words_of_a_source_name_its_parties(text: str, phrase: str, names: list[str]):
    assert names_of(text, phrase) == names


@pytest.mark.parametrize("phrase", ["lawmakers", "the court", "a colleague", "her brother", "reporters", "police"])
def test_private_hearers_are_no_recipients(phrase: str):
    text = f"Ada Pell told {phrase} so."
    assert recipient(scene(text), at(text, phrase)) == ()


def test_a_reporter_who_was_told_comes_with_the_newsroom():
    text = "Ada Pell told the Harrow Courier’s Mirko Sanz so."
    assert [s.name for s in recipient(scene(text), at(text, "the Harrow Courier’s Mirko Sanz"))] == ["Harrow Courier", "Mirko Sanz"]


def test_a_reporter_keeps_the_newsroom_told_once():
    text = "The Harrow Courier’s Mirko Sanz was there.\nSanz said the square was empty."
    assert hops(told(text, "the square was empty")) == ["Harrow Courier", "Mirko Sanz"]


def test_a_title_like_name_that_was_told_something_is_a_newsroom():
    text = "Ada Pell told The Unbowed so. She told The Senate so."
    room = recipient(scene(text), at(text, "The Unbowed"))
    assert [(s.name, s.kind) for s in room] == [("Unbowed", SourceKind.MEDIA)]
    assert recipient(scene(text), at(text, "The Senate")) == ()


def test_the_paper_is_the_newsroom_named_last():
    text = "Radio Nordhavn said it was dark. The Harrow Courier said it was light. The paper said it was late."
    statement = told(text, "it was late")
    assert hops(statement) == ["Harrow Courier"]
    hop = statement.chain[1]
    assert hop.resolved is not None
    assert hop.resolved.by == "definite"
    assert hop.resolved.antecedent is not None
    assert hop.resolved.antecedent.of(text) == "Harrow Courier"


def test_a_short_name_of_a_newsroom_is_its_alias():
    text = "The Tarn Valley Gazette broke the story.\nA clerk told the Gazette that the list was false."
    assert hops(told(text, "the list was false")) == ["Tarn Valley Gazette", "clerk"]


def test_the_airline_is_the_one_named_before():
    text = "North Lodavian Airways cancelled ten flights.\nPassengers slept on the floor.\nThe airline said it was sorry."
    assert hops(told(text, "it was sorry")) == ["North Lodavian Airways"]


def test_the_statement_is_its_issuers():
    text = "The Arden Heritage Fund said in a statement that the fresco was genuine.\n“We stand by it,” the statement said."
    assert hops(told(text, "We stand by it")) == ["Arden Heritage Fund"]


def test_the_former_commander_is_the_one_told_before():
    text = "A former border commander told Radio Nordhavn the fence was open.\n“Nobody cared,” the former commander said."
    assert hops(told(text, "Nobody cared"))[-1] == "former border commander"


def test_officials_and_one_official_stay_apart():
    text = "Officials said the site was sealed.\nOne official said the pilot was dead.\n“He never woke,” the official said."
    assert hops(told(text, "He never woke"))[-1] == "One official"


def test_a_role_leads_to_the_name_that_carries_it():
    text = "Curator Hanne Vael opened the box.\nThe mask was gone.\n“I wept,” the curator said."
    assert hops(told(text, "I wept")) == ["Hanne Vael"]


def test_a_lede_leaves_a_name_for_later():
    text = "An assistant warden said the well was dry.\nHarrow assistant warden Ines Hall has warned before."
    assert hops(told(text, "the well was dry")) == ["Ines Hall"]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Ms Ada Pell met Mr Tomas Verrin. She said it was late.", "it was late", "Ada Pell"),
        ("Ms Ada Pell met Mr Tomas Verrin. He said it was late.", "it was late", "Tomas Verrin"),
        ("Spokeswoman Kit Moll smiled. Jonas Keel left. “No,” she said.", "No", "Kit Moll"),
        ("Ada Pell’s brother Jonas Keel fled. “I ran,” he said.", "I ran", "Jonas Keel"),
        ("The Arden Fund paid. It said the fresco was genuine.", "the fresco was genuine", "Arden Fund"),
        ("Three aides resigned. “We are tired,” they said. Two aides said it hurt. They said so twice.", "it hurt", "Two aides"),
    ],
)
def test_pronouns_find_their_speaker(text: str, words: str, who: str):
    assert hops(told(text, words))[-1] == who


def test_a_pronouns_hop_is_stated_with_its_antecedent():
    text = "Mayor Ilse Brandt denied it.\n“The books are open,” she said."
    hop = told(text, "The books are open").chain[-1]
    assert (hop.name, hop.basis) == ("Ilse Brandt", "stated")
    assert hop.resolved is not None
    assert hop.resolved.by == "pronoun"
    assert hop.resolved.antecedent is not None
    assert "Ilse Brandt" in hop.resolved.antecedent.of(text)


def test_a_long_quotation_is_one_step_for_a_pronoun():
    text = "Mayor Ilse Brandt stood up.\n“Why now? Why here? Who asked? Who paid? Who knew? Nobody did,” she said."
    assert hops(told(text, "Who paid?")) == ["Ilse Brandt"]


def test_two_people_of_one_surname_stay_apart():
    text = (
        "Emil Straker runs the yard. His cousin Paul Straker paints. Emil Straker said the hull was sound. Straker said so twice."
    )
    assert hops(told(text, "the hull was sound")) == ["Emil Straker"]


def test_the_pair_are_the_last_two_people():
    text = "Emil Straker and Ada Pell built a raft.\nThe pair said it would float."
    assert hops(told(text, "it would float")) == ["Emil Straker and Ada Pell"]


def test_who_is_the_noun_before_it():
    text = "Radio Nordhavn met a diver, who said the wreck was empty."
    found = [hops(s) for s in statements(text) if s.is_attributed and any("the wreck was empty" in x.of(text) for x in s.spans)]
    assert all("diver" in chain[-1] for chain in found)


def test_a_newsroom_without_a_name_is_still_one():
    text = "A Lodavian newspaper reported the wreck. Local radio stations said so too."
    kinds = [resolve(scene(text), at(text, w))[0].kind for w in ("A Lodavian newspaper", "Local radio stations")]
    assert kinds == [SourceKind.MEDIA, SourceKind.MEDIA]


@pytest.mark.parametrize("phrase", ["reports", "a new report", "unconfirmed reports", "an earlier article"])
def test_talk_of_the_press_is_no_document(phrase: str):
    text = f"The bridge is shut, according to {phrase}."
    assert resolve(scene(text), at(text, phrase))[0].kind is SourceKind.UNNAMED_GROUP


def test_what_is_called_a_newspaper_is_one():
    text = "The Lodavian newspaper al Zamaan wrote it. The website Zorn.fr denied it."
    found = {m.known.name for m in scene(text).mentions if m.known.is_news}
    assert {"al Zamaan", "Zorn.fr"} <= found


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("“No,” Ada Pell said (via the Harrow Courier).", "No", ["Harrow Courier", "Ada Pell"]),
        ("“No,” Ada Pell said in a speech, courtesy of Radio Nordhavn.", "No", ["Radio Nordhavn", "Ada Pell"]),
        (
            "A statement from the Arden Heritage Fund said the fresco was genuine.",
            "the fresco was genuine",
            ["Arden Heritage Fund"],
        ),
        ("Comments reported by the Harrow Courier suggest the fresco is genuine.", "the fresco is genuine", ["Harrow Courier"]),
        ("In an exclusive Harrow Courier interview, Ada Pell said it was late.", "it was late", ["Harrow Courier", "Ada Pell"]),
        ("“No,” said Ada Pell’s agent to the Harrow Courier.", "No", ["Harrow Courier", "Ada Pell’s agent"]),
    ],
)
def test_who_handed_the_words_on(text: str, words: str, chain: list[str]):
    assert hops(told(text, words)) == chain


def test_a_person_is_called_again_by_an_epithet():
    text = "Singer Ada Pell left the band.\nNobody knew why.\n“I was tired,” the 34-year-old singer said."
    assert hops(told(text, "I was tired")) == ["Ada Pell"]


def test_another_man_is_not_the_one_named():
    text = "Tomas Verrin fled. A man in a blue coat watched.\n“He ran,” the man said."
    assert "Tomas Verrin" not in hops(told(text, "He ran"))


def test_outside_marks_we_are_the_outlet():
    text = "Ada Pell said it was late. We believe the clock is wrong."
    assert all("Ada Pell" not in hops(s) for s in statements(text) if s.source and s.source.text == "We")
