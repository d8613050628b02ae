"""The words of numbers: names of numbers, magnitudes, bounds, currencies, measures, and what is counted."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NUMBERS = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
            "nineteen"
        ).split()
    )
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}

MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "dozen": 12,
    "mln": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
SUFFIXES = {"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3}
"""Letters that magnify when they touch the figure ("$1.5m")."""

VAGUE_PLURALS = {"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
NEXT_CLASS = {1e2: 1e3, 1e3: 1e4, 1e4: 1e5, 1e5: 1e6, 1e6: 1e7, 1e7: 1e8, 1e8: 1e9, 1e9: 1e10, 1e10: 1e11, 1e11: 1e12, 1e12: 1e13}
"""Where the vague class of a unit ends: one below this."""

FRACTIONS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
}
FRACTION_PLURALS = {
    "halves": 2,
    "thirds": 3,
    "quarters": 4,
    "fifths": 5,
    "sixths": 6,
    "sevenths": 7,
    "eighths": 8,
    "ninths": 9,
    "tenths": 10,
}
FRACTION_SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8}
FOLDS = {
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10,
    "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip
MULTIPLES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "twice": 2, "thrice": 3}

AT_LEAST, MORE, WELL_OVER, AT_MOST, FEWER, NEARLY, ABOUT, EXACTLY = (
    "at least",
    "more",
    "well over",
    "at most",
    "fewer",
    "nearly",
    "about",
    "exactly",
)
BOUNDS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): kind
    for kind, phrases in {
        AT_LEAST: (
            "at least, no fewer than, not fewer than, no less than, not less than, a minimum of, as few as, as little as, upwards of, "
            "upward of, at the very least"
        ),
        MORE: "more than, over, above, greater than, in excess of, exceeding, higher than, bigger than, larger than, longer than",
        WELL_OVER: (
            "just over, well over, slightly more than, just more than, a little over, a little more than, slightly over, just above, well above, "
            "well in excess of, far more than, many more than, a bit more than, a bit over, little more than, considerably more than, much more than"
        ),
        AT_MOST: (
            "up to, as many as, as much as, at most, no more than, not more than, a maximum of, as high as, at the most, not exceeding, "
            "no greater than, no higher than, not over"
        ),
        FEWER: "fewer than, less than, under, below, lower than, smaller than",
        NEARLY: (
            "nearly, almost, just under, close to, not quite, slightly less than, slightly fewer than, a little under, a little less than, just below, "
            "approaching, nearing, just short of, slightly under, just less than, just fewer than, well under, well below, "
            "shy of, just shy of, not far short of"
        ),
        ABOUT: (
            "about, around, some, roughly, approximately, an estimated, estimated, in the region of, circa, more or less, an average of, approx, "
            "an approximate, somewhere around, somewhere near, in the neighbourhood of, something like"
        ),
        EXACTLY: (
            "exactly, only, just, all, a total of, total of, precisely, merely, just about"
        ),
    }.items()
    for phrase in phrases.split(", ")
}  # fmt: skip
BOUND_ENDS = frozenset(words[-1] for words in BOUNDS)
LONGEST_BOUND = max(len(words) for words in BOUNDS)

SYMBOLS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₦": "NGN",
    "₴": "UAH",
}
DOLLAR_PREFIXES = {
    "us": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "nz": "NZD", "hk": "HKD",
    "s": "SGD", "sg": "SGD", "r": "BRL", "nt": "TWD", "mx": "MXN", "z": "ZWL",
}  # fmt: skip
CODES = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "cny": "CNY", "rmb": "CNY", "inr": "INR", "chf": "CHF", "aud": "AUD", "cad": "CAD", "rub": "RUB",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "try": "TRY", "brl": "BRL", "zar": "ZAR", "ngn": "NGN", "kes": "KES", "aed": "AED", "sar": "SAR",
    "rs": "INR", "hkd": "HKD", "sgd": "SGD", "nzd": "NZD", "mxn": "MXN", "krw": "KRW", "ils": "ILS", "uah": "UAH", "czk": "CZK", "huf": "HUF", "pkr": "PKR",
    "idr": "IDR", "thb": "THB", "myr": "MYR", "php": "PHP", "egp": "EGP", "ksh": "KES", "sfr": "CHF",
}  # fmt: skip
CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "franc": "CHF", "francs": "CHF",
    "peso": "MXN", "pesos": "MXN", "lira": "TRY", "liras": "TRY", "riyal": "SAR", "riyals": "SAR", "dirham": "AED", "dirhams": "AED", "shekel": "ILS",
    "shekels": "ILS", "naira": "NGN", "rand": "ZAR", "reais": "BRL", "zloty": "PLN", "zlotys": "PLN", "kronor": "SEK", "kroner": "NOK", "hryvnia": "UAH",
    "quid": "GBP", "bucks": "USD", "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "forint": "HUF", "koruna": "CZK", "bitcoin": "XBT", "bitcoins": "XBT",
}  # fmt: skip
NATIONAL_DOLLARS = {
    "us": "USD",
    "american": "USD",
    "australian": "AUD",
    "canadian": "CAD",
    "singapore": "SGD",
    "hong": "HKD",
    "zealand": "NZD",
    "u": "USD",
}
SMALL_COINS = {"cent": "USD", "cents": "USD", "pence": "GBP", "p": "GBP", "penny": "GBP", "c": "USD"}

MEASURES = {
    name: unit
    for unit, names in {
        "metre": "metre metres meter meters", "kilometre": "kilometre kilometres kilometer kilometers km kms", "centimetre": "centimetre centimetres "
        "centimeter centimeters cm", "millimetre": "millimetre millimetres millimeter millimeters mm", "mile": "mile miles", "foot": "foot feet ft",
        "inch": "inch inches", "yard": "yard yards", "gram": "gram grams gramme grammes g", "kilogram": "kilogram kilograms kilo kilos kg kgs", "tonne":
        "tonne tonnes", "ton": "ton tons", "pound_mass": "lb lbs", "ounce": "ounce ounces oz", "stone": "stone", "litre": "litre litres liter liters",
        "millilitre": "millilitre millilitres milliliter milliliters ml", "gallon": "gallon gallons", "pint": "pint pints", "barrel": "barrel barrels bpd",
        "hectare": "hectare hectares ha", "acre": "acre acres", "degree": "degree degrees", "celsius": "celsius centigrade", "fahrenheit": "fahrenheit",
        "watt": "watt watts", "kilowatt": "kilowatt kilowatts kw", "megawatt": "megawatt megawatts mw", "gigawatt": "gigawatt gigawatts gw",
        "megabyte": "megabyte megabytes mb", "gigabyte": "gigabyte gigabytes gb", "terabyte": "terabyte terabytes tb", "kilometre_per_hour": "kph kmh",
        "mile_per_hour": "mph", "hertz": "hz", "megahertz": "mhz", "gigahertz": "ghz", "knot": "knot knots", "carat": "carat carats", "volt": "volt volts",
        "square_metre": "sqm", "square_foot": "sqft", "nautical_mile": "nm",
    }.items()
    for name in names.split()
}  # fmt: skip
ATTACHED_ONLY = _words("g ha mb gb tb mw gw kw hz nm")
"""Measures that are too short to be trusted apart from the figure unless they touch it or are capitals."""

LONG_WORDS = _words("high tall long wide deep above below away across off from thick")
METRE_NOUNS = _words(
    "race sprint hurdles final freestyle dash relay butterfly backstroke breaststroke drop stretch radius wave waves tower cliff wall deep high tall long wide "
    "exclusion perimeter pool fence yacht superyacht altitude"
)
TIME_UNITS = _words(
    "second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks fortnight fortnights month months year years yr yrs decade "
    "decades century centuries weekend weekends semester semesters o morning mornings afternoon afternoons evening evenings"
)
MONTHS = _words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
)
ORDINAL_ENDINGS = _words("st nd rd th")
NUMBERED_BEFORE = _words(
    "flight section sections version model route highway room no number numbers unit resolution bus train page pages chapter article articles channel apollo "
    "windows act day week level category phase stage type class grade division platform gate terminal ward district zone area interstate junction exit "
    "episode volume vol part figure table annex appendix paragraph clause rule law protocol iphone galaxy formula mach agenda "
    "pier tower block apartment apt suite flat box line lines track lap hole round question item lot case decree directive order batch "
    "lieutenant boeing airbus sector engine squadron battalion brigade regiment circuit"
)
ROMAN_NAMES = _words("world elizabeth")
STREETS = _words(
    "street road lane avenue drive way square place close court terrace gardens crescent boulevard row hill st rd ave blvd ln park grove mews walk "
    "parade quay wharf downing"
)
VOTE_WORDS = _words(
    "vote votes voted voting ballot senate parliament motion council house commons lawmakers mps bill resolution decision ruling ruled referendum majority "
    "assembly congress committee board approved passed rejected count margin abstentions"
)
SCORE_WORDS = _words(
    "beat beats won win wins lost lose losing victory defeat defeated draw drew score scored scoreline goal goals match final led lead leading trailed "
    "trailing win-loss record aggregate halftime thrashed hammered edged league cup quarterfinal semifinal playoff odds set sets tie tied"
)
YEAR_PREPOSITIONS = _words(
    "in since until till by before after during from of to between through late early mid fiscal circa spring summer autumn winter fall and year"
)
PERSONS = _words(
    "survivors casualties deaths injuries fatalities victims witnesses passengers arrests dead wounded injured people suspects hostages prisoners children "
    "women men civilians soldiers employees customers members candidates patients complaints reports survivors"
)
NOT_AFTER_ONE = _words(
    "of another that who which can could would should may might will must s is was has had and or by in to as for at on with thing way hand point time side "
    "day month year week hour minute night moment morning afternoon evening might to-one reason respect extent foot eye step stop decade century day's "
    "sense area stage where when if but than more after before so from he she it they we you i such else size among per"
)
NOT_BEFORE_ONE = _words(
    "no the this that which any every each another last next number day first only' some chapter square these those "
    "only- not new old wrong right different big good bad great"
)
IRREGULAR_PLURALS = _words(
    "people men women children police troops officers personnel staff cattle sheep fish aircraft dead wounded injured "
    "missing mice teeth feet geese lives wives "
    "policemen policewomen firemen gunmen fishermen businessmen countrymen militiamen servicemen lawmen congressmen "
    "spokesmen seamen salesmen deer poor elderly "
    "homeless unemployed others media data families witnesses buses masses glasses classes losses crises bonuses "
    "viruses businesses addresses bosses passes churches crew"
)
STOPS = _words(
    "of in on at by from to for with into over under after before since until during against between through about as "
    "than that which who whom whose when where "
    "while if because and or but nor so yet is are was were be been being has have had do does did will would can "
    "could may might must shall should said says say "
    "what them us him me not also they he she it we you i this these those there here per including because due according among amid across along near "
    "the a an its his her their our your my more around outside inside within without toward towards up down out off "
    "away ago each apiece a.m p.m went came took "
    "fell rose ran fled died left made told gave got held kept saw met sat stood lost won"
)
ADJECTIVE_ENDINGS = ("al", "ish", "ian", "ive", "ous", "ic", "ern", "ful", "less", "able", "ible", "ary", "est", "ed")
ADJECTIVES = _words(
    "young old local senior junior small large big new white black red blue green serious single former current top "
    "key main major dead male female other whole full"
)
AGED_PEOPLE = _words("age ages boy girl man woman child youth lad teenager son daughter")
AGE_WORDS = _words("aged age ages")
