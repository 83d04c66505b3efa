# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class ChatCompletionSystemMessageParam(Model):
    """System message (system prompt): instructions for how the model behaves in this
    conversation."""

    role: Literal["system"] = "system"
    """Role of the author, always `system`."""

    content: str
    """Instructions, as text."""

    name: str | None = None
    """Name of the author."""
