# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open


class TrainingSessionError(Model):
    """Error that ended a training session, with its cause and time."""

    code: Open[
        Literal[
            "TRAINING_SESSION_ERROR_CODE_RESOURCE_UNAVAILABLE",
            "TRAINING_SESSION_ERROR_CODE_RESOURCE_AT_CAPACITY",
            "TRAINING_SESSION_ERROR_CODE_TIMED_OUT",
            "TRAINING_SESSION_ERROR_CODE_SESSION_FAILED",
        ]
    ]
    """Cause, for programs to read: no hardware, no capacity left, a timeout, or a
    failure of the session."""

    message: str
    """Explanation for people to read."""

    occurred_at: datetime
    """Time at which the session failed."""
