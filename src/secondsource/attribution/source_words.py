"""Words by which sources are told apart: documents, newsrooms, organisations, people; and what is said about them."""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Heads (lemmas) of phrases for things that are written down or recorded.
DOCUMENT_NOUNS: Final = _words(
    """affidavit agreement announcement-text audit autopsy bill bulletin cable certificate charge-sheet chart complaint contract
    correspondence data database diary dossier email e-mail file filing finding footage form indictment intelligence inventory
    investigation invoice lawsuit ledger letter list log manual manuscript memo memorandum memoir minutes motion note paper
    petition photo photograph poll readout receipt record recording register report ruling score statement statistic study suit
    survey tape telegram testimony text transcript treaty verdict video warrant census document figure papers advisory article
    blog book review assessment inquiry inquest""",
)
# Documents only where nothing in them is a newsroom's; with a newsroom's name they are its own reporting.
REPORTING_NOUNS: Final = _words(
    """article bulletin column coverage editorial edition feature item interview newspaper magazine tabloid daily weekly page piece
    post profile programme program report reporting show site story website investigation broadcast video station channel network
    agency broadcaster paper newspaper outlet publication blog account wire service podcast team""",
)
# "The paper", "the network": which noun may stand for which newsroom.
PRESS_HEADS: Final = _words("paper newspaper daily tabloid broadsheet weekly gazette")
# "New reports", "an earlier article": talk of the press that names nobody.
VAGUE_MODIFIERS: Final = _words(
    """a an another any conflicting earlier early false first foreign further hoax initial international last latest local many media
    multiple new news numerous online original other press previous recent same second separate several similar some
    subsequent the these this those unconfirmed unsubstantiated unverified various viral western widespread and""",
)
# What a speaker puts out: the speaker stands behind it.
VEHICLES: Final = _words("statement announcement tweet post release letter email e-mail message posting communique communiqué")
# Matter that a newsroom printed: "comments reported by the Voice".
PRINTED_MATTER: Final = _words("comment claim detail information rumor rumour news leak word quote excerpt")
# An unnamed newsroom: the first list alone, the second with a word of the third ("a radio station").
PRESS_NOUNS: Final = _words("newspaper magazine tabloid broadsheet broadcaster media press newsmagazine daily weekly")
CARRIER_NOUNS: Final = _words(
    "station channel network website site agency outlet service organisation organization portal paper show blog"
)
PRESS_MODIFIERS: Final = _words(
    "tv television radio news broadcast media online tabloid press gossip celebrity entertainment cable satellite"
)
MEDIA_HEADS: Final = PRESS_HEADS | _words(
    """magazine network station broadcaster channel outlet publication website site title journal program programme show
    report story article piece profile newsroom""",
)
# "The agency", "the company": an organisation named before.
ORGANISATION_NOUNS: Final = _words(
    """administration agency airline airport alliance army assembly association authority bank board body brand brewery bureau
    business cabinet campaign carrier chain charity church city club coalition command commission committee community company
    conglomerate consortium corporation council country county court department developer diocese embassy establishment federation
    firm force foundation franchise front fund giant government group guard hospital house insurer institute institution judiciary
    junta league maker manufacturer military ministry mission monastery mosque movement museum navy office operator organisation
    organization outfit palace panel parish parliament party police prosecution regime regiment regulator retailer school
    secretariat senate service side startup state studio team theatre theater tour tribunal troupe union university utility
    village watchdog""",
)
# A name that holds one of these words is what the noun stands for ("the airline": All Nippon Airways).
NOUN_HINTS: Final = {
    "airline": ("airline", "airlines", "airways", "air"),
    "carrier": ("airline", "airlines", "airways", "air"),
    "bank": ("bank",),
    "university": ("university",),
    "school": ("school", "academy"),
    "club": ("club", "united", "rovers", "wanderers", "athletic", "albion", "fc"),
    "ministry": ("ministry",),
    "department": ("department",),
    "party": ("party",),
    "union": ("union",),
    "church": ("church",),
    "court": ("court",),
    "council": ("council",),
    "committee": ("committee",),
    "commission": ("commission",),
    "hospital": ("hospital", "clinic"),
    "tour": ("tour",),
    "league": ("league",),
    "foundation": ("foundation",),
    "museum": ("museum",),
    "police": ("police",),
    "army": ("army",),
    "institute": ("institute",),
    "association": ("association",),
    "fund": ("fund",),
    "agency": ("agency", "bureau", "fbi", "cia"),
}
REPORTER_NOUNS: Final = _words(
    """reporter correspondent journalist editor columnist writer host presenter anchor blogger contributor critic producer source
    sources insider""",
)
REPORTER_ROLES: Final = REPORTER_NOUNS - {"source", "sources", "insider", "producer", "critic", "contributor", "writer", "host"}
# What a named person is called again instead of "he" or "she": "the 34-year-old singer", "the actress".
EPITHETS: Final = _words(
    """actor actress athlete author billionaire businessman businesswoman comedian comic designer director drummer entertainer
    entrepreneur filmmaker footballer frontman golfer guitarist guru icon mogul model musician novelist personality player
    politician pro producer rapper republican democrat rocker rookie singer songwriter star starlet striker teen teenager tycoon
    veteran winner youngster lawmaker senator celebrity socialite blogger magnate man woman
    priest cleric pastor imam pensioner monarch boxer swimmer""",
)
POSSESSIVES: Final = ("’s", "'s", "’", "'")
PAIRS: Final = frozenset(("two", "pair", "duo", "trio", "man"))  # lemmas: "the two", "both men"
# Recipients that add no hop.
PRIVATE_RECIPIENTS: Final = _words("reporters journalists lawmakers mps parliament congress investigators police court jurors")

MALE_PRONOUNS: Final = frozenset(("he", "him", "himself"))
FEMALE_PRONOUNS: Final = frozenset(("she", "her", "herself"))
PLURAL_PRONOUNS: Final = frozenset(("they", "them", "both", "all"))
NEUTRAL_PRONOUNS: Final = frozenset(("it", "itself"))
FIRST_PRONOUNS: Final = frozenset(("i", "we", "me", "us"))
RELATIVE_PRONOUNS: Final = frozenset(("who", "which", "that", "whom"))
PRONOUNS: Final = (
    MALE_PRONOUNS
    | FEMALE_PRONOUNS
    | PLURAL_PRONOUNS
    | NEUTRAL_PRONOUNS
    | FIRST_PRONOUNS
    | RELATIVE_PRONOUNS
    | {"you", "these", "those"}
)

PUBLIC_BODIES: Final = _words("police authorities prosecution military army government ministry court palace")
NUMBER_WORDS: Final = {
    word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"both": 2, "dozen": 12, "couple": 2, "pair": 2, "trio": 3, "duo": 2}

# The phrase of an unnamed source ends before these (once its head has come).
NAME_ENDS: Final = _words(
    """who whom whose which that speaking with in on at from by familiar briefed citing including after when while where because
    told quoted seen obtained involved leaked reviewed viewed based working as about near""",
)
INDEFINITE: Final = _words("a an one another some two three four five six seven eight nine ten eleven twelve several many most few")

ANONYMOUS: Final = re.compile(
    r"\b(?:condition(?:s)? of anonymity|ask(?:ed|ing)? not to be (?:named|identified|quoted)|declin(?:ed|ing) to be (?:named|identified)"
    r"|not to be (?:named|identified)|anonymously|not authori[sz]ed to (?:speak|talk|comment|discuss)|unnamed|unidentified"
    r"|(?:he|she|they) didn[’']t name|requested anonymity|refus(?:ed|ing) to be named)\b",
    re.IGNORECASE,
)
BACKGROUND: Final = re.compile(r"\bon (?:deep )?background\b", re.IGNORECASE)
ON_RECORD: Final = re.compile(
    r"\b(?:on the record|in an? (?:\w+ ){0,3}(?:statement|interview|speech|letter|email|e-mail|tweet|post|news conference|press conference|briefing)"
    r"|(?:news|press) conference|in (?:written )?statements|(?:sent|released|issued) a statement|testif(?:ied|ies|ying))\b",
    re.IGNORECASE,
)
KNOWLEDGE: Final = (
    (
        "first_hand",
        re.compile(
            r"\b(?:in the room|first[- ]hand|who (?:was|were) (?:there|present)|present (?:at|when|during)|sat in)\b", re.IGNORECASE
        ),
    ),
    (
        "eyewitness",
        re.compile(r"\b(?:eye[- ]?witness(?:es)?|witness(?:es)?|bystanders?|onlookers?|who saw|who watched)\b", re.IGNORECASE),
    ),
    (
        "participant",
        re.compile(r"\b(?:involved in|took part|taking part|who attended|participants?|participated|who met)\b", re.IGNORECASE),
    ),
    (
        "second_hand",
        re.compile(
            r"\b(?:briefed (?:on|about|by)|familiar with|with (?:direct )?knowledge of|told by|close to|who (?:was|were) told|who heard)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "official",
        re.compile(r"\b(?:officials?|spokes(?:man|woman|person|people)|ministers?|ministry|secretary|governor)\b", re.IGNORECASE),
    ),
)
BEFORE_HOP: Final = re.compile(
    r"\b(?:seen|obtained|reviewed|viewed|acquired|read|examined|verified|quoted|cited|interviewed|contacted|reached)"
    r" (?:\w+ly )?(?:by|in|on)$"
    r"|\b(?:leaked|provided|given|sent|shown|supplied|addressed|made available|shared|passed|spoke|speaking|talked|talking)"
    r" (?:\w+ly )?(?:to|with|in|on)$",
    re.IGNORECASE,
)
"""What stands before the name of a newsroom that received the thing or heard the person."""
PRINTED_IN: Final = re.compile(
    r"\b(?:published|aired|released|carried|posted|printed|reported|run|ran|broadcast|appeared|appearing|appears|written|put out)"
    r" (?:\w+ly )?(?:by|in|on)$",
    re.IGNORECASE,
)
"""What stands before the name of a newsroom whose own report the thing is."""
COLLECTIVES: Final = _words("group number pair couple team crowd dozen dozens majority handful host string chorus trio band")
