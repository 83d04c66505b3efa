# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Nullable
from together.generated.models.chat_completion_message_content import ChatCompletionMessageContent
from together.generated.models.function_call import FunctionCall
from together.generated.models.tool_call import ToolCall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import ChatCompletionMessageContentInput, FunctionCallDict, ToolCallDict


class ChatCompletionAssistantMessageParam(Model):
    """Assistant message: an earlier response of the model, sent back as part of the
    conversation."""

    role: Literal["assistant"] = "assistant"
    """Role of the author, always `assistant`."""

    content: Nullable[ChatCompletionMessageContent] = None
    """Response, as text or as a list of text parts; null if there was none, for example
    when the model only called tools."""

    name: str | None = None
    """Who speaks, where several assistants take part in the conversation."""

    tool_calls: list[ToolCall] | None = None
    """Tool calls that the model asked for. Answer each with a message with the role
    `tool`."""

    function_call: FunctionCall | None = None
    """Deprecated. Function call that the model asked for. Use `tool_calls` instead."""

    reasoning: Nullable[str] = None
    """Reasoning that led to the response, as the model returned it."""

    reasoning_content: Nullable[str] = None
    """Same as `reasoning`, under the name that some models use."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            role: Literal["assistant"] = "assistant",
            content: ChatCompletionMessageContentInput | None = None,
            name: str | None = None,
            tool_calls: Sequence[ToolCall | ToolCallDict] | None = None,
            function_call: FunctionCall | FunctionCallDict | None = None,
            reasoning: str | None = None,
            reasoning_content: str | None = None,
        ) -> None: ...
