# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from pydantic import Field

from together.generated.model import Model


class JobArguments(Model):
    """Arguments of a job, taken from the request that started it."""

    description: str | None = None
    """Text about the model, if the request had one."""

    model_name: str | None = Field(default=None, alias="modelName")
    """Name of the model that the job makes, `model_name` in the request."""

    model_source: str | None = Field(default=None, alias="modelSource")
    """Source of the weights that the job copies, `model_source` in the request."""
