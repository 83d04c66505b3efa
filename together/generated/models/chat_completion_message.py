# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable
from together.generated.models.function_call import FunctionCall
from together.generated.models.tool_choice import ToolChoice


class ChatCompletionMessage(Model):
    """A message that the model wrote."""

    role: Literal["assistant"] = "assistant"
    """Marks the message as one of the model."""

    content: Nullable[str] = None
    """The text of the answer; null or left out if there is none."""

    reasoning: Nullable[str] = None
    """The reasoning that led to the answer, if the model shows it."""

    reasoning_content: Nullable[str] = None
    """The same as `reasoning`, under the name that some models use."""

    tool_calls: list[ToolChoice] | None = None
    """Calls of tools that the model asks for."""

    function_call: FunctionCall | None = None
    """Deprecated. The one call that the model asks for. Look at `tool_calls` instead."""
