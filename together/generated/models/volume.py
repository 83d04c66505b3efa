# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.volume_content import VolumeContent
from together.generated.models.volume_status import VolumeStatus
from together.generated.models.volume_version import VolumeVersion


class Volume(Model):
    """Volume: files that are copied to each replica of a deployment before it starts."""

    id: str | None = None
    """Volume ID. Paths take the name in its place, too."""

    object: str | None = None
    """Object type, `volume`."""

    name: str | None = None
    """Name of the volume, unique in the project."""

    type: Open[Literal["readOnly"]] | None = None
    """Volume type. `readOnly`: containers can read the files, but not change them."""

    content: VolumeContent | None = None
    """Files of the current version, and where they come from."""

    current_version: int | None = None
    """Number of the version that new deployments mount."""

    created_at: str | None = None
    """Creation time of the volume, as ISO 8601 text."""

    mounted_by: list[str] | None = None
    """IDs of the deployments that mount the current version."""

    updated_at: str | None = None
    """Time of the last change, as ISO 8601 text."""

    version_history: dict[str, VolumeVersion] | None = None
    """Earlier versions, keyed by their number."""

    status: VolumeStatus | None = None
    """Whether the files are ready to be mounted."""

    status_message: str | None = None
    """Explanation of `status`, for people to read."""
