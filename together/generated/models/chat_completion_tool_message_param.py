# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class ChatCompletionToolMessageParam(Model):
    """What a tool returned, as the answer to one call of the model."""

    role: Literal["tool"] = "tool"
    """Marks the message as the result of a tool."""

    content: str
    """The result, as text; often JSON."""

    tool_call_id: str
    """The `id` of the call that this message answers."""

    name: str | None = None
    """Name of the tool that was called."""
