# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class XidEvent(Model):
    """Error code of the NVIDIA driver (XID), and how often it was reported."""

    count: int
    """How many times the driver reported the code."""

    mnemonic: str
    """Readable name of the code."""

    xid_code: str
    """XID number as text. NVIDIA documents what each one means."""
