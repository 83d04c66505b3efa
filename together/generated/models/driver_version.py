# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class DriverVersion(Model):
    """Combination of CUDA and NVIDIA driver that a region can install."""

    cuda_version: str
    """CUDA version. Send it together with the driver version, or send `id` alone."""

    nvidia_driver_version: str
    """NVIDIA driver version that goes with this CUDA version."""

    id: str | None = None
    """ID of the combination. Send it as `nvidia_version_id` to create a cluster."""

    os: str | None = None
    """Operating system that the combination is for."""
