# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

TrainingSessionStatus: TypeAlias = Open[
    Literal[
        "TRAINING_SESSION_STATUS_UNSPECIFIED",
        "TRAINING_SESSION_STATUS_CREATING",
        "TRAINING_SESSION_STATUS_RUNNING",
        "TRAINING_SESSION_STATUS_STOPPED",
        "TRAINING_SESSION_STATUS_STOPPING",
        "TRAINING_SESSION_STATUS_ERROR",
        "TRAINING_SESSION_STATUS_EXPIRED",
    ]
]
"""State of a training session: it is created, runs, and ends stopped, expired or with
an error."""
