"""Makes an instance of a JSON schema: always the same one for the same schema.

Understood: `type` (also a list), `const`, `enum`, `properties`, `required`, `additionalProperties`, `items`,
`prefixItems`, `minItems`, `maxItems`, `uniqueItems`, lengths, common formats, bounds of numbers,
`multipleOf`, `anyOf`, `oneOf`, `allOf`, `$ref` within the schema. A `pattern` is met by an example or a
default that matches.
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
_REFUSED = ("not", "if", "contains")
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
    """The schema is malformed, contradicts itself, or uses what is not understood here."""


def sample(schema: Any) -> Any:
    """An instance of the schema; raises `UnsupportedSchema`."""
    try:
        return _Sampler(schema).value(schema)
    except UnsupportedSchema:
        raise
    except _MALFORMED as error:
        raise UnsupportedSchema("the schema is malformed") from error


class _Sampler:
    def __init__(self, root: Any) -> None:
        self._root = root
        self._open_refs: list[str] = []
        self._values = 0

    def value(self, schema: Any, variant: int = 0) -> Any:
        """An instance; another variant gives another one where the schema leaves room."""
        self._values += 1
        if self._values > _MAX_VALUES:
            raise UnsupportedSchema("the instance is too large")
        if schema is True or schema == {}:
            return _text({}, variant)
        if not is_object(schema):
            raise UnsupportedSchema(f"no value fits the schema {schema!r}")
        if refused := [keyword for keyword in _REFUSED if keyword in schema]:
            raise UnsupportedSchema(f"{refused[0]!r} is not supported")
        if "$ref" in schema:
            return self._referred(schema, variant)
        if "allOf" in schema:
            return self._all_of(schema, variant)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][variant % len(schema["enum"])]
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                rest = {key: value for key, value in schema.items() if key != keyword}
                return self._first([_merged(rest, branch) for branch in schema[keyword]], variant)
        kind = schema.get("type") or _implied_type(schema)
        if is_array(kind):
            return self._first([{**schema, "type": one} for one in kind], variant)
        return self._of_type(kind, schema, variant)

    def _of_type(self, kind: str, schema: dict[str, Any], variant: int) -> Any:
        if kind == "object":
            return self._object(schema, variant)
        if kind == "array":
            return self._array(schema)
        if kind == "string":
            return _text(schema, variant)
        if kind in ("integer", "number"):
            number = _number(schema, variant, whole=kind == "integer")
            return int(number) if kind == "integer" else float(number)
        if kind == "boolean":
            return variant % 2 == 0
        if kind == "null":
            return None
        raise UnsupportedSchema(f"the type {kind!r} is not known")

    def _object(self, schema: dict[str, Any], variant: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        required = schema.get("required", [])
        for name, field in schema.get("properties", {}).items():
            try:
                result[name] = self.value(field, variant)
            except UnsupportedSchema:
                # Leaving out an optional field is also how a schema that contains itself comes to an end.
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

    def _first(self, branches: list[dict[str, Any]], variant: int) -> Any:
        """An instance of the first branch that has one."""
        reason = UnsupportedSchema("there is no branch to choose from")
        for branch in branches:
            try:
                return self.value(branch, variant)
            except UnsupportedSchema as error:
                reason = error
        raise reason

    def _referred(self, schema: dict[str, Any], variant: int) -> Any:
        return self._within([schema["$ref"]], self._target(schema), variant)

    def _all_of(self, schema: dict[str, Any], variant: int) -> Any:
        merged: Any = {key: value for key, value in schema.items() if key != "allOf"}
        for part in schema["allOf"]:
            merged = _merged(merged, self._target(part))
        refs = [part["$ref"] for part in schema["allOf"] if is_object(part) and "$ref" in part]
        return self._within(refs, merged, variant)

    def _within(self, refs: list[str], schema: Any, variant: int) -> Any:
        """An instance of what the refs lead to, unless one of them is being followed already."""
        if again := [ref for ref in refs if ref in self._open_refs]:
            raise UnsupportedSchema(f"{again[0]} contains itself")
        before = self._open_refs
        self._open_refs = [*before, *refs]
        try:
            return self.value(schema, variant)
        finally:
            self._open_refs = before

    def _target(self, schema: Any) -> Any:
        """What a schema with `$ref` stands for, its other keywords added; any other schema as it is."""
        if not is_object(schema) or "$ref" not in schema:
            return schema
        ref: str = schema["$ref"]
        if not ref.startswith("#"):
            raise UnsupportedSchema(f"{ref} lies outside of the schema")
        target: Any = self._root
        for part in ref[1:].split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            target = target[int(key)] if is_array(target) else target[key]
        return _merged(target, {key: value for key, value in schema.items() if key != "$ref"})


def _merged(one: Any, other: Any) -> Any:
    """A schema that asks for both; where both say something of the same, the second counts."""
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


def _implied_type(schema: dict[str, Any]) -> str:
    if schema.keys() & {"properties", "required", "additionalProperties"}:
        return "object"
    if schema.keys() & {"items", "prefixItems", "minItems"}:
        return "array"
    if schema.keys() & {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}:
        return "number"
    return "string"


def _text(schema: dict[str, Any], variant: int) -> str:
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


def _number(schema: dict[str, Any], variant: int, *, whole: bool) -> Fraction:
    step = _fraction(schema.get("multipleOf")) or Fraction(1)
    if whole:
        step = Fraction(step.numerator)  # the least whole multiple of a reduced fraction
    low, above = _fraction(schema.get("minimum")), _fraction(schema.get("exclusiveMinimum"))
    high, below = _fraction(schema.get("maximum")), _fraction(schema.get("exclusiveMaximum"))

    def fits(number: Fraction) -> bool:
        return not (
            (low is not None and number < low)
            or (above is not None and number <= above)
            or (high is not None and number > high)
            or (below is not None and number >= below)
        )

    bottom = max((bound for bound in (low, above) if bound is not None), default=None)
    top = min((bound for bound in (high, below) if bound is not None), default=None)
    if bottom is not None:
        first, towards = math.ceil(bottom / step) * step, step
    else:
        first, towards = math.floor(min(Fraction(0), top or Fraction(0)) / step) * step, -step
    candidates = [first, first + towards]  # the second for a bound that is itself excluded
    if bottom is not None and top is not None and not whole and "multipleOf" not in schema:
        candidates.append((bottom + top) / 2)
    for number in candidates:
        if fits(number):
            another = number + towards * variant
            return another if fits(another) else number
    raise UnsupportedSchema("no number is known that fits the bounds")


def _fraction(value: Any) -> Fraction | None:
    # By way of the decimal text: 0.1 is meant as a tenth, not as the binary number next to it.
    return None if value is None else Fraction(Decimal(str(value)))
