# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.large_integer import LargeInteger


class OptimStepResult(Model):
    """What an optimizer step changed: the number of steps taken."""

    step: LargeInteger
    """Number of optimizer steps that the session has taken, this one included."""
