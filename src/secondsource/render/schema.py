"""The JSON Schema of an account, made from the shapes in `contract`: it cannot say anything else than the code."""

from __future__ import annotations

import inspect
import json
import sys
from types import NoneType, UnionType
from typing import Literal, Union, cast, get_args, get_origin, get_type_hints, is_typeddict

from secondsource.render.contract import SCHEMA_NAME, AccountJson

Json = dict[str, object]

_PLAIN: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def account_schema() -> Json:
    """The schema (JSON Schema 2020-12) of `secondsource account --format json`; unknown fields are allowed."""
    definitions: Json = {}
    _reference(AccountJson, definitions)
    root = cast("Json", definitions.pop("Account"))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA_NAME,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The schema as it stands in `docs/schema/account-1.json`."""
    return json.dumps(account_schema(), ensure_ascii=False, indent=1) + "\n"


def _reference(shape: type, definitions: Json) -> Json:
    name = shape.__name__.removesuffix("Json")
    if name not in definitions:
        definitions[name] = {}  # holds the place: a shape may lead back to itself
        definitions[name] = _object(shape, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _object(shape: type, definitions: Json) -> Json:
    fields = {name: _schema(hint, definitions) for name, hint in get_type_hints(shape).items()}
    required = [name for name in fields if name in shape.__required_keys__]  # type: ignore[attr-defined]
    words = inspect.getdoc(shape) or ""
    # A functional TypedDict has dict's own docstring, which says nothing.
    described: Json = {"description": words} if words and not words.startswith("dict()") else {}
    return {**described, "type": "object", "properties": fields, "required": required}


def _schema(hint: object, definitions: Json) -> Json:
    if is_typeddict(hint):
        return _reference(cast("type", hint), definitions)
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(parts)}
    if origin is list:
        return {"type": "array", "items": _schema(parts[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(parts[1], definitions)}
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(part, definitions) for part in parts]}
    raise TypeError(f"no schema for {hint!r}")  # a shape nobody foresaw: fails in the test that makes the file


if __name__ == "__main__":  # python -m secondsource.render.schema > docs/schema/account-1.json
    sys.stdout.write(schema_text())
