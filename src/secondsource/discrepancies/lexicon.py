"""Words that the comparators go by; one list, one idea."""

from __future__ import annotations

from typing import Final

LIGHT: Final = frozenset(
    """be have do go get make take give come say tell add note explain state report claim call ask think believe seem
    appear begin start try want need use know see look show put keep let mean also just only even still now then here
    there more most other such own same new old last next first year month week day today time way thing lot people
    man woman mr mrs ms dr""".split()
)
"""Lemmas that say too little to hold two sentences together."""

CONCEPTS: Final[tuple[tuple[str, ...], ...]] = (
    ("aircraft", "airplane", "aeroplane", "plane", "jet", "jetliner", "airliner"),
    ("capture", "seize", "overrun", "takeover"),
    ("kill", "slay", "murder"),
    ("injure", "wound", "hurt"),
    ("arrest", "detain", "apprehend"),
    ("quit", "resign"),
    ("fire", "sack", "dismiss"),
    ("car", "vehicle", "automobile"),
    ("blast", "explosion", "detonation"),
    ("tear", "rip"),
    ("steal", "theft", "stolen"),
    ("gunman", "shooter", "attacker", "assailant"),
    ("buy", "purchase", "acquire"),
    ("house", "home"),
    ("town", "city"),
    ("lawyer", "attorney"),
    ("police", "officer", "cop"),
    ("leader", "officer", "commander"),
    ("concert", "show", "gig", "date"),
    ("paper", "newspaper"),
    ("contract", "paperwork", "deal"),
    ("hotel", "inn"),
    ("doctor", "physician", "medic"),
    ("ship", "vessel", "boat"),
    ("child", "kid", "toddler", "boy", "girl"),
    ("film", "movie"),
    ("pupil", "student"),
    ("oust", "overthrow", "topple"),
)
"""Words that stand for one another in news prose; the first names the idea."""

DENIAL_WORDS: Final = frozenset(
    """false untrue rubbish nonsense bogus hoax fake fabricated fabrication baseless unfounded groundless debunk debunked
    inaccurate incorrect untruth fictitious disprove refute repudiate""".split()
)
"""Lemmas that call a matter not so."""

DENIAL_VERBS: Final = frozenset({"deny", "refute", "debunk", "reject", "dispute", "dismiss"})
DENIED_NOUNS: Final = frozenset(
    """claim report story rumor rumour allegation accusation suggestion speculation tale figure account matter news charge
    assertion""".split()
)
TRUTH_WORDS: Final = frozenset({"true", "accurate", "truth", "correct", "fact", "real", "genuine"})
DENIAL_ADJECTIVES: Final = frozenset(
    "false untrue fake bogus baseless unfounded groundless inaccurate incorrect fictitious".split()
)
"""Those that deny a matter only when said of a report of it."""
TELLINGS: Final = DENIED_NOUNS | frozenset(
    """article video picture photo photograph image post posting letter quote quotation statement document it this that these
    those they letter screenshot tweet message""".split()
)
"""What a denial is said of."""
RETRACTIONS: Final = frozenset({"retract", "retraction", "recant", "withdraw", "walk_back"})
"""Words of somebody taking back what they said: a later turn of the story, no denial of it."""
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "none", "nobody"})

HEDGES: Final = frozenset(
    """allegedly reportedly supposedly purportedly apparently rumored rumoured alleged purported supposed reported
    unconfirmed possibly""".split()
)
"""Words by which a report does not answer for the matter itself."""

CONFIRM: Final = frozenset({"confirm", "verify", "corroborate", "authenticate"})

REPORTING_NOUNS: Final = frozenset(
    """report story article profile piece interview investigation feature account exclusive column scoop""".split()
)
REPORTING_VERBS: Final = frozenset(
    """report write say claim publish reveal profile announce disclose state tell break run print post quote cite
    interview describe""".split()
)

QUALIFIERS: Final = frozenset(
    """if unless possible possibly may might could perhaps probably almost nearly not never only some sometimes would
    should likely unlikely maybe hopefully except but however allegedly potential""".split()
)
"""Words whose loss changes what a quotation says."""

EVENT_NOUNS: Final = frozenset(
    """meeting attack explosion blast shooting raid strike visit bombing robbery trip conversation hearing letter email
    earthquake crash gunman""".split()
)
"""Nouns of which a report knows how many there were."""

CONTRASTS: Final[tuple[tuple[frozenset[str], frozenset[str]], ...]] = tuple(
    (frozenset(left.split()), frozenset(right.split()))
    for left, right in (
        ("resign quit step_down", "fire sack dismiss oust remove"),
        ("force drag eject kick_off throw_off remove boot", "ask_to_leave request_to_leave invite_to_leave"),
        ("coup putsch", "invasion"),
        ("accident", "attack murder suicide"),
        ("suicide", "murder homicide"),
        ("accept approve", "reject refuse decline"),
        ("rise increase climb grow", "fall drop decline decrease shrink"),
        ("acquit", "convict"),
        ("guilty", "innocent"),
        ("survive", "die"),
        ("arrest capture", "surrender"),
        ("escape flee", "release free"),
        ("win", "lose"),
        ("support back", "oppose"),
    )
)
"""Pairs of predicates that cannot both tell one event."""

INTENSIFIERS: Final = frozenset("totally completely utterly absolutely entirely categorically wholly".split())

MEDIA_WORDS: Final = frozenset(
    """times post news journal herald gazette magazine newspaper tribune guardian mirror telegraph press agency radio
    television tv broadcasting courier mercury observer chronicle daily weekly insider beacon reuters associated
    bloomberg""".split()
)
"""Words in the names of news organisations."""

ANAPHORS: Final = frozenset(
    """facility site building place area group company organisation organization firm team agency airline carrier official
    authority spokesman spokeswoman side party member man woman person people someone figure thing""".split()
)
"""Nouns that may stand for whatever was named before."""

PREDICATE_PHRASES: Final = {
    "take_over": "capture", "take_control": "capture", "take_possession": "capture", "step_down": "resign", "tear_up": "rip",
    "rip_up": "rip", "blow_up": "explode", "turn_down": "reject", "lay_off": "fire", "kick_off": "eject", "throw_off": "eject",
    "force_off": "eject", "drag_off": "eject", "boot_off": "eject", "gun_down": "shoot", "shoot_dead": "shoot",
}  # fmt: skip
"""Verbs with a particle or an object that have a plain verb for them."""

CONTRAST_NOUNS: Final[tuple[tuple[str, str], ...]] = (
    ("coup", "invasion"), ("intervention", "invasion"), ("accident", "attack"),
    ("suicide", "murder"), ("explosion", "gunfire"), ("resignation", "dismissal"),
)  # fmt: skip
"""Nouns of which only one can name the matter."""

EACH: Final = frozenset("each apiece per every".split())
VICTIMS: Final = frozenset("kill die injure wound perish hurt drown murder".split())
GENERIC_NOUNS: Final = frozenset(
    "people person man woman member official time year day hour case thing number point percent".split()
)
"""Nouns that are counted in every story: the number needs the same verb or a very like sentence."""

RUNNING: Final = frozenset(
    """kill die injure wound miss arrest rescue evacuate displace destroy burn damage raise sign recover confirm detain infect
    pull hospitalise hospitalize""".split()
)
"""Verbs whose count may run on from report to report."""

RUNNING_NOUNS: Final = frozenset(
    """toll death dead case victim injury missing casualty fatality survivor body point hectare acre arrest suspect""".split()
)
RUNNING_SIGNS: Final = frozenset(("so far", "now", "rose to", "risen to", "climbed to", "fallen to", "fell to", "already"))
"""Phrases of a count that runs."""

NUMBERS: Final = tuple(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty""".split()
)
"""Number words in order, so that "eleven" and "11" have one key."""

MEASURING: Final = frozenset(
    "be reach hit total stand rise fall climb grow drop number exceed top weigh measure increase decrease jump soar slip".split()
)
"""Verbs whose subject is what the figure is a figure of ("turnout reached 61 per cent")."""

FAINT: Final = frozenset("be have do get say go make take give come include add show".split())
"""Verbs that do not tell which event is meant."""

TITLES: Final = frozenset(
    """mr mrs ms dr sir president minister detective officer chief captain general senator governor mayor judge professor king
    queen prince pope lord lady sergeant lieutenant colonel inspector spokesman spokeswoman coach rep sen gov prime""".split()
)
"""Words before a name that are no part of it."""

DIMENSIONS: Final = {
    "deep": "depth", "depth": "depth", "wide": "width", "width": "width", "broad": "width", "long": "length", "length": "length",
    "tall": "height", "high": "height", "height": "height", "thick": "thickness", "thickness": "thickness", "across": "across",
    "diameter": "across", "radius": "radius", "away": "distance", "distance": "distance", "below": "below", "above": "above",
    "underground": "below", "square": "area", "area": "area", "fast": "speed", "speed": "speed", "old": "age",
}  # fmt: skip
"""Words that tell what is measured; two measures of two dimensions never conflict."""

ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())


NOT_DONE: Final = frozenset(
    """put_off postpone delay defer suspend shelve cancel call_off scrap halt stop block prevent avoid refuse reject decline oppose
    resist ban forbid plan propose promise pledge vow demand seek want request urge order consider discuss debate expect hope need
    await""".split()
)
"""Predicates whose object has not come about by them: "put off the repair" does not say that anything was repaired."""

FILLERS: Final = frozenset(
    """a an the and of to in on at for that this so well just then um uh er oh you know it is was be are were i he she we they and
    with my his her our their its as by from or do did does have has had""".split()
)
"""Words of which one more or less in a quotation changes nothing that a reader takes from it."""

LEGAL: Final = frozenset("charge accuse indict suspect suspicion allegation accusation trial plead prosecute prosecutor".split())
"""Words that say of a matter that it is alleged, as "allegedly" does."""

SINCE_WORDS: Final = ("ago", "earlier", "before", "later", "previously")
"""Ends of phrases that count years from a day ("42 years ago"): such a year may be one off."""

EMPHASIS: Final = INTENSIFIERS | frozenset("whatsoever ever very really truly simply all certainly".split())
"""Words that make a denial stronger and change nothing of what it denies."""
