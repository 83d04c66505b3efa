# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FileDeleteResponse(Model):
    """Result of deleting a file: its ID, and whether it is gone."""

    id: str | None = None
    """File ID that the call named."""

    deleted: bool | None = None
    """Whether the file is gone: `true` after a successful deletion."""
