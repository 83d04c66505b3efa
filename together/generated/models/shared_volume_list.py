# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.shared_volume import SharedVolume


class SharedVolumeList(Model):
    """Shared volumes that the API key may see, in one list."""

    volumes: list[SharedVolume]
    """Volumes with their size and state; empty if there are none."""
