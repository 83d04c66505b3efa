# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class Pricing(Model):
    """What a model costs, in US dollars; 0 where a way of paying does not apply."""

    hourly: float
    """For each hour that it runs on hardware of its own."""

    input: float
    """For a million tokens of input."""

    output: float
    """For a million tokens that the model writes."""

    base: float
    """For each call, whatever its size."""

    finetune: float
    """For fine-tuning the model."""
