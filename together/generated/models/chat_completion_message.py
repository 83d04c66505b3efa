# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable, Open
from together.generated.models.function_call import FunctionCall
from together.generated.models.tool_call import ToolCall


class ChatCompletionMessage(Model):
    """Assistant message that the model generated."""

    role: Open[Literal["assistant"]] = "assistant"
    """Role of the author, `assistant`; other servers may send another value."""

    content: Nullable[str] = None
    """Text of the message; null or left out if there is none."""

    reasoning: Nullable[str] = None
    """Reasoning that led to the response, if the model returns it."""

    reasoning_content: Nullable[str] = None
    """Same as `reasoning`, under the name that some models use."""

    tool_calls: list[ToolCall] | None = None
    """Tool calls that the model asks for. Empty or left out if there are none."""

    function_call: FunctionCall | None = None
    """Deprecated. Function call that the model asks for. Read `tool_calls` instead."""
