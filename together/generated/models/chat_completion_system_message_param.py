# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class ChatCompletionSystemMessageParam(Model):
    """Instructions to the model about how to behave in this conversation."""

    role: Literal["system"] = "system"
    """Marks the message as instructions."""

    content: str
    """The instructions."""

    name: str | None = None
    """A name for the author of the message."""
