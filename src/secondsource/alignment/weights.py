"""What each feature of `comparing` weighs: a logistic regression over pairs of six stories, written out.

Made by `tools/fit_alignment.py`. `start` is the sum before any feature. Each table was fitted for itself: without vectors the words
must carry more.
"""

from __future__ import annotations

from typing import Final

WITH_VECTORS: Final = {
    "start": -4.94,
    "cosine": 4.01,
    "words": 0.00,
    "host_words": 8.63,
    "numbers": 0.76,
    "events": 0.00,
    "parties": 0.57,
    "both_lead": 0.49,
    "both_deny": 3.59,
    "both_negated": 1.88,
    "negation_differs": 0.00,
}
WITHOUT_VECTORS: Final = {
    "start": -3.29,
    "cosine": 0.00,
    "words": 1.16,
    "host_words": 8.93,
    "numbers": 0.85,
    "events": 0.22,
    "parties": 0.52,
    "both_lead": 0.47,
    "both_deny": 3.53,
    "both_negated": 1.95,
    "negation_differs": 0.00,
}
