# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.function_call_delta import FunctionCallDelta


class ToolCallDelta(Model):
    """The next piece of a call of a tool. The first piece of a call has `id`, `type` and the
    name of the function; the later ones have only `index` and a piece of the arguments."""

    index: int | None = None
    """Says which call the piece belongs to, counted from 0."""

    id: str | None = None
    """Names the call; only in its first piece."""

    type: Open[Literal["function"]] | None = None
    """Says that the tool is a function; only in the first piece of a call."""

    function: FunctionCallDelta | None = None
    """What is new about the function and its arguments."""
