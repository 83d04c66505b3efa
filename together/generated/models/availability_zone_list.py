# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class AvailabilityZoneList(Model):
    """Availability zones that an endpoint can run in."""

    avzones: list[str]
    """Names of the zones, as `availability_zone` of a new endpoint takes them."""
