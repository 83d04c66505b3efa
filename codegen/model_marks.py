"""Say what the templates write of a model: its module and its page."""

from __future__ import annotations

import json
import posixpath
import re
from typing import Any

from bases import MODULE, bases
from input_types import InputTypes
from names import replace_names, snake_case
from page_examples import Examples
from python_models import Field, Model, Models
from refusals import below
from schemas import SCHEMAS
from texts import wrapped
from uses import Uses

_SHADOWED = {
    **{name: f"builtins.{name}" for name in ("bool", "bytes", "dict", "float", "int", "list", "str")},
    "date": "date_type",
    "datetime": "datetime_type",
}
"""How a type is called in a class that has a field of its name."""


def model_mark(models: Models, model: Model, inputs: InputTypes, examples: Examples, uses: Uses) -> dict[str, Any]:
    """Return what the templates write of a model."""
    taken = {field.name for field in model.fields} & _SHADOWED.keys()
    shadowed = {name: _SHADOWED[name] for name in taken}
    imports = models.imports_of(model.codes(), of=model.name)
    late = models.circle(model.name) if model.base else set()
    folder = posixpath.dirname(model.page)
    is_input = model.name in inputs.names
    parameters = [replace_names(code, shadowed) for code in inputs.parameters(model)] if is_input else []
    return {
        "name": model.name,
        "module": model.module,
        "is_class": model.base is not None,
        "base": model.base or "",
        "base_module": MODULE if model.base in bases() else "model",
        "docstring": docstring(model.schema, f"A `{model.name}` of the API.", 4 if model.base else 0),
        "imports": [{"model": name, "module": snake_case(name)} for name in imports if name not in late],
        "late_imports": [{"model": name, "module": snake_case(name)} for name in imports if name in late],
        "fields": [
            {
                "name": found.name,
                "annotation": replace_names(found.annotation(), shadowed),
                "docstring": docstring(found.schema, "", 4) or False,
            }
            for found in model.fields
        ],
        "alias": model.type.code if model.type else False,
        "constructor": {
            "parameters": [{"parameter": parameter} for parameter in parameters],
            "imports": inputs.imports(parameters) or False,
        }
        if parameters
        else False,
        "dict": inputs.dict_of(model) if is_input and model.base else False,
        "input": inputs.alias_of(model) if is_input and not model.base else False,
        "page": {
            **_page(models, model, folder),
            **_example(model, examples if is_input else None),
            "uses": uses.of(model.name, folder) or False,
        },
    }


def docstring(schema: dict[str, Any], otherwise: str, indent: int) -> str:
    """Return a description as the text of a docstring, or another text where there is none."""
    text = (schema.get("description") or otherwise).strip()
    if schema.get("deprecated"):
        text = f"Deprecated. {text}".strip()
    return wrapped(text, indent)


# -- pages


def _page(models: Models, model: Model, folder: str) -> dict[str, Any]:
    """Return what the page of a model shows."""
    text = docstring(model.schema, f"A `{model.name}` of the API.", 0)
    others = " and ".join(f"`{other}`" for other in model.schema.get("x-also-named", []))
    values = [value for value in model.schema.get("enum", []) if value is not None]
    members = _members(models, model, folder)
    return {
        "summary": cell(text),
        "text": f"{text}\n\nIt is also named {others}." if others else text,
        "home": posixpath.relpath("..", folder or "."),
        "path": model.page,
        "values": [{"value": value} for value in values] or False,
        "discriminator": model.schema["discriminator"]["propertyName"] if model.tags else "",
        "tags": [{"tag": tag, "type": models.links(name, folder)} for tag, name in model.tags.items()] or False,
        "members": members or False,
        "alias": models.links(model.type.plain, folder)
        if model.type and not (values or members or model.tags)
        else False,
        "fields": [_row(models, found, folder) for found in model.fields] or False,
    }


def _example(model: Model, examples: Examples | None) -> dict[str, Any]:
    """Return the example of a class: a constructor for what callers make, JSON text for what the service sends."""
    values = model.schema.get("examples") if model.base else None
    constructor = examples.constructor(model, values[0]) if examples and values else None
    text = json.dumps(values[0], indent=2, ensure_ascii=False) if values and constructor is None else None
    return {"constructor": constructor or False, "example": text or False}


def _members(models: Models, model: Model, folder: str) -> list[dict[str, Any]]:
    if model.base or model.tags:
        return []
    schemas = [*model.schema.get("oneOf", []), *model.schema.get("anyOf", [])]
    members = []
    for member in schemas:
        if member.get("type") == "null":
            continue
        found = models.types.type_of(member, below(SCHEMAS, model.name))
        text = models.links(found.plain, folder)
        known = ", ".join(f"`{value}`" for value in member.get("enum", []))
        members.append({"member": (text if text != found.plain else f"`{text}`") + (f": {known}" if known else "")})
    return members


def _row(models: Models, found: Field, folder: str) -> dict[str, Any]:
    schema = found.schema
    notes = [] if found.required else ["[optional]"]
    notes += ["[may be null]"] if found.nullable else []
    notes += [f"[sent as `{found.wire_name}`]"] if found.wire_name != found.name else []
    known = [value for value in [schema.get("const"), *schema.get("enum", [])] if value is not None]
    notes += [f"[known: {', '.join(f'`{value}`' for value in known)}]"] if known else []
    notes += [f"[at least {schema['minimum']}]"] if "minimum" in schema else []
    notes += [f"[at most {schema['maximum']}]"] if "maximum" in schema else []
    notes += [f"[the API's default: {schema['default']!r}]"] if schema.get("default") is not None else []
    return {
        "field": found.name,
        "type": models.links(found.type.plain, folder),
        "text": cell(docstring(schema, "", 0)),
        "notes": " ".join(notes),
    }


def cell(text: str) -> str:
    """Return a text on one line, for a cell of a table."""
    return re.sub(r"\s*\n\s*", " ", text.strip()).replace("|", "\\|")
