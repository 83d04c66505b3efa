# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class MultimodalParams(Model):
    """Options of fine-tuning for models that see images."""

    train_vision: bool | None = None
    """Whether the vision encoder is trained too; `false` keeps it as it is."""

    if TYPE_CHECKING:

        def __init__(self, *, train_vision: bool | None = None) -> None: ...
