# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.loss_inputs import LossInputs
from together.generated.models.model_input import ModelInput
from together.generated.models.tensor_data import TensorData

if TYPE_CHECKING:
    from collections.abc import Mapping

    from together.generated.dicts import LossInputsDict, ModelInputDict, TensorDataDict


class TrainingSample(Model):
    """Training sample: one sequence of tokens and what the loss function needs to know
    about it."""

    model_input: ModelInput
    """Tokens that the model reads."""

    loss_inputs: LossInputs | None = None
    """Inputs of the loss function, in the older form. Send either this or
    `loss_fn_inputs`."""

    loss_fn_inputs: dict[str, TensorData] | None = None
    """Inputs of the loss function as tensors, keyed by name. Which names it reads
    depends on the loss function."""

    routed_experts_key: str | None = None
    """Key of the expert routing (mixture of experts) that sampling recorded, so that
    training can use the same experts. Sampling returns it with
    `return_routed_experts`."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model_input: ModelInput | ModelInputDict,
            loss_inputs: LossInputs | LossInputsDict | None = None,
            loss_fn_inputs: Mapping[str, TensorData | TensorDataDict] | None = None,
            routed_experts_key: str | None = None,
        ) -> None: ...
