"""Check enums, bounds and patterns of a request, where the settings ask for it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from fractions import Fraction
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from together.generated._fields.markers import OPEN, Bounds
from together.generated._types import annotation_of
from together.generated.exceptions import ApiValueError


def check_values(model: BaseModel, name: str) -> None:
    """Raise if a value lies outside what the API's description allows.

    Args:
        model: What is to be sent.
        name: What to call it in the message.

    Raises:
        ApiValueError: Names each field at fault, its value's problem, and what is allowed.
    """
    problems = list(_problems(model, name))
    if problems:
        raise ApiValueError("; ".join(problems))


def _problems(model: BaseModel, path: str) -> Iterator[str]:
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if value is not None:
            yield from _problems_of_value(value, annotation_of(field), f"{path}.{field.alias or name}")


def _problems_of_value(value: Any, annotation: Any, path: str) -> Iterator[str]:
    if isinstance(value, BaseModel):
        yield from _problems(value, path)
        return
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for mark in annotation.__metadata__:
            if isinstance(mark, Bounds):
                yield from (f"{path} {problem}" for problem in _outside(value, mark))
            elif mark is OPEN and isinstance(value, (str, int)):
                known = [item for part in get_args(parts[0]) if get_origin(part) is Literal for item in get_args(part)]
                if value not in known:
                    yield f"{path} is not one of {', '.join(map(repr, known))}"
        yield from _problems_of_value(value, parts[0], path)
    elif origin in (Union, UnionType):
        if isinstance(value, str) and str in parts:
            return  # any text is allowed beside the values that are listed
        for part in parts:
            if get_origin(part) is Annotated or (get_origin(part) is list) == isinstance(value, list):
                yield from _problems_of_value(value, part, path)
    elif isinstance(value, list):
        item_type = parts[0] if origin is list and parts else Any
        for index, item in enumerate(value):
            yield from _problems_of_value(item, item_type, f"{path}[{index}]")
    elif isinstance(value, dict) and origin is dict:
        for name, item in value.items():
            yield from _problems_of_value(item, parts[1], f"{path}.{name}")


def _outside(value: Any, bounds: Bounds) -> Iterator[str]:
    if isinstance(value, (int, float)):
        if bounds.minimum is not None and value < bounds.minimum:
            yield f"must be at least {bounds.minimum}"
        if bounds.maximum is not None and value > bounds.maximum:
            yield f"must be at most {bounds.maximum}"
        if bounds.exclusive_minimum is not None and value <= bounds.exclusive_minimum:
            yield f"must be more than {bounds.exclusive_minimum}"
        if bounds.exclusive_maximum is not None and value >= bounds.exclusive_maximum:
            yield f"must be less than {bounds.exclusive_maximum}"
        if bounds.multiple_of is not None and not _is_multiple(value, bounds.multiple_of):
            yield f"must be a multiple of {bounds.multiple_of}"
    if isinstance(value, (str, list, dict)):
        unit = "characters" if isinstance(value, str) else "items"
        if bounds.min_length is not None and len(value) < bounds.min_length:
            yield f"must have at least {bounds.min_length} {unit}"
        if bounds.max_length is not None and len(value) > bounds.max_length:
            yield f"must have at most {bounds.max_length} {unit}"
    if isinstance(value, str) and bounds.pattern is not None and not re.search(bounds.pattern, value):
        yield f"must match {bounds.pattern}"


def _is_multiple(value: float, of: float) -> bool:
    if isinstance(value, int) and isinstance(of, int):
        return value % of == 0
    try:
        quotient = value / of
    except OverflowError:  # an integer beyond the range of floats
        return Fraction(value) % Fraction(of) == 0
    # 0.3 / 0.1 is not quite 3
    return math.isfinite(quotient) and math.isclose(quotient, round(quotient), rel_tol=1e-12)
