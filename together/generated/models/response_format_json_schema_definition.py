# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Any

from pydantic import Field

from together.generated.model import Model, Nullable


class ResponseFormatJsonSchemaDefinition(Model):
    """A JSON schema for the answer, with a name and what it is for."""

    name: str
    """A name for the form of the answer."""

    description: str | None = None
    """What the answer is for, in words that help the model to fill it in."""

    var_schema: dict[str, Any] | None = Field(default=None, alias="schema")
    """The JSON schema itself."""

    strict: Nullable[bool] = None
    """Whether the answer must follow the schema strictly."""
