# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class AdamwOptimizerParams(Model):
    """Parameters of AdamW, in the older form of an optimizer step."""

    beta1: float | None = None
    """Decay rate of the running mean of the gradients."""

    beta2: float | None = None
    """Decay rate of the running mean of the squared gradients."""

    eps: float | None = None
    """Small number that is added to a divisor, so that it is never 0."""

    weight_decay: float | None = None
    """Weight decay: how much each step shrinks the weights, times the learning rate."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            beta1: float | None = None,
            beta2: float | None = None,
            eps: float | None = None,
            weight_decay: float | None = None,
        ) -> None: ...
