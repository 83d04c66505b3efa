# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class ReasoningOptions(Model):
    """Reasoning settings, for models that can reason before they answer."""

    enabled: bool | None = None
    """Whether the model reasons before it answers."""

    if TYPE_CHECKING:

        def __init__(self, *, enabled: bool | None = None) -> None: ...
