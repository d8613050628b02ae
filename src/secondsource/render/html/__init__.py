"""The whole account as one page in one file: nothing is loaded, everything can be read without JavaScript."""

from secondsource.render.html.page import to_html

__all__ = ["to_html"]
