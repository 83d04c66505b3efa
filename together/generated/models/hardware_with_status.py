# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.endpoint_pricing import EndpointPricing
from together.generated.models.hardware_availability import HardwareAvailability
from together.generated.models.hardware_spec import HardwareSpec


class HardwareWithStatus(Model):
    """Hardware configuration of a replica, its price and whether it is free."""

    object: Open[Literal["hardware"]] = "hardware"
    """Object type, `hardware`; other servers may send another value."""

    id: str
    """Hardware ID, as the field `hardware` of a new endpoint takes it."""

    pricing: EndpointPricing
    """What a replica on this hardware costs."""

    specs: HardwareSpec
    """Number, type and memory of the GPUs."""

    updated_at: datetime
    """Time at which the availability was last checked."""

    availability: HardwareAvailability | None = None
    """Whether it is free now. Only there if the request names a `model`."""
