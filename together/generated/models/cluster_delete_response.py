# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class ClusterDeleteResponse(Model):
    """Confirmation that the deletion of a cluster was accepted."""

    cluster_id: str
    """ID of the cluster that is being deleted."""
