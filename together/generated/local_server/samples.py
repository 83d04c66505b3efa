"""Sample instances of JSON Schemas: always the same one for the same schema.

Supported keywords: `type` (also a list), `const`, `enum`, `properties`, `required`, `additionalProperties`,
`items`, `prefixItems`, `minItems`, `maxItems`, `minLength`, `maxLength`, `format` (common ones), `minimum`, `maximum`,
`exclusiveMinimum`, `exclusiveMaximum`, `multipleOf`, `anyOf`, `oneOf`, `allOf`, and `$ref` within the schema.
`uniqueItems`, `minProperties` and `maxProperties` are only checked. `pattern` needs an example or a default that
matches it.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

from .json_values import is_array, is_object

_MAX_VALUES = 10_000
_MAX_STRING = 1_000_000
_MALFORMED = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError, re.error)
_UNSUPPORTED = ("not", "if", "contains")
_FORMATS = {
    "date": "2024-01-31",
    "date-time": "2024-01-31T12:00:00Z",
    "time": "12:00:00Z",
    "duration": "PT1H",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}


class UnsupportedSchema(ValueError):
    """A schema that is malformed, contradicts itself, or uses an unsupported keyword."""


def sample(schema: Any) -> Any:
    """Return an instance of a schema.

    Raises:
        UnsupportedSchema: No instance was found.
    """
    try:
        return _Sampler(schema).value(schema)
    except UnsupportedSchema:
        raise
    except _MALFORMED as error:
        raise UnsupportedSchema("the schema is malformed") from error


class _Sampler:
    """The state of sampling one schema: its root, the references being followed, and the number of values."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._active_refs: list[str] = []
        self._values = 0

    def value(self, schema: Any, variant: int = 0) -> Any:
        """Return an instance of a schema; other variants give other ones where the schema allows it."""
        self._values += 1
        if self._values > _MAX_VALUES:
            raise UnsupportedSchema("the instance is too large")
        if schema is True or schema == {}:
            return _string({}, variant)
        if not is_object(schema):
            raise UnsupportedSchema(f"no value fits the schema {schema!r}")
        if unsupported := [keyword for keyword in _UNSUPPORTED if keyword in schema]:
            raise UnsupportedSchema(f"{unsupported[0]!r} is not supported")
        if "$ref" in schema:
            return self._ref(schema, variant)
        if "allOf" in schema:
            return self._all_of(schema, variant)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][variant % len(schema["enum"])]
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                rest = {key: value for key, value in schema.items() if key != keyword}
                return self._first_valid([_merge(rest, subschema) for subschema in schema[keyword]], variant)
        kind = schema.get("type") or _inferred_type(schema)
        if is_array(kind):
            return self._first_valid([{**schema, "type": one} for one in kind], variant)
        return self._of_type(kind, schema, variant)

    def _of_type(self, kind: str, schema: dict[str, Any], variant: int) -> Any:
        if kind == "object":
            return self._object(schema, variant)
        if kind == "array":
            return self._array(schema)
        if kind == "string":
            return _string(schema, variant)
        if kind in ("integer", "number"):
            number = _number(schema, variant, integer=kind == "integer")
            return int(number) if kind == "integer" else float(number)
        if kind == "boolean":
            return variant % 2 == 0
        if kind == "null":
            return None
        raise UnsupportedSchema(f"the type {kind!r} is not known")

    def _object(self, schema: dict[str, Any], variant: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        required = schema.get("required", [])
        for name, subschema in schema.get("properties", {}).items():
            try:
                result[name] = self.value(subschema, variant)
            except UnsupportedSchema:
                # Leaving out an optional property also ends the recursion of a schema that contains itself.
                if name in required:
                    raise
        for name in required:
            if name not in result:
                result[name] = self.value(schema.get("additionalProperties", True), variant)
        if not schema.get("minProperties", 0) <= len(result) <= schema.get("maxProperties", math.inf):
            raise UnsupportedSchema("the number of properties does not fit")
        return result

    def _array(self, schema: dict[str, Any]) -> list[Any]:
        first: list[Any] = schema.get("prefixItems", [])
        low: int = schema.get("minItems", 0)
        high: float = schema.get("maxItems", math.inf)
        result: list[Any] = []
        while len(result) < min(high, max(low, len(first), 1)):
            index = len(result)
            try:
                result.append(self.value(first[index] if index < len(first) else schema.get("items", True), index))
            except UnsupportedSchema:
                if index < low:
                    raise
                break
        if schema.get("uniqueItems") and any(item in result[:index] for index, item in enumerate(result)):
            raise UnsupportedSchema("no unique items were found")
        return result

    def _first_valid(self, subschemas: list[dict[str, Any]], variant: int) -> Any:
        """Return an instance of the first subschema that has one."""
        reason = UnsupportedSchema("there is no branch to choose from")
        for subschema in subschemas:
            try:
                return self.value(subschema, variant)
            except UnsupportedSchema as error:
                reason = error
        raise reason

    def _ref(self, schema: dict[str, Any], variant: int) -> Any:
        return self._follow([schema["$ref"]], self._resolve(schema), variant)

    def _all_of(self, schema: dict[str, Any], variant: int) -> Any:
        merged: Any = {key: value for key, value in schema.items() if key != "allOf"}
        for part in schema["allOf"]:
            merged = _merge(merged, self._resolve(part))
        refs = [part["$ref"] for part in schema["allOf"] if is_object(part) and "$ref" in part]
        return self._follow(refs, merged, variant)

    def _follow(self, refs: list[str], schema: Any, variant: int) -> Any:
        """Return an instance of the schema that references lead to; reject a circular reference."""
        if circular := [ref for ref in refs if ref in self._active_refs]:
            raise UnsupportedSchema(f"{circular[0]} contains itself")
        before = self._active_refs
        self._active_refs = [*before, *refs]
        try:
            return self.value(schema, variant)
        finally:
            self._active_refs = before

    def _resolve(self, schema: Any) -> Any:
        """Return a schema with its `$ref` resolved and its other keywords merged in."""
        if not is_object(schema) or "$ref" not in schema:
            return schema
        ref: str = schema["$ref"]
        if not ref.startswith("#"):
            raise UnsupportedSchema(f"{ref} lies outside of the schema")
        target: Any = self._root
        for part in ref[1:].split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            target = target[int(key)] if is_array(target) else target[key]
        return _merge(target, {key: value for key, value in schema.items() if key != "$ref"})


def _merge(one: Any, other: Any) -> Any:
    """Return a schema with the keywords of both.

    `properties`, `required` and `allOf` are joined. Where both have the same other keyword, the second wins.
    """
    if one is False or other is False:
        return False
    if not is_object(one) or not is_object(other):
        return other if is_object(other) else one
    merged = {**one, **other}
    if "properties" in one and "properties" in other:
        merged["properties"] = {**one["properties"], **other["properties"]}
    for keyword in ("required", "allOf"):
        if keyword in one and keyword in other:
            merged[keyword] = [*one[keyword], *other[keyword]]
    return merged


def _inferred_type(schema: dict[str, Any]) -> str:
    if schema.keys() & {"properties", "required", "additionalProperties"}:
        return "object"
    if schema.keys() & {"items", "prefixItems", "minItems"}:
        return "array"
    if schema.keys() & {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}:
        return "number"
    return "string"


def _string(schema: dict[str, Any], variant: int) -> str:
    shortest, longest = schema.get("minLength", 0), schema.get("maxLength", _MAX_STRING)
    if shortest > min(longest, _MAX_STRING):
        raise UnsupportedSchema(f"no string has {shortest} to {longest} letters here")
    plain = (f"text {variant + 1}" if variant else "text").ljust(shortest, "x")[:longest]
    candidates: list[Any] = [_FORMATS.get(schema.get("format", ""), plain)]
    if "pattern" in schema:
        candidates += [*schema.get("examples", []), schema.get("example"), schema.get("default")]
    for text in candidates:
        if isinstance(text, str) and shortest <= len(text) <= longest and re.search(schema.get("pattern", ""), text):
            return text
    raise UnsupportedSchema("no string is known that fits the pattern or format; an example would help")


def _number(schema: dict[str, Any], variant: int, *, integer: bool) -> Fraction:
    step = _fraction(schema.get("multipleOf")) or Fraction(1)
    if integer:
        step = Fraction(step.numerator)  # the smallest integer multiple of a reduced fraction
    low, above = _fraction(schema.get("minimum")), _fraction(schema.get("exclusiveMinimum"))
    high, below = _fraction(schema.get("maximum")), _fraction(schema.get("exclusiveMaximum"))

    def fits(number: Fraction) -> bool:
        return not (
            (low is not None and number < low)
            or (above is not None and number <= above)
            or (high is not None and number > high)
            or (below is not None and number >= below)
        )

    lower = max((bound for bound in (low, above) if bound is not None), default=None)
    upper = min((bound for bound in (high, below) if bound is not None), default=None)
    if lower is not None:
        first, increment = math.ceil(lower / step) * step, step
    else:
        first, increment = math.floor(min(Fraction(0), upper or Fraction(0)) / step) * step, -step
    candidates = [first, first + increment]  # the second for an exclusive bound
    if lower is not None and upper is not None and not integer and "multipleOf" not in schema:
        candidates.append((lower + upper) / 2)
    for number in candidates:
        if fits(number):
            another = number + increment * variant
            return another if fits(another) else number
    raise UnsupportedSchema("no number is known that fits the bounds")


def _fraction(value: Any) -> Fraction | None:
    # Parse the decimal text: 0.1 means a tenth, not the nearest binary number.
    return None if value is None else Fraction(Decimal(str(value)))
