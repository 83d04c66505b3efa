# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from together.generated.model import Model, Open
from together.generated.models.clipped_loss_params import ClippedLossParams
from together.generated.models.dppo_loss_params import DppoLossParams
from together.generated.models.dro_loss_params import DroLossParams
from together.generated.models.grpo_loss_params import GrpoLossParams

if TYPE_CHECKING:
    from collections.abc import Mapping

    from together.generated.dicts import (
        ClippedLossParamsDict,
        DppoLossParamsDict,
        DroLossParamsDict,
        GrpoLossParamsDict,
    )


class LossConfig(Model):
    """Loss function and its parameters. Fill in the parameters that belong to `type`."""

    type: Open[
        Literal[
            "LOSS_TYPE_UNSPECIFIED",
            "LOSS_TYPE_CROSS_ENTROPY",
            "LOSS_TYPE_GRPO",
            "LOSS_TYPE_IMPORTANCE_SAMPLING",
            "LOSS_TYPE_PPO",
            "LOSS_TYPE_CISPO",
            "LOSS_TYPE_DRO",
            "LOSS_TYPE_DPPO",
        ]
    ]
    """Loss function: cross-entropy for supervised training, the others for
    reinforcement learning with advantages."""

    cross_entropy_params: dict[str, Any] | None = None
    """Parameters of cross-entropy; none are documented."""

    grpo_params: GrpoLossParams | None = None
    """Parameters of GRPO (group relative policy optimization)."""

    cispo_params: ClippedLossParams | None = None
    """Parameters of CISPO, which clips the importance sampling weights."""

    dppo_params: DppoLossParams | None = None
    """Parameters of DPPO, which limits how far the policy moves in one step."""

    dro_params: DroLossParams | None = None
    """Parameters of DRO, which adds a regularization instead of clipping."""

    ppo_params: ClippedLossParams | None = None
    """Parameters of PPO (proximal policy optimization)."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: str,
            cross_entropy_params: Mapping[str, Any] | None = None,
            grpo_params: GrpoLossParams | GrpoLossParamsDict | None = None,
            cispo_params: ClippedLossParams | ClippedLossParamsDict | None = None,
            dppo_params: DppoLossParams | DppoLossParamsDict | None = None,
            dro_params: DroLossParams | DroLossParamsDict | None = None,
            ppo_params: ClippedLossParams | ClippedLossParamsDict | None = None,
        ) -> None: ...
