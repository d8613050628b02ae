"""People, organisations and places over all reports of a story."""
