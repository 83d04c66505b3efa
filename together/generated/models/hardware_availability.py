# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class HardwareAvailability(Model):
    """Availability of a hardware configuration."""

    status: Open[Literal["available", "unavailable", "insufficient"]]
    """Whether an endpoint can start on it now: `available`, `unavailable`, or
    `insufficient` if too little is free."""
