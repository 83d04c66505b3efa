"""Work out the Python type of a schema.

string, integer, number, boolean    str, int, float, bool
date-time, date                     datetime, date
other formats (uuid, decimal, ...)  str: a text is sent as it was given
enum of strings, of integers        Open[Literal[...]], OpenInt[Literal[...]]
array, map                          list[...], dict[str, ...]
prefixItems                         list[Any]
oneOf, anyOf                        A | B
$ref                                the name of the model
nothing said, or always null        Any
"""

from __future__ import annotations

from typing import Any, NamedTuple

from refusals import below
from schemas import Schemas, kind_of_value, kinds_of, says_null


class PythonType(NamedTuple):
    """A type as Python code.

    Attributes:
        code: With the marks of known values and bounds, for fields.
        plain: Without them, for arguments, answers and pages.
    """

    code: str
    plain: str


ANY = PythonType("Any", "Any")
_SIMPLE = {"boolean": "bool", "integer": "int", "number": "float"}
_TEXTS = {"date-time": "datetime", "date": "date"}
_BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_length",
    "maxItems": "max_length",
    "minProperties": "min_length",
    "maxProperties": "max_length",
    "pattern": "pattern",
}


class PythonTypes:
    """The Python types of a document's schemas."""

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas

    def type_of(self, schema: dict[str, Any], place: str, *, named: bool = False) -> PythonType:
        """Return the type of a schema's values other than null.

        Args:
            schema: The schema.
            place: Where it stands.
            named: Whether it stands in `components/schemas`, as an object with properties must.
        """
        schema = self.schemas.merged(schema, place)
        self.schemas.check(schema, place)
        if "$ref" in schema:
            name = self.schemas.name_of(schema["$ref"], place)
            return _bounded(PythonType(name, name), schema) if name else ANY
        if "enum" in schema or "const" in schema:
            return self._values(schema, place)
        if "oneOf" in schema or "anyOf" in schema:
            return self._union(schema, place, named)
        kinds = kinds_of(schema)
        members = [self._of_kind(kind, schema, place, named) for kind in kinds]
        return _bounded(_either(members), schema) if members else ANY

    def with_null(self, schema: dict[str, Any], place: str) -> PythonType:
        """Return the type of a schema's values, null included."""
        found = self.type_of(schema, place)
        if found == ANY or not self.is_nullable(schema, place):
            return found
        return PythonType(f"{found.code} | None", f"{found.plain} | None")

    def is_nullable(self, schema: dict[str, Any], place: str) -> bool:
        """Tell whether a schema, or one that it refers to, allows null."""
        if says_null(self.schemas.merged(schema, place)):
            return True
        found, place = self.schemas.target(schema, place)
        members = [member for word in ("oneOf", "anyOf") for member in found.get(word, [])]
        return says_null(found) or any("$ref" in m and self.is_nullable(m, place) for m in members)

    def _of_kind(self, kind: str, schema: dict[str, Any], place: str, named: bool) -> PythonType:
        if kind == "array":
            return self._array(schema, place)
        if kind == "object":
            return self._object(schema, place, named)
        if kind == "string":
            return self._text(schema, place)
        if kind == "number" and (schema.get("multipleOf") == 1 or schema.get("format") == "integer"):
            kind = "integer"
        if kind not in _SIMPLE:
            self.schemas.refusals.add(place, f"there is no type {kind}")
            return ANY
        return PythonType(_SIMPLE[kind], _SIMPLE[kind])

    def _text(self, schema: dict[str, Any], place: str) -> PythonType:
        if schema.get("format") == "binary":
            self.schemas.refusals.add(place, "JSON holds no bytes: describe base64 text with format: byte")
        name = _TEXTS.get(schema.get("format", ""), "str")
        return PythonType(name, name)

    def _array(self, schema: dict[str, Any], place: str) -> PythonType:
        if "prefixItems" in schema or not schema.get("items"):
            return PythonType("list[Any]", "list[Any]")
        items = self.with_null(schema["items"], below(place, "items"))
        return PythonType(f"list[{items.code}]", f"list[{items.plain}]")

    def _object(self, schema: dict[str, Any], place: str, named: bool) -> PythonType:
        if schema.get("properties") and not named:
            self.schemas.refusals.add(
                place, "an object with properties needs a name: put it into components/schemas and refer to it"
            )
            return ANY
        values = schema.get("additionalProperties")
        if not isinstance(values, dict) or not values:
            return PythonType("dict[str, Any]", "dict[str, Any]")
        found = self.with_null(values, below(place, "additionalProperties"))
        return PythonType(f"dict[str, {found.code}]", f"dict[str, {found.plain}]")

    def _union(self, schema: dict[str, Any], place: str, named: bool) -> PythonType:
        if schema.get("properties") or ("oneOf" in schema and "anyOf" in schema):
            self.schemas.refusals.add(place, "a union has oneOf or anyOf and no properties: name what is beside them")
            return ANY
        if "discriminator" in schema and not named:
            self.schemas.refusals.add(
                place, "a union with a discriminator needs a name: put it into components/schemas and refer to it"
            )
            return ANY
        word = "oneOf" if "oneOf" in schema else "anyOf"
        members = [
            self.type_of(member, below(place, word, index))
            for index, member in enumerate(schema[word])
            if member.get("type") != "null"
        ]
        return _bounded(_either(members), schema) if members else ANY

    def _values(self, schema: dict[str, Any], place: str) -> PythonType:
        """Return the type of an enum or a constant: open, as the API may know more values tomorrow."""
        values = [schema["const"]] if "const" in schema else schema["enum"]
        values = [value for value in values if value is not None]
        kinds = kinds_of(schema)
        if not values:
            return ANY
        if len(kinds) != 1 or kinds[0] in ("array", "object"):
            self.schemas.refusals.add(place, "the values of an enum must be of one type, and no lists or objects")
            return ANY
        fitting = {"number": ("integer", "number")}.get(kinds[0], (kinds[0],))
        for value in values:
            if kind_of_value(value) not in fitting:
                self.schemas.refusals.add(place, f"the value {value!r} is no {kinds[0]}")
                return ANY
        literal = f"Literal[{', '.join(map(repr, values))}]"
        if kinds[0] == "string":
            return PythonType(f"Open[{literal}]", "str")
        if kinds[0] == "integer":
            return PythonType(f"OpenInt[{literal}]", "int")
        return PythonType(_SIMPLE[kinds[0]], _SIMPLE[kinds[0]])  # Python has no literal numbers with a fraction


def _either(members: list[PythonType]) -> PythonType:
    """Return the union of types; what comes twice is named once."""
    if any(member.plain == "Any" for member in members):
        return ANY
    codes, plains = ([*dict.fromkeys(types)] for types in zip(*members, strict=True))
    return PythonType(" | ".join(codes), " | ".join(plains))


def _bounded(found: PythonType, schema: dict[str, Any]) -> PythonType:
    """Add the bounds of a schema to its type."""
    bounds = [
        f"{name}={schema[keyword]!r}"
        for keyword, name in _BOUNDS.items()
        if keyword in schema and not (keyword == "multipleOf" and found.plain == "int" and schema[keyword] == 1)
    ]
    return PythonType(f"Annotated[{found.code}, Bounds({', '.join(bounds)})]", found.plain) if bounds else found
