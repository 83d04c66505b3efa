# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.lora_config import LoraConfig
from together.generated.models.training_session_metadata import TrainingSessionMetadata
from together.generated.models.training_session_type import TrainingSessionType

if TYPE_CHECKING:
    from together.generated.dicts import LoraConfigDict, TrainingSessionMetadataDict, TrainingSessionTypeInput


class StartTrainingSessionRequest(RequestBody):
    """Request to start a training session.

    Say what to train by `model_resources_id`, or by `base_model`, the older form."""

    base_model: str | None = None
    """Model to start from, such as `Qwen/Qwen3-8B`."""

    resume_from_checkpoint_id: str | None = None
    """Training checkpoint to continue from; left out to start with the base model."""

    type: TrainingSessionType | None = None
    """Parts to run: a trainer, or a trainer and a generator to sample from."""

    lora_config: LoraConfig | None = None
    """LoRA settings: trains a small adapter instead of all weights."""

    model_resources_id: str | None = None
    """Model resources (hardware that holds a base model) to run on."""

    display_name: str | None = None
    """Name of your choice, for people to read."""

    load_optimizer: bool | None = None
    """Whether to restore the state of the optimizer too, with
    `resume_from_checkpoint_id`."""

    metadata: TrainingSessionMetadata | None = None
    """Links to other tools, such as a run in Weights & Biases."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            base_model: str | None = None,
            resume_from_checkpoint_id: str | None = None,
            type: TrainingSessionTypeInput | None = None,
            lora_config: LoraConfig | LoraConfigDict | None = None,
            model_resources_id: str | None = None,
            display_name: str | None = None,
            load_optimizer: bool | None = None,
            metadata: TrainingSessionMetadata | TrainingSessionMetadataDict | None = None,
        ) -> None: ...
