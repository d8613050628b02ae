"""Numbers in a text, as intervals with what is counted."""

from secondsource.quantities.find import find_quantities

__all__ = ["find_quantities"]
