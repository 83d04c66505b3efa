# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Any

from together.generated.model import Model


class ToolFunction(Model):
    """A function of yours, described so that the model knows when and how to call it."""

    name: str | None = None
    """Name of the function, as it stands in calls of the model."""

    description: str | None = None
    """What the function does, in words for the model."""

    parameters: dict[str, Any] | None = None
    """The arguments that the function takes, as a JSON schema."""
