# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class EvaluationResponse(Model):
    """Evaluation job that was created."""

    workflow_id: str | None = None
    """Job ID: get the status and the results of the evaluation with it."""

    status: Open[Literal["pending"]] | None = None
    """Status at the start, always `pending`."""
