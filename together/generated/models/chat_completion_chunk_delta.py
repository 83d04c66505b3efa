# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable, Open
from together.generated.models.function_call_delta import FunctionCallDelta
from together.generated.models.tool_call_delta import ToolCallDelta


class ChatCompletionChunkDelta(Model):
    """Delta: the new part of a streamed message. Any field may be left out; the delta may be
    empty."""

    role: Open[Literal["system", "user", "assistant", "function", "tool"]] | None = None
    """Role of the author."""

    content: Nullable[str] = None
    """Next part of the text."""

    reasoning: Nullable[str] = None
    """Next part of the reasoning, if the model returns it."""

    reasoning_content: Nullable[str] = None
    """Same as `reasoning`, under the name that some models use."""

    token_id: int | None = None
    """Token ID in the vocabulary of the model."""

    tool_calls: Nullable[list[ToolCallDelta]] = None
    """Next parts of tool calls. Join the parts of each call by its `index`."""

    function_call: Nullable[FunctionCallDelta] = None
    """Deprecated. Next part of the function call that the model asks for. Read `tool_calls` instead."""
