"""People, organisations and places over all reports of a story."""

from secondsource.entities.finding import find_entities

__all__ = ["find_entities"]
