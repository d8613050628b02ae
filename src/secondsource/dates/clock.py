"""Times of day: "5 p.m. Wednesday", "18:00 GMT", "midnight on Friday", "this morning", "last night"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from secondsource.dates.calendar import grain, is_day
from secondsource.dates.lexicon import NUMBERS, PARTS_OF_DAY
from secondsource.dates.patterns import CITY_TIME, CLOCK, CLOCK_24, CLOCK_BARE, CLOCK_DOT, OFFSET, ZONE, ZONE_WORDS
from secondsource.dates.reader import EXPLICIT, FROM_MENTION, FROM_PUBLICATION, UNRESOLVED, Found, Reader
from secondsource.dates.zones import offset_on

_JOINTS = frozenset("at around about from by just before after , shortly on until till exactly and early late local time".split())
_SCORES = frozenset("win won beat lost defeat victory ratio odds draw aggregate".split())


def read_clock(reader: Reader, index: int) -> list[Found]:
    """A time in figures that begins at the number token, with its zone and its day."""
    text, start = reader.tokens.text, reader.tokens.starts[index]
    if reader.tokens.touches(index - 1) and reader.tokens.word(index - 1) in {".", ",", ":", "/", "$", "£", "€", "-"}:
        return []
    match = CLOCK.match(text, start)
    if match:
        time = _twelve_hours(match)
    elif match := CLOCK_24.match(text, start):
        time = None if _is_score(reader, index) else f"{int(match[1]):02d}:{match[2]}"
    elif (match := CLOCK_DOT.match(text, start)) and _is_dotted_time(reader, index, match.end()):
        time = f"{int(match[1]):02d}:{match[2]}"
    elif match := CLOCK_BARE.match(text, start):
        time = f"{match[1]}:{match[2]}"
    else:
        return []
    if time is None or match is None:
        return []
    return [_timed(reader, index, match.end(), time)]


def _twelve_hours(match: re.Match[str]) -> str | None:
    hour, minute, half = int(match[1]), match[2] or "00", match[4].lower()
    if hour > 24 or int(minute) > 59 or (hour > 12 and half[0] == "o"):
        return None
    if half[0] == "p" and hour < 12:
        hour += 12
    elif half[0] == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute}"


def _is_score(reader: Reader, index: int) -> bool:
    before = reader.tokens.word(index - 1)
    return before in _SCORES or (
        before.isalpha() and reader.tokens.is_capital(index - 1) and not reader.tokens.starts_sentence(index - 1) and before != "at"
    )


def _is_dotted_time(reader: Reader, index: int, end: int) -> bool:
    """Whether "9.30" is a time: after "at" and before a day or zone, or nothing that is counted."""
    before = reader.tokens.word(index - 1)
    if before not in {"at", "until", "till"}:
        return False
    rest = reader.tokens.text[end : end + 12].lstrip()
    return (
        rest[:2] in {"on", "GM", "lo", "UT", "BS"}
        or rest[:1] in {".", ",", ""}
        or rest[:7] in {"tonight", "tomorro", "yesterd"}
        or rest[:3] in {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
    )


def read_spoken_clock(reader: Reader, index: int) -> list[Found]:
    """As in "noon", "midday", "midnight", "five o'clock" from the word token."""
    word = reader.word(index)
    if word == "o":
        hour = NUMBERS.get(reader.free(index - 1))
        if reader.word(index + 1) not in {"'", "’"} or reader.word(index + 2) != "clock" or not hour or hour > 12:
            return []
        return [_timed(reader, index - 1, reader.tokens.ends[index + 2], f"{hour:02d}:00")]
    if reader.tokens.is_capital(index) and not reader.tokens.starts_sentence(index):
        return []
    if word in {"noon", "midday"}:
        return [_timed(reader, index, reader.tokens.ends[index], "12:00")]
    found = _timed(reader, index, reader.tokens.ends[index], "00:00")
    if found.value is None or not is_day(found.value) or found.basis == UNRESOLVED:
        return [found]
    day = date.fromisoformat(found.value[:10])
    if found.value[10:13] == "T24":
        return [replace(found, alternatives=(f"{(day + timedelta(days=1)).isoformat()}T00:00{found.value[16:]}",))]
    following = day + timedelta(days=1) if day < date.max else day
    rest = found.value[16:]
    return [replace(found, alternatives=(f"{day.isoformat()}T24:00{rest}", f"{following.isoformat()}T00:00{rest}"))]


def _timed(reader: Reader, first: int, end: int, time: str) -> Found:
    """The mention with zone and day: a day that follows, one just before, one of the sentence, or the publication day."""
    zone, end = _zone(reader.tokens.text, end)
    last = _token_ending(reader, first, end)
    at = last + 1
    if reader.word(at) == "local" and reader.word(at + 1) == "time":
        last, at = at + 1, at + 2
    if reader.word(at) == ",":
        at += 1
    elif reader.word(at) == "(" and reader.word(at + 1)[0].isdigit():
        at = next((close + 1 for close in range(at, at + 7) if reader.word(close) == ")"), at)
    target = reader.date_at(at)
    if (
        target
        and target.value
        and grain(target.value) == "day"
        and (target.type == "DATE" or target.value[11:] in PARTS_OF_DAY.values())
    ):
        if time == "00:00" and target.value[11:] in {"NI", "EV"}:
            time = "24:00"
        return _at(first, target.last, (target.value, target.basis), time, zone)
    if (
        reader.word(at) in {"to", "until", "till", "and", "-", "–"}
        and (end_of := reader.date_at(at + 1))
        and end_of.type == "TIME"
        and end_of.value
    ):
        if is_day(end_of.value) and grain(end_of.value) == "day" and _day_just_before(reader, first) is None:
            return _at(first, last, (end_of.value, end_of.basis), time, zone)
    if target and target.value and target.value.startswith("XXXX-") and target.type == "DATE":
        return Found(first, target.last, "TIME", f"{target.value}T{time}", UNRESOLVED)
    if (near := _day_just_before(reader, first)) is not None:
        assert near.value is not None
        return _at(near.first, last, (near.value, near.basis), time, zone)
    anchor = _day_of_sentence(reader, first)
    if anchor:
        return _at(first, last, (anchor, FROM_MENTION), time, zone)
    if reader.published is None:
        return Found(first, last, "TIME", f"XXXX-XX-XXT{time}", UNRESOLVED)
    return _at(first, last, (reader.published.isoformat(), FROM_PUBLICATION), time, zone)


def _at(first: int, last: int, day: tuple[str, str], time: str, zone: str) -> Found:
    offset = zone if not zone or zone[0] in "+-" else offset_on(zone, date.fromisoformat(day[0][:10]))
    return Found(first, last, "TIME", f"{day[0][:10]}T{time}{offset}", day[1])


def _zone(text: str, end: int) -> tuple[str, int]:
    """The zone told after a time: its name or its numeric offset ('' = none), and where it ends."""
    if found := OFFSET.match(text, end):
        return f"{found[1]}{int(found[2]):02d}:{found[3] or '00'}", found.end()
    if found := ZONE.match(text, end):
        return found[1] or found[2], found.end()
    if found := CITY_TIME.match(text, end):
        return found[1], found.end()
    if found := ZONE_WORDS.match(text, end):
        return found[1], found.end()
    return "", end


def _token_ending(reader: Reader, first: int, end: int) -> int:
    last = first
    while last + 1 < len(reader.tokens.ends) and reader.tokens.ends[last + 1] <= end and reader.word(last + 1) != "\n":
        last += 1
    return last


def _day_just_before(reader: Reader, first: int) -> Found | None:
    if not reader.found:
        return None
    near = reader.found[-1]
    if near.type != "DATE" or not near.value or grain(near.value) != "day" or first - near.last > 4:
        return None
    between = reader.tokens.words[near.last + 1 : first]
    return near if all(word in _JOINTS for word in between) else None


def _day_of_sentence(reader: Reader, first: int) -> str | None:
    for mention in reader.found[-1:-4:-1]:
        if any(reader.tokens.ends_sentence(i) for i in range(mention.last + 1, first)):
            return None
        if mention.value and grain(mention.value) == "day":
            return mention.value[:10]
    return None


def read_part_of_day(reader: Reader, index: int) -> list[Found]:
    """As in "this morning", "the night of 4 May", "that evening", "the next morning"."""
    word, before = reader.word(index), reader.free(index - 1)
    code = PARTS_OF_DAY[word]
    if reader.tokens.is_capital(index) and not reader.tokens.starts_sentence(index):
        return []
    if before == "the" and reader.word(index + 1) == "of":
        target = reader.date_at(index + 2)
        if target and target.value and grain(target.value) == "day" and "T" not in target.value:
            return [Found(index - 1, target.last, "TIME", f"{target.value}T{code}", target.basis)]
    if before == "this":
        return [reader.deictic(index - 1, index, "TIME", f"{reader.published.isoformat()}T{code}" if reader.published else None)]
    if before == "last" and word in {"night", "evening"}:
        day = reader.published - timedelta(days=1) if reader.published and reader.published > date.min else None
        return [reader.deictic(index - 1, index, "TIME", f"{day.isoformat()}T{code}" if day else None)]
    if before in {"that", "same"} or (before in {"next", "following", "previous"} and reader.free(index - 2) == "the"):
        return [_anchored_part(reader, index, before, code)]
    if before == "every":
        return [Found(index - 1, index, "SET", f"XXXX-XX-XXT{code}", EXPLICIT)]
    return []


def _anchored_part(reader: Reader, index: int, before: str, code: str) -> Found:
    step = {"next": 1, "following": 1, "previous": -1}.get(before, 0)
    first = index - 2 if step or (before == "same" and reader.free(index - 2) in {"the", "that"}) else index - 1
    anchor = reader.anchor(first, ("day",))
    if anchor is None:
        return Found(first, index, "TIME", f"REF:previous-mention{f'{step:+d}d' if step else ''}", FROM_MENTION)
    day = date.fromisoformat(anchor[:10]) + timedelta(days=step)
    return Found(first, index, "TIME", f"{day.isoformat()}T{code}", FROM_MENTION)


def with_part_of_day(reader: Reader, found: Found) -> Found:
    """The day's mention taken on over "morning", "night": "Friday night", "yesterday morning"."""
    code = PARTS_OF_DAY.get(reader.word(found.last + 1))
    if code is None or found.type not in {"DATE", "SET"} or found.value is None or reader.tokens.is_capital(found.last + 1):
        return found
    if found.type == "DATE" and not (grain(found.value) == "day" or found.value.startswith("XXXX-WXX-")):
        return found
    last = found.last + 1
    kind = "TIME" if found.type == "DATE" else "SET"
    return Found(
        found.first, last, kind, f"{found.value}T{code}", found.basis, tuple(f"{other}T{code}" for other in found.alternatives)
    )
