# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.cluster import Cluster


class ClusterList(Model):
    """GPU clusters that the API key may see, in one list."""

    clusters: list[Cluster]
    """Clusters with their state, nodes and volumes; empty if there are none."""
