"""Checks of JSON values against the schemas of `spec.json`: JSON Schema, as far as the document uses it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from .json_values import is_array, is_object

Schemas = Mapping[str, Any]
"""What references mean: schemas by name."""


class Misfit(NamedTuple):
    """Where a value does not fit a schema, and why.

    Attributes:
        place: Such as `messages[0].role`; empty for the value itself.
        message: What must hold there, such as `must be a string`.
        is_constant: Whether the value is another one than the schema names; such a misfit tells members of a union
            apart.
    """

    place: str
    message: str
    is_constant: bool = False


_TYPES: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "string": ("a string", lambda value: isinstance(value, str)),
    "integer": ("an integer", lambda value: is_number(value) and value == value // 1),
    "number": ("a number", lambda value: is_number(value)),
    "boolean": ("a boolean", lambda value: isinstance(value, bool)),
    "object": ("an object", is_object),
    "array": ("an array", is_array),
    "null": ("null", lambda value: value is None),
}


def find_misfit(schema: Any, value: Any, schemas: Schemas, place: str = "") -> Misfit | None:
    """Return the first misfit of a value; None where it fits."""
    return next(_misfits(schema, value, schemas, place), None)


def is_number(value: object) -> bool:
    """Return whether a parsed value is a JSON number."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _misfits(schema: Any, value: Any, schemas: Schemas, place: str) -> Iterator[Misfit]:
    """Yield the misfits of a value; the rest are not looked for until they are asked for."""
    if schema is False:
        yield Misfit(place, "is not known")
    if not is_object(schema):
        return
    if "$ref" in schema:
        yield from _misfits(schemas[schema["$ref"]], value, schemas, place)
    if "type" in schema:
        kinds = schema["type"] if is_array(schema["type"]) else [schema["type"]]
        if not any(_TYPES[kind][1](value) for kind in kinds):
            yield Misfit(place, f"must be {' or '.join(_TYPES[kind][0] for kind in kinds)}")
    if "const" in schema and not _same(value, schema["const"]):
        yield Misfit(place, f"must be {_text(schema['const'])}", True)
    if "enum" in schema and not any(_same(value, each) for each in schema["enum"]):
        yield Misfit(place, f"must be {' or '.join(map(_text, schema['enum']))}", True)
    if is_object(value):
        yield from _object(schema, value, schemas, place)
    elif is_array(value):
        yield from _array(schema, value, schemas, place)
    elif isinstance(value, str):
        yield from _string(schema, value, place)
    elif is_number(value):
        yield from _number(schema, value, place)
    for member in schema.get("allOf", ()):
        yield from _misfits(member, value, schemas, place)
    for word in ("anyOf", "oneOf"):
        if word in schema:
            yield from _union(schema[word], value, schemas, place, exactly_one=word == "oneOf")


def _object(schema: dict[str, Any], value: dict[str, Any], schemas: Schemas, place: str) -> Iterator[Misfit]:
    properties: dict[str, Any] = schema.get("properties", {})
    known = [(name, each) for name, each in properties.items() if name in value]
    # Constants first: they tell which member of a union is meant.
    for name, each in known:
        if is_object(each) and "const" in each:
            yield from _misfits(each, value[name], schemas, _below(place, name))
    for name in schema.get("required", ()):
        if name not in value:
            yield Misfit(_below(place, name), "is required")
    for name, each in known:
        yield from _misfits(each, value[name], schemas, _below(place, name))
    if "additionalProperties" in schema:
        for name in value.keys() - properties.keys():
            yield from _misfits(schema["additionalProperties"], value[name], schemas, _below(place, name))
    yield from _size(schema, len(value), "Properties", "fields", place)


def _array(schema: dict[str, Any], value: list[Any], schemas: Schemas, place: str) -> Iterator[Misfit]:
    yield from _size(schema, len(value), "Items", "items", place)
    if schema.get("uniqueItems") and any(_same(one, other) for i, one in enumerate(value) for other in value[:i]):
        yield Misfit(place, "must have no item twice")
    if "items" in schema:
        for index, item in enumerate(value):
            yield from _misfits(schema["items"], item, schemas, f"{place}[{index}]")


def _string(schema: dict[str, Any], value: str, place: str) -> Iterator[Misfit]:
    yield from _size(schema, len(value), "Length", "characters", place)
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield Misfit(place, f"must match {schema['pattern']}")


def _number(schema: dict[str, Any], value: float, place: str) -> Iterator[Misfit]:
    if "minimum" in schema and value < schema["minimum"]:
        yield Misfit(place, f"must be at least {schema['minimum']}")
    if "maximum" in schema and value > schema["maximum"]:
        yield Misfit(place, f"must be at most {schema['maximum']}")
    if "exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"]:
        yield Misfit(place, f"must be more than {schema['exclusiveMinimum']}")
    if "exclusiveMaximum" in schema and value >= schema["exclusiveMaximum"]:
        yield Misfit(place, f"must be less than {schema['exclusiveMaximum']}")
    if "multipleOf" in schema:
        factor = schema["multipleOf"]
        if (value % factor) if isinstance(factor, int) else (value / factor) % 1:
            yield Misfit(place, f"must be a multiple of {factor}")


def _size(schema: dict[str, Any], size: int, word: str, unit: str, place: str) -> Iterator[Misfit]:
    if size < schema.get(f"min{word}", 0):
        yield Misfit(place, f"must have at least {schema[f'min{word}']} {unit}")
    if size > schema.get(f"max{word}", size):
        yield Misfit(place, f"must have at most {schema[f'max{word}']} {unit}")


def _union(members: list[Any], value: Any, schemas: Schemas, place: str, *, exactly_one: bool) -> Iterator[Misfit]:
    found = [find_misfit(member, value, schemas, place) for member in members]
    misfits = [each for each in found if each is not None]
    fits = len(found) - len(misfits)
    if not fits:
        yield _most_telling(misfits, place)
    elif fits > 1 and exactly_one:
        yield Misfit(place, "fits more than one of its forms")


def _most_telling(misfits: list[Misfit], place: str) -> Misfit:
    """Return the misfit of the member that was meant, or what each member demands."""
    inside = [misfit for misfit in misfits if misfit.place != place] or misfits
    meant = [misfit for misfit in inside if not misfit.is_constant] or inside
    first = max(meant, key=lambda misfit: len(misfit.place))
    demands = dict.fromkeys(
        misfit.message.removeprefix("must be ")
        for misfit in meant
        if misfit.place == first.place and misfit.message.startswith("must be ")
    )
    if not first.message.startswith("must be "):
        return first
    return Misfit(first.place, f"must be {' or '.join(demands)}", first.is_constant)


def _same(one: Any, other: Any) -> bool:
    """Return whether two parsed values are the same JSON: unlike in Python, true is not 1."""
    if is_object(one) and is_object(other):
        return one.keys() == other.keys() and all(_same(each, other[name]) for name, each in one.items())
    if is_array(one) and is_array(other):
        return len(one) == len(other) and all(map(_same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def _below(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
