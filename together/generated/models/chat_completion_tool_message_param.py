# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.chat_completion_message_content import ChatCompletionMessageContent

if TYPE_CHECKING:
    from together.generated.dicts import ChatCompletionMessageContentInput


class ChatCompletionToolMessageParam(Model):
    """Tool message: the result of one tool call."""

    role: Literal["tool"] = "tool"
    """Role of the author, always `tool`."""

    content: ChatCompletionMessageContent
    """Result, as text (often JSON) or as a list of content parts."""

    tool_call_id: str
    """ID of the tool call that this message answers: its `id` in `tool_calls`."""

    name: str | None = None
    """Name of the tool that was called."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            content: ChatCompletionMessageContentInput,
            tool_call_id: str,
            role: Literal["tool"] = "tool",
            name: str | None = None,
        ) -> None: ...
