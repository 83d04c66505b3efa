# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.volume_source import VolumeSource
from together.generated.models.volume_status import VolumeStatus


class VolumeVersion(Model):
    """Version of a volume: its source and who mounts it."""

    version: int | None = None
    """Number that a mount names in its field `version`."""

    content: VolumeSource | None = None
    """Where the files of this version come from."""

    mounted_by: list[str] | None = None
    """IDs of the deployments that mount this version."""

    status: VolumeStatus | None = None
    """Whether the files of this version are ready to be mounted."""

    status_message: str | None = None
    """Explanation of `status`, for people to read."""
