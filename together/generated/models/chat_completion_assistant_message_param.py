# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable
from together.generated.models.function_call import FunctionCall
from together.generated.models.tool_choice import ToolChoice


class ChatCompletionAssistantMessageParam(Model):
    """An earlier answer of the model, sent back as part of the conversation."""

    role: Literal["assistant"] = "assistant"
    """Marks the message as one of the model."""

    content: Nullable[str] = None
    """The text of the answer; null if there was none, as when it only called tools."""

    name: str | None = None
    """A name for the assistant who speaks."""

    tool_calls: list[ToolChoice] | None = None
    """Calls that the model asked for. Each is answered by a message with the role
    `tool`."""

    function_call: FunctionCall | None = None
    """Deprecated. The one call that the model asked for. Use `tool_calls` instead."""

    reasoning: Nullable[str] = None
    """The reasoning that led to the answer, as the model gave it."""

    reasoning_content: Nullable[str] = None
    """The same as `reasoning`, under the name that some models use."""
