# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.error_detail import ErrorDetail


class ErrorData(Model):
    """What the service sends in place of an answer when a call fails."""

    error: ErrorDetail
    """What went wrong."""

    id: str | None = None
    """Names the failed call, where the service sends it; quote it when you ask for
    support."""
