"""Files, pages and streams in; `Report`s with every stretch marked out."""
