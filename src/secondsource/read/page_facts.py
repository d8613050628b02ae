"""What a page tells about its report: title, outlet, author, date, address; and what an extractor left out of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from secondsource.text.folding import fold

_METAS: Final[dict[str, tuple[str, ...]]] = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "byline": ("author", "article:author", "parsely-author", "dc.creator", "byl"),
    "published": (
        "article:published_time",
        "datepublished",
        "og:published_time",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "dc.date.issued",
        "dc.date",
        "date",
    ),
    "url": ("og:url",),
}
_KINDS: Final = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage")
_LEAST_WORDS: Final = 12  # a shorter paragraph of a page is seldom text of the report
_DEEPEST: Final = 6  # levels of JSON-LD that are looked through
_LONGEST_JSON: Final = 400_000


def facts(page: str) -> dict[str, str]:
    """Fields that the page states, by the names of `Known`: JSON-LD first, then `<meta>`, then the page's own elements."""
    tree = HTMLParser(page)
    found: dict[str, str] = {}
    for record in _linked_data(tree):
        for name, value in _from_linked_data(record):
            found.setdefault(name, value)
    metas = _metas(tree)
    for name, spellings in _METAS.items():
        stated = next((metas[s] for s in spellings if metas.get(s)), None)
        if stated and not (name == "byline" and stated.startswith("http")):
            found.setdefault(name, stated)
    for name, value in _from_elements(tree):
        found.setdefault(name, value)
    return {name: " ".join(value.split())[:1000] for name, value in found.items() if value.strip()}


def lost_paragraphs(page: str, text: str) -> tuple[int, int]:
    """How many paragraphs of the page's article (or of its whole body) are not in `text`, and how many there are.

    A second parser looks, since the first drops text that is nested too deeply without a word.
    """
    tree = HTMLParser(page)
    area = tree.css_first("article") or tree.css_first("main") or tree.body
    if area is None:
        return 0, 0
    kept = fold(text)
    long = [words for node in area.css("p") if len((words := fold(node.text(deep=True, separator=" "))).split()) >= _LEAST_WORDS]
    return sum(not _is_kept(words, kept) for words in long), len(long)


def _is_kept(words: str, kept: str) -> bool:
    """Whether the first or the last eight words stand in the text that was read."""
    parts = words.split()
    return " ".join(parts[:8]) in kept or " ".join(parts[-8:]) in kept


def _metas(tree: HTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        value = node.attributes.get("content")
        if name and value:
            found.setdefault(name.casefold(), value)
    return found


def _linked_data(tree: HTMLParser) -> Iterator[dict[str, object]]:
    """Records of JSON-LD about an article, likeliest kind first."""
    found: list[dict[str, object]] = []
    for node in tree.css('script[type="application/ld+json"]'):
        words = node.text(deep=True)
        if len(words) > _LONGEST_JSON:
            continue
        try:
            found.extend(_records(json.loads(words), _DEEPEST))
        except (ValueError, RecursionError):
            continue  # a page's own slip; its <meta> elements are read all the same
    yield from sorted(found, key=_rank)


def _records(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for part in value:
            yield from _records(part, depth - 1)
    elif isinstance(value, dict):
        if _rank(value) < len(_KINDS):
            yield value
        yield from _records(value.get("@graph"), depth - 1)


def _rank(record: dict[str, object]) -> int:
    kinds = record.get("@type")
    named: Sequence[object] = kinds if isinstance(kinds, list) else [kinds]
    return min((_KINDS.index(kind) for kind in named if kind in _KINDS), default=len(_KINDS))


def _from_linked_data(record: dict[str, object]) -> Iterator[tuple[str, str]]:
    for name, key in (("title", "headline"), ("published", "datePublished"), ("url", "url"), ("language", "inLanguage")):
        value = record.get(key)
        if isinstance(value, str) and value:
            yield name, value
    for name, key in (("outlet", "publisher"), ("byline", "author")):
        names = _names(record.get(key))
        if names:
            yield name, names


def _names(value: object) -> str:
    """The names in a person, an organisation or a list of them."""
    if isinstance(value, str):
        return "" if value.startswith("http") else value
    if isinstance(value, dict):
        name = value.get("name")
        return name if isinstance(name, str) else ""
    if isinstance(value, list):
        return ", ".join(filter(None, (_names(part) for part in value[:20])))
    return ""


def _from_elements(tree: HTMLParser) -> Iterator[tuple[str, str]]:
    heading = tree.css_first("h1")
    if heading is not None:
        yield "title", heading.text(deep=True, separator=" ")
    title = tree.css_first("title")
    if title is not None:
        yield "title", title.text(deep=True, separator=" ")
    link = tree.css_first('link[rel="canonical"]')
    if link is not None and link.attributes.get("href"):
        yield "url", link.attributes.get("href") or ""
    stamp = (
        tree.css_first('time[itemprop="datePublished"]')
        or tree.css_first("article time[datetime]")
        or tree.css_first("time[pubdate]")
    )
    if stamp is not None and stamp.attributes.get("datetime"):
        yield "published", stamp.attributes.get("datetime") or ""
    root = tree.css_first("html")
    if root is not None and root.attributes.get("lang"):
        yield "language", (root.attributes.get("lang") or "")[:2]
