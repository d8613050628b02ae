"""Optional extras, imported where they are asked for and nowhere else."""

from __future__ import annotations

import importlib
from types import ModuleType

from secondsource.errors import UsageError


def _extra(name: str, extra: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise UsageError(f"{name} is not installed", mend=f'Run: pip install "secondsource[{extra}]"') from error


def polars() -> ModuleType:
    """polars, for tables.

    Raises:
        UsageError: if it is not installed.
    """
    return _extra("polars", "tables")


def networkx() -> ModuleType:
    """networkx, for graphs.

    Raises:
        UsageError: if it is not installed.
    """
    return _extra("networkx", "tables")
