# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.response_format_json_schema_definition import ResponseFormatJsonSchemaDefinition


class ResponseFormatJsonSchema(Model):
    """The answer must be JSON that follows a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Asks for JSON that follows a schema."""

    json_schema: ResponseFormatJsonSchemaDefinition
    """The schema, and a name for it."""
