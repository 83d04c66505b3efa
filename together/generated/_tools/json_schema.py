"""Make JSON schemas of Python types, in the form that models read best."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_origin

from pydantic import TypeAdapter
from pydantic.errors import PydanticUserError
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, JsonSchemaWarningKind
from pydantic_core import PydanticCustomError, core_schema


class _Schema(GenerateJsonSchema):
    """Pydantic's JSON schemas without the titles of fields, which repeat their names and cost tokens."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def emit_warning(self, kind: JsonSchemaWarningKind, detail: str) -> None:
        """Leave out what JSON cannot hold, such as the default of a field, and say nothing."""


class _ClosedSchema(_Schema):
    """The same, where each object has the fields of its type alone."""

    def _closed(self, schema: JsonSchemaValue) -> JsonSchemaValue:
        if schema.get("type") == "object" and "properties" in schema:
            schema.setdefault("additionalProperties", False)
        return schema

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        return self._closed(super().model_schema(schema))

    def typed_dict_schema(self, schema: core_schema.TypedDictSchema) -> JsonSchemaValue:
        return self._closed(super().typed_dict_schema(schema))

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        return self._closed(super().dataclass_schema(schema))


def adapter_of(kind: Any) -> TypeAdapter[Any]:
    """Return the type adapter of a type, or the one that was given.

    Raises:
        PydanticCustomError: Pydantic cannot validate it; says why.
    """
    if isinstance(kind, TypeAdapter):
        return kind
    try:
        return TypeAdapter(kind)
    except (PydanticUserError, NameError, TypeError) as error:
        raise no_schema(kind, error) from None


def schema_of(adapter: TypeAdapter[Any], kind: Any, *, closed: bool) -> dict[str, Any]:
    """Return the JSON schema of what a type adapter validates.

    Args:
        adapter: The type adapter.
        kind: Its type, for messages.
        closed: Whether objects have no fields beside those of their types.

    Raises:
        PydanticCustomError: It has no JSON schema; says why.
    """
    try:
        return adapter.json_schema(schema_generator=_ClosedSchema if closed else _Schema)
    except (PydanticUserError, NameError) as error:
        raise no_schema(kind, error) from None


def no_schema(kind: Any, error: Exception) -> PydanticCustomError:
    """Make the error for a type that has no JSON schema."""
    reason = str(error).splitlines()[0].rstrip(".")
    name = kind.__qualname__ if isinstance(kind, type) and get_origin(kind) is None else repr(kind)
    return PydanticCustomError("no_schema", _literal(f"Input is {name}, of which no JSON schema can be made: {reason}"))


def _literal(text: str) -> Any:
    return text  # pydantic asks for a literal, as a template; without a context nothing is filled in


_SAYS_WHAT = frozenset(("type", "$ref", "anyOf", "enum", "const"))
_NOT_STRICT = frozenset(("oneOf", "allOf", "prefixItems", "patternProperties"))


def is_strict(schema: Mapping[str, Any]) -> bool:
    """Tell whether a schema can be followed strictly: each object in it must have all of its fields, and no others."""
    if not schema.keys() & _SAYS_WHAT or schema.keys() & _NOT_STRICT:
        return False
    properties = schema.get("properties", {})
    if schema.get("type") == "object" and (
        schema.get("additionalProperties") is not False or set(schema.get("required", ())) != set(properties)
    ):
        return False
    parts = [*schema.get("anyOf", []), *properties.values(), *schema.get("$defs", {}).values()]
    return all(map(is_strict, [*parts, schema["items"]] if "items" in schema else parts))
