# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class ErrorMessage(Model):
    """Error response with a message alone."""

    message: str | None = None
    """Error message, for people to read."""
