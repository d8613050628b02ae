"""Numbers in a text, as intervals with what is counted."""
