# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable, Open
from together.generated.models.function_call_delta import FunctionCallDelta


class ToolCallDelta(Model):
    """Part of a streamed tool call. The first part has `id`, `type` and the name of the
    function; later parts have only `index` and the next part of the arguments."""

    index: int | None = None
    """Zero-based index of the tool call that this part belongs to. The service may also
    send -1."""

    id: Nullable[str] = None
    """ID of the tool call; in later parts null or left out."""

    type: Open[Literal["function"]] | None = None
    """Type of the tool, always `function`; only in the first part of a call."""

    function: FunctionCallDelta | None = None
    """Next part of the function call."""
