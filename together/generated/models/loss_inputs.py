# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.grpo_loss_inputs import GrpoLossInputs
from together.generated.models.integer_tensor import IntegerTensor

if TYPE_CHECKING:
    from together.generated.dicts import GrpoLossInputsDict, IntegerTensorDict


class LossInputs(Model):
    """Inputs of the loss function for one sample, in the older form. Each list has one
    entry for each token."""

    target_tokens: IntegerTensor
    """Token IDs that the model should predict at each place."""

    loss_mask: IntegerTensor | None = None
    """Loss mask: 1 where a token counts in the loss, 0 where it does not."""

    grpo_inputs: GrpoLossInputs | None = None
    """Further inputs for the loss function GRPO."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            target_tokens: IntegerTensor | IntegerTensorDict,
            loss_mask: IntegerTensor | IntegerTensorDict | None = None,
            grpo_inputs: GrpoLossInputs | GrpoLossInputsDict | None = None,
        ) -> None: ...
