# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.named_tool_choice_function import NamedToolChoiceFunction


class NamedToolChoice(Model):
    """Named tool choice: the one tool that the model must call."""

    type: Literal["function"] = "function"
    """Type of the tool, always `function`."""

    function: NamedToolChoiceFunction
    """Function to call."""

    id: str | None = None
    """ID for the call."""

    index: int | None = None
    """Zero-based index of the call."""
