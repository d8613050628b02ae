"""What comes out of reading: reports, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.errors import InputError
from secondsource.model.report import Notice, Report


@dataclass(frozen=True, slots=True)
class Reading:
    """Reports in the order given (ids r1, r2, …), the errors of what was left out, and notices about the whole."""

    reports: tuple[Report, ...]
    errors: tuple[InputError, ...] = ()
    notices: tuple[Notice, ...] = ()
