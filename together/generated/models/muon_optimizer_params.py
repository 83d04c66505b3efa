# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.adam_optimizer_params import AdamOptimizerParams

if TYPE_CHECKING:
    from together.generated.dicts import AdamOptimizerParamsDict


class MuonOptimizerParams(Model):
    """Parameters of Muon. What is left out has the default of the service."""

    adam: AdamOptimizerParams | None = None
    """Adam for the weights that Muon does not handle."""

    grad_clip_norm: float | None = None
    """Gradient clipping: longer gradients are scaled down to this norm."""

    learning_rate: float | None = None
    """Learning rate: how far one step moves the weights."""

    momentum: float | None = None
    """Momentum: how much of the previous steps goes into the next one."""

    newton_schulz_steps: int | None = None
    """Number of Newton-Schulz iterations, which make each update orthogonal."""

    weight_decay: float | None = None
    """Weight decay: how much each step shrinks the weights."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            adam: AdamOptimizerParams | AdamOptimizerParamsDict | None = None,
            grad_clip_norm: float | None = None,
            learning_rate: float | None = None,
            momentum: float | None = None,
            newton_schulz_steps: int | None = None,
            weight_decay: float | None = None,
        ) -> None: ...
