# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model
from together.generated.models.inference_checkpoint import InferenceCheckpoint
from together.generated.models.large_integer import LargeInteger
from together.generated.models.lora_config import LoraConfig
from together.generated.models.policy_state import PolicyState
from together.generated.models.training_checkpoint import TrainingCheckpoint
from together.generated.models.training_session_error import TrainingSessionError
from together.generated.models.training_session_metadata import TrainingSessionMetadata
from together.generated.models.training_session_status import TrainingSessionStatus
from together.generated.models.training_session_type import TrainingSessionType


class TrainingSession(Model):
    """Training session: a model in training, with its progress and its checkpoints."""

    id: str
    """Session ID. Paths such as `/rl/training-sessions/{session_id}` take it."""

    status: TrainingSessionStatus
    """State of the session: it takes training operations while it is running."""

    base_model: str
    """Model that the training started from."""

    inference_checkpoints: list[InferenceCheckpoint]
    """Checkpoints to sample from or to deploy: weights alone."""

    training_checkpoints: list[TrainingCheckpoint]
    """Checkpoints to resume training from, in another session."""

    resume_from_checkpoint_id: str | None = None
    """Training checkpoint that the session started from, if it resumed one."""

    step: LargeInteger
    """Number of optimizer steps that were taken."""

    created_at: datetime
    """Time at which the session was requested."""

    updated_at: datetime
    """Time of the last change."""

    lora_config: LoraConfig | None = None
    """LoRA settings, if the session trains an adapter."""

    type: TrainingSessionType | None = None
    """Parts that the session runs: a trainer, or a trainer and a generator to sample
    from."""

    created_by: str | None = None
    """User who started the session."""

    metadata: TrainingSessionMetadata | None = None
    """Links to other tools, such as a run in Weights & Biases."""

    model_resources_id: str | None = None
    """Model resources (hardware that holds a base model) that the session runs on."""

    policy_state: PolicyState | None = None
    """Weight versions: which weights the trainer has, and which ones sampling uses."""

    display_name: str | None = None
    """Name for people to read."""

    error: TrainingSessionError | None = None
    """Why the session failed; left out unless it did."""
