"""Headlines in ordinary case, for the parser only: the report's text stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

# Words that a headline writes large and running text does not; the story's own bodies supply the rest.
_SMALL: Final = frozenset(
    """a about above after again against ahead all allegedly also although amid among an and another any are around as ask
    asks asked at attack attacks away back ban bans be because been before behind being below between big both but by call
    calls called can case claim claims claimed could court dead deal death deaths deny denies denied did die dies died do
    does down during each end ends fall falls fear fears few final find finds fire first five for former found four from
    get gets give gives go goes had has have he held help her here him his hit hits hold holds how if in into is it its
    just kill killed kills last late later lead leave leaves left less life like long lose loses made make makes man many
    may meet meets men met might more most move moves must near new next no not now of off official officials on one only
    or other our out over own paid pay plan plans plot plotters police probe put raise raises report reported reportedly
    reports reveal reveals right rise rises rule rules run said same say says second see seek seeks seen set sets several
    she should show shows since six so some source sources stand start still stop story such suspect suspects take takes
    talk talks tell tells than that the their them then there these they third this those three through time to told too
    top try two under until up update us used very vow vows wants want war warn warns was way we week were what when where
    which while who why will win wins with within without woman women won work would year years yet you your
    """.split()
)


def truecased(words: list[str], is_seen_small: Callable[[str], bool]) -> list[str]:
    """`words` with headline capitals taken off where the story (or the small-word list) writes them small; lengths never change.

    Words in capitals throughout (NATO) stay unless the whole headline is in capitals. Fewer than four words, or a headline
    already in sentence case, come back as they are.
    """
    alphabetic = [w for w in words if w[:1].isalpha()]
    capital = sum(w[:1].isupper() for w in alphabetic)
    if len(alphabetic) < 4 or capital < 0.6 * len(alphabetic):
        return words
    shouted = all(w.isupper() for w in alphabetic)
    result = []
    for index, word in enumerate(words):
        small = word.lower()
        keeps = len(small) != len(word) or not word[:1].isupper() or (word.isupper() and len(word) > 1 and not shouted)
        if keeps or not (small in _SMALL or is_seen_small(small)):
            result.append(word if keeps or not shouted else word[:1] + word[1:].lower() if len(word.lower()) == len(word) else word)
        else:
            result.append(small if index else small[:1].upper() + small[1:])
    return result


def small_words(bodies: Iterable[str]) -> frozenset[str]:
    """Words that stand in lower case somewhere in running text."""
    return frozenset(w for body in bodies for w in body.split() if w.isalpha() and w.islower())
