# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.xid_event import XidEvent


class XidAlert(Model):
    """Details of an alert that the NVIDIA driver reported errors (XID)."""

    events: list[XidEvent]
    """Errors that were reported, one entry for each code."""
