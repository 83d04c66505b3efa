# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Open
from together.generated.models.volume_origin import VolumeOrigin

if TYPE_CHECKING:
    from together.generated.dicts import VolumeOriginDict


class VolumeSource(Model):
    """Source of the files of a volume: uploaded files with a common prefix, or a bucket
    outside of the service."""

    type: Open[Literal["files"]] | None = None
    """Content type, `files`: files that were uploaded."""

    source_prefix: str | None = None
    """Path prefix: the files whose names begin with it are put into the volume."""

    origin: VolumeOrigin | None = None
    """Bucket outside of the service to copy the files from."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: str | None = None,
            source_prefix: str | None = None,
            origin: VolumeOrigin | VolumeOriginDict | None = None,
        ) -> None: ...
