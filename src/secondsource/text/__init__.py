"""Words as characters: decoding, offsets, patterns, hashing, shingles."""
