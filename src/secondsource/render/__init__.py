"""What an account looks like: one page, JSON, Markdown, a table, a terminal. Reads the model and nothing else."""
