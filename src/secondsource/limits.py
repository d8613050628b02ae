"""Every cap on size and time, in one table: value, unit in the name, reason beside it."""

from __future__ import annotations

from typing import Final

MAX_FILE_BYTES: Final = 64 * 1024 * 1024  # a book is 2 MB; beyond this a file is not a report but an archive
MAX_REPORT_CHARS: Final = 400_000  # longest news feature read was 90,000; the parser needs about 1 kB a character
MAX_REPORTS: Final = 10_000  # one story; more is an archive
MAX_SENTENCE_CHARS: Final = 4_000  # a longer one is cut at white space: parsing is quadratic in the worst case
MAX_LINE_BYTES: Final = 16 * 1024 * 1024  # one JSONL record
MAX_HTML_SECONDS: Final = 20  # time a page may take in its child process
MAX_HTML_MEMORY_BYTES: Final = 512 * 1024 * 1024  # address space beyond the interpreter's own, in the child process
MAX_CHAIN_HOPS: Final = 8  # deeper credit was never seen; guards against cycles
