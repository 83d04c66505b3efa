# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.finetune_response import FinetuneResponse


class FinetuneList(Model):
    """Fine-tuning job list: the jobs of your account."""

    data: list[FinetuneResponse]
    """Jobs, each with its settings and its state."""
