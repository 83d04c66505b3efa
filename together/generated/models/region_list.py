# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.region import Region


class RegionList(Model):
    """List of the regions for GPU clusters."""

    regions: list[Region]
    """Regions with what each of them offers."""
