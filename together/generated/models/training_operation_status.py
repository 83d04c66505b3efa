# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

TrainingOperationStatus: TypeAlias = Open[
    Literal[
        "TRAINING_OPERATION_STATUS_UNSPECIFIED",
        "TRAINING_OPERATION_STATUS_PENDING",
        "TRAINING_OPERATION_STATUS_RUNNING",
        "TRAINING_OPERATION_STATUS_COMPLETED",
        "TRAINING_OPERATION_STATUS_FAILED",
    ]
]
"""Progress of a training operation: it is pending, runs, and ends completed or failed."""
