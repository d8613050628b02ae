"""`secondsource schema`: the JSON schema of the account."""

from __future__ import annotations

import json
import sys

from secondsource.render.schema import account_schema


def schema_command() -> None:
    """Print the JSON schema of an account (secondsource.account/1)."""
    sys.stdout.write(json.dumps(account_schema(), indent=1, ensure_ascii=False) + "\n")
