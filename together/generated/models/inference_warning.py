# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class InferenceWarning(Model):
    """Warning about a call that succeeded."""

    message: str
    """Text of the warning."""
