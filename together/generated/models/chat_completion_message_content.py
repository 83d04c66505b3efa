# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.chat_completion_content_part import ChatCompletionContentPart

ChatCompletionMessageContent: TypeAlias = str | list[ChatCompletionContentPart]
"""Content of a message, either text or a list of content parts."""
