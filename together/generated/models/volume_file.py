# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class VolumeFile(Model):
    """File of a volume, with its size."""

    last_modified: str | None = None
    """Time of the last change of the file, as text."""

    name: str | None = None
    """Path of the file, with its extension."""

    size: int | None = None
    """Size in bytes."""
