# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.batch_job import BatchJob


class BatchJobWithWarning(Model):
    """Batch response: the new batch, and a warning if there is one."""

    job: BatchJob | None = None
    """Batch that was created, with the ID to follow it by."""

    warning: str | None = None
    """Warning about the batch, for people to read."""
