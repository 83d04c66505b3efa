# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Annotated, TypeAlias

from together.generated.model import FROM_TYPE, OpenUnion, UnknownModel
from together.generated.models.response_format_json_object import ResponseFormatJsonObject
from together.generated.models.response_format_json_schema import ResponseFormatJsonSchema
from together.generated.models.response_format_text import ResponseFormatText

ResponseFormat: TypeAlias = Annotated[
    ResponseFormatText | ResponseFormatJsonSchema | ResponseFormatJsonObject | UnknownModel,
    OpenUnion("type"),
    FROM_TYPE,
]
"""Response format (structured output): plain text, any JSON object (JSON mode), or JSON
that follows a JSON schema."""
