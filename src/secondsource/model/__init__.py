"""Frozen dataclasses handed from room to room; no behaviour beyond questions about themselves."""
