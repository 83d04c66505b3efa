# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model
from together.generated.models.model_registry_artifact import ModelRegistryArtifact


class InferenceCheckpointRegistration(Model):
    """Entry of an inference checkpoint in the model registry.

    Newer versions of the API send `adapter` or `model`, older ones `model_name` and
    `registered_at`."""

    model_name: str | None = None
    """Name under which the model is registered."""

    registered_at: datetime | None = None
    """Time at which the model was registered."""

    adapter: ModelRegistryArtifact | None = None
    """LoRA adapter, if the session trained one."""

    model: ModelRegistryArtifact | None = None
    """Full model, with all its weights."""
