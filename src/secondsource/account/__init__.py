"""All findings of a story put together, explained and checked."""
