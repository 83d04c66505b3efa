"""Make examples of Python code from the examples of a document: constructors of models, and calls of operations."""

from __future__ import annotations

import ast
from typing import Any

from input_types import keyword_of
from python_code import Code, Group, laid_out, literal
from python_models import Model, Models
from python_operations import Argument, Operation

_BYTES = {"bytes": 'b"content"', "FileContent": 'b"content"'}
_SIMPLE: dict[str, Any] = {
    "int": 1,
    "float": 0.5,
    "bool": True,
    "date": "2026-01-31",
    "datetime": "2026-01-31T12:00:00Z",
}


class Examples:
    """Examples of the models and operations of a document."""

    def __init__(self, models: Models) -> None:
        self.models = models

    # -- models

    def constructor(self, model: Model, value: Any) -> str | None:
        """Return a value as a call of the constructor of a class, or None if it does not fit the class."""
        code = self._constructor(model, value)
        return laid_out(code) if code is not None else None

    def _constructor(self, model: Model, value: Any) -> Code | None:
        fields = {found.wire_name: found for found in model.fields}
        if not isinstance(value, dict) or not value.keys() <= fields.keys():
            return None
        items: list[tuple[str, Code]] = []
        for wire_name, found in fields.items():
            if found.constant is not None and repr(value.get(wire_name)) != found.constant and not found.open:
                return None
            if wire_name not in value and found.required:
                return None
        for wire_name, inner in value.items():
            found = fields[wire_name]
            if repr(inner) != found.constant:
                items.append((f"{keyword_of(found)}=", self._of(inner, found.type.plain)))
        return Group(f"together.{model.name}(", tuple(items), ")")

    def _of(self, value: Any, plain: str) -> Code:
        code = self._typed(value, ast.parse(plain, mode="eval").body)
        return literal(value) if code is None else code

    def _typed(self, value: Any, found: ast.expr) -> Code | None:
        """Return the code of a value of a type, or None where a literal says it all."""
        if isinstance(found, ast.BinOp):
            left = self._typed(value, found.left)
            return self._typed(value, found.right) if left is None else left
        if isinstance(found, ast.Subscript):
            return self._typed_container(value, ast.unparse(found.value), found.slice)
        model = self.models.named.get(ast.unparse(found))
        if model is None:
            return None
        if model.base is not None:
            return self._constructor(model, value)
        if model.tags:
            tag = value.get(model.schema["discriminator"]["propertyName"]) if isinstance(value, dict) else None
            return self._constructor(self.models.named[model.tags[tag]], value) if tag in model.tags else None
        return self._typed(value, ast.parse(model.type.plain, mode="eval").body) if model.type else None

    def _typed_container(self, value: Any, container: str, inner: ast.expr) -> Code | None:
        if container == "list" and isinstance(value, list):
            return Group("[", tuple(("", self._of(item, ast.unparse(inner))) for item in value), "]")
        if container == "dict" and isinstance(value, dict) and isinstance(inner, ast.Tuple):
            values = ast.unparse(inner.elts[1])
            return Group("{", tuple((f"{literal(key)}: ", self._of(item, values)) for key, item in value.items()), "}")
        return None

    # -- operations

    def call(self, operation: Operation, method: str, keywords: set[str]) -> Code:
        """Return the call of an operation with what it must be given.

        Args:
            operation: The operation.
            method: What is called.
            keywords: The fields of the body that can be given as keywords.
        """
        items: list[tuple[str, Code]] = []
        for argument in operation.signature:
            if argument.place == "body" and keywords:
                items += [(f"{name}=", literal(value)) for name, value in self._fields(argument, keywords)]
            elif argument.required:
                items.append((f"{argument.name}=", self._argument(argument)))
        return Group(f"{method}(", tuple(items), ")")

    def _fields(self, argument: Argument, keywords: set[str]) -> list[tuple[str, Any]]:
        """Return the required fields of a body, or all of its example where it requires none."""
        model = self.models.named[argument.type]
        value = self.value_of(argument)
        names = {found.wire_name: keyword_of(found) for found in model.fields}
        required = {found.wire_name for found in model.fields if found.required and found.constant is None}
        chosen = {key: inner for key, inner in value.items() if key in required or not required}
        if not {names.get(key) for key in chosen} <= keywords:
            return [(argument.name, chosen)]
        return [(names[key], inner) for key, inner in chosen.items()]

    def _argument(self, argument: Argument) -> Code:
        value = self.value_of(argument)
        return literal(value) if argument.type not in _BYTES else _BYTES[argument.type]

    def value_of(self, argument: Argument) -> Any:
        """Return a JSON value for an argument: the document's own example, or one that goes by the type."""
        described, schema = argument.described, argument.schema
        shown = described.get("examples", [])  # of a schema a list, of a parameter or a media type a map
        named = [example.get("value") for example in shown.values()] if isinstance(shown, dict) else shown
        values = [described.get("example"), *named, *schema.get("examples", [])]
        values += [*schema.get("enum", []), schema.get("default")]
        given = next((value for value in values if value is not None), None)
        return self._sample(argument.type, argument.name) if given is None else given

    def _sample(self, plain: str, name: str) -> Any:
        """Return a value of a type, with no more than it must have."""
        found = ast.parse(plain, mode="eval").body
        while isinstance(found, ast.BinOp):
            found = found.left
        if isinstance(found, ast.Subscript):
            is_list = ast.unparse(found.value) == "list"
            return [self._sample(ast.unparse(found.slice), name)] if is_list else {}
        kind = ast.unparse(found)
        model = self.models.named.get(kind)
        if model is None:
            return _SIMPLE.get(kind, f"{name}_example")
        if model.schema.get("examples"):
            return model.schema["examples"][0]
        if model.base is not None:
            return {
                field.wire_name: ast.literal_eval(field.constant)
                if field.constant is not None
                else self._sample(field.type.plain, field.name)
                for field in model.fields
                if field.required
            }
        values = model.schema.get("enum")
        if values:
            return values[0]
        kind = next(iter(model.tags.values())) if model.tags else model.type.plain if model.type else "Any"
        return self._sample(kind, name)
