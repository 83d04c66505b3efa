# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class SharedVolumeDeleteResponse(Model):
    """Outcome of the deletion of a shared volume."""

    success: bool
    """Whether the volume was deleted."""
