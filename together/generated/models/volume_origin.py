# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.volume_bucket import VolumeBucket

if TYPE_CHECKING:
    from together.generated.dicts import VolumeBucketDict


class VolumeOrigin(Model):
    """Storage outside of the service that files are copied from."""

    s3: VolumeBucket
    """Amazon S3 bucket to copy from."""

    if TYPE_CHECKING:

        def __init__(self, *, s3: VolumeBucket | VolumeBucketDict) -> None: ...
