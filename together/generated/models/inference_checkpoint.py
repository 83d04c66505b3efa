# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model
from together.generated.models.inference_checkpoint_registration import InferenceCheckpointRegistration
from together.generated.models.large_integer import LargeInteger


class InferenceCheckpoint(Model):
    """Inference checkpoint: saved weights, to sample from or to deploy."""

    id: str
    """Checkpoint ID. `GET /rl/checkpoints/{id}/download` takes it."""

    step: LargeInteger
    """Optimizer step after which the weights were saved."""

    created_at: datetime
    """Time at which the checkpoint was saved."""

    registration: InferenceCheckpointRegistration | None = None
    """Entry of the checkpoint in the model registry, once it is registered."""
