"""secondsource: many reports of one story in, one sourced account out.

>>> import secondsource as ss  # doctest: +SKIP
>>> account = ss.account(ss.read("story/"))  # doctest: +SKIP
>>> account.verdict.headline  # doctest: +SKIP
'5 reports · 2 independent origins'
"""

from secondsource.engine.public import Account, account, read
from secondsource.errors import InputError, ModelError, SecondSourceError, UsageError
from secondsource.model.account import Claim, Discrepancy, Independence, Origin, QuoteGroup, TimelineEntry
from secondsource.model.report import Report
from secondsource.model.span import Span
from secondsource.model.statement import Hop, Source, Statement
from secondsource.read import report_from_text

__version__ = "0.1.0"

__all__ = [
    "Account",
    "Claim",
    "Discrepancy",
    "Hop",
    "Independence",
    "InputError",
    "ModelError",
    "Origin",
    "QuoteGroup",
    "Report",
    "SecondSourceError",
    "Source",
    "Span",
    "Statement",
    "TimelineEntry",
    "UsageError",
    "account",
    "read",
    "report_from_text",
]
