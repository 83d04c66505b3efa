# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FinetuneDeleteResponse(Model):
    """Result of deleting a fine-tuning job."""

    message: str | None = None
    """Message about what was done, for people to read."""
