# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class VolumeBucket(Model):
    """Amazon S3 bucket, and the role that may read it."""

    uri: str
    """URI of the bucket, with a prefix if only a part of it is meant."""

    role_arn: str
    """ARN of the IAM role that the service takes on to read the bucket."""

    if TYPE_CHECKING:

        def __init__(self, *, uri: str, role_arn: str) -> None: ...
