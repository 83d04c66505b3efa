# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class HardwareSpec(Model):
    """GPUs of a hardware configuration."""

    gpu_type: str
    """GPU model, with its memory."""

    gpu_link: str
    """Interconnect between the GPUs."""

    gpu_memory: float
    """Memory of each GPU in GB."""

    gpu_count: int
    """Number of GPUs of one replica."""
