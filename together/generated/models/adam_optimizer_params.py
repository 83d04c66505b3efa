# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class AdamOptimizerParams(Model):
    """Parameters of Adam. What is left out has the default of the service."""

    beta1: float | None = None
    """Decay rate of the running mean of the gradients."""

    beta2: float | None = None
    """Decay rate of the running mean of the squared gradients."""

    eps: float | None = None
    """Small number that is added to a divisor, so that it is never 0."""

    grad_clip_norm: float | None = None
    """Gradient clipping: longer gradients are scaled down to this norm."""

    learning_rate: float | None = None
    """Learning rate: how far one step moves the weights."""

    weight_decay: float | None = None
    """Weight decay: how much each step shrinks the weights."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            beta1: float | None = None,
            beta2: float | None = None,
            eps: float | None = None,
            grad_clip_norm: float | None = None,
            learning_rate: float | None = None,
            weight_decay: float | None = None,
        ) -> None: ...
