"""Work out what a caller may give where a request takes a model: the model, or a dict of its fields.

Type checkers and editors read these types; the runtime accepts the same values. Each class that is part of a request
has a TypedDict (`ToolFunction`: `ToolFunctionDict`), each other type an alias (`StopSequences`: `StopSequencesInput`).
"""

from __future__ import annotations

import re
from keyword import iskeyword
from typing import Any

from names import names_in, replace_names
from python_models import Field, Model, Models, requested
from refusals import below
from schemas import SCHEMAS
from texts import wrapped

_ABSTRACT = {"list": "Sequence", "dict": "Mapping"}
_CONVERTED = {"type": "type[Any] | TypeAdapter[Any]", "function": "Callable[..., Any]"}
"""What `x-accepts` says of a schema -> the type of what the client turns into it."""
_IMPORTED = {
    "Callable": "collections.abc",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "TypeAdapter": "pydantic",
}


class InputTypes:
    """The types of what callers give."""

    def __init__(self, document: dict[str, Any], models: Models) -> None:
        self.models = models
        self.names = sorted(requested(document) & models.named.keys())
        made = {self.name_of(name): name for name in self.names}
        for name in made.keys() & models.named.keys():
            models.refusals.add(below(SCHEMAS, name), f"it is named as the input type of {made[name]}: rename it")

    def name_of(self, name: str) -> str:
        """Return the name of the dict of a class, or of the input type of another schema."""
        return name + ("Dict" if self.models.is_class(name) else "Input")

    def of(self, plain: str) -> str:
        """Return the type of what a caller may give for a type."""
        return replace_names(plain, {**_ABSTRACT, **{name: self._either(name) for name in self.names}})

    def _either(self, name: str) -> str:
        if not self.models.is_class(name):
            return self.name_of(name)
        return " | ".join([name, self.name_of(name), *self._converted(self.models.named[name])])

    def _converted(self, model: Model) -> list[str]:
        accepted = model.schema.get("x-accepts")
        if accepted is not None and accepted not in _CONVERTED:
            place = below(SCHEMAS, model.name, "x-accepts")
            self.models.refusals.add(place, f"{accepted} is not understood here: say {' or '.join(_CONVERTED)}")
        return [_CONVERTED[accepted]] if accepted in _CONVERTED else []

    def imports(self, codes: list[str]) -> list[dict[str, str]]:
        """Return the imports of what is named in types beside models: dicts, input types, and what they are made of."""
        found = {name for code in codes for name in names_in(code)}
        lines = [f"from {module} import {name}" for name, module in _IMPORTED.items() if name in found]
        own = sorted(found & {self.name_of(name) for name in self.names})
        lines += [f"from together.generated.dicts import {name}" for name in own]
        return [{"import": line} for line in lines]

    def field(self, found: Field) -> str:
        """Return the type of what a caller may give for a field, None included where it may be left out."""
        if found.constant is not None and not found.open:
            return f"Literal[{found.constant}]"
        code = self.of(found.type.plain)
        return f"{code} | None" if found.nullable or not found.required else code

    def parameters(self, model: Model) -> list[str]:
        """Return the parameters of the constructor of a class, those that must be given first."""
        required, others = [], []
        for found in model.fields:
            code = f"{keyword_of(found)}: {self.field(found)}"
            if found.constant is not None:
                others.append(f"{code} = {found.constant}")
            elif found.required:
                required.append(code)
            else:
                others.append(f"{code} = None")
        return required + others

    def keywords(self, model: Model) -> list[dict[str, str]]:
        """Return the fields of a request body as keyword arguments of a method, each with a line about it."""
        return [
            {
                "name": keyword_of(found),
                "type": code if code.endswith("| None") else f"{code} | None",
                "line": line_of(found),
            }
            for found in model.fields
            for code in [self.field(found)]
        ]

    def dict_of(self, model: Model) -> dict[str, Any]:
        """Return what the templates write of the dict of a class, under the API's names."""
        entries = []
        for found in model.fields:
            code = self.field(found)
            if not found.nullable:
                code = code.removesuffix(" | None")
            code = self._lazy(code)
            must = found.required and (found.constant is None or not found.open)
            entries.append({"key": found.wire_name, "type": code if must else f"NotRequired[{code}]"})
        plain = all(entry["key"].isidentifier() for entry in entries)
        described = [
            {**entry, "line": wrapped(line_of(found), 4) or False}
            for entry, found in zip(entries, model.fields, strict=True)
        ]
        return {
            "name": self.name_of(model.name),
            "about": f"`{model.name}` as a dict.",
            "entries": described if plain else False,
            "items": ", ".join(f'{entry["key"]!r}: "{entry["type"]}"' for entry in entries) if not plain else False,
        }

    def alias_of(self, model: Model) -> dict[str, Any]:
        """Return what the templates write of the input type of a schema that is no class."""
        return {
            "name": self.name_of(model.name),
            "code": self._alias(self._members(model)),
            "about": f"What is accepted as `{model.name}`.",
        }

    def _members(self, model: Model) -> list[str]:
        """Return the types that are accepted for a schema that is no class."""
        plain = model.type.plain if model.type else "Any"
        if plain in self.names and not self.models.is_class(plain):  # another name of a schema
            return self._members(self.models.named[plain])
        parts = [*members_of(self.of(plain)), *members_of(" | ".join(self._converted(model)))]
        return [*parts, *model.schema.get("x-also-accepts", []), "UnknownModel"] if model.tags else parts

    def _alias(self, members: list[str]) -> str:
        """Return a union as code that names what comes later, and that `typing.get_type_hints` can read."""
        if len(members) == 1:
            own = self.models.named.keys() | {self.name_of(name) for name in self.names}
            return f'"{self._lazy(members[0])}"' if own & {*names_in(members[0])} else members[0]
        return "Union[" + ", ".join(f'"{self._lazy(member)}"' for member in members) + "]"

    def _lazy(self, code: str) -> str:
        """Return a type that names models as their package does, which imports them when somebody evaluates it."""
        return replace_names(code, {name: f"models.{name}" for name in self.models.imports_of([code])})


def members_of(code: str) -> list[str]:
    """Return the members of a union, or the one type that it is."""
    members: list[str] = []
    for part in code.split(" | ") if code else []:
        if members and members[-1].count("[") > members[-1].count("]"):
            members[-1] += f" | {part}"
        else:
            members.append(part)
    return members


def keyword_of(found: Field) -> str:
    """Return the keyword for a field: that of the API where it can be one, as pydantic takes it."""
    wire_name = found.wire_name
    return wire_name if wire_name.isidentifier() and not iskeyword(wire_name) and wire_name != "self" else found.name


def line_of(found: Field) -> str:
    """Return the first sentence about a field."""
    return first_sentence(found.schema.get("description", ""))


def first_sentence(text: str) -> str:
    """Return the first sentence of a description, on one line."""
    text = re.sub(r"\s+", " ", text.strip())
    return re.split(r"(?<=[.!?]) (?=[A-Z`])", text, maxsplit=1)[0]
