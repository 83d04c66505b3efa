# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.job_arguments import JobArguments
from together.generated.models.job_status_update import JobStatusUpdate


class JobInfo(Model):
    """Job: work in the background, such as a model upload, and how far it is."""

    type: str
    """Job type, such as `model_upload`."""

    job_id: str
    """Job ID, which `GET /jobs/{jobId}` takes."""

    status: Open[Literal["Queued", "Running", "Complete", "Failed"]]
    """Job status: `Queued` and `Running` until it ends, then `Complete` or `Failed`."""

    status_updates: list[JobStatusUpdate]
    """History of the job: each change of its status, with its time."""

    args: JobArguments
    """Arguments that the job was started with, such as the name of the model."""

    created_at: datetime
    """Time at which the job was created."""

    updated_at: datetime
    """Time of the last change of the job."""
