# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class VideoError(Model):
    """Reason why a video could not be generated."""

    code: str | None = None
    """Error code: a short name for the cause, for programs."""

    message: str
    """Error message, for people to read."""
