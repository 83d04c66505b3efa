# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.tool_function import ToolFunction


class ToolsPart(Model):
    """A tool that the model may call."""

    type: str | None = None
    """The kind of tool."""

    function: ToolFunction | None = None
    """The function that the tool stands for."""
