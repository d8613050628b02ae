"""Which language a text is in, by its commonest words: enough to say "not in English"."""

from __future__ import annotations

from itertools import islice
from typing import Final

from secondsource.text.words import words

_LOOKED_AT: Final = 400  # words from the beginning
_FEWEST: Final = 20  # with fewer words nothing is said
_ENOUGH: Final = 0.12  # share of stop words; English news has 0.35 to 0.50, other languages below 0.05
_COMMON: Final = {
    "en": "the of and to in a that is was for on with said he it by as at from his be are has have an but not they who "
    "which were will this",
    "es": "de la que el en y los se del las un por con una su para es al lo como mas pero sus le ha este",
    "fr": "de la le et les des en un du une que est pour qui dans par sur au pas plus ce avec il sont aux ont",
    "de": "der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus hat",
    "it": "di e che la il un a per in una sono non del della le con si da i come al nel dei ha anche alla",
    "pt": "de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao das foi",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als maar bij door naar heeft",
    "sv": "och i att det som en pa ar av for med till den har de inte om ett var men sig fran",
    "tr": "ve bir bu da de icin ile olarak cok daha olan gibi kadar sonra var ne en ise",
    "id": "yang di dan dengan untuk dari ini pada itu dalam tidak akan oleh juga sebagai adalah telah",
}
_SETS: Final = {language: frozenset(listed.split()) for language, listed in _COMMON.items()}


def guess(text: str) -> str | None:
    """The code "en", the likeliest of nine other languages, "und" (undetermined), or None where there are fewer than 20 words.

    >>> guess("The minister said on Monday that it was not clear who had given the order and why it came so late to them.")
    'en'
    >>> guess("Drei Wochen") is None
    True
    """
    keys = [word.key for word in islice(words(text), _LOOKED_AT)]
    if len(keys) < _FEWEST:
        return None
    shares = {language: sum(key in listed for key in keys) / len(keys) for language, listed in _SETS.items()}
    best = max(shares, key=lambda language: shares[language])
    if shares[best] < _ENOUGH:
        return "und"
    return "en" if shares["en"] >= shares[best] else best
