"""Time expressions in a text, as intervals with alternatives."""

from secondsource.dates.find import find_dates

__all__ = ["find_dates"]
