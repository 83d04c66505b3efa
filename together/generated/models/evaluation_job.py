# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Any

from together.generated.model import Model, Nullable
from together.generated.models.evaluation_job_status_update import EvaluationJobStatusUpdate
from together.generated.models.evaluation_results import EvaluationResults
from together.generated.models.evaluation_status import EvaluationStatus
from together.generated.models.evaluation_type import EvaluationType


class EvaluationJob(Model):
    """Evaluation job: its settings, its status and, at the end, its results."""

    workflow_id: str | None = None
    """Job ID, as the paths below `/evaluation` take it."""

    type: EvaluationType | None = None
    """Evaluation type, which also decides what fields `results` has."""

    status: EvaluationStatus | None = None
    """Progress of the job: `completed`, `error` and `user_error` are final."""

    owner_id: str | None = None
    """ID of the user who created the job. Only administrators see it."""

    status_updates: list[EvaluationJobStatusUpdate] | None = None
    """History of the status, oldest first. Only administrators see it."""

    parameters: dict[str, Any] | None = None
    """Parameters that the job was created with, in the form of the request."""

    created_at: datetime | None = None
    """Creation time of the job."""

    updated_at: datetime | None = None
    """Time of the last change of the job."""

    results: Nullable[EvaluationResults] = None
    """Results of the evaluation; null or left out until there are any."""
