"""Turn the names of types in operations into the types, and say in words where a value does not fit one.

Each name is resolved once, on first use: importing an API imports no model.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

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
    from together.generated import models

    return getattr(models, name)


@cache
def json_decoder(name: str) -> Callable[[bytes], Any]:
    """Return the function that turns JSON bytes into a type, in one pass.

    It raises `pydantic.ValidationError` on bytes that do not fit.
    """
    kind = resolve(name)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        kind.model_rebuild()  # does nothing when the model is built already
        return kind.__pydantic_validator__.validate_json
    return TypeAdapter(kind, config=ConfigDict(hide_input_in_errors=True)).validator.validate_json


def models_in(kind: Any) -> set[type[BaseModel]]:
    """Return all models that are part of a type, at any depth."""
    found: set[type[BaseModel]] = set()
    unseen = [kind]
    while unseen:
        part = unseen.pop()
        if isinstance(part, type) and issubclass(part, BaseModel):
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


def problems_of(error: ValidationError, value: Any, name: str = "") -> list[str]:
    """Return what does not fit, a sentence for each place; no sentence holds a value.

    Args:
        error: What pydantic says.
        value: What was validated.
        name: What to call it.
    """
    return [
        f"{_path(problem['loc'], value, name, problem['type'] == 'missing') or 'the body'}: {problem['msg']}"
        + (_misspelt(problem["loc"][-1], problem["input"]) if problem["type"] == "missing" else "")
        for problem in error.errors(include_url=False, include_context=False)
    ]


def _misspelt(name: object, given: Any) -> str:
    """Return a hint where a field that is missing may have been given under a name that is near to its own."""
    keys = [key for key in given if isinstance(key, str)] if isinstance(given, Mapping) else []
    from difflib import get_close_matches  # for errors alone

    near = get_close_matches(str(name), keys, n=1)
    return f"; is {near[0]!r} meant to be it?" if near else ""


def _path(place: tuple[int | str, ...], value: Any, path: str, missing: bool) -> str:
    """Return where a problem is, such as `messages[0].content`.

    Pydantic's own places hold names of types and of members of unions as well. What leads on in the value is part of
    the path; so is the name of a missing field, which stands last.
    """
    for depth, part in enumerate(place):
        if isinstance(part, int):
            path += f"[{part}]"
            value = value[part] if isinstance(value, (list, tuple)) else None
        elif isinstance(value, Mapping) and part in value:
            path += f".{part}" if path else part
            value = value[part]
        elif missing and depth == len(place) - 1:
            path += f".{part}" if path else part
    return path
