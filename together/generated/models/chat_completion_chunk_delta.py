# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable, Open
from together.generated.models.function_call_delta import FunctionCallDelta
from together.generated.models.tool_call_delta import ToolCallDelta


class ChatCompletionChunkDelta(Model):
    """The new piece of a streamed message. Any field may be left out; it can be empty."""

    role: Open[Literal["system", "user", "assistant", "function", "tool"]] | None = None
    """Who speaks."""

    content: Nullable[str] = None
    """The next piece of the text."""

    reasoning: Nullable[str] = None
    """The next piece of the reasoning, if the model shows it."""

    reasoning_content: Nullable[str] = None
    """The same as `reasoning`, under the name that some models use."""

    token_id: int | None = None
    """Number of the token in the vocabulary of the model."""

    tool_calls: list[ToolCallDelta] | None = None
    """New pieces of calls that the model asks for."""

    function_call: Nullable[FunctionCallDelta] = None
    """Deprecated. The next piece of the one call that the model asks for. Look at `tool_calls`
    instead."""
