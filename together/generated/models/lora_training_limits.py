# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class LoraTrainingLimits(Model):
    """Limits of LoRA fine-tuning of a model: the ranges of its batch size, rank and
    modules."""

    max_batch_size: int
    """Highest value that `batch_size` may have in supervised fine-tuning."""

    max_batch_size_dpo: int
    """Highest value that `batch_size` may have in direct preference optimization."""

    min_batch_size: int
    """Lowest value that `batch_size` may have."""

    max_rank: int
    """Maximum rank of the adapter, `lora_r` in a request."""

    target_modules: list[str]
    """Module names that `lora_trainable_modules` may hold."""

    default_rank: int | None = None
    """Rank of the adapter that the service suggests for `lora_r`."""
