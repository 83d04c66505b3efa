# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.function_call import FunctionCall


class ToolChoice(Model):
    """A call of a tool that the model asks for. Run it and send back the result as a
    message with the role `tool` and the `id` of this call."""

    index: int | None = None
    """Place of the call among several, counted from 0."""

    id: str
    """Names the call, so that the result can refer to it."""

    type: Literal["function"] = "function"
    """Says that the tool is a function."""

    function: FunctionCall
    """The function to call, and with what."""
