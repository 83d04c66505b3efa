# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.adam_optimizer_params import AdamOptimizerParams
from together.generated.models.adamw_optimizer_params import AdamwOptimizerParams
from together.generated.models.muon_optimizer_params import MuonOptimizerParams

if TYPE_CHECKING:
    from together.generated.dicts import AdamOptimizerParamsDict, AdamwOptimizerParamsDict, MuonOptimizerParamsDict


class OptimStepRequest(RequestBody):
    """Request for an optimizer step: the optimizer and its parameters.

    Choose one optimizer. Newer versions of the API take `adam_params` or `muon_params`,
    with the learning rate inside; older ones take `learning_rate` and `adamw_params`."""

    learning_rate: float | None = None
    """Learning rate, in the older form: how far one step moves the weights."""

    adamw_params: AdamwOptimizerParams | None = None
    """AdamW, in the older form."""

    adam_params: AdamOptimizerParams | None = None
    """Adam, an optimizer with a step size of its own for each weight."""

    muon_params: MuonOptimizerParams | None = None
    """Muon, an optimizer for weight matrices that uses Adam for all other weights."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            learning_rate: float | None = None,
            adamw_params: AdamwOptimizerParams | AdamwOptimizerParamsDict | None = None,
            adam_params: AdamOptimizerParams | AdamOptimizerParamsDict | None = None,
            muon_params: MuonOptimizerParams | MuonOptimizerParamsDict | None = None,
        ) -> None: ...
