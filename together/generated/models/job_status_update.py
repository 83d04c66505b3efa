# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model


class JobStatusUpdate(Model):
    """Status update of a job: a change in its history."""

    status: str
    """Job status that begins with this update, such as `Running`."""

    message: str
    """Message about the change, for people to read."""

    timestamp: datetime
    """Time at which the status changed."""
