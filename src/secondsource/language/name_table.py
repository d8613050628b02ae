"""The names of a story and the ways each is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from secondsource.language.name_candidates import person_words
from secondsource.language.name_words import name_key, name_words
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.outlets import find, looks_like_news_organisation

_FREQUENCY: Final = re.compile(r"\b(\d{2,4})(AM|FM)\b")


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the story: `name` its fullest form, `type` as in `NameMention`, `kind` what it is as a source.

    `gender` is "f", "m" or None as far as titles, roles and common first names tell.
    """

    name: str
    type: str
    kind: SourceKind
    gender: str | None = None

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.type == "PERSON"

    @property
    def is_news(self) -> bool:
        """Whether it is a news organisation."""
        return self.kind.is_news


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name: `by` is name, alias, surname or first_name."""

    known: Known
    by: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands in a report; `antecedent` is where the fuller form stood, if this one is short."""

    span: Span
    known: Known
    by: str
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True)
class NameTable:
    """Names over a whole story, whatever the order of its reports; `forms` by `name_key`.

    `roles` are the nouns that stand before a person's name anywhere in the story, by canonical name ("pro", "model").
    """

    known: tuple[Known, ...]
    forms: Mapping[str, tuple[Form, ...]]
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    # What the text of a report alone tells, by text and question: three rooms ask for it.
    asked: dict[tuple[str, str], object] = field(default_factory=dict, compare=False, repr=False)

    def called(self, text: str) -> tuple[Form, ...]:
        """Everyone and everything that these words may name; empty if none, several if ambiguous."""
        found = self.forms.get(name_key(text), ())
        if found:
            return found
        bare = " ".join(person_words(text))
        return tuple(f for f in self.forms.get(name_key(bare), ()) if f.known.is_person)

    def only(self, text: str) -> Known | None:
        """The one that these words name, or None where nobody is or several are."""
        found = {f.known.name: f.known for f in self.called(text)}
        return next(iter(found.values())) if len(found) == 1 else None


def media_known(words: str) -> Known:
    """The news organisation that `words` name, by the table or as written."""
    outlet = find(words)
    if outlet is None:
        return Known(_FREQUENCY.sub(r"\1 \2", " ".join(name_words(words))), "ORG", SourceKind.MEDIA)
    kind = SourceKind.AGENCY if outlet.is_agency else SourceKind.SOCIAL_MEDIA if outlet.is_social else SourceKind.MEDIA
    return Known(outlet.name, "ORG", kind)


def is_shared(words: str) -> bool:
    """Whether several news organisations go by these words ("the Times")."""
    outlet = find(words)
    return outlet is not None and bool(outlet.candidates)


def is_news(words: str) -> bool:
    """Whether these words name a news organisation, by the table or by their look."""
    return find(words) is not None or looks_like_news_organisation(words)
