# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.tool_function import ToolFunction


class ToolsPart(Model):
    """Tool that the model may call."""

    type: str | None = None
    """Type of the tool, such as `function`."""

    function: ToolFunction | None = None
    """Function that the tool stands for."""
