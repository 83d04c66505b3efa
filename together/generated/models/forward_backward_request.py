# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.loss_config import LossConfig
from together.generated.models.training_sample import TrainingSample

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import LossConfigDict, TrainingSampleDict


class ForwardBackwardRequest(RequestBody):
    """Request for a forward and backward pass: the samples and the loss function."""

    samples: list[TrainingSample]
    """Batch of training samples, each with its own inputs for the loss function."""

    loss: LossConfig
    """Loss function and its parameters."""

    forward_only: bool | None = None
    """`true` computes the loss without gradients, for example for validation."""

    return_loss_fn_outputs: bool | None = None
    """Whether the result has the tensors of the loss function for each sample."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            samples: Sequence[TrainingSample | TrainingSampleDict],
            loss: LossConfig | LossConfigDict,
            forward_only: bool | None = None,
            return_loss_fn_outputs: bool | None = None,
        ) -> None: ...
