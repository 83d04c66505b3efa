"""Turn the names of types in operations into the types, once each, on first use: importing an API imports no model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, TypeGuard, get_args, get_origin

from pydantic import BaseModel, ConfigDict, FailFast, TypeAdapter

from together.generated._late_import import late_import

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from together.generated.model import Model

BUILTINS: dict[str, Any] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "bytes": bytes,
    "date": date,
    "datetime": datetime,
    "Any": Any,
}


@cache
def resolve(name: str) -> Any:
    """Return the type that a name means: a model, a builtin, or `list[...]` and `dict[str, ...]` of them."""
    if name.startswith("list[") and name.endswith("]"):
        return list[resolve(name[5:-1])]  # type: ignore[misc]
    if name.startswith("dict[str, ") and name.endswith("]"):
        return dict[str, resolve(name[10:-1])]  # type: ignore[misc]
    if name in BUILTINS:
        return BUILTINS[name]
    with late_import():
        return getattr(import_module("together.generated.models"), name)


def is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    """Tell whether a type is a class of models."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


@cache
def model_of(name: str) -> type[Model] | None:
    """Return the model that a name means, or None."""
    from together.generated.model import Model

    kind = resolve(name)
    return kind if isinstance(kind, type) and issubclass(kind, Model) else None


@cache
def json_decoder(name: str) -> Callable[[bytes], Any]:
    """Return the function that turns JSON bytes into a type, in one pass.

    It raises `pydantic.ValidationError` on bytes that do not fit.
    """
    kind = resolve(name)
    if is_model(kind):
        kind.model_rebuild()  # does nothing when the model is built already
        return kind.__pydantic_validator__.validate_json
    # A long list that does not fit would make an error for each item.
    checked: Any = Annotated[kind, FailFast()] if get_origin(kind) is list else kind
    return TypeAdapter(checked, config=ConfigDict(hide_input_in_errors=True)).validator.validate_json


@cache
def wire_names(name: str, *, required: bool = False) -> frozenset[str]:
    """Return the API's names of the fields of a model, or of its required fields.

    Another type has none.
    """
    kind = resolve(name)
    fields = kind.model_fields if is_model(kind) else {}
    return frozenset(field.alias or key for key, field in fields.items() if not required or field.is_required())


def models_in(kind: Any) -> set[type[BaseModel]]:
    """Return all models that are part of a type, at any depth."""
    found: set[type[BaseModel]] = set()
    unseen = [kind]
    while unseen:
        part = unseen.pop()
        if is_model(part):
            if part not in found:
                found.add(part)
                unseen += [field.annotation for field in part.model_fields.values()]
        else:
            unseen += get_args(part)
    return found


def annotation_of(field: FieldInfo) -> Any:
    """Return the type of a field with its marks."""
    parts = (field.annotation, *field.metadata)
    return Annotated[parts] if field.metadata else field.annotation
