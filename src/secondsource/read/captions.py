"""Captions of pictures and the credits under them."""

from __future__ import annotations

from typing import Final

from secondsource.read import patterns as p

_LONGEST_CREDIT: Final = 110
_LONGEST_CAPTION: Final = 600
ENOUGH: Final = 2  # points for a caption, see `caption_points`


def photo_credit(words: str) -> str | None:
    """Why a line is a photo credit and nothing else; None where it is not.

    >>> photo_credit("Ana OrtizGetty Images")
    'a name and a photo agency, nothing else'
    >>> photo_credit("Getty Images said on Monday it would sue.") is None
    True
    """
    if len(words) > _LONGEST_CREDIT:
        return None
    if p.PHOTO_LABEL.search(words) and not p.IMAGE_CAPTION.search(words) and not _is_sentence(words):
        return "begins as a photo credit"
    if any(shape.search(words) for shape in (p.NAME_SLASH_AGENCY, p.AGENCY_SLASH_NAME, p.GLUED_CREDIT, p.NAMES_BY_SLASH)):
        return "a name and a photo agency, nothing else"
    if p.BRACKETED_CREDIT.search(words):
        return "a credit in brackets"
    return None


def _is_sentence(words: str) -> bool:
    return p.SENTENCE_END.search(words.rstrip(")]")) is not None and p.SPEECH.search(words) is not None


def caption_points(words: str, *, beside_credit: bool, apart: bool = False) -> tuple[int, str]:
    """Points for being a caption, and the strongest reason; `ENOUGH` or more is one.

    `apart` says that the line and the credit under it stand together, blank lines around them. A line in which somebody speaks
    never is one: a paragraph lost is worse than a caption kept.
    """
    if len(words) > _LONGEST_CAPTION:
        return 0, ""
    if p.IMAGE_CAPTION.search(words):
        return 3, "says that it is a caption"
    if words.startswith(("FILE -", "FILE –", "FILE —", "File -")):
        return 3, "says that it shows a file photo"  # whoever speaks in it
    ends = p.SENTENCE_END.search(words) is not None
    speaks = p.SPEECH.search(words) is not None
    points: list[tuple[int, str]] = []
    if p.SIDE_MARK.search(words):
        points.append((1 if speaks or (ends and not p.POSE.search(words)) else 2, "says who stands left, right or centre"))
    if p.FILE_PHOTO.search(words):
        points.append((2 if not ends or not speaks else 1, "speaks of the picture"))
    elif p.PICTURED.search(words):
        points.append((1 if ends else 2, "speaks of the picture"))
    if p.TRAILING_CREDIT.search(words) or p.ENDS_IN_LABEL.search(words):
        points.append((2, "ends with a photo credit"))
    if p.LEADING_CREDIT.search(words) and not ends:
        points.append((2, "begins with a photo credit"))
    if beside_credit and len(words) < 400:
        points.append((1 if ends and not apart else 2, "stands on a photo credit"))
    if p.POSE.search(words):
        points.append((1, "tells a pose in the present tense"))
    total = sum(score for score, _ in points) - (2 if speaks and ends else 1 if speaks else 0)
    return total, max(points, default=(0, ""))[1]
