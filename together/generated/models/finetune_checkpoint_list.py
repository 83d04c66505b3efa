# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.finetune_checkpoint import FinetuneCheckpoint


class FinetuneCheckpointList(Model):
    """Checkpoint list: the checkpoints of a fine-tuning job."""

    data: list[FinetuneCheckpoint]
    """Checkpoints of the job, with the final weights among them."""
