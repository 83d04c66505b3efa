"""Tell the templates what OpenAPI Generator does not.

The generator reads a prepared copy of `openapi.yaml`. Nothing is added to the description of the API: each change
restates something that stands in the document already, in a form that reaches the templates.

- `const` becomes a one-value enum inside the generator; `x-constant` says that it was a `const` which is always sent
  (a required one, or one marked `x-always-sent`).
- A `number` with `multipleOf: 1` is an integer, and is given to the generator as one.
- `examples` of schemas do not reach the templates; `x-example-json` carries the first as JSON text.
"""

from __future__ import annotations

import copy
import json
from typing import Any


def prepare(document: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of an OpenAPI document with the marks that the templates read."""
    document = copy.deepcopy(document)
    for schema in document.get("components", {}).get("schemas", {}).values():
        _mark_constants(schema)
        if schema.get("examples"):
            schema["x-example-json"] = json.dumps(schema["examples"][0], indent=2, ensure_ascii=False)
    _mark_integers(document)
    return document


def _mark_constants(schema: dict[str, Any]) -> None:
    required = schema.get("required", [])
    for name, field in schema.get("properties", {}).items():
        if "const" in field and (name in required or field.get("x-always-sent")):
            field["x-constant"] = json.dumps(field["const"])


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
