# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.error_detail import ErrorDetail


class ErrorData(Model):
    """Error response: what the service sends when a call fails."""

    error: ErrorDetail
    """Error details."""

    id: str | None = None
    """Request ID of the failed call, where the service sends it. Quote it when you
    contact support."""
