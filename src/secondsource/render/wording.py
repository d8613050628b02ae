"""The words for what the model keeps as codes: kinds, ranges, reasons; one table each, used by every output."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from secondsource.model.account import Independence
from secondsource.model.statement import Hop
from secondsource.render.visible import one_line

SOURCE_KINDS: Final = {
    "named_person": "named person",
    "unnamed_person": "unnamed person",
    "unnamed_group": "unnamed group",
    "organisation": "organisation",
    "media": "news organisation",
    "agency": "news agency",
    "document": "document",
    "social_media": "social media",
    "report": "report",
    "person": "person",
    "unnamed": "unnamed source",
}
STATEMENT_KINDS: Final = {
    "direct": "direct quotation",
    "indirect": "indirect speech",
    "mixed": "partly quoted",
    "outlet_voice": "in the report’s own voice",
}
BASES: Final = {"stated": "stated", "inferred": "inferred", "reuse": "same text"}
RESOLUTIONS: Final = {
    "alias": "another form of the name",
    "surname": "a surname",
    "definite": "a description",
    "pronoun": "a pronoun",
    "credit_line": "a credit line",
    "lede": "the credit of the opening",
    "carried": "the sentence before",
}
SEVERITIES: Final = {"high": "High: changes the story", "medium": "Medium: a desk would ask", "low": "Low: worth a note"}
DISCREPANCY_TYPES: Final = {
    "number": "Number",
    "date": "Date",
    "place": "Place",
    "name": "Name",
    "attribution": "Who said so",
    "certainty": "Certainty",
    "polarity": "Yes or no",
    "quote": "Quotation",
    "participant": "Who took part",
    "predicate": "What was done",
}
MATCHES: Final = {
    "verbatim": "word for word the same",
    "altered": "altered",
    "truncated": "cut short",
    "single": "in one report only",
}
FLAGS: Final = {
    "unclosed": "the quotation mark is never closed",
    "reopened": "goes on in the next paragraph with a new opening mark",
    "no_speaker": "no speaker given",
    "scare": "quoted as a term, not as speech",
    "nested": "a quotation inside another",
}
DATE_BASES: Final = {
    "explicit": "as written",
    "relative_to_publication": "counted from the day of publication",
    "relative_to_mention": "counted from another date in the report",
    "cross_report": "settled by another report",
    "unresolved": "not settled by any report",
}
BLOCK_KINDS: Final = {
    "section_label": "section label",
    "read_more": "pointer to another article",
    "agency_tag": "agency tag",
    "share": "share button",
    "credit": "picture credit",
    "repeated": "repeated text",
    "copyright": "copyright line",
}
CHECK_KINDS: Final = {
    "document": "Get the document",
    "person": "Ask the person",
    "date": "Settle the date",
    "single_origin": "Find a second origin",
    "number": "Settle the number",
    "quote": "Check the quotation",
    "credit": "Check the credit",
    "disagreement": "Settle the difference",
}
ENTITY_TYPES: Final = {
    "PERSON": "People",
    "ORG": "Organisations",
    "UNNAMED": "Unnamed sources",
    "DOCUMENT": "Documents",
    "PLACE": "Places",
    "EVENT": "Events",
}


def in_words(table: dict[str, str], code: str) -> str:
    """The words for `code`; a code that is not in the table stands for itself, without underscores.

    >>> in_words(FLAGS, "no_speaker"), in_words(FLAGS, "odd_marks")
    ('no speaker given', 'odd marks')
    """
    return table.get(code) or one_line(code).replace("_", " ")


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> count(1, "report"), count(3, "story", "stories")
    ('1 report', '3 stories')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def origins_in_words(independent: Independence) -> str:
    """How many independent origins, as a range in words.

    >>> [origins_in_words(Independence(*r, "")) for r in ((1, 1), (1, 2), (1, 4), (0, 0), (0, 1))]
    ['1 origin', '1 or 2 origins', '1 to 4 origins', 'no origin', 'no origin or 1']
    >>> [origins_in_words(Independence(low, None, "")) for low in (0, 2)]
    ['origin not known', 'at least 2 origins']
    """
    low, high = independent.min, independent.max
    if high is None:
        return f"at least {count(low, 'origin')}" if low else "origin not known"
    if high == 0:
        return "no origin"
    if low == 0:
        return "no origin or 1" if high == 1 else f"up to {count(high, 'origin')}"
    if low == high:
        return count(low, "origin")
    return f"{low} or {high} origins" if high == low + 1 else f"{low} to {high} origins"


def two_source_in_words(independent: Independence) -> str:
    """What the two-source rule says about a range.

    >>> two_source_in_words(Independence(1, 2, ""))
    'Open: the texts cannot settle it'
    """
    if independent.min >= 2:
        return "Two-source rule met"
    if independent.max is None or independent.max >= 2:
        return "Open: the texts cannot settle it"
    return "Two-source rule not met"


def two_source_state(independent: Independence) -> str:
    """The same as a key for styles: met, open or unmet."""
    if independent.min >= 2:
        return "met"
    return "open" if independent.max is None or independent.max >= 2 else "unmet"


def hop_in_words(hop: Hop, names: dict[str, str]) -> str:
    """A hop's name, the report's own by its outlet; unnamed sources begin as the text has them."""
    return names.get(hop.name, one_line(hop.name))


def chain_in_words(chain: Sequence[Hop], names: dict[str, str]) -> str:
    """A chain on one line; a hop that is not stated says so.

    >>> from secondsource.model.statement import SourceKind
    >>> chain_in_words([Hop("r1", SourceKind.REPORT), Hop("The Courier", SourceKind.MEDIA, "inferred")], {"r1": "Evening Post"})
    'Evening Post → The Courier (inferred)'
    """
    return " → ".join(hop_in_words(h, names) + ("" if h.basis == "stated" else f" ({in_words(BASES, h.basis)})") for h in chain)


_ASKING: Final = frozenset({"Settle", "Find", "Read", "Pull", "Call", "Get", "Ask", "Check"})
"""First words of a line that says by itself what to do."""


def check_label(kind: str, what: str) -> str:
    """The label of a line to check, or nothing where the line itself begins with it.

    >>> check_label("number", "Count the gates"), check_label("number", "Settle the number: 3 or 4")
    ('Settle the number', '')
    """
    label = in_words(CHECK_KINDS, kind)
    verb = what.split(" ", 1)[0]
    return "" if verb in _ASKING or what.casefold().startswith(label.casefold()) else label


def basis_note(hop: Hop) -> str:
    """What must be said beside a hop that the report does not state: how it was inferred; nothing for a stated one.

    >>> from secondsource.model.statement import Resolution, SourceKind
    >>> basis_note(Hop("The Courier", SourceKind.MEDIA, "inferred", Resolution("lede", None)))
    'inferred from the credit of the opening'
    """
    if hop.basis == "stated":
        return ""
    return in_words(BASES, hop.basis) + (f" from {in_words(RESOLUTIONS, hop.resolved.by)}" if hop.resolved else "")


def listed(parts: Sequence[str]) -> str:
    """Names in a sentence.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def sentence(words: str) -> str:
    """`words` with a capital and a full stop.

    >>> sentence("no date can be given")
    'No date can be given.'
    """
    line = one_line(words)
    return line[:1].upper() + line[1:] + ("" if not line or line[-1] in ".!?…”" else ".")
