# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from together.generated.model import Model
from together.generated.models.response_format_json_schema_definition import ResponseFormatJsonSchemaDefinition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from together.generated.dicts import ResponseFormatJsonSchemaDefinitionDict


class ResponseFormatJsonSchema(Model):
    """Structured output: the response is JSON that follows a JSON schema."""

    type: Literal["json_schema"] = "json_schema"
    """Type of the response format, always `json_schema`."""

    json_schema: ResponseFormatJsonSchemaDefinition | None = None
    """JSON schema, with a name for it. Send either this or `schema`."""

    var_schema: dict[str, Any] | None = Field(default=None, alias="schema")
    """JSON schema that the output follows, without a name. Send either this or
    `json_schema`."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["json_schema"] = "json_schema",
            json_schema: ResponseFormatJsonSchemaDefinition | ResponseFormatJsonSchemaDefinitionDict | None = None,
            schema: Mapping[str, Any] | None = None,
        ) -> None: ...
