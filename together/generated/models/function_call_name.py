# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class FunctionCallName(Model):
    """Function that the model must call."""

    name: str
    """Which function the model must call."""

    if TYPE_CHECKING:

        def __init__(self, *, name: str) -> None: ...
