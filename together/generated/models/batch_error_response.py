# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class BatchErrorResponse(Model):
    """Error response of the batch operations: a message alone."""

    error: str | None = None
    """Error message, for people to read."""
