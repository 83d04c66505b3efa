# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.volume_file import VolumeFile
from together.generated.models.volume_origin import VolumeOrigin


class VolumeContent(Model):
    """Files of a volume, and where they come from."""

    type: Open[Literal["files"]] | None = None
    """Content type, `files`: files that were uploaded."""

    source_prefix: str | None = None
    """Path prefix: the files whose names begin with it are in the volume."""

    files: list[VolumeFile] | None = None
    """Files of the volume, with their sizes."""

    origin: VolumeOrigin | None = None
    """Bucket outside of the service that the files come from, if they were not uploaded."""
