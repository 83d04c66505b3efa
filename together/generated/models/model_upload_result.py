# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class ModelUploadResult(Model):
    """Result of a model upload: the job to follow, and the model that it makes."""

    job_id: str
    """Job ID. `GET /jobs/{jobId}` tells how far the upload is."""

    model_name: str
    """Name of the model, with which it is called once the job is complete."""

    model_id: str
    """Model ID in the model registry of the service, beside its name."""

    model_source: str
    """Source of the weights, as the service names it."""
