# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Any

from together.generated.model import Model


class ToolFunction(Model):
    """Function definition: what the model knows about a function that it may call."""

    name: str | None = None
    """Name of the function, as it appears in tool calls."""

    description: str | None = None
    """What the function does. The model reads it to decide when to call the function."""

    parameters: dict[str, Any] | None = None
    """Parameters of the function: a JSON schema for its arguments."""
