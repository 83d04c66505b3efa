# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Nullable, RequestBody
from together.generated.models.training_method import TrainingMethod
from together.generated.models.training_type import TrainingType

if TYPE_CHECKING:
    from together.generated.dicts import TrainingMethodInput, TrainingTypeInput


class FinetunePriceEstimateRequest(RequestBody):
    """Price estimate request: the settings of the fine-tuning job that the price depends
    on."""

    training_file: str
    """File ID of the training data, as an upload returned it."""

    validation_file: str | None = None
    """File ID of the validation data, which evaluations read."""

    model: str | None = None
    """Model ID of the base model. The price depends on its size."""

    n_epochs: int | None = None
    """Number of epochs: how often training goes through the whole training data."""

    n_evals: int | None = None
    """Number of evaluations on `validation_file` during training; 0 for none."""

    training_method: TrainingMethod | None = None
    """Training method: supervised fine-tuning or direct preference optimization."""

    training_type: Nullable[TrainingType] = None
    """Training type: all weights, or a LoRA adapter. Null leaves the choice to the
    service."""

    from_checkpoint: str | None = None
    """Checkpoint of an earlier fine-tuning job to continue from."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            training_file: str,
            validation_file: str | None = None,
            model: str | None = None,
            n_epochs: int | None = None,
            n_evals: int | None = None,
            training_method: TrainingMethodInput | None = None,
            training_type: TrainingTypeInput | None = None,
            from_checkpoint: str | None = None,
        ) -> None: ...
