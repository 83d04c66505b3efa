"""Describe where a value does not fit its type."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import isroutine
from typing import Any

from pydantic import ValidationError

from together.generated._fields.field_rules import field_facts
from together.generated._types import models_in
from together.generated.exceptions import nearest_name


def problems_of(error: ValidationError, kind: Any, value: Any, name: str = "") -> list[str]:
    """Describe each place that does not fit, without its value.

    Args:
        error: What pydantic says.
        kind: The type that the value was validated for.
        value: What was validated.
        name: What to call it.
    """
    return [
        f"{_path(problem['loc'], value, name, problem['type'] == 'missing') or 'the body'}: {problem['msg']}"
        + (_misspelt(problem["loc"][-1], problem["input"], kind) if problem["type"] == "missing" else "")
        + (_in_a_list(problem["loc"][-1], problem["input"]) if problem["type"] == "list_type" else "")
        for problem in error.errors(include_url=False, include_context=False)
    ]


def _misspelt(name: object, given: Any, kind: Any) -> str:
    """Return a hint where a missing field may have been given under a similar name, which is no field beside it."""
    keys = [key for key in given if isinstance(key, str)] if isinstance(given, Mapping) else []
    fields = [field_facts(model).field_of for model in models_in(kind)]
    beside = {other for each in fields if name in each for other in each}
    near = nearest_name(name, [key for key in keys if key not in beside])
    return f"; did you misspell it as {near!r}?" if near is not None else ""


def _in_a_list(name: object, given: Any) -> str:
    """Return a hint where a function was given in place of the list of tools."""
    return f"; put the function into one: tools=[{given.__name__}]" if name == "tools" and isroutine(given) else ""


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
