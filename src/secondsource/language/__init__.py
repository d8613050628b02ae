"""A report read once: sentences, words, names, quotation marks."""
