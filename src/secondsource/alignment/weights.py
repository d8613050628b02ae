"""What each feature of `comparing` weighs: a logistic regression over pairs of six stories, written out.

`start` is the sum before any feature. Each table was fitted for itself: without vectors the words must carry more.
"""

from __future__ import annotations

from typing import Final

WITH_VECTORS: Final = {
    "start": -4.55,
    "cosine": 5.38,
    "host_cosine": -2.16,
    "words": -1.34,
    "words_inside": 1.75,
    "words_weight": 0.69,
    "host_words": 3.62,
    "names": -0.73,
    "names_clash": -0.44,
    "host_names": 0.30,
    "numbers": -0.15,
    "numbers_clash": -0.41,
    "events": 0.46,
    "run": 0.30,
    "parties": 1.11,
    "parties_clash": 0.19,
    "denial_differs": -0.26,
    "negation_differs": -0.55,
    "length_differs": 0.47,
}
WITHOUT_VECTORS: Final = {
    "start": -3.24,
    "cosine": 0.00,
    "host_cosine": 0.00,
    "words": 0.72,
    "words_inside": 1.57,
    "words_weight": 0.78,
    "host_words": 2.09,
    "names": -0.50,
    "names_clash": -0.41,
    "host_names": 0.12,
    "numbers": -0.02,
    "numbers_clash": -0.30,
    "events": 0.55,
    "run": 0.80,
    "parties": 1.10,
    "parties_clash": 0.33,
    "denial_differs": -0.16,
    "negation_differs": -0.48,
    "length_differs": 0.42,
}
