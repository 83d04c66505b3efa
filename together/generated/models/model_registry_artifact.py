# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class ModelRegistryArtifact(Model):
    """Entry of the model registry: a model or an adapter in one of its revisions."""

    id: str
    """ID of the model or adapter in the registry."""

    revision_id: str
    """ID of its revision: each upload of new weights makes one."""
