# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.chat_completion_message_content import ChatCompletionMessageContent

if TYPE_CHECKING:
    from together.generated.dicts import ChatCompletionMessageContentInput


class ChatCompletionSystemMessageParam(Model):
    """System message (system prompt): instructions for how the model behaves in this
    conversation."""

    role: Literal["system"] = "system"
    """Role of the author, always `system`."""

    content: ChatCompletionMessageContent
    """Instructions, as text or as a list of text parts."""

    name: str | None = None
    """Name of the author."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            content: ChatCompletionMessageContentInput,
            role: Literal["system"] = "system",
            name: str | None = None,
        ) -> None: ...
