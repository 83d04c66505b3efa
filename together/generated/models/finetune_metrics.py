# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FinetuneMetrics(Model):
    """Training metrics of a fine-tuning job, over its steps."""

    metrics: list[dict[str, float]] | None = None
    """Measurements, each an object that maps names, such as `train/loss`, to numbers."""
