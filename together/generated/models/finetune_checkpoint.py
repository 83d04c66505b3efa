# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class FinetuneCheckpoint(Model):
    """Checkpoint of a fine-tuning job: the weights at one training step."""

    step: int
    """Training step at which the weights were saved."""

    created_at: str
    """Time at which the weights were saved, written as text."""

    path: str
    """Storage path of the weights, as the service names it."""

    checkpoint_type: str
    """Checkpoint type: what the weights are, and whether they are final ones."""

    checkpoint: Open[Literal["model", "adapter"]] | None = None
    """Form of the weights: the whole model, or the LoRA adapter alone."""

    object_id: str | None = None
    """ID of the weights in the model registry."""

    object_name: str | None = None
    """Name of the weights in the model registry."""

    object_revision_id: str | None = None
    """Revision of the weights in the model registry."""
