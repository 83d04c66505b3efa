# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from together.generated.model import Model, Open


class QueueJobStatusResponse(Model):
    """Job of a queue: its status, its input and, at the end, its output."""

    request_id: str
    """Job ID that the submission returned."""

    model: str
    """Queue that the job was put into."""

    status: Open[Literal["pending", "running", "done", "failed", "canceled"]]
    """Status of the job: `pending` (it waits, and can be canceled), `running` (a worker
    has it), or one of the final ones, `done`, `failed` and `canceled`. The service may
    send other values too."""

    claimed_at: datetime | None = None
    """Time at which a worker took the job."""

    created_at: datetime | None = None
    """Time of submission."""

    done_at: datetime | None = None
    """Time at which the job ended, done or failed."""

    info: dict[str, Any] | None = None
    """Metadata from the submission, with what the worker and the service added, such as
    progress."""

    inputs: dict[str, Any] | None = None
    """Input of the job, as it was submitted in `payload`."""

    outputs: dict[str, Any] | None = None
    """Output of the job, once it is done. Its fields are up to the worker."""

    priority: int | None = None
    """Priority: jobs with a higher number run first."""

    retries: int | None = None
    """How many times the job went back to the queue because its worker was silent for too
    long. After three times it fails for good."""

    warnings: list[str] | None = None
    """Notes about the request that did not keep it from running."""
