# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.
"""`ChatCompletionUserMessageContent`, a union of the API."""

from typing import TypeAlias

from together.generated.models.chat_completion_content_part import ChatCompletionContentPart

ChatCompletionUserMessageContent: TypeAlias = str | list[ChatCompletionContentPart]
"""Content of a user message, either text or a list of content parts."""
