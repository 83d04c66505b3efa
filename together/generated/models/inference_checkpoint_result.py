# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.inference_checkpoint import InferenceCheckpoint


class InferenceCheckpointResult(Model):
    """Inference checkpoint that was saved, or its name in older versions of the API."""

    model_name: str | None = None
    """Name under which the weights can be called, in older versions of the API."""

    checkpoint: InferenceCheckpoint | None = None
    """Saved checkpoint, in newer versions of the API."""
