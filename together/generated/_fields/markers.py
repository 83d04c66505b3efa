"""The markers that the types of fields are annotated with; those that name models stand in `model`."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple, TypeVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

T = TypeVar("T")


class _NullableMarker:
    """Marks a field whose explicit `None` is sent as null."""

    def __repr__(self) -> str:
        return "NULLABLE"


class _OpenMarker:
    """Marks an enum: any value of its type is accepted, the listed ones are known."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        # A union of the literals and their type would only cost time.
        return core_schema.int_schema() if int in get_args(source) else core_schema.str_schema()

    def __repr__(self) -> str:
        return "OPEN"


NULLABLE = _NullableMarker()
OPEN = _OpenMarker()

Nullable = Annotated[T | None, NULLABLE]
"""`Nullable[str]`: a string, or null; an explicit `None` is sent."""

Open = Annotated[T | str, OPEN]
"""`Open[Literal["low", "high"]]`: these values are known, others are accepted."""

OpenInt = Annotated[T | int, OPEN]
"""`OpenInt[Literal[1, 2]]`: as `Open`, for whole numbers."""


class Bounds(NamedTuple):
    """What the API asks of a value; checked before sending only with `Configuration.client_side_validation`."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
