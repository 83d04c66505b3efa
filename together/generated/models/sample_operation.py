# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.sample_result import SampleResult
from together.generated.models.training_operation_error import TrainingOperationError
from together.generated.models.training_operation_status import TrainingOperationStatus


class SampleOperation(Model):
    """Sampling in progress, with its result once it has completed."""

    id: str
    """Operation ID. Poll the path that ends with it to get the outcome."""

    status: TrainingOperationStatus
    """Progress of the operation: `TRAINING_OPERATION_STATUS_COMPLETED` brings
    `output`, `TRAINING_OPERATION_STATUS_FAILED` brings `error`."""

    output: SampleResult | None = None
    """Sampled sequences; left out until the operation has completed."""

    error: TrainingOperationError | None = None
    """Why the operation failed; left out unless it did."""
