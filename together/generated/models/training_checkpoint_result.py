# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.training_checkpoint import TrainingCheckpoint


class TrainingCheckpointResult(Model):
    """Training checkpoint that was saved, or its ID in older versions of the API."""

    checkpoint_id: str | None = None
    """ID of the saved checkpoint, in older versions of the API."""

    checkpoint: TrainingCheckpoint | None = None
    """Saved checkpoint, in newer versions of the API."""
