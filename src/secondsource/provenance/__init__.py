"""Origins, independence, reuse, silent pick-ups, sourcing profiles."""
