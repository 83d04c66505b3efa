"""Read schemas of an OpenAPI document: follow references, merge `allOf`, refuse what has no meaning here."""

from __future__ import annotations

from typing import Any

from refusals import Refusals, below

SCHEMAS = "#/components/schemas"
ANNOTATIONS = frozenset(
    [
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "$comment",
    ]
)
"""Keywords that say nothing about a value."""

_UNDERSTOOD = ANNOTATIONS | frozenset(
    [
        "$ref",
        "type",
        "format",
        "enum",
        "const",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "items",
        "prefixItems",
        "minItems",
        "maxItems",
        "uniqueItems",
        "properties",
        "required",
        "additionalProperties",
        "minProperties",
        "maxProperties",
        "oneOf",
        "anyOf",
        "allOf",
        "discriminator",
        "contentEncoding",
        "contentMediaType",
        "x-request-body",
        "x-always-sent",
        "x-also-accepts",
        "x-accepts",
        "x-base",
        "x-also-named",
    ]
)
_RENAMED = {
    "nullable": "OpenAPI 3.1 has no nullable: write type: [string, 'null']",
    "x-large": "x-large is no longer used: remove it",
}


class Schemas:
    """The schemas of a document.

    Attributes:
        named: Name -> schema, of `components/schemas`.
        refusals: Where to say what cannot be read.
    """

    def __init__(self, document: dict[str, Any], refusals: Refusals) -> None:
        self.named: dict[str, dict[str, Any]] = document.get("components", {}).get("schemas", {})
        self.refusals = refusals
        self._merging: list[int] = []

    def name_of(self, reference: str, place: str) -> str:
        """Return the name of the schema that a reference means."""
        name = reference.removeprefix(SCHEMAS + "/")
        if name == reference or name not in self.named:
            self.refusals.add(place, f"{reference} is no schema of components/schemas: name it there")
            return ""
        return name

    def target(self, schema: dict[str, Any], place: str) -> tuple[dict[str, Any], str]:
        """Return the schema that is meant, references followed and `allOf` merged, and its place."""
        seen: list[str] = []
        schema = self.merged(schema, place)
        while "$ref" in schema:
            name = self.name_of(schema["$ref"], place)
            if not name:
                return {}, place
            if name in seen:
                self.refusals.add(place, f"{name} refers to nothing but itself")
                return {}, place
            seen.append(name)
            place = below(SCHEMAS, name)
            schema = self.merged(self.named[name], place)
        return schema, place

    def check(self, schema: dict[str, Any], place: str) -> None:
        """Refuse the keywords of a schema that are not understood."""
        for keyword in schema:
            if keyword in _RENAMED:
                self.refusals.add(place, _RENAMED[keyword])
            elif keyword not in _UNDERSTOOD:
                self.refusals.add(place, f"the keyword {keyword} is not understood: say it without")

    def merged(self, schema: dict[str, Any], place: str) -> dict[str, Any]:
        """Return a schema with the members of its `allOf` as its own."""
        if "allOf" not in schema:
            return schema
        if id(schema) in self._merging:
            self.refusals.add(place, "allOf leads back to itself")
            return {}
        self._merging.append(id(schema))
        own = {key: value for key, value in schema.items() if key != "allOf"}
        members = schema["allOf"]
        if len(members) == 1 and not own.keys() - ANNOTATIONS:
            whole = {**members[0], **own}  # a reference with a description of its own
        else:
            whole = {}
            for index, member in enumerate(members):
                self._add(whole, *self.target(member, below(place, "allOf", index)), place)
            self._add(whole, own, place, place)
            whole = {
                **{key: value for key, value in whole.items() if key not in ANNOTATIONS},
                **own,
                **{key: whole[key] for key in ("properties", "required") if key in whole},
            }
        self._merging.pop()
        return whole

    def _add(self, whole: dict[str, Any], member: dict[str, Any], member_place: str, place: str) -> None:
        if member.keys() & {"oneOf", "anyOf", "discriminator"}:
            self.refusals.add(member_place, "a union cannot be part of allOf: name the objects that are meant")
            return
        for keyword, value in member.items():
            if keyword == "properties":
                fields = whole.setdefault("properties", {})
                for name, field in value.items():
                    if name in fields and _facts(fields[name]) != _facts(field):
                        self.refusals.add(place, f"the members of allOf disagree about {name}: say it once")
                    fields[name] = {**fields.get(name, {}), **field}
            elif keyword == "required":
                whole["required"] = [*dict.fromkeys([*whole.get("required", []), *value])]
            elif keyword not in ANNOTATIONS and whole.get(keyword, value) != value:
                self.refusals.add(place, f"the members of allOf disagree about {keyword}: say it once")
            else:
                whole[keyword] = value


def reached_from(document: dict[str, Any], start: Any) -> set[str]:
    """Return the names of the schemas that a part of a document refers to, at any depth."""
    references: set[str] = set()
    unseen = [start]
    while unseen:
        node = unseen.pop()
        if isinstance(node, list):
            unseen += node
        elif isinstance(node, dict):
            unseen += node.values()
            reference = node.get("$ref")
            if isinstance(reference, str) and reference.startswith("#/") and reference not in references:
                references.add(reference)
                unseen.append(at(document, reference))
    prefix = SCHEMAS + "/"
    return {reference.removeprefix(prefix) for reference in references if reference.startswith(prefix)}


def at(document: dict[str, Any], reference: str) -> Any:
    """Return the part of a document that a reference leads to, or None."""
    if not reference.startswith("#/"):
        return None
    node: Any = document
    for part in reference.split("/")[1:]:
        node = node.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(node, dict) else None
    return node


def _facts(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key not in ANNOTATIONS}


def kinds_of(schema: dict[str, Any]) -> list[str]:
    """Return the JSON types of a schema's values without null, told by its values where it names none."""
    given = schema.get("type", [])
    kinds = given if isinstance(given, list) else [given]
    if not kinds:
        values = [schema["const"]] if "const" in schema else schema.get("enum", [])
        kinds = [*dict.fromkeys(kind_of_value(value) for value in values)]
        if kinds == ["integer", "number"] or kinds == ["number", "integer"]:
            kinds = ["number"]
        if not kinds and "properties" in schema:
            kinds = ["object"]
        if not kinds and schema.keys() & {"items", "prefixItems"}:
            kinds = ["array"]
    return [kind for kind in kinds if kind != "null"]


def kind_of_value(value: Any) -> str:
    """Return the JSON type of a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", int: "integer", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "string")


def says_null(schema: dict[str, Any]) -> bool:
    """Tell whether a schema itself allows null."""
    given = schema.get("type", [])
    if "null" in (given if isinstance(given, list) else [given]):
        return True
    if "type" not in schema and (None in schema.get("enum", []) or ("const" in schema and schema["const"] is None)):
        return True
    return any(says_null(member) for word in ("oneOf", "anyOf") for member in schema.get(word, []))
