# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class NamedToolChoiceFunction(Model):
    """Function that the model must call."""

    name: str
    """Which function to call, as it is named in `tools`."""

    arguments: str | None = None
    """Arguments for the call, as JSON text."""

    if TYPE_CHECKING:

        def __init__(self, *, name: str, arguments: str | None = None) -> None: ...
