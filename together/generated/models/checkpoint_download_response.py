# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.checkpoint_file import CheckpointFile


class CheckpointDownloadResponse(Model):
    """Download links of a checkpoint, one for each of its files."""

    data: list[CheckpointFile]
    """Files of the checkpoint, each with its own URL."""
