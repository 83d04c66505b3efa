# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.volume import Volume


class VolumeList(Model):
    """Volumes of the project, as a list object."""

    object: Open[Literal["list"]] | None = None
    """Object type, `list`; other servers may send another value."""

    data: list[Volume] | None = None
    """Volumes, each with its files and its versions."""
