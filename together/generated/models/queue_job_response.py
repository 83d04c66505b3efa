# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from pydantic import Field

from together.generated.model import Model
from together.generated.models.queue_error import QueueError


class QueueJobResponse(Model):
    """Job that was put into a queue."""

    request_id: str | None = Field(default=None, alias="requestId")
    """Job ID. Send it as `request_id` to get the status of the job or to cancel it."""

    error: QueueError | None = None
    """Reason why the job was not taken, if it was not."""
