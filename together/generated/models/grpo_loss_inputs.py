# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.float_tensor import FloatTensor

if TYPE_CHECKING:
    from together.generated.dicts import FloatTensorDict


class GrpoLossInputs(Model):
    """Inputs of the loss function GRPO for one sample. Each list has one entry for each
    token."""

    advantages: FloatTensor
    """Advantages: how much better than expected each token turned out."""

    generator_logprobs: FloatTensor
    """Log probabilities of the tokens under the policy that sampled them."""

    reference_logprobs: FloatTensor | None = None
    """Log probabilities of the tokens under the reference model, for the KL penalty."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            advantages: FloatTensor | FloatTensorDict,
            generator_logprobs: FloatTensor | FloatTensorDict,
            reference_logprobs: FloatTensor | FloatTensorDict | None = None,
        ) -> None: ...
