# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model


class EvaluationJobStatusUpdate(Model):
    """Step in the history of an evaluation job."""

    status: str | None = None
    """Status that the job took on."""

    message: str | None = None
    """Explanation, for people to read."""

    timestamp: datetime | None = None
    """Time of the step."""
