"""Where a story's names stand in one report: the parser's guesses put right by what the whole story knows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, TypeVar, cast

from secondsource.language.name_candidates import media_candidates, nicknamed, organisations_with_place, trimmed_name
from secondsource.language.name_lexicon import ADMINISTRATIONS
from secondsource.language.name_table import Form, Known, Mention, NameTable, media_known
from secondsource.language.name_words import name_key, name_words
from secondsource.model.annotated import Annotated, NameMention
from secondsource.model.span import Span
from secondsource.model.statement import SourceKind
from secondsource.outlets import find
from secondsource.text.words import words

_NAME_REACH: Final = 8  # words of the longest name that is looked for
_Option = tuple[Span, tuple[Form, ...]]
_T = TypeVar("_T")


def repair(annotated: Annotated, table: NameTable) -> Annotated:
    """`annotated` with its names put right by the whole story: types, missed and split names."""
    spans = _placed(annotated, table)
    text = annotated.report.text
    return replace(annotated, names=tuple(NameMention(m.span, m.span.of(text), m.known.type) for m in spans))


def find_names(annotated: Annotated, table: NameTable) -> tuple[Mention, ...]:
    """Every name of one report in order, not overlapping; short forms go to the nearest fuller one before them."""
    return tuple(_placed(annotated, table))


def _placed(annotated: Annotated, table: NameTable) -> list[Mention]:
    """Names where they stand: the longest wins, and what the story knows wins over the tagger's guess."""
    text = annotated.report.text
    options: list[tuple[int, int, Span, tuple[Form, ...]]] = []
    for candidate in _once(annotated, table, "media", lambda: tuple(media_candidates(annotated))):
        options.append((0, -len(candidate.span), candidate.span, _media_forms(candidate.text, table)))
    for candidate in organisations_with_place(annotated):
        forms = table.called(candidate.text)
        if forms:
            options.append((0, -len(candidate.span), candidate.span, forms))
    for span, forms in _once(annotated, table, "scan", lambda: tuple(_scan(annotated, table))):
        short = forms[0].by in ("surname", "first_name") or " " not in span.of(text)
        options.append((2 if short else 1, -len(span), span, forms))
    for candidate in nicknamed(annotated):
        forms = table.called(candidate.text)
        if forms:
            options.append((0, -len(candidate.span), candidate.span, forms))
    for mention in annotated.names:
        words_ = trimmed_name(mention.text, mention.type)
        span = Span(mention.span.start, mention.span.start + len(words_))
        forms = table.called(words_) or (_as_tagged(words_, mention.type),)
        multi = " " in words_ and not forms[0].known.is_person
        options.append((1 if multi else 3, -len(span), span, forms))
    return _resolved(_apart((span, forms) for _, _, span, forms in sorted(options, key=lambda o: (o[0], o[1], o[2]))))


def _once(annotated: Annotated, table: NameTable, question: str, ask: Callable[[], tuple[_T, ...]]) -> tuple[_T, ...]:
    """The answer to a question that words and story settle, asked once a report; the names tagged so far do not matter to it."""
    key = (annotated.report.text, question)
    if key not in table.asked:
        table.asked[key] = ask()
    return cast("tuple[_T, ...]", table.asked[key])


def _apart(options: Iterable[_Option]) -> list[_Option]:
    """Options that overlap none before them, in text order."""
    chosen: list[_Option] = []
    for option in options:
        n = bisect_left(chosen, option[0].start, key=lambda c: c[0].start)
        free_before = n == 0 or chosen[n - 1][0].end <= option[0].start
        if free_before and (n == len(chosen) or option[0].end <= chosen[n][0].start):
            chosen.insert(n, option)
    return chosen


def _media_forms(words: str, table: NameTable) -> tuple[Form, ...]:
    """Who may be meant: for a shared short form those of its bearers that the story names."""
    outlet = find(words)
    if outlet is not None and outlet.candidates:
        meant = tuple(f for c in outlet.candidates for f in table.forms.get(name_key(c), ()) if f.known.is_news)
        tail = name_key(words)
        meant += tuple(Form(k, "alias") for k in table.known if k.is_news and name_key(k.name).endswith(" " + tail))
        if meant:
            return tuple(Form(f.known, "alias") for f in meant)
    if outlet is None:
        return table.forms.get(name_key(words)) or (Form(media_known(words), "name"),)
    return (Form(media_known(words), "name" if name_key(outlet.name) == name_key(words) else "alias"),)


def _as_tagged(text: str, tagged: str) -> Form:
    kind = {"PERSON": SourceKind.NAMED_PERSON, "DOCUMENT": SourceKind.DOCUMENT}.get(tagged, SourceKind.ORGANISATION)
    return Form(Known(" ".join(name_words(text)) or text, tagged, kind), "name")


def _scan(annotated: Annotated, table: NameTable) -> list[tuple[Span, tuple[Form, ...]]]:
    """Known names wherever they are written with a capital, the longest at each place."""
    found: list[tuple[Span, tuple[Form, ...]]] = []
    proper = {annotated.tokens.start[i] for i in range(len(annotated.tokens)) if annotated.tokens.pos[i] == "PROPN"}
    starts = {s.span.start for s in annotated.sentences}
    text = annotated.report.text
    for block in annotated.report.read_blocks:
        row = [(w.span, name_key(w.span.of(text))) for w in words(text, block.span)]
        i = 0
        while i < len(row):
            width = _longest(row, i, table, text, proper, starts)
            if width:
                span = _bare(text, Span(row[i][0].start, row[i + width - 1][0].end))
                forms = table.forms[" ".join(k for _, k in row[i : i + width])]
                span, forms = _with_administration(text, row, i + width, span, forms)
                found.append((span, forms))
            i += max(1, width)
    return found


def _longest(row: list[tuple[Span, str]], i: int, table: NameTable, text: str, proper: set[int], starts: set[int]) -> int:
    """How many words from `i` on are the longest known name there; 0 if none."""
    first = row[i][0]
    if not text[first.start].isupper():
        return 0
    for width in range(min(_NAME_REACH, len(row) - i), 0, -1):
        span = Span(first.start, row[i + width - 1][0].end)
        key = " ".join(k for _, k in row[i : i + width])
        if key not in table.forms or "\n" in span.of(text) or not text[row[i + width - 1][0].start].isupper():
            continue
        if width == 1 and not (first.start in proper or (first.start not in starts and not _near_start(text, first.start))):
            continue
        if any(c in span.of(text) for c in ",;:()") and width > 1:
            continue
        return width
    return 0


def _near_start(text: str, at: int) -> bool:
    """Whether a word follows an opening mark or a full stop, where any word is large."""
    before = text[max(0, at - 2) : at].rstrip()
    return not before or before[-1] in "“\"‘'.!?:—–"


def _bare(text: str, span: Span) -> Span:
    """Without a possessive at the end, but with the last dot of "U.S."."""
    words_ = span.of(text)
    if len(words_) > 2 and words_[-2] == "." and text[span.end : span.end + 1] == ".":
        return Span(span.start, span.end + 1)
    for tail in ("'s", "’s", "'S", "’S"):
        if words_.endswith(tail):
            return Span(span.start, span.end - 2)
    return Span(span.start, span.end - 1) if words_[-1] in "'’" else span


def _with_administration(
    text: str, row: list[tuple[Span, str]], after: int, span: Span, forms: tuple[Form, ...]
) -> tuple[Span, tuple[Form, ...]]:
    """Read "Trump" before "administration" as part of that body's name."""
    if after < len(row) and forms[0].known.is_person and row[after][1] in ADMINISTRATIONS and row[after][0].start == span.end + 1:
        whole = Span(span.start, row[after][0].end)
        known = Known(f"{name_words(span.of(text))[-1]} {row[after][1]}", "ORG", SourceKind.ORGANISATION)
        return whole, (Form(known, "name"),)
    return span, forms


def _resolved(chosen: list[_Option]) -> list[Mention]:
    """Each name with one bearer; a short form points to the first full one before it, else to the nearest form before."""
    out: list[Mention] = []
    full: dict[Known, Span] = {}
    last: dict[Known, Span] = {}
    following = _following(chosen)
    for n, (span, forms) in enumerate(chosen):
        options = {f.known: f for f in forms}
        form = forms[0]
        if len(options) > 1:
            before = max((k for k in options if k in last), key=lambda k: last[k], default=None)
            form = options[before or following.get(n, form.known)]
        antecedent = None if form.by == "name" else full.get(form.known) or last.get(form.known)
        out.append(Mention(span, form.known, form.by, antecedent))
        if form.by == "name":
            full.setdefault(form.known, span)
        if len(options) == 1:
            last[form.known] = span
    return out


def _following(chosen: list[_Option]) -> dict[int, Known]:
    """For each name that several bear, the one of them that is named without doubt next after it."""
    coming: dict[Known, int] = {}
    found: dict[int, Known] = {}
    for n in range(len(chosen) - 1, -1, -1):
        bearers = {f.known for f in chosen[n][1]}
        if len(bearers) == 1:
            coming[next(iter(bearers))] = n
        else:
            nearest = min((k for k in bearers if k in coming), key=lambda k: coming[k], default=None)
            if nearest is not None:
                found[n] = nearest
    return found
