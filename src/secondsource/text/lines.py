"""Lines and paragraphs as spans; the text itself is never cut or stripped."""

from __future__ import annotations

from collections.abc import Iterator

from secondsource.model.span import Span
from secondsource.text.patterns import LINE_END, NOT_WHITE


def lines(text: str) -> Iterator[Span]:
    r"""Every line in order, without its end; only \n, \r\n and \r end a line.

    >>> [s.of("a\u2028b\r\n\nc") for s in lines("a\u2028b\r\n\nc")]
    ['a\u2028b', '', 'c']
    """
    start = 0
    for end in LINE_END.finditer(text):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, len(text))


def trimmed(text: str, span: Span) -> Span:
    """`span` without white space at either end; empty (at its start) where nothing else is in it.

    >>> trimmed("  a b ", Span(0, 6))
    Span(start=2, end=5)
    """
    inside = span.of(text)
    left = len(inside) - len(inside.lstrip())
    length = len(inside.strip())
    return Span(span.start + left, span.start + left + length) if length else Span(span.start, span.start)


def paragraphs(text: str) -> Iterator[tuple[Span, ...]]:
    r"""Runs of lines that no blank line divides, each line trimmed; blank ones are left out.

    >>> [len(run) for run in paragraphs("a\nb\n\nc")]
    [2, 1]
    """
    run: list[Span] = []
    for line in lines(text):
        part = trimmed(text, line)
        if len(part):
            run.append(part)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def has_words(text: str) -> bool:
    r"""Whether there is a letter or a digit anywhere.

    >>> has_words(" \u200b\n"), has_words("Ja.")
    (False, True)
    """
    return any(c.isalnum() for c in text) if NOT_WHITE.search(text) else False
