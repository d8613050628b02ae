"""Every error that secondsource raises on purpose.

SecondSourceError
├── InputError            bad input: a file, a record, a field                    (exit 2)
│   ├── UnreadableFile    missing, a directory where a file is meant, no permission
│   ├── UnknownForm       a suffix or a content that no reader takes
│   ├── DamagedRecord     one line of a stream that is not a report
│   ├── EmptyReport       nothing to read after decoding
│   └── LimitExceeded     a cap of `limits` was reached
├── ModelError            a model file
│   ├── ModelMissing      not installed: rules go on, with a notice
│   └── ModelChanged      its hash is not the pinned one: refused
└── UsageError            options that do not go together, an id that does not exist (exit 2)

Each holds what (report id, offset, limit) and what to do next; `code` is stable and is what streams print.
"""

from __future__ import annotations


class SecondSourceError(Exception):
    """Base of all; `str()` is one sentence of what happened and one of what to do.

    `code` is the stable name printed in streams; `where` names the file, record or offset, or is empty.
    """

    code = "error"
    record_id: str | None = None  # the id of the record that was at fault, where it could be read

    def __init__(self, what: str, *, mend: str = "", where: str = "") -> None:
        """Keep the parts apart so that each output can lay them out its own way."""
        self.what, self.mend, self.where = what, mend, where
        super().__init__(": ".join(part for part in (where, what) if part) + (f" {mend}" if mend else ""))


class InputError(SecondSourceError):
    """Something handed in cannot be used."""

    code = "bad_input"


class UnreadableFile(InputError):
    """A path that is missing, not a file, or may not be read."""

    code = "unreadable_file"


class UnknownForm(InputError):
    """A file that no reader takes."""

    code = "unknown_form"


class DamagedRecord(InputError):
    """One record of a stream that is not a report; the others go on."""

    code = "damaged_record"


class EmptyReport(InputError):
    """A report without a letter in it."""

    code = "empty_report"


class LimitExceeded(InputError):
    """A cap of `secondsource.limits` was reached."""

    code = "limit_exceeded"


class ModelError(SecondSourceError):
    """A model file cannot be used."""

    code = "model_error"


class ModelMissing(ModelError):
    """A model file is not there."""

    code = "model_missing"


class ModelChanged(ModelError):
    """A model file is not the one that this version was built with."""

    code = "model_changed"


class UsageError(SecondSourceError):
    """Options or ids that make no sense together."""

    code = "usage"
