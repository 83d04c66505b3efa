"""Tell the templates what OpenAPI Generator does not.

The generator reads a prepared copy of `openapi.yaml`. Nothing is added to the description of the API: each change
restates something that stands in the document already, in a form that reaches the templates.

- `const` becomes a one-value enum inside the generator; `x-constant` says that it was a `const` which is always sent
  (a required one, or one marked `x-always-sent`).
- A `number` with `multipleOf: 1` is an integer, and is given to the generator as one.
- The schema that `x-streaming` names as its event is marked with `x-event`.
- An operation that describes a status other than success is marked with `x-has-errors`.
- `examples` of schemas do not reach the templates; `x-example-json` carries the first as JSON text.
"""

from __future__ import annotations

import copy
import json
from typing import Any

NOT_IN_DESCRIPTIONS = '"\\|'
"""They would end a docstring, escape what follows, or part a cell of a table."""


def prepare(document: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of an OpenAPI document with the marks that the templates read.

    Raises:
        ValueError: A description holds a character that cannot stand in docstrings and in cells of tables.
    """
    document = copy.deepcopy(document)
    _check_descriptions(document, "")
    for schema in document.get("components", {}).get("schemas", {}).values():
        _mark_constants(schema)
        if schema.get("examples"):
            schema["x-example-json"] = json.dumps(schema["examples"][0], indent=2, ensure_ascii=False)
    _mark_integers(document)
    for path in document.get("paths", {}).values():
        for operation in path.values():
            if isinstance(operation, dict):
                _mark_operation(operation, document)
    return document


def _check_descriptions(node: Any, place: str) -> None:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "description" and isinstance(value, str):
                for character in NOT_IN_DESCRIPTIONS:
                    if character in value:
                        raise ValueError(
                            f"the description at {place} holds {character}: say it in words or `backticks`"
                        )
            elif key not in ("example", "examples"):
                _check_descriptions(value, f"{place}.{key}" if place else str(key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            _check_descriptions(value, f"{place}[{index}]")


def _mark_constants(schema: dict[str, Any]) -> None:
    required = schema.get("required", [])
    for name, field in schema.get("properties", {}).items():
        if "const" in field and (name in required or field.get("x-always-sent")):
            field["x-constant"] = json.dumps(field["const"])


def _mark_operation(operation: dict[str, Any], document: dict[str, Any]) -> None:
    if "x-streaming" in operation:
        document["components"]["schemas"][operation["x-streaming"]["event"]]["x-event"] = True
    if any(str(status)[:1] != "2" for status in operation.get("responses", {})):
        operation["x-has-errors"] = True


def _mark_integers(node: Any) -> None:
    if isinstance(node, dict):
        if node.get("type") == "number" and node.get("multipleOf") == 1:
            node["type"] = "integer"
            del node["multipleOf"]
        for value in node.values():
            _mark_integers(value)
    elif isinstance(node, list):
        for value in node:
            _mark_integers(value)
