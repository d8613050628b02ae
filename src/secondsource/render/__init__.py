"""An account as JSON, Markdown, CSV, terminal text or one HTML page."""
