"""All regexes of the room; none has nested or overlapping repeats."""

from __future__ import annotations

import re

TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|\n[^\S\n]*\n|[^\s\w]|[\d_]")
"""A word of letters, a run of ASCII digits, an empty line, or one sign."""

ISO_DAY = re.compile(r"([12]\d{3})-(\d\d)-(\d\d)(?![\d-])(?:[T ](\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d\d|\d\d)(?![\d.]\d)(?!\d)")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/((?:1[5-9]|20)\d\d|\d\d)(?![\d/])")
YEAR_FIRST = re.compile(r"((?:1[5-9]|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?![\d/.]\d)(?!\d)")
CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d)(?::(\d\d))?)?\s?(a\.?m\b\.?|p\.?m\b\.?|noon\b|o['’]clock\b)", re.IGNORECASE)
CLOCK_24 = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:])")
CLOCK_DOT = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)(?![\d.]\d)(?!\d)")
CLOCK_BARE = re.compile(r"([01]\d|2[0-3])h?([0-5]\d)h?(?=\s?(?:GMT|UTC|hours|hrs|BST|CET|local|Z\b))")
OFFSET = re.compile(r"\s?\(?(?:GMT|UTC)\s?([+-])\s?(\d{1,2})(?::?(\d\d))?\)?")
_ZONES = "GMT|UTC|Z|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|BST|CET|CEST|EET|EEST|MSK|IST|JST|KST|AEST|AEDT|SGT|HKT"
ZONE = re.compile(rf"\s?(?:\(({_ZONES})\)|({_ZONES})\b)")
CITY_TIME = re.compile(
    r"\s(London|Paris|Berlin|Brussels|Rome|Madrid|Beijing|Tokyo|Seoul|Hong Kong|Singapore|Moscow|New York|Washington|Los Angeles)(?:['’]s)? time\b"
)
ZONE_WORDS = re.compile(
    r"\s(Greenwich Mean|Eastern|Central European|Central|Mountain|Pacific|Moscow)(?: Standard| Daylight| Summer)?(?: Time| time)\b"
)

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATELINE = re.compile(
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:({_MONTHS}) (\d{{1,2}}), ([12]\d{{3}})|(\d{{1,2}}) ({_MONTHS}),? ([12]\d{{3}})|([12]\d{{3}}-\d\d-\d\d))",
    re.ASCII,
)
"""A line that is nothing but a full date."""
