# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.cluster_add_on_config import ClusterAddOnConfig
from together.generated.models.cluster_add_on_state import ClusterAddOnState


class ClusterAddOn(Model):
    """Add-on: optional software that runs in a cluster."""

    add_on_type: str
    """Kind of software, such as `headlamp` (a web interface for Kubernetes)."""

    config: ClusterAddOnConfig
    """Settings that the add-on was given."""

    name: str
    """Name of the add-on within the cluster. An update refers to it."""

    state: ClusterAddOnState
    """What the service reports of the running add-on."""
