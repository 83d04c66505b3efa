# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.chat_completion_message_content import ChatCompletionMessageContent

ChatCompletionUserMessageContent: TypeAlias = ChatCompletionMessageContent
"""Content of a user message, either text or a list of content parts."""
