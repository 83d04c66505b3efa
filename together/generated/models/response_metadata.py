# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable


class ResponseMetadata(Model):
    """Metadata of a response."""

    weight_version: Nullable[str] = None
    """Version of the model's weights that generated the response."""
