"""Turn the names of types in operations into the types, once each: importing an API imports no model."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter

BUILTINS: dict[str, Any] = {"str": str, "int": int, "float": float, "bool": bool, "bytes": bytes, "Any": Any}


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
    return TypeAdapter(kind).validator.validate_json
