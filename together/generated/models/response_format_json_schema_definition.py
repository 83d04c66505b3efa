# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import Field

from together.generated.model import Model, Nullable

if TYPE_CHECKING:
    from collections.abc import Mapping


class ResponseFormatJsonSchemaDefinition(Model):
    """JSON schema for a structured output, with its name and purpose."""

    name: str
    """Short name of the output, such as `person`."""

    description: str | None = None
    """Purpose of the output. The model reads it to fill in the fields."""

    var_schema: dict[str, Any] | None = Field(default=None, alias="schema")
    """JSON schema that the output follows."""

    strict: Nullable[bool] = None
    """Strict mode: whether the output must follow the schema exactly."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            description: str | None = None,
            schema: Mapping[str, Any] | None = None,
            strict: bool | None = None,
        ) -> None: ...
