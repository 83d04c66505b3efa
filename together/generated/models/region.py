# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.driver_version import DriverVersion


class Region(Model):
    """Region: a data center that hosts GPU clusters."""

    name: str
    """Name of the region. Send it as `region` to create a cluster or a volume there."""

    driver_versions: list[DriverVersion]
    """Combinations of CUDA and NVIDIA driver that can be installed there."""

    supported_instance_types: list[str]
    """GPU models that the region offers. Send one as `gpu_type`."""
