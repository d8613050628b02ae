"""Who says what in one report, and the chain behind it."""
