# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.large_integer import LargeInteger


class PolicyState(Model):
    """Weight versions of a session: how far sampling is behind the trainer."""

    applied_weights_version: LargeInteger
    """Version of the weights that sampling uses now."""

    pending_publish: bool
    """Whether newer weights are on their way to the generator."""

    target_weights_version: LargeInteger
    """Version of the weights that sampling should use."""

    trainer_step: LargeInteger
    """Number of optimizer steps that the trainer has taken."""
