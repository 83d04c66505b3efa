# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from together.generated.model import Model

if TYPE_CHECKING:
    from collections.abc import Mapping


class ToolFunction(Model):
    """Function definition: what the model knows about a function that it may call."""

    name: str | None = None
    """Name of the function, as it appears in tool calls."""

    description: str | None = None
    """What the function does. The model reads it to decide when to call the function."""

    parameters: dict[str, Any] | None = None
    """Parameters of the function: a JSON schema for its arguments."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str | None = None,
            description: str | None = None,
            parameters: Mapping[str, Any] | None = None,
        ) -> None: ...
