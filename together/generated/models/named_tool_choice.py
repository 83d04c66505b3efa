# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.named_tool_choice_function import NamedToolChoiceFunction


class NamedToolChoice(Model):
    """One certain tool that the model is to call."""

    type: Literal["function"] = "function"
    """Says that the tool is a function."""

    function: NamedToolChoiceFunction
    """Which function it is."""

    id: str | None = None
    """An id for the call."""

    index: int | None = None
    """Place of the call among several, counted from 0."""
