# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model


class NodeLifecycleEvent(Model):
    """Event in the life of a node, such as a failure or a restart."""

    message: str
    """Explanation for people to read."""

    node_id: str
    """Node that the event is about; see `node_id` of the worker nodes."""

    reason: str
    """Short name of the cause, for programs to read."""

    timestamp: datetime
    """Time of the event."""
