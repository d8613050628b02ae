"""The words of dates: names of months, days, units, numbers, holidays and events, and the words that place them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep",
            "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
SHORT_MONTHS = _words("jan feb mar apr jun jul aug sept sep oct nov dec")
DOUBTFUL_MONTHS = _words("march may mar")
"""Month names that are common words or names as well."""

NAME_MONTHS = _words("april may june august jan")
"""Month names that people bear."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed weds",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SHORT_WEEKDAYS = _words("mon tues tue wed weds thurs thur thu fri sat sun")
WEEKDAY_PLURALS = {f"{name}s": number for name, number in WEEKDAYS.items() if len(name) > 5}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_PLURALS = {"springs": "SP", "summers": "SU", "autumns": "FA", "winters": "WI"}

UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week", "fortnight": "fortnight", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "weekend": "weekend",
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "nights": "night", "weeks": "week", "fortnights": "fortnight",
    "months": "month", "quarters": "quarter", "years": "year", "decades": "decade", "centuries": "century", "weekends": "weekend",
    "mins": "minute", "hrs": "hour", "yrs": "year",
}  # fmt: skip
UNIT_CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
"""TIMEX3 letters of the units; a T before the letter marks units below a day."""

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
VAGUE_NUMBERS = _words("several few many some various recent countless numerous coming")
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DECADE_WORDS = {
    "noughties": 0,
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9,
}  # fmt: skip
ORDINAL_ENDINGS = _words("st nd rd th")

BETWEEN_NUMBER_AND_UNIT = _words(
    "more full long consecutive straight trading business working whole solid additional short calendar successive further extra odd"
)
HEDGES = _words("about around nearly almost roughly approximately some exactly over")
LAST = _words("last past previous preceding prior")
THIS = _words("this current")
NEXT = _words("next coming following ensuing subsequent")
AGO = _words("ago")
ARTICLES = _words("the a an")
PLACED_IN = _words("early late mid earlier later sometime")
"""Words before a date that belong to its span and leave its value as it is."""

EDGES = _words("end start beginning middle close turn rest remainder course outset eve half")
PREPOSITIONS = _words(
    "in on by until till since over during for from to through throughout of at before after between around about within into and or ahead as"
)
DATE_PREPOSITIONS = _words(
    "in by until till since during from through throughout to before after between of late early mid last next this past for and or around about was is on"
)
PARTS_OF_DAY = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
    "dawn": "MO",
    "dusk": "EV",
    "lunchtime": "MI",
}

PRESENT = _words("now currently nowadays")
PAST = _words("recently lately")

PAST_VERBS = _words(
    "was were had did said told went took met came fell rose began got left won lost made held gave found saw knew thought brought bought sold sent paid kept "
    "led spoke wrote ran broke shot died hit put set cut struck flew fought spent stood fled hurt burst drew drove grew threw became understood caught taught "
    "built lent dealt felt heard slept swept wept shook stole swore tore wore woke withdrew undertook overcame forgot forgave hid rode sank sang rang swam "
    "sprang stuck beat quit shut spread has have been ago laid lay sat sought showed dug froze chose bore bound bred "
    "clung crept saying telling adding citing says follows following"
)
NOT_PAST_VERBS = _words(
    "need indeed united hundred speed seed feed breed bed red wed shed hatred sacred naked wicked breed indeed exceed "
    "proceed succeed embed fred ted ahmed mohammed"
)
PLANNED = _words("expected scheduled due planned slated will would shall wo ll upcoming")
MODALS = _words("will would shall can may might must should ll wo")
SCHEDULED_VERBS = _words(
    "reopens restarts debuts goes airs concludes lapses premieres sits appears reconvenes begins begin starts opens resumes resume meets ends expires expire "
    "takes closes returns arrives leaves departs depart faces launches kicks becomes hosts visits"
)
PLURAL_SCHEDULED_VERBS = _words("begin start open close end meet vote play return arrive leave reopen launch sit go")
"""Verbs of a timetable that look like nouns, so that they need a plural before them ("polls close")."""

PUT_OFF = _words(
    "postponed postpone postpones extended extend extends delayed adjourned suspended deadline given gives has have "
    "deferred remanded put off moved pushed shelved"
)
PLANNING = _words(
    "is are be set ready about going plans plan planning agreed agrees agree expects expect expected hopes hope hoping intends intend aims vowed vows promised "
    "promises pledged due scheduled slated planned deadline ultimatum likely prepares preparing prepared wants seeks "
    "needs ought supposed bound opportunity willing"
)
"""Words that make of a following "to do" something to come."""

PASSIVE_PLANS = _words("expected scheduled due planned slated")

NAME_BEFORE = _words("mr mrs ms miss dr sir lady lord president minister senator judge theresa lady prof captain sgt saint st")
PAPERS = _words(
    "times telegraph mail express mirror post herald independent courier tribune star sun people gazette chronicle journal observer news world "
    "review magazine morning club"
)
PERSONAL = _words("his her their my your our its")

COUNTED_AFTER_YEAR = _words(
    "people soldiers troops jobs workers men women children students employees miles km kilometers kilometres metres meters feet tonnes tons acres "
    "hectares homes houses votes cases deaths shares dollars euros pounds seats refugees migrants cars vehicles units calories rpm mah watts "
    "delegates fans supporters spectators protesters demonstrators police officers staff patients pupils prisoners residents families copies pages "
    "words points barrels square others times passengers civilians guests members volunteers doctors nurses cattle sheep birds gallons litres liters"
)
NUMBERED_BEFORE = _words(
    "flight section version model route highway room number no unit resolution bus train page chapter article channel "
    "case apollo windows office boeing size ps act"
)
YEAR_PREPOSITIONS = _words(
    "in since by until till from of during before after between through to and early late mid or for circa about "
    "around over than versus vs beyond post pre as the ca end start beginning spring summer autumn winter fall"
)

MONTH_HOLIDAYS: dict[str, tuple[int, int]] = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year s eve": (12, 31),
    "new year s day": (1, 1), "new years eve": (12, 31),
    "new years day": (1, 1), "valentine s day": (2, 14), "valentines day": (2, 14), "st patrick s day": (3, 17), "st . patrick s day": (3, 17),
    "saint patrick s day": (3, 17), "april fools day": (4, 1), "april fool s day": (4, 1), "st george s day": (4, 23), "anzac day": (4, 25),
    "may day": (5, 1), "victory day": (5, 9), "canada day": (7, 1), "fourth of july": (7, 4), "bastille day": (7, 14),
    "halloween": (10, 31), "hallowe en": (10, 31),
    "guy fawkes night": (11, 5), "bonfire night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11), "veterans ' day": (11, 11),
    "remembrance day": (11, 11), "international women s day": (3, 8), "earth day": (4, 22), "groundhog day": (2, 2),
    "burns night": (1, 25), "australia day": (1, 26),
    "st andrew s day": (11, 30), "st david s day": (3, 1), "all saints day": (11, 1), "all saints ' day": (11, 1), "epiphany": (1, 6), "juneteenth": (6, 19),
    "cinco de mayo": (5, 5), "midsummer s day": (6, 24), "christmas": (12, 25), "world aids day": (12, 1), "holocaust memorial day": (1, 27), "pi day": (3, 14),
    "flag day": (6, 14), "republic day": (1, 26), "st . george s day": (4, 23), "st . andrew s day": (11, 30), "st . david s day": (3, 1), "xmas": (12, 25),
    "st stephen s day": (12, 26), "twelfth night": (1, 5), "all souls day": (11, 2), "labour day": (5, 1), "may day holiday": (5, 1), "new year": (1, 1),
}  # fmt: skip
"""Holidays on a fixed day, words joined by spaces, apostrophes left out between word and s."""

NTH_HOLIDAYS: dict[str, tuple[int, int, int]] = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "martin luther king day": (1, 0, 3),
    "martin luther king jr . day": (1, 0, 3), "mlk day": (1, 0, 3), "presidents day": (2, 0, 3), "presidents ' day": (2, 0, 3), "columbus day": (10, 0, 2),
    "indigenous peoples day": (10, 0, 2), "father s day": (6, 6, 3), "remembrance sunday": (11, 6, 2), "super tuesday": (3, 1, 1),
}  # fmt: skip
"""Holidays on the nth weekday of a month: month, weekday (Monday 0), count from the start (or -1, the last)."""

EASTER_HOLIDAYS = {
    "easter": 0, "easter sunday": 0, "easter day": 0, "good friday": -2, "easter monday": 1, "easter saturday": -1, "palm sunday": -7, "maundy thursday": -3,
    "ash wednesday": -46, "shrove tuesday": -47, "pancake day": -47, "mardi gras": -47,
    "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
"""Holidays counted in days from Easter Sunday."""

COUNTED_HOLIDAYS = _words("black cyber election mother independence")
"""First words of holidays with a rule of their own."""

EVENTS: dict[str, str] = {
    "d - day": "1944-06-06", "ve day": "1945-05-08", "v - e day": "1945-05-08", "vj day": "1945-08-15", "v - j day": "1945-08-15", "9 / 11": "2001-09-11",
    "bloody sunday": "1972-01-30", "black monday": "1987-10-19", "black wednesday": "1992-09-16", "black thursday": "1929-10-24", "black tuesday": "1929-10-29",
    "kristallnacht": "1938-11-09", "pearl harbor day": "1941-12-07", "black saturday": "2009-02-07",
}  # fmt: skip
"""Names that are dates of their own."""

DATED_EVENTS: dict[tuple[int, int], tuple[int, frozenset[str]]] = {
    (9, 11): (
        2001,
        _words("attack attacks terror terrorist terrorists hijackers hijackings bombings victims commission era world"),
    ),
    (1, 6): (2021, _words("riot riots attack insurrection committee rioters capitol storming siege")),
    (10, 7): (2023, _words("attack attacks massacre massacres assault")),
    (7, 7): (2005, _words("bombings bombers attacks")),
}
"""Days that stand for an event when one of these words follows: the year of the event."""
