# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class TrainingOperationError(Model):
    """Error that made a training operation fail, with its cause."""

    code: (
        Open[
            Literal[
                "TRAINING_OPERATION_ERROR_CODE_UNSPECIFIED",
                "TRAINING_OPERATION_ERROR_CODE_RESOURCE_EXHAUSTED",
                "TRAINING_OPERATION_ERROR_CODE_TIMEOUT",
                "TRAINING_OPERATION_ERROR_CODE_INTERNAL_ERROR",
                "TRAINING_OPERATION_ERROR_CODE_SESSION_NOT_ACTIVE",
                "TRAINING_OPERATION_ERROR_CODE_INVALID_INPUT",
                "TRAINING_OPERATION_ERROR_CODE_NON_FINITE_LOSS",
            ]
        ]
        | None
    ) = None
    """Cause, for programs to read. `TRAINING_OPERATION_ERROR_CODE_SESSION_NOT_ACTIVE`:
    the session has ended or is not ready.
    `TRAINING_OPERATION_ERROR_CODE_NON_FINITE_LOSS`: the loss became infinite or
    NaN."""

    message: str | None = None
    """Explanation for people to read."""
