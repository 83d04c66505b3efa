# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.shared_volume_status import SharedVolumeStatus


class SharedVolume(Model):
    """Shared volume: a file system that all nodes of a cluster can mount."""

    volume_id: str
    """Volume ID. Send it as `volume_id` to attach the volume to a new cluster."""

    volume_name: str
    """Name that you chose to recognize the volume by."""

    size_tib: int
    """Capacity in TiB."""

    status: SharedVolumeStatus
    """State of the volume, such as `available` or `bound`."""
