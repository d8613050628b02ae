"""Which statements of a story assert the same: `aligning.align`."""
