# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model


class FullTrainingType(Model):
    """Full fine-tuning: all weights of the model are trained."""

    type: Literal["Full"] = "Full"
    """Training type, always `Full`."""

    if TYPE_CHECKING:

        def __init__(self, *, type: Literal["Full"] = "Full") -> None: ...
