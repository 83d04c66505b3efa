# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.loss_function_output import LossFunctionOutput


class ForwardBackwardResult(Model):
    """Loss and metrics that a forward and backward pass computed."""

    loss: float
    """Loss of the whole batch."""

    metrics: dict[str, float] | None = None
    """Further figures, keyed by name. Which ones there are depends on the loss
    function."""

    loss_fn_outputs: list[LossFunctionOutput] | None = None
    """Tensors of the loss function, one entry for each sample, if the request asked
    for them."""
