# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.hardware_with_status import HardwareWithStatus


class HardwareList(Model):
    """Hardware configurations for dedicated endpoints, as a list object."""

    object: Open[Literal["list"]] = "list"
    """Object type, `list`; other servers may send another value."""

    data: list[HardwareWithStatus]
    """Hardware configurations; with the parameter `model`, only those that can run it."""
