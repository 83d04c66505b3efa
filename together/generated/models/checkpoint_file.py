# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.large_integer import LargeInteger


class CheckpointFile(Model):
    """File of a checkpoint, with a link to download it."""

    filename: str
    """Name to save the file under."""

    url: str
    """URL to download the file from."""

    size: LargeInteger
    """Length of the file in bytes."""
