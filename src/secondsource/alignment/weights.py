"""What each feature of `comparing` weighs: a logistic regression over pairs of six stories, written out.

Made by `tools/fit_alignment.py`. `start` is the sum before any feature. Each table was fitted for itself: without vectors the words
must carry more.
"""

from __future__ import annotations

from typing import Final

WITH_VECTORS: Final = {
    "start": -5.18,
    "cosine": 4.40,
    "words": 0.00,
    "host_words": 8.57,
    "numbers": 0.68,
    "events": 0.00,
    "parties": 0.72,
    "both_lead": 0.55,
    "both_deny": 3.60,
    "both_negated": 1.94,
    "negation_differs": 0.00,
}
WITHOUT_VECTORS: Final = {
    "start": -3.37,
    "cosine": 0.00,
    "words": 1.42,
    "host_words": 8.87,
    "numbers": 0.77,
    "events": 0.19,
    "parties": 0.68,
    "both_lead": 0.53,
    "both_deny": 3.52,
    "both_negated": 1.97,
    "negation_differs": 0.00,
}
