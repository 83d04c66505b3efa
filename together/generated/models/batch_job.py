# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open


class BatchJob(Model):
    """Batch job: the state of a batch and, in the end, the files with its results."""

    id: str | None = None
    """Batch ID, as the paths below `/batches` take it."""

    user_id: str | None = None
    """User who created the batch."""

    input_file_id: str | None = None
    """File ID of the requests, as it was sent when the batch was created."""

    file_size_bytes: int | None = None
    """Size of the file with the requests, in bytes."""

    status: Open[Literal["VALIDATING", "IN_PROGRESS", "COMPLETED", "FAILED", "EXPIRED", "CANCELLED"]] | None = None
    """Batch status: `VALIDATING` and `IN_PROGRESS` until it ends."""

    job_deadline: datetime | None = None
    """Deadline of the batch: requests that are not done by then expire."""

    created_at: datetime | None = None
    """Time at which the batch was created."""

    endpoint: str | None = None
    """Path that each request of the file is sent to."""

    progress: float | None = None
    """Progress of the batch in percent, 0 to 100."""

    model_id: str | None = None
    """Model ID that the requests name."""

    output_file_id: str | None = None
    """File ID of the responses, one for each request that succeeded. Get it with `GET
    /files/{id}/content`."""

    error_file_id: str | None = None
    """File ID of the errors, one for each request that failed."""

    error: str | None = None
    """Error message, if the batch as a whole failed."""

    completed_at: datetime | None = None
    """Time at which the last request of the batch was done."""
