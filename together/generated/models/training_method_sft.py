# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.train_on_inputs import TrainOnInputs

if TYPE_CHECKING:
    from together.generated.dicts import TrainOnInputsInput


class TrainingMethodSft(Model):
    """Supervised fine-tuning: the model learns from examples of good responses."""

    method: Literal["sft"] = "sft"
    """Training method, always `sft`."""

    train_on_inputs: TrainOnInputs | None = None
    """Loss on prompts: whether prompts and user messages count in the loss too."""

    if TYPE_CHECKING:

        def __init__(
            self, *, method: Literal["sft"] = "sft", train_on_inputs: TrainOnInputsInput | None = None
        ) -> None: ...
