"""Which statements of different reports assert the same; claims."""
