# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FullTrainingLimits(Model):
    """Limits of full fine-tuning of a model: the range of its batch size."""

    max_batch_size: int
    """Highest value that `batch_size` may have in supervised fine-tuning."""

    max_batch_size_dpo: int
    """Highest value that `batch_size` may have in direct preference optimization."""

    min_batch_size: int
    """Lowest value that `batch_size` may have."""
