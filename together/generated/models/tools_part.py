# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import FromFunction
from together.generated.models.tool_function import ToolFunction

if TYPE_CHECKING:
    from together.generated.dicts import ToolFunctionDict


class ToolsPart(FromFunction):
    """Tool that the model may call."""

    type: str | None = None
    """Type of the tool, such as `function`."""

    function: ToolFunction | None = None
    """Function that the tool stands for."""

    if TYPE_CHECKING:

        def __init__(
            self, *, type: str | None = None, function: ToolFunction | ToolFunctionDict | None = None
        ) -> None: ...
