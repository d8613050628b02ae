"""What each feature of `comparing` weighs: a logistic regression over pairs of six stories, written out.

`start` is the sum before any feature. Each table was fitted for itself: without vectors the words must carry more. A weight with
the sign that its feature cannot have was set to nothing and the rest fitted again.
"""

from __future__ import annotations

from typing import Final

WITH_VECTORS: Final = {
    "start": -4.86,
    "cosine": 3.24,
    "words": 1.99,
    "words_inside": 0.00,
    "words_weight": 0.01,
    "host_words": 8.00,
    "names": 0.00,
    "names_clash": 0.00,
    "host_names": 0.00,
    "numbers": 0.36,
    "numbers_clash": 0.00,
    "events": 0.01,
    "run": 0.00,
    "parties": 0.98,
    "parties_clash": 0.00,
    "denial_differs": -0.13,
    "both_deny": 2.06,
    "both_lead": 0.80,
    "negation_differs": -1.48,
    "length_differs": 0.00,
}
WITHOUT_VECTORS: Final = {
    "start": -3.52,
    "cosine": 0.00,
    "words": 2.99,
    "words_inside": 0.00,
    "words_weight": 0.03,
    "host_words": 8.15,
    "names": 0.00,
    "names_clash": 0.00,
    "host_names": 0.00,
    "numbers": 0.46,
    "numbers_clash": 0.00,
    "events": 0.22,
    "run": 0.00,
    "parties": 0.93,
    "parties_clash": 0.00,
    "denial_differs": -0.06,
    "both_deny": 2.02,
    "both_lead": 0.73,
    "negation_differs": -1.43,
    "length_differs": -0.05,
}
