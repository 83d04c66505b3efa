# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.finetune_event import FinetuneEvent


class FinetuneEventList(Model):
    """Event list: the history of a fine-tuning job."""

    data: list[FinetuneEvent]
    """Events of the job, such as the start of the training and each saved checkpoint."""
