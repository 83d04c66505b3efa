# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model
from together.generated.models.large_integer import LargeInteger
from together.generated.models.model_registry_artifact import ModelRegistryArtifact


class TrainingCheckpoint(Model):
    """Training checkpoint: the saved state of a training, to resume it from."""

    id: str
    """Checkpoint ID. Send it as `resume_from_checkpoint_id` to start a session from
    it."""

    step: LargeInteger
    """Optimizer step after which the state was saved."""

    created_at: datetime
    """Time at which the checkpoint was saved."""

    registration: ModelRegistryArtifact | None = None
    """Entry of the checkpoint in the model registry, once it is registered."""
