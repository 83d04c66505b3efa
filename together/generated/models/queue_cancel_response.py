# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class QueueCancelResponse(Model):
    """Status of a job after the attempt to cancel it."""

    status: Open[Literal["canceled", "running", "done", "failed"]]
    """`canceled` if it was still waiting; else the status that it had, and keeps."""
