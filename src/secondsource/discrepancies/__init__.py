"""One small comparator for each way in which two reports cannot both be right."""
