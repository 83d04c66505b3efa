"""Work out the Python models of a document: classes with fields, and aliases of types.

Models that refer to each other import each other after their classes. An alias cannot wait for that: in a circle of
models it is written out in place of its name.
"""

from __future__ import annotations

import json
import posixpath
from dataclasses import dataclass, field
from typing import Any

from bases import bases
from names import field_name, names_in, problem_of_schema_name, replace_names, snake_case
from python_types import PythonType, PythonTypes
from refusals import Refusals, below
from schemas import SCHEMAS, Schemas, kinds_of, reached_from

SEED_PAGES = frozenset({"ChatCompletionRequest", "ChatCompletionResponse"})
"""Models whose pages stand beside those of the APIs, where links from elsewhere lead."""


@dataclass
class Field:
    """A field of a model. `open`: whether its constant is only the usual value, and others are accepted."""

    name: str
    wire_name: str
    schema: dict[str, Any]
    type: PythonType
    required: bool
    nullable: bool
    constant: str | None = None
    open: bool = False

    def annotation(self) -> str:
        """Return what follows the field's name in its class."""
        if self.constant is not None:
            code = self.type.code if self.open else f"Literal[{self.constant}]"
            alias = f' = Field(default={self.constant}, alias="{self.wire_name}")'
            return code + (alias if self.wire_name != self.name else f" = {self.constant}")
        code = self.type.code
        if self.nullable:
            code = f"Nullable[{code}]"
        elif not self.required:
            code = f"{code} | None"
        if self.wire_name != self.name:
            default = "" if self.required else "default=None, "
            return f"{code} = Field({default}alias={json.dumps(self.wire_name)})"
        return code if self.required else f"{code} = None"


@dataclass
class Model:
    """A schema in Python: a class if it has a base, else an alias."""

    name: str
    schema: dict[str, Any]
    base: str | None = None
    fields: list[Field] = field(default_factory=list)
    type: PythonType | None = None
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def module(self) -> str:
        """The name of its module."""
        return snake_case(self.name)

    @property
    def page(self) -> str:
        """The path of its page, relative to `docs/`."""
        return f"{self.name}.md" if self.name in SEED_PAGES else f"models/{self.name}.md"

    def codes(self) -> list[str]:
        """Return the types that it is made of."""
        return [self.type.code] if self.type else [field.type.code for field in self.fields]


class Models:
    """The models of a document."""

    def __init__(self, document: dict[str, Any], types: PythonTypes, api_classes: set[str]) -> None:
        self.schemas: Schemas = types.schemas
        self.types = types
        self.refusals: Refusals = types.schemas.refusals
        self.events = _events(document)
        self._answers = _answers(document)
        self._tags = _tags(self.schemas)
        modules: dict[str, str] = {}
        for name, place in ({name: below(SCHEMAS, name) for name in self.schemas.named} | self._other_names()).items():
            problem = problem_of_schema_name(name, api_classes)
            if problem is None and modules.setdefault(snake_case(name), name) != name:
                problem = f"its module would be named as that of {modules[snake_case(name)]}: rename one of them"
            if problem is not None:
                self.refusals.add(place, problem)
        self.named = {name: self._model(name, below(SCHEMAS, name)) for name in self.schemas.named}
        for name, schema in self.schemas.named.items():
            for other in schema.get("x-also-named", []):
                about = {"description": f"Another name of `{name}`."}
                self.named[other] = Model(other, about, type=PythonType(name, name))
        self._reach = {name: self._reachable(name) for name in self.named}
        self._write_out_aliases()

    def is_class(self, name: str) -> bool:
        """Tell whether a name is that of a class."""
        return name in self.named and self.named[name].base is not None

    def imports_of(self, codes: list[str], *, of: str | None = None) -> list[str]:
        """Return the models that are named in types.

        Args:
            codes: The types.
            of: The model whose types they are, which needs no import of itself.
        """
        found = {name for code in codes for name in names_in(code)}
        return sorted(name for name in found if name in self.named and name != of)

    def parts(self, name: str) -> set[str]:
        """Return the models that a model is made of, at any depth."""
        return self._reach[name]

    def circle(self, name: str) -> set[str]:
        """Return the models that a model refers to, and that refer to it, at any depth."""
        return {other for other in self._reach[name] if name in self._reach[other]}

    def links(self, plain: str, folder: str = "") -> str:
        """Return a type for a cell of a table, linked to the page of its model.

        Args:
            plain: The type.
            folder: The folder of the page that links, relative to `docs/`.
        """
        names = self.imports_of([plain])
        text = plain.replace("|", "\\|")
        if len(names) == 1:
            return f"[{text}]({self.path(names[0], folder)})"
        return replace_names(text, {name: f"[{name}]({self.path(name, folder)})" for name in names})

    def path(self, name: str, folder: str = "") -> str:
        """Return the way from a folder of `docs/` to the page of a model."""
        return posixpath.relpath(self.named[name].page, folder or ".")

    # -- from schemas

    def _other_names(self) -> dict[str, str]:
        """Return the other names of schemas, each with its place."""
        found: dict[str, str] = {}
        for name, schema in self.schemas.named.items():
            for index, other in enumerate(schema.get("x-also-named", [])):
                place = below(SCHEMAS, name, "x-also-named", index)
                if other in self.schemas.named or other in found:
                    self.refusals.add(place, f"{other} is the name of another schema")
                else:
                    found[other] = place
        return found

    def _model(self, name: str, place: str) -> Model:
        schema = self.schemas.merged(self.schemas.named[name], place)
        self.schemas.check(schema, place)
        if "discriminator" in schema:
            return self._tagged_union(name, schema, place)
        union = schema.keys() & {"oneOf", "anyOf", "enum", "const", "$ref"}
        if kinds_of(schema) == ["object"] and not union and ("properties" in schema or not _is_map(schema)):
            fields = self._fields(name, schema, place)
            return Model(name, schema, self._base(name, schema, fields, place), fields)
        if name in self.events:
            self.refusals.add(place, "an event of a stream must be an object with properties")
        if "x-base" in schema:
            self.refusals.add(below(place, "x-base"), "only an object with properties has a base")
        return Model(name, schema, type=self.types.type_of(schema, place, named=True))

    def _base(self, name: str, schema: dict[str, Any], fields: list[Field], place: str) -> str:
        """Return the base of the class of an object."""
        kinds = {
            "a request body": "RequestBody" if schema.get("x-request-body") else None,
            "an event of a stream": "StreamEvent" if name in self.events else None,
            "a model with a base of its own": schema.get("x-base"),
            "made of a function": "FromFunction" if schema.get("x-accepts") == "function" else None,
        }
        found = {kind: base for kind, base in kinds.items() if base}
        if len(found) > 1:
            self.refusals.add(place, f"a model is {' or '.join(found)}, not both")
        if schema.get("x-accepts") == "type":
            self.refusals.add(
                below(place, "x-accepts"), "a type stands for a union with a discriminator, not an object"
            )
        own = schema.get("x-base")
        if own is not None and own not in bases():
            self.refusals.add(below(place, "x-base"), f"there is no base {own}: {', '.join(bases())}")
        for each in fields:
            if own is not None and each.name in bases().get(own, ()):
                self.refusals.add(
                    below(place, "properties", each.wire_name), f"{own} has an attribute {each.name}: rename that"
                )
        return next(iter(found.values()), "Model")

    def _fields(self, model: str, schema: dict[str, Any], place: str) -> list[Field]:
        fields: dict[str, Field] = {}
        required = schema.get("required", [])
        for wire_name in required:
            if wire_name not in schema.get("properties", {}):
                self.refusals.add(place, f"it requires {wire_name}, which it does not describe: describe it")
        for wire_name, about in schema.get("properties", {}).items():
            here = below(place, "properties", wire_name)
            name = field_name(wire_name)
            if not name.isidentifier():
                self.refusals.add(here, f"{wire_name!r} gives no name in Python")
                continue
            if name in fields:
                self.refusals.add(here, f"{fields[name].wire_name} and {wire_name} would both be {name} in Python")
                continue
            fields[name] = self._field(model, name, wire_name, about, here, wire_name in required)
        return list(fields.values())

    def _field(self, model: str, name: str, wire_name: str, about: dict[str, Any], place: str, required: bool) -> Field:
        found = Field(
            name,
            wire_name,
            about,
            self.types.type_of(about, place),
            required,
            self.types.is_nullable(about, place),
        )
        if "const" in about and (required or about.get("x-always-sent")):
            if isinstance(about["const"], str | bool | int):
                found.constant = repr(about["const"])
                # The service owns its answers. What a caller sends, and what tells members of a union apart, is fixed.
                found.open = (
                    model in self._answers
                    and (model, wire_name) not in self._tags
                    and not isinstance(about["const"], bool)
                )
            else:
                self.refusals.add(place, "a constant that is always sent must be a text, a whole number or a boolean")
        return found

    # -- unions whose members are told apart by a field

    def _tagged_union(self, name: str, schema: dict[str, Any], place: str) -> Model:
        word = "oneOf" if "oneOf" in schema else "anyOf"
        about = schema["discriminator"]
        wire_name = about["propertyName"]
        members: list[str] = []
        for index, member in enumerate(schema.get(word, [])):
            here = below(place, word, index)
            if "$ref" not in member:
                self.refusals.add(here, "a member of a union with a discriminator needs a name: refer to a schema")
                continue
            members += self._flat(self.schemas.name_of(member["$ref"], here), wire_name, here, [name])
        members = [*dict.fromkeys(member for member in members if member)]
        tags = self._mapped_tags(members, about, below(place, "discriminator"))
        constants = True
        for member in members:
            known, constant = self._tags_of(member, wire_name)
            mapped = [tag for tag, target in tags.items() if target == member]
            constants = constants and constant and field_name(wire_name) == wire_name
            if not known and not mapped:
                self.refusals.add(
                    below(SCHEMAS, member), f"{name} tells it apart by {wire_name}: give that field a const or an enum"
                )
            if mapped and known and constant and set(mapped) != set(known):
                self.refusals.add(
                    below(place, "discriminator"), f"maps {', '.join(mapped)} to {member}, whose constant is {known[0]}"
                )
            if not mapped:
                for tag in known:
                    if tags.setdefault(tag, member) != member:
                        self.refusals.add(place, f"{wire_name}: {tag} means both {tags[tag]} and {member}")
        arguments = json.dumps(wire_name)
        if not constants:
            arguments += f", {{{', '.join(f'{tag!r}: {target!r}' for tag, target in tags.items())}}}"
        also = schema.get("x-also-accepts", [])
        for other in also:
            if other not in self.schemas.named:
                self.refusals.add(below(place, "x-also-accepts"), f"there is no schema {other}")
        if schema.get("x-accepts") == "function":
            self.refusals.add(below(place, "x-accepts"), "a function stands for an object, not for a union")
        marks = f"OpenUnion({arguments})" + (", FROM_TYPE" if schema.get("x-accepts") == "type" else "")
        code = f"Annotated[{' | '.join([*members, *also, 'UnknownModel'])}, {marks}]"
        return Model(name, schema, type=PythonType(code, " | ".join(members)), tags=tags)

    def _flat(self, name: str, wire_name: str, place: str, seen: list[str]) -> list[str]:
        """Return the objects of a member of a union, which may be a union by the same field."""
        if not name or name in seen:
            return []
        schema = self.schemas.merged(self.schemas.named[name], below(SCHEMAS, name))
        if schema.get("discriminator", {}).get("propertyName") == wire_name:
            refs = [member.get("$ref") for word in ("oneOf", "anyOf") for member in schema.get(word, [])]
            names = [self.schemas.name_of(reference, place) for reference in refs if reference]
            return [flat for inner in names for flat in self._flat(inner, wire_name, place, [*seen, name])]
        if "properties" not in schema:
            self.refusals.add(place, f"{name} is no object with properties, which a discriminator needs")
            return []
        return [name]

    def _mapped_tags(self, members: list[str], about: dict[str, Any], place: str) -> dict[str, str]:
        """Return value -> member, of a discriminator's mapping; a value of an inner union is left to that."""
        tags: dict[str, str] = {}
        for tag, reference in about.get("mapping", {}).items():
            here = below(place, "mapping", tag)
            full = reference if reference.startswith("#") else f"{SCHEMAS}/{reference}"
            target = self.schemas.name_of(full, here)
            if target in members:
                tags[tag] = target
            elif target and "discriminator" not in self.schemas.named[target]:
                self.refusals.add(here, f"{target} is no member of the union")
        return tags

    def _tags_of(self, member: str, wire_name: str) -> tuple[list[str], bool]:
        """Return the values of the field that tells a member apart, and whether it is a constant."""
        place = below(SCHEMAS, member)
        schema = self.schemas.merged(self.schemas.named[member], place)
        own = schema.get("properties", {}).get(wire_name, {})
        about, _ = self.schemas.target(own, below(place, "properties", wire_name))
        values = [about["const"]] if "const" in about else about.get("enum", [])
        sent = wire_name in schema.get("required", []) or own.get("x-always-sent", False)
        return [value for value in values if isinstance(value, str)], "const" in own and bool(sent)

    # -- circles

    def _reachable(self, name: str, *, by_aliases: bool = False) -> set[str]:
        """Return the models that a model refers to, at any depth; or the aliases alone that lead on."""
        found: set[str] = set()
        unseen = [name]
        while unseen:
            model = self.named[unseen.pop()]
            named = self.imports_of(model.codes())
            new = {other for other in named if not (by_aliases and self.is_class(other))} - found
            found |= new
            unseen += new
        return found

    def _write_out_aliases(self) -> None:
        for model in self.named.values():
            aliases = {name for name in self.circle(model.name) if not self.is_class(name)}
            if model.base is None:
                if model.name in aliases and model.name in self._reachable(model.name, by_aliases=True):
                    self.refusals.add(below(SCHEMAS, model.name), "refers to itself with no object between")
                continue
            for found in model.fields:
                code, depth = found.type.code, 0
                while aliases & set(names_in(code)) and depth < len(aliases):
                    code = replace_names(code, {name: self._code(name) for name in aliases})
                    depth += 1
                found.type = PythonType(code, found.type.plain)

    def _code(self, alias: str) -> str:
        found = self.named[alias].type
        return found.code if found else "Any"


def _is_map(schema: dict[str, Any]) -> bool:
    return bool(schema.get("additionalProperties"))


def _operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    paths = document.get("paths", {}).values()
    return [operation for path in paths for operation in path.values() if isinstance(operation, dict)]


def requested(document: dict[str, Any]) -> set[str]:
    """Return the names of the schemas that are part of requests."""
    operations = _operations(document)
    return reached_from(document, [[o.get("requestBody"), o.get("parameters")] for o in operations])


def _answers(document: dict[str, Any]) -> set[str]:
    """Return the names of the schemas that are part of answers, and of no request."""
    return reached_from(document, [o.get("responses") for o in _operations(document)]) - requested(document)


def _tags(schemas: Schemas) -> set[tuple[str, str]]:
    """Return each schema that is a member of a union, with the field that tells it apart."""
    return {
        (member["$ref"].rpartition("/")[2], schema["discriminator"]["propertyName"])
        for schema in schemas.named.values()
        if "discriminator" in schema
        for word in ("oneOf", "anyOf")
        for member in schema.get(word, [])
        if "$ref" in member
    }


def _events(document: dict[str, Any]) -> set[str]:
    """Return the names of the schemas that an operation streams."""
    return {operation["x-streaming"]["event"] for operation in _operations(document) if "x-streaming" in operation}
