# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.function_call import FunctionCall

if TYPE_CHECKING:
    from together.generated.dicts import FunctionCallDict


class ToolCall(Model):
    """Tool call: a function call that the model asks for. Run it, then send the result as a
    message with the role `tool` and the `id` of this call as `tool_call_id`."""

    index: int | None = None
    """Zero-based index of the call. The service may also send -1."""

    id: str
    """ID of the tool call. The result refers to it as `tool_call_id`."""

    type: Literal["function"] = "function"
    """Type of the tool, always `function`."""

    function: FunctionCall
    """Function to call, with its arguments."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            function: FunctionCall | FunctionCallDict,
            index: int | None = None,
            type: Literal["function"] = "function",
        ) -> None: ...
