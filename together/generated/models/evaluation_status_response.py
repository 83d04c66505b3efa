# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.evaluation_results import EvaluationResults
from together.generated.models.evaluation_status import EvaluationStatus


class EvaluationStatusResponse(Model):
    """Status of an evaluation job and, at the end, its results."""

    status: EvaluationStatus | None = None
    """Progress of the job: `completed`, `error` and `user_error` are final."""

    results: Nullable[EvaluationResults] = None
    """Results of the evaluation; null or left out until there are any."""
