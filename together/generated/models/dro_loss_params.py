# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class DroLossParams(Model):
    """Parameters of the loss function DRO, which adds a regularization."""

    beta: float
    """Weight of the regularization, which keeps the policy close to the one that
    sampled."""

    if TYPE_CHECKING:

        def __init__(self, *, beta: float) -> None: ...
