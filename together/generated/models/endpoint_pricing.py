# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class EndpointPricing(Model):
    """Price of a replica of a dedicated endpoint."""

    cents_per_minute: float
    """Price in US cents for each minute that the replica runs."""
