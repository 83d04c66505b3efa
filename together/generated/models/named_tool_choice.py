# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.named_tool_choice_function import NamedToolChoiceFunction

if TYPE_CHECKING:
    from together.generated.dicts import NamedToolChoiceFunctionDict


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

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            function: NamedToolChoiceFunction | NamedToolChoiceFunctionDict,
            type: Literal["function"] = "function",
            id: str | None = None,
            index: int | None = None,
        ) -> None: ...
