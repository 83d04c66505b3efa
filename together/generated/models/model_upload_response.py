# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.model_upload_result import ModelUploadResult


class ModelUploadResponse(Model):
    """Model upload response: the job that copies the weights, as it was accepted."""

    data: ModelUploadResult
    """Upload job to follow, and the model that it makes."""

    message: str
    """Message about the upload, for people to read."""
