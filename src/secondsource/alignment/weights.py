"""What each feature of `comparing` weighs: a logistic regression over pairs of six stories, written out.

`start` is the sum before any feature. Each table was fitted for itself: without vectors the words must carry more. A weight with
the sign that its feature cannot have was set to nothing and the rest fitted again.
"""

from __future__ import annotations

from typing import Final

WITH_VECTORS: Final = {
    "start": -4.77,
    "cosine": 3.03,
    "words": 1.82,
    "host_words": 8.05,
    "numbers": 0.53,
    "events": 0.10,
    "parties": 0.75,
    "both_lead": 0.76,
    "both_deny": 2.32,
    "denial_differs": -0.12,
    "both_negated": 1.02,
    "negation_differs": -0.81,
}
WITHOUT_VECTORS: Final = {
    "start": -3.55,
    "cosine": 0.00,
    "words": 2.86,
    "host_words": 8.21,
    "numbers": 0.61,
    "events": 0.29,
    "parties": 0.70,
    "both_lead": 0.72,
    "both_deny": 2.22,
    "denial_differs": -0.06,
    "both_negated": 1.13,
    "negation_differs": -0.80,
}
