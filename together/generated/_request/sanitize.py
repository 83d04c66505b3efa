"""Turn values into what JSON has, as the stock generator's clients do in `sanitize_for_serialization`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from together.generated._fields.as_given import is_secret
from together.generated.exceptions import ApiTypeError


def sanitized(value: Any) -> Any:
    """Return a value made of dicts, lists, tuples and plain values alone.

    Raises:
        ApiTypeError: A part of it is none of the types that stock knows.
    """
    if isinstance(value, Enum):
        return value.value
    if is_secret(value):
        return value.get_secret_value()
    if value is None or isinstance(value, (str, int, float, bool, bytes)):
        return value
    if isinstance(value, list):
        return [sanitized(item) for item in value]
    if isinstance(value, tuple):
        return tuple(sanitized(item) for item in value)
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, (Decimal, UUID)):
        return str(value)
    if callable(getattr(value, "to_dict", None)):
        return sanitized(value.to_dict())
    if isinstance(value, BaseModel):
        return sanitized(value.model_dump(by_alias=True))
    fields = value if isinstance(value, Mapping) else getattr(value, "__dict__", None)
    if fields is None or isinstance(value, type):
        raise ApiTypeError(f"{type(value).__name__} cannot be written as JSON.")
    return {key: sanitized(item) for key, item in fields.items()}
