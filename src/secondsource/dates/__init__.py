"""Time expressions in a text, as intervals with alternatives."""
